"""The time of an edition: the days it governs, what was special then, where its rating counted."""

import datetime as dt
from typing import ClassVar

from attrs import field, frozen

from csprofile.bands.inputs import strings
from csprofile.errors import Fault, FrameworkError
from csprofile.evidence.values import as_date
from csprofile.reason import Cited


@frozen(kw_only=True)
class Governs(Cited):
    """
    The days of the ratings an edition governs, both included.

    Example:
        >>> year = Governs(
        ...     id="governs",
        ...     source="an example",
        ...     status="assumed",
        ...     since=dt.date(2009, 5, 1),
        ...     until=dt.date(2010, 3, 31),
        ... )
        >>> year.covers(dt.date(2009, 12, 9))
        True
    """

    table: ClassVar[str] = ""

    since: dt.date = field(converter=as_date)
    until: dt.date = field(converter=as_date)

    def __attrs_post_init__(self) -> None:
        if self.until < self.since:
            says = f"{self.until} is before since, {self.since}"
            raise FrameworkError("governs", [Fault("until", says)])

    def covers(self, day: dt.date) -> bool:
        """Whether a rating of that day is one of its own."""
        return self.since <= day <= self.until


@frozen(kw_only=True)
class Transitional(Cited):
    """
    What it means that an edition is transitional.

    Args:
        means: said in the output, one sentence each.

    Example:
        >>> rule = Transitional(id="transitional", source="a letter", status="read", means="Care.")
        >>> rule.means
        ('Care.',)
    """

    table: ClassVar[str] = ""

    means: tuple[str, ...] = field(converter=strings)


@frozen(kw_only=True)
class Contribution(Cited):
    """
    Where a rating counted further, as in the area assessment of 2009.

    Args:
        theme: the theme it counted in.
        assessment: the assessment the theme belongs to.
        weight: how much it counted, as published; or `not published`.

    Example:
        >>> Contribution(
        ...     id="contribution", source="a letter", status="read", theme="managing performance"
        ... ).weight
        'not published'
    """

    table: ClassVar[str] = ""

    theme: str
    assessment: str = ""
    weight: str = "not published"

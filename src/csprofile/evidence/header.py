"""What evidence holds beside its statements: its origin, the letter's ends, gradings told."""

import datetime as dt

from attrs import field, frozen
from attrs.converters import optional

from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.values import as_date, as_flag, as_grade, as_text, refuse


def as_record_status(value: object) -> str:
    """Take what was recorded: rated or withheld."""
    if value not in ("rated", "withheld"):
        raise refuse(f"{value!r} is not a status; rated, withheld")
    return str(value)


@frozen(kw_only=True)
class Provenance:
    """
    Where evidence came from: a file, its hash, and every row read, used or set aside.

    Args:
        name: the file's name, without its folder.
        sha256: of its bytes, 64 hexadecimal digits; empty where there was no file.
        publisher: who published it.
        as_at: the day it speaks of, from its content.
        read, used: rows read, and rows used of them.
        set_aside: reason and number of rows, for each reason.

    Example:
        >>> Provenance(name="rotherham-2009", read=3, used=3).set_aside
        ()
    """

    name: str
    sha256: str = ""
    publisher: str = ""
    as_at: dt.date | None = None
    read: int = 0
    used: int = 0
    set_aside: tuple[tuple[str, int], ...] = ()

    def old_at(self, day: dt.date) -> bool:
        """
        Whether it speaks of a day over twelve months before another.

        Example:
            >>> source = Provenance(name="childcare.csv", as_at=dt.date(2021, 8, 31))
            >>> source.old_at(dt.date(2022, 8, 31)), source.old_at(dt.date(2022, 9, 1))
            (False, True)
        """
        if self.as_at is None:
            return False
        a_year = (self.as_at.year + 1, self.as_at.month, self.as_at.day)
        return a_year < (day.year, day.month, day.day)


@frozen(kw_only=True)
class LetterHead:
    """
    To whom the letter goes and from whom; only ever as the evidence gives it.

    Example:
        >>> LetterHead(to="The director").salutation is None
        True
    """

    to: str | None = field(default=None, converter=optional(as_text))
    salutation: str | None = field(default=None, converter=optional(as_text))
    sender: str | None = field(default=None, converter=optional(as_text))
    role: str | None = field(default=None, converter=optional(as_text))


@frozen(kw_only=True)
class Previous:
    """
    The rating of an earlier edition: a grade by number (4 is best) or in its words.

    Example:
        >>> Previous(edition="2009", grade=1).grade
        1
    """

    edition: str = field(converter=as_text)
    grade: int | str = field(converter=as_grade)


@frozen(kw_only=True)
class Published:
    """
    The rating that was published, for comparing only: no rule reads it.

    Args:
        grade: by number (4 is best) or in the edition's words.
        limited: whether it was published that a limit held the rating down.
        before_limit: the grade before the limit, where that is known.

    Example:
        >>> Published(grade="performs poorly", limited=True).limited
        True
    """

    grade: int | str = field(converter=as_grade)
    limited: bool | None = field(default=None, converter=optional(as_flag))
    before_limit: int | str | None = field(default=None, converter=optional(as_grade))


@frozen(kw_only=True)
class Recorded:
    """
    What a person recorded: a rating, or that it is withheld; who, when and why.

    Args:
        status: `rated` or `withheld`.
        grade: by number (4 is best) or in the edition's words; None where withheld.
        by, role: who recorded it, and as what.
        on: the day.
        reason: why; a departure from the rules cannot do without.

    Raises:
        EvidenceError: a rating without a grade, or a grade that is withheld.

    Example:
        >>> Recorded(grade=2, by="A. Moderator", reason="as the rules have it").status
        'rated'
    """

    status: str = field(default="rated", converter=as_record_status)
    grade: int | str | None = field(default=None, converter=optional(as_grade))
    by: str | None = field(default=None, converter=optional(as_text))
    role: str | None = field(default=None, converter=optional(as_text))
    on: dt.date | None = field(default=None, converter=optional(as_date))
    reason: str | None = field(default=None, converter=optional(as_text))

    def __attrs_post_init__(self) -> None:
        if (self.grade is None) != (self.status == "withheld"):
            says = "a rating needs a grade, and a withheld one has none"
            raise EvidenceError("recorded", [Fault("grade", says)])

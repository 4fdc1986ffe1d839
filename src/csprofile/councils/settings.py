"""The settings of a council one by one, brought from tables when they are first asked for."""

import datetime as dt
from functools import cached_property
from typing import Any

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.vocabulary import GapKind, Judgement

_NEVER = GapKind.find("not yet inspected")


@frozen(kw_only=True)
class Setting:
    """
    One setting in a council's area, under its latest judgement at a day.

    Args:
        number: its number or name, as tables have it.
        provision: what kind of service it is.
        aspect: what was judged; of most settings overall effectiveness.
        responsibility: whose it is, where that is known.
        judgement: the latest by that day, if any.
        gap: why there is none, if there is none.
        own_scale: what it was judged on a scale of its own, in its words.
        inspected_on: the day of that judgement, or of a visit that left none.
        url: the latest link to its reports.

    Example:
        >>> Setting(number="1", provision="adoption", judgement=Judgement.GOOD).never_inspected
        False
    """

    number: str
    provision: str
    aspect: str = "overall effectiveness"
    responsibility: str | None = None
    judgement: Judgement | None = None
    gap: GapKind | None = None
    own_scale: str | None = None
    inspected_on: dt.date | None = None
    url: str | None = None

    @property
    def never_inspected(self) -> bool:
        """Whether nobody had inspected it by that day."""
        return self.gap == _NEVER


@frozen(eq=False)
class SettingsAt:
    """
    The settings of every council at a day, one by one.

    Args:
        inspections: a checked table.
        as_at: the day.

    Example:
        >>> import polars as pl
        >>> row = {"area": ["383"], "setting": ["1"], "provision": ["adoption"]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2009, 5, 1)]}
        >>> at = SettingsAt(pl.DataFrame({**row, **judged}), dt.date(2009, 12, 9))
        >>> [each.number for each in at.of(Area.find("Leeds"))]
        ['1']
    """

    inspections: Any = field(repr=False)
    as_at: dt.date

    def of(self, area: Area) -> tuple[Setting, ...]:
        """Those in one council's area, the one judged longest ago first; without a day last."""
        return tuple(self._by_area.get(area.code, ()))

    @cached_property
    def _by_area(self) -> dict[str, list[Setting]]:
        """All at once, for one look at the table costs as much as one for each council."""
        from csprofile.tables.settings import settings_at

        found: dict[str, list[Setting]] = {}
        for row in settings_at(self.inspections, self.as_at).iter_rows(named=True):
            found.setdefault(row["area"], []).append(_setting(row))
        return found


def _setting(row: dict[str, Any]) -> Setting:
    judged, gap = row["judgement"], row["gap"]
    same = ("provision", "aspect", "responsibility", "own_scale", "inspected_on", "url")
    return Setting(
        number=row["setting"],
        judgement=Judgement.find(judged) if judged else None,
        gap=GapKind.find(gap) if gap else None,
        **{name: row[name] for name in same},
    )

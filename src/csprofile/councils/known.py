"""What tables tell of one council, and which indicators an edition counts."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from csprofile.comparison import Beside
from csprofile.councils.settings import SettingsAt
from csprofile.evidence import Evidence
from csprofile.indicators import listed
from csprofile.tuples import as_tuple

Row = Mapping[str, Any]


def _as_set(names: Iterable[str]) -> frozenset[str]:
    return frozenset(names)


@frozen(kw_only=True)
class Counting:
    """
    Which indicators an edition counts, of those that tables hold.

    Args:
        count: those that count; `all`: every one whose polarity is known.
        shown: those of the national set that are shown and not counted.
        ended: those whose figures ended.

    Example:
        >>> Counting(count=["NI 59"]).leaves_out("NI 19"), Counting(count=["NI 59"]).counts("NI 59")
        (True, True)
    """

    count: tuple[str, ...] = field(default=(), converter=as_tuple)
    shown: tuple[str, ...] = field(default=(), converter=as_tuple)
    ended: frozenset[str] = field(default=frozenset(), converter=_as_set)

    def counts(self, name: str) -> bool:
        """Whether an indicator counts."""
        return "all" in self.count or name in self.count

    def leaves_out(self, name: str) -> bool:
        """Whether the edition knows an indicator of the national set no more."""
        named = (*self.count, *self.shown, *self.ended)
        return listed(name) is not None and "all" not in named and name not in named


@frozen
class Place:
    """
    Where a line stands among others, as far as tables tell.

    Args:
        rank: its place among its similar areas and itself, 1 the best; None where neither way is
            better.
        ranked: how many were ranked, itself among them.
        best: the code of the best of its similar areas.
        quartile: the quarter of all councils in which it lies, 1 the best.
        spread: the interquartile range of all councils' figures, in the unit of an indicator.
        latest: the day of the latest judgement in it.
        periods: the last periods of an indicator, the last first.
        values: their values, in the same order.

    Example:
        >>> Place(rank=3, ranked=11).quartile is None
        True
    """

    rank: int | None = None
    ranked: int | None = None
    best: str | None = None
    quartile: int | None = None
    latest: dt.date | None = None
    periods: tuple[str, ...] = ()
    values: tuple[float | None, ...] = ()
    spread: float | None = None


@frozen(eq=False)
class Known:
    """
    What tables tell of one council.

    Args:
        evidence: its statements.
        beside: similar areas and England, by the address of the statement.
        places: its rank and quartile and its last periods, by the same address.
        settings: the settings of every council, where a table holds them.

    Example:
        >>> Known(Evidence(area="Leeds")).beside
        {}
    """

    evidence: Evidence
    beside: Mapping[str, tuple[Beside | None, Beside | None]] = field(factory=dict)
    places: Mapping[str, Place] = field(factory=dict)
    settings: SettingsAt | None = None

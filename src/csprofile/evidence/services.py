"""Statements about provisions: counts, words, a judgement, a comparison or a gap."""

import datetime as dt
from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from csprofile.errors import Fault
from csprofile.evidence.counts import BEST, WORST, contradicting, least
from csprofile.evidence.gaps import Gaps, as_gaps
from csprofile.evidence.statement import Row, raise_if, told, told_once
from csprofile.evidence.values import (
    Amount,
    as_aspect,
    as_date,
    as_gap,
    as_judgement,
    as_judgements,
    as_proportion,
    as_provisions,
    as_total,
    as_verdict_or_share,
)
from csprofile.evidence.words import as_base, as_responsibility, as_trend
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import (
    GapKind,
    Judgement,
    Judgements,
    Verdict,
)


@frozen(kw_only=True)
class Service(Row):
    """
    One published statement about a provision, or about several told together.

    Args:
        provision: a provision, or several; `all` for the council's services as a whole.
        responsibility: council, partnership, area or commissioned; None if unknown.
        aspect: what was judged; overall effectiveness unless told.
        base: what a share of all provision counts: `settings` or `services` (kinds of them).
        judgements: amounts by judgement: counts, words, or shares from 0 to 1.
        of: how many settings there are in all, 1 or more.
        judgement: the one judgement of a single setting, or those of which each is one.
        share: the share judged good or better: 0 to 1, a range, or a word.
        gap: why nothing is known.
        possible: the share that may come of it once all is known, where `gaps` do not say; tables
            tell it of kinds of service.
        own_scale: how many settings were judged on another scale, by its words; tables tell it.
        gaps: how many settings have no judgement beside those that have, by kind of gap.
        oldest: the day of the oldest judgement in it.
        similar_areas: how it stands beside similar areas, or their share.
        england: how it stands beside England, or England's share.
        trend: improved, unchanged or declined.

    Raises:
        EvidenceError: the counts contradict each other or `of`, or the row tells two things.

    Example:
        >>> Service(provision="special schools", judgements={"outstanding": 4}, of=6).of
        6
    """

    table: ClassVar[str] = "services"

    provision: tuple[str, ...] = field(converter=as_provisions)
    responsibility: str | None = field(default=None, converter=optional(as_responsibility))
    aspect: str = field(default="overall effectiveness", converter=as_aspect)
    base: str | None = field(default=None, converter=optional(as_base))
    judgements: tuple[tuple[Judgements, Amount], ...] | None = field(
        default=None, converter=optional(as_judgements)
    )
    of: int | None = field(default=None, converter=optional(as_total))
    judgement: tuple[Judgement, ...] | None = field(default=None, converter=optional(as_judgement))
    share: Amount | None = field(default=None, converter=optional(as_proportion))
    gap: GapKind | None = field(default=None, converter=optional(as_gap))
    gaps: Gaps = field(default=(), converter=as_gaps)
    possible: Share | None = None
    own_scale: tuple[tuple[str, int], ...] = field(default=(), converter=as_tuple)
    oldest: dt.date | None = field(default=None, converter=optional(as_date))
    similar_areas: Verdict | Share | None = field(
        default=None, converter=optional(as_verdict_or_share)
    )
    england: Verdict | Share | None = field(default=None, converter=optional(as_verdict_or_share))
    trend: str | None = field(default=None, converter=optional(as_trend))

    def __attrs_post_init__(self) -> None:
        faults = [*told_once(self, "judgements", "judgement", "share", "gap"), *_counts(self)]
        beside = (self.similar_areas, self.england, self.trend)
        if not told(self, "judgements", "judgement", "share", "gap") and not any(beside):
            says = "tells nothing; give judgements, a judgement, a share, a gap or a comparison"
            faults.append(Fault("", says))
        if self.base and self.provision != ("all",):
            faults.append(Fault("base", 'only for provision = "all"; elsewhere settings count'))
        raise_if(faults)

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return " and ".join(self.provision)

    @property
    def of_one(self) -> tuple[Judgement, ...]:
        """What the one setting there is was judged, best first; empty where there are more."""
        counts = self.judgements or ()
        single = counts and self.of == 1 and not self.gaps
        if not single or not all(isinstance(n, int) for _, n in counts):
            return self.judgement or ()
        fits = (all((each in key) == (n == 1) for key, n in counts) for each in Judgement)
        return tuple(each for each, right in zip(Judgement, fits, strict=True) if right)

    def key(self) -> tuple[object, ...]:
        """Provision, responsibility, aspect and base."""
        return (frozenset(self.provision), self.responsibility, self.aspect, self.base)

    def tells_again(self, other: Row) -> bool:
        """Whether another statement is of the same services; one without a base is of any base."""
        if not isinstance(other, Service) or self.key()[:3] != other.key()[:3]:
            return False
        return self.base == other.base or None in (self.base, other.base)


def _counts(row: Service) -> list[Fault]:
    """Find counts that contradict each other or the total."""
    counts = {key: n for key, n in row.judgements or () if isinstance(n, int)}
    faults = [
        Fault(f"judgements.{key.words}", f"{counts[key]} contradicts the other counts; {right}")
        for key, right in contradicting(counts)
    ]
    told = least(counts)[BEST, WORST] if not faults else 0
    if row.of is not None and told > row.of:
        faults.append(Fault("of", f"{row.of} is fewer than the {told} judgements told"))
    if row.judgement is not None and len(row.judgement) == 1 and row.of not in (None, 1):
        says = f"one judgement, of {row.of}; give counts: judgements = {{ good = {row.of} }}"
        faults.append(Fault("judgement", says))
    return faults

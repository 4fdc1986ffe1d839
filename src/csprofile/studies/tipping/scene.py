"""What comes of moves: by the fold alone, as soon as each has been seen once; and by the walk."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field, frozen

from csprofile.assessment import Assessment
from csprofile.assessment.assessment import assess_evidence
from csprofile.errors import CsprofileError
from csprofile.evidence import Evidence, IndicatorGroup, IndicatorValue, Row
from csprofile.limits import Limit, held, standing
from csprofile.rules import value
from csprofile.studies.altering.again import again
from csprofile.studies.altering.replacing import with_rows
from csprofile.studies.altering.whole import carried
from csprofile.studies.tipping.move import Move


@frozen
class Effect:
    """
    What the rules see: the band each input takes, and whether each limit on findings bites.

    Args:
        bands: by input, in their order; None: left out.
        bites: by limit.
    """

    bands: tuple[int | None, ...]
    bites: tuple[bool, ...]


@define
class Scene:
    """
    One assessment, and what comes of it once some statements are put in the place of others.

    Args:
        base: the assessment, without what a person recorded.
    """

    base: Assessment
    inputs: tuple[str, ...] = field(init=False)
    asking: tuple[Limit, ...] = field(init=False)
    effect: Effect = field(init=False)
    lean: Evidence = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.inputs = tuple(each.input.id for each in self.base.rating.bands)
        self.asking = tuple(e for e in self.base.framework.limits if e.condition.input)
        self.effect = self.seen(self.base)
        self.lean = _lean(self.base)

    def seen(self, assessment: Assessment) -> Effect:
        """What the rules see in an assessment."""
        edition, bands = assessment.framework, assessment.rating.bands
        limits = standing(edition.limits, assessment.profile, bands)
        return Effect(
            tuple(each.taken(edition.imprecision.takes) for each in bands),
            tuple(each.bites for each in limits if not each.limit.condition.input),
        )

    def after(self, moves: Iterable[Move], *, whole: bool = True) -> Assessment | None:
        """
        The assessment once the moves are made; None where they contradict each other.

        Args:
            moves: the moves.
            whole: whether lines that no rule reads are drawn up too; without them bands, limits
                and grade are the same, in a third of the time.
        """
        rows: dict[str, Row] = {}
        further: list[Row] = []
        for each in moves:
            if any(rows.get(row.ref, row) != row for row in each.rows):
                return None
            rows |= {row.ref: row for row in each.rows}
            further += each.further
        edition, day = self.base.framework, self.base.as_at
        whole = whole or any(isinstance(each, IndicatorValue) for each in rows.values())
        before = self.base.evidence if whole else self.lean
        try:
            made = carried(before, with_rows(before, rows, further), edition)
            return again(self.base, made) if whole else assess_evidence(made, edition, day)
        except CsprofileError:
            return None

    def merged(self, effects: Sequence[Effect], lifts: bool) -> Effect:
        """
        What the rules see after several moves that do not touch the same inputs.

        Where two of them move one input, the further of the two is taken: the walk then decides.
        """
        if len(effects) == 1:
            return effects[0]
        further = max if lifts else min
        bands = list(self.effect.bands)
        bites = list(self.effect.bites)
        for place, was in enumerate(self.effect.bands):
            found = [e.bands[place] for e in effects if e.bands[place] != was]
            known = [band for band in found if band is not None]
            if found:
                bands[place] = further(known) if known else None
        for place, bit in enumerate(self.effect.bites):
            if any(each.bites[place] != bit for each in effects):
                bites[place] = not bit
        return Effect(tuple(bands), tuple(bites))

    def grade(self, effect: Effect, grades: "dict[Effect, int | None]") -> int | None:
        """The grade after limits, by the fold; None where there is none."""
        if effect not in grades:
            grades[effect] = self._folded(effect)
        return grades[effect]

    def _folded(self, effect: Effect) -> int | None:
        edition = self.base.framework
        taken: Mapping[str, int | None] = dict(zip(self.inputs, effect.bands, strict=True))
        combination = edition.combination
        end = combination.run(value, taken)[combination.steps[-1].id]
        if end is None:
            return None
        by_finding = [each for each in edition.limits if not each.condition.input]
        biting = [limit for limit, yes in zip(by_finding, effect.bites, strict=True) if yes]
        for limit in self.asking:
            band = taken.get(limit.condition.input)
            if band is not None and band <= limit.condition.at_most:
                biting.append(limit)
        return held(end, biting)


def _lean(assessment: Assessment) -> Evidence:
    """The evidence with groups of indicators as they were counted, in place of the indicators."""
    told = {row.ref for row in assessment.evidence.indicator_groups}
    rows = (line.row for line in assessment.profile.lines if line.ref not in told)
    counted = (row for row in rows if isinstance(row, IndicatorGroup))
    groups = (*assessment.evidence.indicator_groups, *counted)
    return evolve(assessment.evidence, indicators=(), indicator_groups=groups)

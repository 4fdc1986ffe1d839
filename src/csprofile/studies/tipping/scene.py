"""What comes of moves: by the fold alone, as soon as each has been seen once; and by the walk."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen

from csprofile.assessment import Assessment
from csprofile.errors import CsprofileError
from csprofile.evidence import Row
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

    def __attrs_post_init__(self) -> None:
        self.inputs = tuple(each.input.id for each in self.base.rating.bands)
        self.asking = tuple(e for e in self.base.framework.limits if e.condition.input)
        self.effect = self.seen(self.base)

    def seen(self, assessment: Assessment) -> Effect:
        """What the rules see in an assessment."""
        edition, bands = assessment.framework, assessment.rating.bands
        limits = standing(edition.limits, assessment.profile, bands)
        return Effect(
            tuple(each.taken(edition.imprecision.takes) for each in bands),
            tuple(each.bites for each in limits if not each.limit.condition.input),
        )

    def after(self, moves: Iterable[Move]) -> Assessment | None:
        """The assessment once the moves are made; None where they contradict each other."""
        rows: dict[str, Row] = {}
        further: list[Row] = []
        for each in moves:
            if any(rows.get(row.ref, row) != row for row in each.rows):
                return None
            rows |= {row.ref: row for row in each.rows}
            further += each.further
        before = self.base.evidence
        try:
            made = with_rows(before, rows, further)
            return again(self.base, carried(before, made, self.base.framework))
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

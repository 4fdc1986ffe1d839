"""Makes of a profile how likely each band of each input is, and says what that assumes."""

from collections.abc import Sequence

from attrs import define, evolve, field

from csprofile.bands import Band, CutPoints
from csprofile.evidence import IndicatorGroup, Service
from csprofile.evidence.gaps import could_be_known
from csprofile.frameworks import Framework
from csprofile.limits import Standing
from csprofile.profile import Line, Profile
from csprofile.robustness import assumptions
from csprofile.robustness.indicators import Group, Together, members_of, together
from csprofile.robustness.kinds import of_kinds
from csprofile.robustness.settings import counts_as, of_counts, of_settings
from csprofile.robustness.weights import BandWeights, Weights


def weights_of(
    profile: Profile, bands: Sequence[Band], limits: Sequence[Standing], edition: Framework
) -> Weights:
    """
    How likely each band of each input is, and each limit that findings leave open.

    Args:
        profile: the lines that the bands were read from.
        bands: where each input lies.
        limits: the limits, as they stand.
        edition: what it says of cut-points, of in line, of kinds of service and of age.

    Example:
        >>> from csprofile.testing import example
        >>> found = weights_of(example("profile"), example("bands"), (), example("framework"))
        >>> found.bands["services"], found.bands["staying-safe"]
        ({3: 1.0}, {1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25})
    """
    found = _Weighing(profile, edition)
    groups = {each.input.id: group for each in bands if (group := found.group(each))}
    alone = {each.input.id: found.of(each) for each in bands if each.input.id not in groups}
    counted = found.together(list(groups.values()))
    by_findings = (each for each in limits if not each.limit.condition.input)
    return Weights(
        bands={**alone, **counted.alone},
        limits={each.limit.id: found.bites(each) for each in by_findings},
        cells=counted.cells,
        counted=counted.counted,
        assumed=(*found.assumed, assumptions.INDEPENDENT) if found.assumed else (),
    )


@define
class _Weighing:
    """Goes through the inputs of one council, and keeps what was assumed on the way."""

    profile: Profile
    edition: Framework
    assumed: dict[str, None] = field(factory=dict)
    lines: dict[str, Line] = field(init=False)
    points: dict[str, CutPoints] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.lines = {line.ref: line for line in self.profile.lines}
        self.points = {each.id: each for each in self.edition.cut_points}

    def assume(self, *says: str) -> None:
        self.assumed |= dict.fromkeys(says)

    def group(self, band: Band) -> Group | None:
        """An input that counts indicators one by one; None for any other."""
        known = self.known(band)
        if band.gap or len(known) != 1 or not isinstance(known[0].row, IndicatorGroup):
            return None
        members = members_of(known[0], self.lines)
        cut = self.points[band.input.cut_points]
        return Group(band.input.id, cut, members) if members is not None else None

    def together(self, groups: Sequence[Group]) -> Together:
        found = together(groups, self.edition.comparison)
        if found.drawn:
            self.assume(assumptions.DRAWN, assumptions.BEYOND)
        if found.drawn and self.edition.comparison.false_discovery is not None:
            self.assume(assumptions.NOT_CONTROLLED)
        if found.open_too:
            self.assume(assumptions.INDICATORS)
        return found

    def of(self, band: Band) -> BandWeights:
        """How likely each band of an input is that does not count indicators one by one."""
        options = sorted(each for each in band.as_possible() if each is not None)
        if not band.told:
            # Left out is what the rules do today; once it is known it will have a band.
            return self.alike(options, assumptions.GAPS) if options else {None: 1.0}
        if band.input.kind == "judgement" and band.gap is None:
            return self.alike(options, assumptions.JUDGEMENTS)
        known = self.known(band)
        if band.gap is not None or len(known) != 1:
            return self.alike(options, assumptions.IN_PART)
        return self.share(known[0], self.points[band.input.cut_points])

    def known(self, band: Band) -> list[Line]:
        found = (self.lines[ref] for ref in band.lines if ref in self.lines)
        return [line for line in found if line.share is not None]

    def alike(self, bands: Sequence[int], says: str) -> BandWeights:
        if len(bands) > 1:
            self.assume(says)
        return dict.fromkeys(bands, 1 / len(bands))

    def share(self, line: Line, cut: CutPoints) -> BandWeights:
        """A share of settings; where it counts kinds of service, kind by kind."""
        row, share = line.row, line.share
        assert share is not None
        if isinstance(row, Service) and row.possible is not None:
            return self.kinds(line, row, cut)
        found = of_settings(line, cut, counts_as(line, self.profile.as_at, self.half_life))
        if len(found) > 1 and could_be_known(getattr(row, "gaps", ())) and share.of is not None:
            self.inspected_stand()
        if len(found) > 1 and (not share.exact or len(set(share.good or ())) > 1):
            self.assume(assumptions.RANGES)
        return found

    def kinds(self, line: Line, row: Service, cut: CutPoints) -> BandWeights:
        rule = self.edition.kinds_of_service
        if rule is not None:
            whose = {
                name: each.count
                for each in self.edition.responsibilities
                for name in each.provisions
            }
            found = of_kinds(line, self.profile, rule.at_least, whose, self.half_life)
            if found is not None:
                if len(weights := of_counts(cut, found)) > 1:
                    self.inspected_stand()
                return weights
        as_one = Line(evolve(row, gaps=(), possible=None), row.possible)
        if len(weights := of_settings(as_one, cut, 1.0)) > 1:
            self.assume(assumptions.KINDS)
        return weights

    def inspected_stand(self) -> None:
        self.assume(assumptions.SETTINGS, assumptions.aged(self.edition.probability))

    @property
    def half_life(self) -> int | None:
        chances = self.edition.probability
        return chances.half_life if chances else None

    def bites(self, at: Standing) -> float:
        """How likely a limit bites by what was found."""
        if len(at.possible) < 2:
            return float(True in at.possible)
        self.assume(assumptions.LIMITS)
        return 0.5

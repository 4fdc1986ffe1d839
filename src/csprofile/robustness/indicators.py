"""The indicators that groups count together: how likely each number of them is in line."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import define, field, frozen

from csprofile.bands import CutPoints
from csprofile.comparison import Tolerance
from csprofile.evidence import IndicatorValue
from csprofile.evidence.gaps import could_be_known
from csprofile.profile import Line
from csprofile.robustness.settings import Numbers, bands_of, of_counts, to_come
from csprofile.robustness.verdicts import chances_in_line
from csprofile.robustness.weights import BandWeights, Cell


@frozen
class Group:
    """
    An input that counts indicators, line by line.

    Args:
        input: its id.
        cut: its cut-points.
        members: the indicators that it counts, or would count were they known.
    """

    input: str
    cut: CutPoints
    members: tuple[Line, ...]


@frozen
class Together:
    """
    What comes of groups: those independent of each other, and what the others count.

    Args:
        alone: the probability of each band, by the id of an input.
        cells: what the other inputs count, each number with its probability.
        counted: by the id of such an input, its band for each number in line, from none.
        drawn: whether an indicator may be in line or not by chance.
        open_too: whether one that is not known could be.
    """

    alone: Mapping[str, BandWeights]
    cells: tuple[Cell, ...]
    counted: Mapping[str, tuple[int, ...]]
    drawn: bool
    open_too: bool


@define
class _Counted:
    """The indicators that count in the same inputs: how likely each is, and what their sum is."""

    known: list[float] = field(factory=list)
    in_line: int = 0
    open_too: int = 0

    @property
    def of(self) -> int:
        return len(self.known) + self.open_too

    @property
    def weights(self) -> Numbers:
        """How likely each number of them is in line, those that could still be known among them."""
        sure = sum(chance == 1.0 for chance in self.known)
        found = np.zeros(sure + 1)
        found[sure] = 1.0
        for chance in self.known:
            if chance < 1.0:
                found = np.convolve(found, [1 - chance, chance])
        others = len(self.known) - self.in_line
        return np.convolve(found, to_come(self.in_line, others, self.open_too))


def members_of(line: Line, lines: Mapping[str, Line]) -> tuple[Line, ...] | None:
    """
    The indicators that a line counts; None where it was told as a whole.

    Args:
        line: of a group of indicators.
        lines: every line of the profile, by its address.
    """
    share = line.share
    if share is None or share.good is None:
        return None
    behind = (lines.get(reason.ref) for reason in line.because)
    found = tuple(each for each in behind if each and isinstance(each.row, IndicatorValue))
    known = [each for each in found if _known(each)]
    in_line = sum(_in_line(each) for each in known)
    open_too = sum(not _known(each) and _open(each) for each in found)
    told = (share.good, share.of, could_be_known(getattr(line.row, "gaps", ())))
    return found if told == ((in_line, in_line), len(known), open_too) else None


def together(groups: Sequence[Group], tolerance: Tolerance) -> Together:
    """
    How likely each band is of inputs that count indicators, some of them the same.

    Those that are known stand for those that count in the same inputs and are not.

    Args:
        groups: the inputs and what they count.
        tolerance: what the edition means by in line.
    """
    cells, drawn = _cells(groups, tolerance)
    found = {names: cell.weights for names, cell in cells.items()}
    tied = {
        name
        for names, weights in found.items()
        if len(names) > 1 and np.count_nonzero(weights) > 1
        for name in names
    }
    alone, counted = {}, {}
    for group in groups:
        mine = [weights for names, weights in found.items() if group.input in names]
        if group.input in tied:
            whole = sum(len(weights) - 1 for weights in mine)
            counted[group.input] = bands_of(group.cut, whole)
            continue
        weights = np.ones(1)
        for each in mine:
            weights = np.convolve(weights, each)
        alone[group.input] = of_counts(group.cut, weights)
    made = [
        Cell(tuple(name for name in names if name in tied), tuple(weights.tolist()))
        for names, weights in found.items()
        if not tied.isdisjoint(names)
    ]
    open_too = any(cell.open_too for cell in cells.values())
    return Together(alone, tuple(made), counted, drawn, open_too)


def _cells(
    groups: Sequence[Group], tolerance: Tolerance
) -> tuple[dict[tuple[str, ...], _Counted], bool]:
    """Put the indicators that count in the same inputs together."""
    inputs: dict[str, list[str]] = {}
    lines: dict[str, Line] = {}
    for group in groups:
        for line in group.members:
            lines[line.ref] = line
            inputs.setdefault(line.ref, []).append(group.input)
    known = [line for line in lines.values() if _known(line)]
    chances = chances_in_line(known, tolerance)
    cells: dict[tuple[str, ...], _Counted] = {}
    for line in lines.values():
        if not _known(line) and _open(line):
            cells.setdefault(tuple(inputs[line.ref]), _Counted()).open_too += 1
    for line, chance in zip(known, chances, strict=True):
        cell = cells.setdefault(tuple(inputs[line.ref]), _Counted())
        cell.known.append(chance)
        cell.in_line += _in_line(line)
    return dict(sorted(cells.items())), any(0 < chance < 1 for chance in chances)


def _known(line: Line) -> bool:
    return sum(each.verdict is not None for each in line.comparisons) == 2


def _open(line: Line) -> bool:
    """Whether an indicator without both verdicts could have them: one without a gap could."""
    return line.gap is None or line.gap.leaves_room


def _in_line(line: Line) -> bool:
    return all(each.verdict and each.verdict.side != "below" for each in line.comparisons)

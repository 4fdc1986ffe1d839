"""What is taken as how likely: the bands of inputs, what inputs count together, and limits."""

from collections.abc import Mapping

from attrs import field, frozen

from csprofile.tuples import as_tuple

BandWeights = Mapping[int | None, float]
"""The probability of each band of an input; None: it is left out."""


@frozen
class Cell:
    """
    The indicators that count in the same inputs, and how likely each number of them is in line.

    Args:
        inputs: the ids of the inputs they count in.
        weights: the probability that none, one, two and so on are at least in line.

    Example:
        >>> Cell(inputs=("indicators",), weights=(0.5, 0.5)).inputs
        ('indicators',)
    """

    inputs: tuple[str, ...] = field(converter=as_tuple)
    weights: tuple[float, ...] = field(converter=as_tuple)


@frozen(kw_only=True)
class Weights:
    """
    How likely the bands of each input are, and each limit that findings leave open.

    Args:
        bands: by the id of an input that depends on no other, the probability of each band.
        limits: by the id of a limit that asks of findings, the probability that it bites.
        cells: what inputs count that depend on each other.
        counted: by the id of such an input, its band for each number that is in line, from none.
        assumed: what was assumed, in words.

    Example:
        >>> Weights(bands={"services": {3: 1.0}}).exact
        True
    """

    bands: Mapping[str, BandWeights]
    limits: Mapping[str, float] = field(factory=dict)
    cells: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    counted: Mapping[str, tuple[int, ...]] = field(factory=dict)
    assumed: tuple[str, ...] = field(default=(), converter=as_tuple)

    @property
    def exact(self) -> bool:
        """Whether all inputs are independent, so that no draws are needed."""
        return not self.cells

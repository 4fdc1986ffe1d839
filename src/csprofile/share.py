"""A share of settings in whole per cents: exact where counted, a range where only told."""

from decimal import ROUND_HALF_UP, Decimal

from attrs import field, frozen

from csprofile.errors import EvidenceError, Fault


def whole_per_cent(good: int, of: int) -> int:
    """
    Round a count to whole per cents, half up, in integers.

    Raises:
        ZeroDivisionError: `of` is 0.

    Example:
        >>> whole_per_cent(1, 8)
        13
    """
    return (200 * good + of) // (2 * of)


@frozen
class Share:
    """
    A share between two whole per cents, with its count where it was counted.

    A share is rounded once, half up, before words and cut-points see it, so that a published word
    and the figure behind it fall into the same band.

    Args:
        low: the least it can be, 0 to 100.
        high: the most it can be, `low` to 100.
        good: the least and the most that were counted, where they were.
        of: how many there are in all, where that is known.

    Example:
        >>> Share.counted(4, 6)
        Share(low=67, high=67, good=(4, 4), of=6)
        >>> str(Share.counted(4, 6, most=6))
        '4 to 6 of 6 (67-100 %)'
        >>> str(Share.between(0.45, 0.49))
        '45-49 %'
    """

    low: int = field()
    high: int = field()
    good: tuple[int, int] | None = None
    of: int | None = None

    def __attrs_post_init__(self) -> None:
        whole = all(isinstance(each, int) for each in (self.low, self.high))
        if not whole or not 0 <= self.low <= self.high <= 100:
            says = f"{self.low} to {self.high} is no share; whole per cents, 0 to 100, lowest first"
            raise EvidenceError("Share", [Fault("", says)])

    @classmethod
    def counted(cls, good: int, of: int, most: int | None = None) -> "Share":
        """Make a share from counts: `good` (at least; `most` at most) of `of`, 1 or more."""
        top = good if most is None else most
        if not 0 <= good <= top <= of or of == 0:
            says = f"{good} to {top} of {of} is no share; of 1 or more, from 0 to all of them"
            raise EvidenceError("Share", [Fault("", says)])
        return cls(whole_per_cent(good, of), whole_per_cent(top, of), (good, top), of)

    @classmethod
    def between(cls, low: float | Decimal, high: float | Decimal) -> "Share":
        """Make a share from two proportions, 0 to 1, each rounded to a whole per cent."""
        return cls(_rounded(low), _rounded(high))

    @property
    def exact(self) -> bool:
        """Whether it is one whole per cent and no range."""
        return self.low == self.high

    def __str__(self) -> str:
        per_cent = f"{self.low} %" if self.exact else f"{self.low}-{self.high} %"
        if self.good is None or self.of is None:
            return per_cent
        low, high = self.good
        return f"{low if low == high else f'{low} to {high}'} of {self.of} ({per_cent})"


def _rounded(proportion: float | Decimal) -> int:
    per_cent = Decimal(str(proportion)) * 100
    return int(per_cent.quantize(Decimal(1), rounding=ROUND_HALF_UP))

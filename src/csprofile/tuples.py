"""One reader of sequences, so that a noun can be made of a list and still holds a tuple."""

from collections.abc import Iterable
from typing import Any


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """
    Take any sequence as a tuple.

    Example:
        >>> as_tuple([1, 2])
        (1, 2)
    """
    return tuple(values)

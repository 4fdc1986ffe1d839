"""What became of the rows of a table: how many were read, used, and set aside for what reason."""

from collections.abc import Mapping

from attrs import field, frozen

from csprofile.tuples import as_tuple


@frozen(kw_only=True)
class Account:
    """
    What became of every row of one table: read is used and set aside together.

    Args:
        table: the table's name.
        read: the rows read.
        used: the rows that are used.
        set_aside: reason and number of rows, for each reason.

    Example:
        >>> Account(table="inspections", read=3, set_aside=[("Welsh council", 1)]).used
        2
    """

    table: str
    read: int
    set_aside: tuple[tuple[str, int], ...] = field(default=(), converter=as_tuple)

    @property
    def used(self) -> int:
        """The rows that are used: all that were read but those set aside."""
        return self.read - sum(number for _, number in self.set_aside)

    def setting_aside(self, more: Mapping[str, int]) -> "Account":
        """Set further rows aside."""
        return Account(
            table=self.table, read=self.read, set_aside=_together(dict(self.set_aside), more)
        )

    def __add__(self, other: "Account") -> "Account":
        both = _together(dict(self.set_aside), dict(other.set_aside))
        return Account(table=self.table, read=self.read + other.read, set_aside=both)


def _together(some: Mapping[str, int], others: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    reasons = {reason: some.get(reason, 0) + others.get(reason, 0) for reason in {*some, *others}}
    return tuple(sorted((reason, number) for reason, number in reasons.items() if number))

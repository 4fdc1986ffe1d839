"""Brings what was written in an older layout to today's, one schema after the other."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from csprofile.errors import Fault
from csprofile.tuples import as_tuple

Step = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@frozen
class Schemas:
    """
    The schemas that one kind of file has had, from 1 to today's.

    Args:
        steps: for each schema but today's, in order, what makes of a mapping of that schema one of
            the next; it need not set `schema`.

    Example:
        >>> def renamed(old):
        ...     return {"council" if key == "area" else key: old[key] for key in old}
        >>> schemas = Schemas([renamed])
        >>> schemas.newest
        2
        >>> schemas.todays({"schema": 1, "area": "Leeds"})
        {'schema': 2, 'council': 'Leeds'}
        >>> schemas.refusal(3)
        '3 is newer than this version of csprofile reads; 1 to 2, or a newer csprofile'
    """

    steps: tuple[Step, ...] = field(default=(), converter=as_tuple)

    @property
    def newest(self) -> int:
        """The schema of today."""
        return len(self.steps) + 1

    def refusal(self, schema: object) -> str:
        """What is wrong with a file's `schema`, and what would be right; empty where it is read."""
        known = f"1 to {self.newest}" if self.steps else "1"
        if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
            shown = repr(schema)
            return f"{shown if len(shown) <= 60 else f'{shown[:57]}...'} is no version; {known}"
        if schema > self.newest:
            newer = f"{schema} is newer than this version of csprofile reads"
            return f"{newer}; {known}, or a newer csprofile"
        return ""

    def faults(self, mapping: Mapping[str, Any]) -> list[Fault]:
        """What is wrong with the `schema` of a mapping: missing, no version, or a newer one."""
        if "schema" not in mapping:
            return [Fault("schema", f"missing; schema = {self.newest}")]
        says = self.refusal(mapping["schema"])
        return [Fault("schema", says)] if says else []

    def todays(self, mapping: Mapping[str, Any]) -> Mapping[str, Any]:
        """The mapping in today's layout; as it is, where its schema is refused or is today's."""
        if self.faults(mapping) or mapping["schema"] == self.newest:
            return mapping
        for step in self.steps[mapping["schema"] - 1 :]:
            mapping = step(mapping)
        return {**mapping, "schema": self.newest}

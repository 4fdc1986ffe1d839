"""A guest that keeps the contract: one offer through each hook that needs no rules."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from csprofile import Area, Assessment, Evidence, SimilarAreas
from csprofile.plugin import Comparator, Format, Source, hookimpl


@frozen
class Names:
    """A source that takes a file's name for the name of a council."""

    name: str = "names"
    title: str = "A council by the name of a file"

    def claims(self, path: Path) -> bool:
        """Claim files that end in `.council`."""
        return path.suffix == ".council"

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Know of a council that it exists."""
        return Evidence(area=path.stem)


@frozen
class Alone:
    """A comparator that finds no area like another."""

    name: str = "alone"
    title: str = "No area is like another"

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """Find none."""
        return SimilarAreas(area=area, scheme="nobody, 2026", members=())


@frozen
class Count:
    """A format that tells how many were assessed."""

    name: str = "count"
    title: str = "How many were assessed"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write the number."""
        return f"{len(assessments)}\n".encode()


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer one source."""
    return [Names()]


@hookimpl
def csprofile_comparators() -> Iterable[Comparator]:
    """Offer one comparator."""
    return (Alone(),)


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format, by a generator."""
    yield Count()

"""Reads the worked examples: published facts, the published rating, and what the rules give."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from csprofile import Assessment, Framework, assess
from csprofile.structuring import parse

HERE = Path(__file__).parent
EDITIONS = ("2009", "2010", "2011")
KEYS = {"confidence", "source", "used_for", "evidence", "expected"}
EXPECTED = {"indicative", "after_limits", "told", "possible", "limits", "may_limit", "bands"}


@frozen
class Case:
    """
    One council in one year, as its file has it and as the program assesses it.

    Args:
        path: its file, in the folder of its year.
        told: what the file says.
        assessment: what comes of its evidence under the edition of its year.
    """

    path: Path
    told: dict[str, Any]
    assessment: Assessment

    @property
    def name(self) -> str:
        """The council and the year, as `Oldham 2009`."""
        return f"{self.assessment.area.name} {self.path.parent.name}"

    @property
    def edition(self) -> Framework:
        """The edition of its year."""
        return self.assessment.framework

    @property
    def published(self) -> int:
        """The published grade, by number."""
        published = self.assessment.evidence.published
        assert published is not None, f"{self.path}: no published rating"
        return self.edition.scale.number(published.grade)

    @property
    def used(self) -> bool:
        """Whether the rules were drawn up with it at hand."""
        return bool(self.told.get("used_for"))

    @property
    def inferred(self) -> bool:
        """Whether a fact that the rules count was inferred from what was read."""
        rating = self.assessment.rating
        counted = {ref for band in rating.bands for ref in band.lines}
        rows = (line.row for line in self.assessment.profile.lines if line.ref in counted)
        return any(row.reading == "inferred" for row in rows)

    @property
    def known_by(self) -> str:
        """What the rules have to go by: `share`, `limit` (one that is certain) or `neither`."""
        rating = self.assessment.rating
        if rating.indicative is not None:
            return "share"
        return "limit" if rating.after_limits is not None else "neither"

    def titles(self, grades: frozenset[int]) -> list[str]:
        """Grades in the edition's words, lowest first."""
        return [self.edition.scale.title(grade) for grade in sorted(grades)]

    def title(self, grade: int | None) -> str:
        """A grade in the edition's words, or `none`."""
        return "none" if grade is None else self.edition.scale.title(grade)


@cache
def read_case(path: Path) -> Case:
    """Read one worked example and assess its evidence under the edition of its folder."""
    told = parse(path.read_bytes(), path.name)
    return Case(path, told, assess(told["evidence"], framework=path.parent.name))


def paths() -> list[Path]:
    """The files of all worked examples, by year and council."""
    return [path for year in EDITIONS for path in sorted((HERE / year).glob("*.toml"))]


def cases() -> Iterator[Case]:
    """Every worked example."""
    return map(read_case, paths())

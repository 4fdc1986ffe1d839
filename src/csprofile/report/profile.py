"""The profile for people: what is told, beside what, in which band, table by table."""

from collections.abc import Iterator, Sequence

from csprofile.assessment import CLOSED_WORLD, Assessment
from csprofile.assessment.lines import about, beside, told
from csprofile.assessment.statements import band_title, bands_of
from csprofile.comparison import COMPARATORS
from csprofile.profile import Line, Profile
from csprofile.report.blocks import Block, Heading, Prose, Table
from csprofile.vocabulary import Judgement

_SERVICES = ("service", "told, and the share good or better")
_INDICATORS = ("indicators", "told, and the share at least in line")
Head = tuple[str, str]


def profile(of: Assessment | Profile) -> Iterator[Block]:
    """The profile: services, indicators, findings, and what carries no figure."""
    lines = of.profile.lines if isinstance(of, Assessment) else of.lines
    services = [line for line in lines if line.row.table == "services"]
    indicators = [line for line in lines if line.row.table in ("indicator_groups", "indicators")]
    found = [line for line in lines if line.row.table == "findings"]
    remarks = [line for line in lines if line.row.table == "remarks"]
    yield Heading("Profile")
    yield from _measured("Services", _SERVICES, services, of)
    yield from _measured("Indicators", _INDICATORS, indicators, of)
    yield Heading("Findings of inspections and reviews", 3)
    if found:
        yield _said(("inspection", "found"), found, of)
    yield Prose(CLOSED_WORLD if found else f"None was told. {CLOSED_WORLD}")
    if remarks:
        yield Heading("What carries no figure", 3)
        yield _said(("about", "told"), remarks, of)


def _measured(
    title: str, head: Head, lines: Sequence[Line], of: Assessment | Profile
) -> Iterator[Block]:
    if not lines:
        return
    readings = _readings(lines)
    rows = []
    for line, reading in zip(lines, readings, strict=True):
        comparisons = {each.beside: each for each in line.comparisons}
        own = getattr(line.row, "value", None)
        compared = [beside(comparisons.get(name), own) for name in COMPARATORS]
        band = banded(line, of)
        rows.append((about(line.row), told(line, of), *compared, band, reading))
    yield Heading(title, 3)
    yield Table((*head, *COMPARATORS, "band", "reading"), rows)


def _said(head: Head, lines: Sequence[Line], of: Assessment | Profile) -> Block:
    rows = [
        (about(line.row), told(line, of), banded(line, of), reading)
        for line, reading in zip(lines, _readings(lines), strict=True)
    ]
    return Table((*head, "band", "reading"), rows)


def banded(line: Line, of: Assessment | Profile) -> str:
    """
    The bands of one line alone, of how many, and what its band is called; empty where it has none.

    Example:
        >>> from csprofile.testing import example
        >>> banded(example().profile.lines[0], example())
        '3 of 4'
    """
    bands, title = bands_of(line, of), band_title(line, of)
    if not bands or isinstance(of, Profile):
        return ""
    # Without grades and bands of lines only judgements have bands: one for each there is.
    top = len(of.framework.line_bands or of.framework.scale) or len(Judgement)
    few = f"{bands[0]}" if len(bands) == 1 else f"{bands[0]}-{bands[-1]}"
    return f"{few} of {top}: {title}" if title else f"{few} of {top}"


def _readings(lines: Sequence[Line]) -> list[str]:
    """Read or inferred, for each line; nothing where all are read."""
    readings = [line.row.reading for line in lines]
    return readings if "inferred" in readings else ["" for _ in readings]

"""What a notebook or a rich terminal shows of a noun: the report, without all that takes room."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from csprofile.assessment import Assessment
from csprofile.assessment.assessment import HELD_BACK, WORKING_COPY
from csprofile.assessment.disclosure import held_back, profile_held_back
from csprofile.assessment.rows import RATINGS, rating_rows, without_grades
from csprofile.builtin.formats.hypertext import html_of
from csprofile.letter.phrases import day
from csprofile.profile import Profile
from csprofile.report.blocks import Block, Facts, Heading, Prose, Report, Table
from csprofile.report.profile import profile
from csprofile.report.rating import gaps, rating
from csprofile.report.report import replayed
from csprofile.studies.imprint import Method, imprint
from csprofile.version import __version__

if TYPE_CHECKING:
    from csprofile.assessment.assessments import Assessments

_TABLES = ("inspections:", "indicators:", "findings:")
"""How the addresses of statements begin that tables tell."""


def html(noun: "Assessment | Profile | Assessments") -> str:
    """A noun as HTML, for a notebook."""
    return html_of(report_of(noun))


def rich(noun: "Assessment | Profile | Assessments") -> object:
    """A noun as something that rich prints."""
    from csprofile.builtin.formats.rich_text import rich_of

    return rich_of(report_of(noun))


def report_of(noun: "Assessment | Profile | Assessments") -> Report:
    """
    A noun as a short report: the result and what limits it, the lines, and what is not known.

    Example:
        >>> from csprofile.testing import example
        >>> report_of(example("profile")).blocks[0].text
        'Rotherham: profile at 9 December 2009'
    """
    if isinstance(noun, Assessment):
        # A notebook is saved and handed on like a file.
        shown = held_back(noun)
        return Report(shown.imprint, _assessment(shown))
    if isinstance(noun, Profile):
        of_tables = any(line.ref.startswith(_TABLES) for line in noun.lines)
        told = profile_held_back(noun) if of_tables else noun
        return Report(_unrated(noun, of_tables), _profile(told))
    return Report(_imprint(noun), _assessments(noun))


def _assessment(assessment: Assessment) -> Iterator[Block]:
    yield from replayed(assessment)
    yield from (each for each in rating(assessment) if isinstance(each, Heading | Facts))
    yield from profile(assessment)
    yield from gaps(assessment)


def _profile(of: Profile) -> Iterator[Block]:
    yield Heading(f"{of.area.name}: profile at {day(of.as_at)}", 1)
    yield from list(profile(of))[1:]  # which begins with a heading of its own


def _unrated(of: Profile, of_tables: bool) -> str:
    source = of.source or ("tables" if of_tables else "evidence")
    drawn_up = f"Drawn up by csprofile {__version__} from {source}"
    copy = f" {WORKING_COPY} {HELD_BACK}" if of_tables else ""
    return f"{drawn_up}; not rated, and not issued by Ofsted.{copy}"


def _assessments(found: "Assessments") -> Iterator[Block]:
    edition, number = found.framework, len(found)
    if found.replay:
        yield Prose(f"replay: {edition.edition} rules on evidence of {day(found.as_at)}")
    yield Heading(f"{number} {'council' if number == 1 else 'councils'}", 1)
    yield Facts(_facts(found))
    rows, columns = without_grades(
        rating_rows(found.values(), found.faults), RATINGS, edition, replay=found.replay
    )
    if rows:
        told = [name for name in columns if name != "area"]
        cells = [[_cell(row.get(name)) for name in told] for row in rows]
        yield Table([name.replace("_", " ") for name in told], [tuple(each) for each in cells])


def _facts(found: "Assessments") -> Iterator[tuple[str, str]]:
    edition = found.framework
    yield "Day", day(found.as_at)
    yield "Edition", f"{edition.edition}: {edition.title}"
    results = Counter(each.title for each in found.values())
    if edition.steps:
        best_first = [each.title for each in reversed(edition.scale.grades)]
        titles = dict.fromkeys([*best_first, *sorted(results)])
        told = [f"{results[title]:,} {title}" for title in titles if results[title]]
        yield "Ratings", ", ".join(told)
    if found.faults:
        yield "Refused", ", ".join(area.name for area in found.faults)
    if found.gone:
        yield "Not there at that day", ", ".join(area.name for area in found.gone)


def _cell(value: object) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)


def _imprint(found: "Assessments") -> str:
    """The one line of them all; where evidence of one council differs, one that names no source."""
    lines = {each.imprint for each in found.values()}
    if len(lines) == 1:
        return lines.pop()
    edition = found.framework
    method = Method(edition.edition, edition.publisher, edition.reconstructed)
    drawn_up = imprint([each.evidence.name for each in found.values()], [method])
    copy = f" {WORKING_COPY}" if any(each.of_tables for each in found.values()) else ""
    return f"{drawn_up}{copy}"

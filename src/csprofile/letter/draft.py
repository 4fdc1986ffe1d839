"""From a profile and its rating to a letter: every line said once, in the edition's order."""

from collections.abc import Sequence

from csprofile.bands import Scale
from csprofile.evidence import (
    Finding,
    IndicatorGroup,
    IndicatorValue,
    LetterHead,
    Remark,
    Row,
    Service,
)
from csprofile.letter.clauses import Clause
from csprofile.letter.letter import Letter, Paragraph, Sentence
from csprofile.letter.others import (
    finding_clause,
    group_clause,
    remark_clause,
    value_clause,
)
from csprofile.letter.plan import LetterPlan, Section
from csprofile.letter.sentences import join
from csprofile.letter.services import service_clause
from csprofile.letter.verdict import heading, limited, opening
from csprofile.profile import Line, Profile
from csprofile.rating import Rating
from csprofile.wording import ShareWords


def draft(
    profile: Profile,
    rating: Rating,
    plan: LetterPlan,
    scale: Scale,
    words: ShareWords,
    *,
    replay: bool = False,
    head: LetterHead | None = None,
) -> Letter:
    """
    Draft the letter: each line of the profile in the section that takes it, and the result.

    Args:
        profile: the lines.
        rating: the result; a grade, or one of the results without.
        plan: the edition's sentences and their order.
        scale: its grades.
        words: its words for shares.
        replay: whether the edition does not govern the day; statutory sentences are then left
            out.
        head: to whom and from whom, where the evidence gives it.

    Example:
        >>> from csprofile.testing import example
        >>> [each.id for each in example("letter").paragraphs][:3]
        ['purpose', 'transitional', 'scale']
    """
    taken: dict[str, list[Line]] = {section.id: [] for section in plan.sections}
    for line in profile.lines:
        section = plan.section_of(line)
        if section is not None:
            taken[section.id].append(line)
    paragraphs = []
    headings = []
    for section in plan.sections:
        lines = _ordered(section, taken[section.id])
        paragraph = _paragraph(section, lines, profile, rating, plan, scale, words)
        if (replay and section.kind == "statutory") or not paragraph.because:
            continue
        paragraphs.append(paragraph)
        above = heading(rating, scale) if section.kind == "verdict" else section.heading
        headings += [(section.id, above)] if above else []
    ends = head or LetterHead()
    return Letter(
        plan.title,
        ends.to or "",
        ends.salutation or "",
        tuple(paragraphs),
        tuple(headings),
        tuple(each for each in (ends.sender, ends.role) if each),
    )


def _paragraph(
    section: Section,
    lines: Sequence[Line],
    profile: Profile,
    rating: Rating,
    plan: LetterPlan,
    scale: Scale,
    words: ShareWords,
) -> Paragraph:
    said = join(_clause(line, plan, words) for line in lines)
    fixed = tuple(Sentence(text, (section.ref,)) for text in section.text)
    items: tuple[Sentence, ...] = ()
    if section.kind == "scale":
        items = tuple(
            Sentence(f"{number} - {grade.title}: {grade.meaning}", (scale.ref,))
            for number, grade in reversed(list(enumerate(scale.grades, start=1)))
        )
    if section.kind == "verdict":
        first = opening(rating, profile.area.name, scale, section.ref)
        held = [limited(each, scale) for each in rating.limits]
        said = (*first, *said, *held)
    return Paragraph(section.id, (*said, *fixed), items)


def _ordered(section: Section, lines: Sequence[Line]) -> list[Line]:
    """The lines of a section: by its own list of provisions, then in the profile's order."""

    def place(line: Line) -> tuple[int, int]:
        row = line.row
        if isinstance(row, Service):
            known = [section.provisions.index(p) for p in row.provision if p in section.provisions]
            return (0, min(known, default=len(section.provisions)))
        kinds: list[type[Row]] = [IndicatorGroup, IndicatorValue, Remark, Finding]
        if section.kind != "verdict":
            kinds = [IndicatorGroup, IndicatorValue, Finding, Remark]
        return (1 + kinds.index(type(row)), 0)

    return sorted(lines, key=place)


def _clause(line: Line, plan: LetterPlan, words: ShareWords) -> Clause:
    row = line.row
    if isinstance(row, Service):
        return service_clause(line, row, plan, words)
    if isinstance(row, IndicatorGroup):
        return group_clause(line, row, plan)
    if isinstance(row, IndicatorValue):
        return value_clause(line, row)
    if isinstance(row, Finding):
        return finding_clause(line, row, plan)
    assert isinstance(row, Remark)
    return remark_clause(line, row)

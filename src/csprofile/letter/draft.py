"""From a profile and its rating to a letter: every line said once, in the edition's order."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import frozen

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
from csprofile.letter.many import summed_up
from csprofile.letter.others import (
    finding_clause,
    group_clause,
    remark_clause,
    value_clause,
)
from csprofile.letter.plan import LetterPlan, Manner, Section
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
    parts = _Drafting(profile, rating, plan, scale, words)
    paragraphs = []
    headings = []
    for section in plan.sections:
        paragraph = parts.paragraph(section)
        if paragraph.because and not (replay and section.kind == "statutory"):
            paragraphs.append(paragraph)
            headings.append((section.id, parts.heading(section)))
    above = tuple(pair for pair in headings if pair[1])
    return _letter(plan.title, tuple(paragraphs), above, head or LetterHead())


def _letter(
    title: str,
    paragraphs: tuple[Paragraph, ...],
    headings: tuple[tuple[str, str], ...],
    ends: LetterHead,
) -> Letter:
    sign_off = tuple(each for each in (ends.sender, ends.role) if each)
    return Letter(title, ends.to or "", ends.salutation or "", paragraphs, headings, sign_off)


@frozen
class _Drafting:
    """What every paragraph of one letter is drafted from."""

    profile: Profile
    rating: Rating
    plan: LetterPlan
    scale: Scale
    words: ShareWords

    @cached_property
    def _taken(self) -> dict[str, list[Line]]:
        """The lines that each section takes, by its id."""
        taken: dict[str, list[Line]] = {}
        for line in self.profile.lines:
            if section := self.plan.section_of(line):
                taken.setdefault(section.id, []).append(line)
        return taken

    def heading(self, section: Section) -> str:
        """What stands above a section."""
        return heading(self.rating, self.scale) if section.kind == "verdict" else section.heading

    def paragraph(self, section: Section) -> Paragraph:
        """A section's lines, its fixed sentences, and the verdict or the scale in their place."""
        said = self._said(_ordered(section, self._taken.get(section.id, ())))
        fixed = tuple(Sentence(text, (section.ref,)) for text in section.text)
        if section.kind == "scale":
            return Paragraph(section.id, (*said, *fixed), self._grades())
        if section.kind == "verdict":
            first = opening(self.rating, self.profile.area.name, self.scale, section.ref)
            departs = self.rating.departs
            held = (limited(each, self.scale, departs) for each in self.rating.limits)
            said = (*first, *said, *_once(held))
        return Paragraph(section.id, (*said, *fixed))

    def _said(self, lines: Sequence[Line]) -> tuple[Sentence, ...]:
        """Each line in its place; of too many single indicators a summary."""
        manner = self.plan.manner
        values = [line for line in lines if isinstance(line.row, IndicatorValue)]
        few = manner.values_up_to is None or len(values) <= manner.values_up_to
        told = [line for line in lines if few or not isinstance(line.row, IndicatorValue)]
        said = join(_clause(line, manner, self.words) for line in told)
        return said if few else (*said, *summed_up(values, manner))

    def _grades(self) -> tuple[Sentence, ...]:
        refs = (self.scale.ref,)
        numbered = reversed(list(enumerate(self.scale.grades, start=1)))
        return tuple(
            Sentence(": ".join(filter(None, (f"{number} - {grade.title}", grade.meaning))), refs)
            for number, grade in numbered
        )


def _once(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """What several limits do alike is said once, and rests on all of them."""
    refs: dict[str, tuple[str, ...]] = {}
    for each in sentences:
        refs[each.text] = (*refs.get(each.text, ()), *each.because)
    yield from (Sentence(text, tuple(dict.fromkeys(because))) for text, because in refs.items())


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


def _clause(line: Line, manner: Manner, words: ShareWords) -> Clause:
    row = line.row
    if isinstance(row, Service):
        return service_clause(line, row, manner, words)
    if isinstance(row, IndicatorGroup):
        return group_clause(line, row, manner)
    if isinstance(row, IndicatorValue):
        return value_clause(line, row)
    if isinstance(row, Finding):
        return finding_clause(line, row, manner)
    assert isinstance(row, Remark)
    return remark_clause(line, row)

"""What the page of one council shows, brought together before it is laid out."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from csprofile import Assessment, Paragraph
from csprofile.plugin import Report, report_on
from csprofile_report.lines import STANDS, Shown, lines_of, worst_first
from csprofile_report.reasons import Link, Reasons, links, reasons_for

_TABLES = {
    "services": ("services",),
    "indicators": ("indicators", "indicator_groups"),
    "findings": ("findings",),
    "remarks": ("remarks",),
}
_OUR_OWN = ("Profile", "Letter")
_MOST_GROUPS = 5


@frozen
class Part:
    """
    A part of a report: a heading of the second level, and the blocks under it.

    Args:
        title: its heading; empty for what stands before the first.
        blocks: in their order.
    """

    title: str
    blocks: tuple[Any, ...]


@frozen
class Told:
    """
    A paragraph of the letter, with what it rests on.

    Args:
        heading: the heading above it; perhaps empty.
        paragraph: itself.
        links: what it rests on, the first dozen.
        more: of how many more statements and rules.
    """

    heading: str
    paragraph: Paragraph
    links: tuple[Link, ...]
    more: int


@frozen
class Council:
    """
    Everything on the page of one council.

    Args:
        assessment: what it shows.
        lines: the lines by kind, each kind worst first: services, indicators, findings, remarks.
        reasons: the steps of the walk and the rules.
        opening: the blocks before the profile.
        noted: what the profile says in prose, of findings.
        parts: those after the profile: gaps, open questions, sources.
        letter: the letter, paragraph by paragraph.
    """

    assessment: Assessment
    lines: Mapping[str, Sequence[Shown]]
    reasons: Reasons
    opening: Part
    noted: tuple[Any, ...]
    parts: tuple[Part, ...]
    letter: tuple[Told, ...]

    @property
    def counts(self) -> dict[str, tuple[int, ...]]:
        """How many lines stand how, by group; outcomes are told apart where there are few."""
        services, indicators = self.lines["services"], self.single
        outcomes = dict.fromkeys(each.group for each in indicators)
        made = {"Services": _counted(services)} if services else {}
        if 1 < len(outcomes) <= _MOST_GROUPS:
            for name in outcomes:
                title = f"Indicators: {name or 'no outcome'}"
                made[title] = _counted([each for each in indicators if each.group == name])
        elif indicators:
            made["Indicators"] = _counted(indicators)
        return made

    @property
    def total(self) -> tuple[int, ...]:
        """How many lines with a figure stand how, in all."""
        return _counted([*self.lines["services"], *self.single])

    @property
    def single(self) -> list[Shown]:
        """The indicators told one by one; several told together stand beside nothing."""
        return [each for each in self.lines["indicators"] if each.line.row.table == "indicators"]


def council_of(assessment: Assessment) -> Council:
    """
    Bring together what the page of one council shows.

    Example:
        >>> from csprofile.testing import example
        >>> council = council_of(example())
        >>> [part.title for part in council.parts], council.total
        (['Gaps', 'Open questions that decide', 'Sources'], (0, 0, 0, 1, 1))
    """
    reasons = reasons_for(assessment)
    shown = lines_of(assessment, reasons)
    lines = {
        kind: worst_first([each for each in shown if each.line.row.table in tables])
        for kind, tables in _TABLES.items()
    }
    opening, *parts = _parts(report_on(assessment))
    profile = next((each for each in parts if each.title == "Profile"), Part("", ()))
    return Council(
        assessment=assessment,
        lines=lines,
        reasons=reasons,
        opening=opening,
        noted=tuple(each for each in profile.blocks if each.kind == "prose"),
        parts=tuple(each for each in parts if not each.title.startswith(_OUR_OWN)),
        letter=_letter(assessment, shown, reasons),
    )


def _parts(report: Report) -> list[Part]:
    made = [Part("", ())]
    for block in report.blocks:
        if block.kind == "heading" and block.level == 2:
            made.append(Part(block.text, ()))
        else:
            made[-1] = Part(made[-1].title, (*made[-1].blocks, block))
    return made


def _letter(assessment: Assessment, shown: Sequence[Shown], reasons: Reasons) -> tuple[Told, ...]:
    anchors = {each.line.ref: Link(each.id, each.about) for each in shown}
    letter = assessment.letter
    return tuple(
        Told(letter.heading(each), each, *links(each, anchors, reasons.rules))
        for each in letter.paragraphs
    )


def _counted(lines: Sequence[Shown]) -> tuple[int, ...]:
    found = [each.stands for each in lines]
    return tuple(found.count(each) for each in STANDS)

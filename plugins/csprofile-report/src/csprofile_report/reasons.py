"""Why each thing on a page is so: the steps of the walk by line, and the rules, numbered."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from csprofile import Assessment, Explanation, Paragraph, explain

_OF_LINES = ("word", "comparison", "line band")
_MOST = 12


@frozen
class Rule:
    """
    One rule that something on the page rests on.

    Args:
        number: its place in the list at the end of the page.
        ref, title, does, source, status: as the edition and the explanation have them.
        aloud: how surely it is known, in words; empty where it was read.
    """

    number: int
    ref: str
    title: str
    does: str
    source: str
    status: str
    aloud: str

    @property
    def assumed(self) -> bool:
        """Whether nothing published gives it."""
        return self.status in ("assumed", "recalled")


@frozen
class Reasons:
    """
    The explanation of an assessment, taken apart.

    Args:
        walk: the steps that are about the rating.
        lines: the steps about single lines, by the line's address.
        rules: every rule that they or the letter rest on, by its address.
    """

    walk: tuple[Explanation, ...]
    lines: Mapping[str, tuple[Explanation, ...]]
    rules: Mapping[str, Rule]


@frozen
class Link:
    """
    What a paragraph rests on, as a link within the page.

    Args:
        to: the anchor.
        text: what it says.
    """

    to: str
    text: str


def reasons_for(assessment: Assessment) -> Reasons:
    """
    Take the explanation of an assessment apart.

    Example:
        >>> from csprofile.testing import example
        >>> found = reasons_for(example())
        >>> [each.step for each in found.walk][0], [*found.rules][0]
        ('input', 'rule:2009/scale')
    """
    walk, lines = [], dict[str, list[Explanation]]()
    steps = explain(assessment)
    for step in steps:
        if step.step in _OF_LINES and step.because:
            lines.setdefault(step.because[0], []).append(step)
        else:
            walk.append(step)
    told = {ref: tuple(mine) for ref, mine in lines.items()}
    return Reasons(tuple(walk), told, _rules(assessment, steps))


def _rules(assessment: Assessment, steps: Iterable[Explanation]) -> Mapping[str, Rule]:
    by_ref = {step.ref: step for step in steps}
    letter = {ref for each in assessment.letter.paragraphs for ref in each.because}
    gaps = {each.ref for each in assessment.gaps}
    cited = {*by_ref, *letter, *gaps}
    made: dict[str, Rule] = {}
    for rule in assessment.framework.rules:
        if rule.ref not in cited or rule.ref in made:
            continue
        step, title = by_ref.get(rule.ref), getattr(rule, "title", "")
        shown = Explanation("", "", rule.ref, rule.source, rule.status)
        made[rule.ref] = Rule(
            number=len(made) + 1,
            ref=rule.ref,
            title=title if isinstance(title, str) else "",
            does=step.does if step else "",
            source=rule.source,
            status=rule.status,
            aloud=shown.aloud,
        )
    return made


def links(
    paragraph: Paragraph, anchors: Mapping[str, Link], rules: Mapping[str, Rule]
) -> tuple[tuple[Link, ...], int]:
    """
    What a paragraph of the letter rests on: the first dozen as links, and how many more there are.

    Args:
        paragraph: of the letter.
        anchors: the lines of the page, by their address.
        rules: the rules of the page, by theirs.

    Example:
        >>> from csprofile import Sentence
        >>> told = Paragraph("purpose", [Sentence("One.", ["evidence:a#services[0]"])])
        >>> links(told, {}, {})
        ((Link(to='', text='evidence:a#services[0]'),), 0)
    """
    found = []
    for ref in paragraph.because:
        if ref in rules:
            rule = rules[ref]
            found.append(Link(f"r{rule.number}", f"rule {rule.number}"))
        else:
            found.append(anchors.get(ref, Link("", ref)))
    return tuple(found[:_MOST]), max(0, len(found) - _MOST)

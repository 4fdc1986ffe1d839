"""What the sentences of a letter rest on, in words: statements, rules, and what was recorded."""

from collections.abc import Iterator

from attrs import frozen

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.explanation.step import aloud
from csprofile.assessment.lines import about, beside, told
from csprofile.assessment.method import does
from csprofile.assessment.telling import author
from csprofile.letter.verdict import RECORDED
from csprofile.profile import Line
from csprofile.reason import Cited


@frozen
class Ground:
    """
    One thing that a sentence rests on.

    Args:
        ref: its address.
        kind: statement, rule or record.
        text: what it says or does, in words; empty where its address says enough.
        source: who says so: the statement's own words and place, a rule's publication or
            argument, who recorded a rating.
        status: how surely it is known, in words; empty where it was read or recorded.

    Example:
        >>> ground = Ground("rule:2009/scale", "rule", "", "a letter of 2009", "")
        >>> ground.kind
        'rule'
    """

    ref: str
    kind: str
    text: str
    source: str
    status: str


def grounds(assessment: Assessment) -> dict[str, Ground]:
    """
    Everything that the letter rests on, by its address, in the order in which it is first cited.

    Example:
        >>> from csprofile.testing import example
        >>> found = grounds(example())
        >>> found["evidence:evidence#services[1]"].text
        "children's homes (council): 1 good, 2 adequate: 1 of 3 settings (33 %); similar areas: \
below; England: below"
    """
    lines = {line.ref: line for line in assessment.profile.lines}
    rules = {rule.ref: rule for rule in assessment.framework.rules}
    cited = (ref for each in assessment.letter.paragraphs for ref in each.because)
    found = {}
    for ref in dict.fromkeys(cited):
        if ref in rules:
            found[ref] = _rule(rules[ref])
        elif ref in lines:
            found[ref] = _statement(lines[ref], assessment)
        else:
            found[ref] = _recorded(ref, assessment)
    return found


def _rule(rule: Cited) -> Ground:
    title = getattr(rule, "title", None)
    words = [title if isinstance(title, str) else "", does(rule)]
    text = ": ".join(part for part in words if part)
    return Ground(rule.ref, "rule", text, rule.source, aloud(rule.status))


def _statement(line: Line, assessment: Assessment) -> Ground:
    row = line.row
    words = f"“{row.said}”" if row.said else ""
    source = ", ".join(part for part in (words, row.where) if part)
    said = "; ".join(part for part in _told(line, assessment) if part)
    return Ground(line.ref, "statement", f"{about(row)}: {said}", source, aloud(row.reading))


def _told(line: Line, assessment: Assessment) -> Iterator[str]:
    yield told(line, assessment)
    for each in line.comparisons:
        yield f"{each.beside}: {beside(each, getattr(line.row, 'value', None))}"


def _recorded(ref: str, assessment: Assessment) -> Ground:
    recorded = assessment.rating.recorded
    who = f"recorded by {author(recorded)}" if recorded and ref == RECORDED else ""
    return Ground(ref, "record", "", who, "")

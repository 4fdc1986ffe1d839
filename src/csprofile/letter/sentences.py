"""From clauses to sentences: neighbours joined, contrasts marked, nothing said twice."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from csprofile.letter.clauses import Clause
from csprofile.letter.letter import Sentence
from csprofile.letter.others import remark_sentence
from csprofile.letter.phrases import agreed, capital, listed

_MOST_JOINED = 3
_TOGETHER = ("gap", "grade", "remark")


def join(clauses: Iterable[Clause]) -> tuple[Sentence, ...]:
    """
    Join the clauses of a paragraph into sentences, in their order.

    Grades that are the same are told together ("both … are"), and so are gaps; comparisons follow
    each other while they speak the same way; a sentence that speaks the other way than the one
    before it begins with "However".

    Example:
        >>> pair = [Clause("grade", "adoption", "good", "adoption is good", because=("a",)),
        ...         Clause("grade", "fostering", "good", "fostering is good", because=("b",))]
        >>> [each.text for each in join(pair)]
        ['Both adoption and fostering are good.']
    """
    made = []
    feeling, turned = 0, False
    for group in _groups(_gathered(tuple(clauses))):
        text = agreed(_text(group))
        now = next((each.tone for each in group if each.tone), 0)
        # Two contrasts in a row read as a list: the second goes without its "However".
        turns = bool(now and feeling) and now != feeling and not turned
        if turns and not group[0].turns:
            text = f"however, {text}"
        turned = turns
        feeling = next((each.tone for each in reversed(group) if each.tone), feeling)
        because = tuple(dict.fromkeys(ref for each in group for ref in each.because))
        made.append(Sentence(f"{capital(text)}.", because))
    return tuple(made)


def _gathered(clauses: Sequence[Clause]) -> list[Clause]:
    """Bring what can be told together next to each other, at its first place."""
    places: dict[tuple[str, str], int] = {}
    for number, each in enumerate(clauses):
        if each.head and each.family in _TOGETHER:
            places.setdefault((each.family, each.tail), number)
    numbered = list(enumerate(clauses))
    numbered.sort(key=lambda pair: places.get((pair[1].family, pair[1].tail), pair[0]))
    return [each for _, each in numbered]


def _groups(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    """Split clauses into runs that one sentence can hold."""
    run: list[Clause] = []
    for clause in clauses:
        if run and not _goes_on(run, clause):
            yield run
            run = []
        run.append(clause)
    if run:
        yield run


def _goes_on(run: Sequence[Clause], clause: Clause) -> bool:
    last = run[-1]
    if clause.family != last.family:
        return False
    if clause.family == "gap":
        return bool(clause.head and last.head) and clause.tail == last.tail
    if clause.family in _TOGETHER:
        gaps = clause.tail.startswith("gap|") and last.tail.startswith("gap|")
        return clause.tail == last.tail or gaps
    same_way = clause.tone in (0, last.tone)
    return bool(clause.short) and same_way and len(run) < _MOST_JOINED


def _text(group: Sequence[Clause]) -> str:
    first = group[0]
    if first.family == "remark":
        return _remarks(group)
    if len(group) == 1:
        return first.text
    if first.family == "gap":
        return f"nothing is known of {listed([each.head for each in group])} ({first.tail})"
    if first.family == "grade":
        heads = [each.head for each in group]
        both = "both " if len(heads) == 2 else ""
        every = "" if both else "all "
        return f"{both}{listed(heads)} are {every}{first.tail}"
    return "; ".join([first.text, *(each.short for each in group[1:])])


def _remarks(group: Sequence[Clause]) -> str:
    """Remarks of one kind; gaps of several degrees go together, the significant ones first."""
    parts = []
    ordered = sorted(group, key=lambda each: ("significant" not in each.tail, each.tail))
    for tail, each in groupby(ordered, key=lambda each: each.tail):
        kind, _, degree = tail.partition("|")
        parts.append((kind, degree, [clause.head for clause in each]))
    texts = [remark_sentence(*parts[0])]
    for kind, degree, abouts in parts[1:]:
        more = degree == "particular" and kind == "gap"
        lead = "particularly in " if more else "and in "
        texts.append(f"{lead}{listed(abouts)}")
    return ", ".join(texts)

"""A file of evidence that waits to be filled in: every row an edition expects, none of it told."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from csprofile.areas import Area
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.writing.evidence import SINGLE, joined, rows_lines, single_lines
from csprofile.writing.expected import Expected, missing_rows
from csprofile.writing.keys import CAPTIONS, keys
from csprofile.writing.values import pairs, toml

WIDTH = 96
_KEPT = "\0"
"""Stands for a space at which a line is not to be broken."""

_SOURCE = ('where = ""', 'said = ""')
_GAP = 'gap = "not given in the source"'
_INSTEAD = {
    "services": "or judgement; or judgements with of; or share",
    "indicator_groups": "or at_least_in_line, or weaker_than",
    "findings": "or count; 0 says that none was found",
    "judgement": "or judgement",
}
"""What may stand in place of a gap, by table or by what the rules ask about."""

_SAMPLES = {
    "indicators": ('indicator = "NI 59"', 'period = "2008/09"', f"{_GAP} # or value", *_SOURCE),
    "remarks": ('about = "school attendance"', 'kind = "context"', *_SOURCE),
    "letter": ('to = "to whom"', 'salutation = "Dear Director"', 'from = "by whom"'),
    "previous": ('edition = "2008"', "grade = 1"),
    "published": ("grade = 1", "limited = false"),
    "recorded": ("grade = 1", 'by = "by whom"', "on = {day}", 'reason = "why"'),
}
"""A row as it would stand, for tables of which no edition expects a certain row."""


def new_evidence_toml(
    area: Area | str,
    framework: Framework,
    evidence: Evidence | None = None,
    *,
    named: str = "",
) -> str:
    """
    Write a file of evidence to be filled in: every row the edition expects, and the words allowed.

    Rows of which nothing is known stand behind a `#`, each with a gap, so that the file is valid
    as it is and stays so with any `#` taken away.

    Args:
        area: the council, by any known spelling or code.
        framework: the edition.
        evidence: what is known already; its rows stand filled in.
        named: the name or path under which the edition is found; its own name unless given.

    Raises:
        UnknownName: nobody knows the council.
        EvidenceError: the evidence is of another council.

    Example:
        >>> from csprofile.testing import example
        >>> text = new_evidence_toml("Rotherham", example("framework"))
        >>> 'area = "Rotherham"' in text, "#[[services]]" in text
        (True, True)
    """
    council = area if isinstance(area, Area) else Area.find(area)
    known = known_of(council, evidence)
    blocks = [_head(known, framework), _keys(known, framework, named or framework.edition)]
    for table in CAPTIONS:
        # Where no grade is given, none can be recorded.
        if framework.steps or table != "recorded" or known.recorded:
            blocks += _table(table, known, framework)
    return joined(known, blocks)


def known_of(council: Area, evidence: Evidence | None) -> Evidence:
    """
    What is known of a council to begin with: the evidence there is, or the council alone.

    Raises:
        EvidenceError: the evidence is of another council.

    Example:
        >>> known_of(Area.find("Leeds"), None).rows
        ()
    """
    known = Evidence(area=council) if evidence is None else evidence
    if known.area != council:
        says = f"{known.area.name}, where {council.name} is asked for; one council at a time"
        raise EvidenceError(known.name, [Fault("area", says)])
    return known


def _table(table: str, known: Evidence, framework: Framework) -> Iterator[list[str]]:
    """What the keys of a table mean, what is told in it, and what waits to be."""
    missing = (each for each in missing_rows(framework, known) if each.row.table == table)
    yield _guide(table, framework)
    yield from _told(known, framework, table)
    yield from _waiting(table, framework, missing)
    yield from _sample(table, known, framework)


def _head(known: Evidence, framework: Framework) -> list[str]:
    return [
        *_comment(f"What is known of the children's services of {known.area.name}."),
        *_comment(f"To be rated under the edition {framework.edition}: {framework.title}."),
        "#",
        *_comment(
            "Take the # away from the lines of a row that you know, put what you know in place of "
            "the gap, and leave the other rows as they are: nothing is guessed of them. "
            "'csprofile check' and the name of this file says what is still missing."
        ),
        *_comment("Words stand in quotes; days, numbers, true and false without."),
    ]


def _keys(known: Evidence, framework: Framework, named: str) -> list[str]:
    """The keys above all tables, each beneath what it means."""
    told = dict(pairs(known)) | {"framework": toml(named)}
    governs = framework.governs
    waiting = {"as_at": toml(governs.until), "source": toml("by whom, when and where published")}
    lines = []
    for key in keys("", framework):
        also = (
            f"; {named} governs {governs.since} to {governs.until}" if key.name == "as_at" else ""
        )
        lines += _comment(f"{key.name}: {key.says}{also}")
        given = told.get(key.name)
        lines.append(f"{key.name} = {given or waiting.get(key.name)}")
        lines[-1] = lines[-1] if given else f"#{lines[-1]}"
    return lines


def _guide(table: str, framework: Framework) -> list[str]:
    """The caption of a table, then each key with the words it allows."""
    lines = [*_comment(f"{CAPTIONS[table]}."), "#"]
    for key in keys(table, framework):
        first, *more = _wrapped(f"{key.name}: {key.says}", WIDTH - 6)
        lines += [f"#   {first}", *(f"#     {each}" for each in more)]
    if table == "indicators" and framework.indicators.count:
        counted = ", ".join(each.replace(" ", _KEPT) for each in framework.indicators.count)
        lines += ["#", *_comment(f"The edition counts {counted}.")]
    return lines


def _told(known: Evidence, framework: Framework, table: str) -> list[list[str]]:
    """What is known already, filled in."""
    if table in SINGLE:
        return [each for each in single_lines(known) if each[0] == f"[{table}]"]
    return rows_lines(known, table, framework.letter.manner.judgements)


def _waiting(table: str, framework: Framework, missing: Iterable[Expected]) -> Iterator[list[str]]:
    """The rows that are expected, each behind a `#`, beneath why."""
    above = ""
    for each in missing:
        instead = _INSTEAD["judgement" if each.asks == "judgement" else table]
        told = [
            f"{key} = {value}" for key, value in pairs(each.row, framework.letter.manner.judgements)
        ]
        lines = [f"{line} # {instead}" if line == _GAP else line for line in told]
        yield [
            *_comment(each.says * (each.says != above)),
            *_hidden(f"[[{table}]]", *lines, *_SOURCE),
        ]
        above = each.says


def _sample(table: str, known: Evidence, framework: Framework) -> Iterator[list[str]]:
    """A row to begin with, where no certain row is expected and none is there yet."""
    if table in _SAMPLES and not getattr(known, table):
        head = f"[{table}]" if table in SINGLE else f"[[{table}]]"
        day = framework.governs.until
        yield _hidden(head, *(line.format(day=day) for line in _SAMPLES[table]))


def _hidden(*lines: str) -> list[str]:
    return [f"#{line}" for line in lines]


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in _wrapped(text, WIDTH - 2)]


def _wrapped(text: str, width: int) -> list[str]:
    lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [line.replace(_KEPT, " ") for line in lines]

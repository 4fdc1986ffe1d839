"""What changed for people and for machines: as a report, as CSV and as JSON."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from csprofile.report.blocks import Block, Facts, Heading, Prose, Report, Table
from csprofile.studies import Change, Changes, CouncilChanges
from csprofile.studies.rows import COLUMNS, change_rows, plain_changes
from csprofile.studies.words import in_words

_HOW = (
    "A counted figure improved or declined where the interval of the difference leaves out 0, at "
    "a confidence of 95 % (assumed); one told in words or as a range, where the two ranges do not "
    "meet. Where that cannot be told, it is not told. Of an indicator without counts or an "
    "interval any difference counts. Where nothing stands under because of, no statement moved "
    "it, but the rules or the comparators did."
)
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"-?[\d.]+(e[+-]?\d+)?")
_MOVED = ("about", "what", "from", "to", "direction", "because of")
_PARTS = (
    ("Rating", "grades"),
    ("Limits", "limits"),
    ("Inputs", "inputs"),
    ("Lines", "lines"),
)


def changes_report(changes: Changes) -> Report:
    """
    What changed as a report, council by council.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> changes_report(compare(example(), example())).blocks[0].text
        'What changed: nothing for Rotherham'
    """
    return Report(changes.imprint, [*_whole(changes), *_councils(changes)])


def changes_json(changes: Changes) -> bytes:
    """
    What changed as JSON.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> changes_json(compare(example(), example())).decode().splitlines()[1]
        '  "schema": 1,'
    """
    text = json.dumps(plain_changes(changes), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode(errors="backslashreplace")


def changes_csv(changes: Changes) -> bytes:
    """
    What changed as CSV, one row a change.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> changes_csv(compare(example(), example())).decode()
        'area,code,about,what,from,to,direction,because\\r\\n'
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    writer.writerows([_inert(cell) for cell in row] for row in change_rows(changes))
    return made.getvalue().encode(errors="backslashreplace")


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; a number stays one."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _whole(changes: Changes) -> Iterator[Block]:
    moved = [each for each in changes.councils if each.changed]
    number = len(changes.councils)
    named = changes.councils[0].area if number == 1 else f"{len(moved)} of {number} councils"
    yield Heading(f"What changed: {'' if moved else 'nothing for '}{named}", 1)
    sides = [side for each in changes.councils for side in (each.old, each.new)]
    notes = dict.fromkeys(side.replay_note for side in sides if side.replay)
    yield from map(Prose, notes)
    rows = [
        ("Only in OLD", ", ".join(name for name, _ in changes.only_old)),
        ("Only in NEW", ", ".join(name for name, _ in changes.only_new)),
        ("Unchanged", ", ".join(e.area for e in changes.councils if not e.changed and number > 1)),
    ]
    if told := [row for row in rows if row[1]]:
        yield Facts(told)
    yield Prose(_HOW)
    yield Heading("Worse than similar areas and getting worse")
    worse = [(c.area, e.about, in_words(e.before), in_words(e.after)) for c, e in changes.worse]
    if worse:
        yield Table(("council", "about", "from", "to"), worse)
    else:
        yield Prose("No line that can be told.")


def _councils(changes: Changes) -> Iterator[Block]:
    for council in changes.councils:
        if council.changed:
            yield Heading(f"{council.area} ({council.code})")
            yield Facts((("OLD", _side(council, "old")), ("NEW", _side(council, "new"))))
            yield from moved_blocks(council)


def _side(council: CouncilChanges, name: str) -> str:
    side = council.old if name == "old" else council.new
    return f"{' and '.join(side.sources)}, at {side.as_at}, by {side.edition}"


def moved_blocks(council: CouncilChanges) -> Iterator[Block]:
    """What moved for one council: rating, limits, inputs and lines, and which statements."""
    named = {each.ref: f"{each.about} ({each.what})" for each in council.statements}
    for title, name in _PARTS:
        if moved := getattr(council, name):
            yield Heading(title, 3)
            yield Table(_MOVED, _rows(moved, named))
    if council.statements:
        yield Heading("Statements", 3)
        rows = [
            (each.about, each.what, in_words(_told(each.before)), in_words(_told(each.after)))
            for each in council.statements
        ]
        yield Table(("about", "what", "from", "to"), rows)


def _rows(moved: Iterable[Change], named: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for each in moved:
        because = "; ".join(named.get(ref, ref) for ref in each.because)
        told = (in_words(each.before), in_words(each.after), each.direction)
        yield each.about, each.what, *told, because


def _told(values: object) -> object:
    """What a statement tells, without what the table says beside it already."""
    if not isinstance(values, Mapping):
        return values
    aside = ("provision", "responsibility", "aspect", "base", "indicator", "inspection", "outcome")
    kept = {key: each for key, each in values.items() if key not in aside}
    return kept or values

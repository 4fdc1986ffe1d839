"""What changed as rows of text, one a change, and as plain values: for tables and for machines."""

from collections.abc import Iterator
from typing import Any

from csprofile.studies.changes import Change, Changes, CouncilChanges
from csprofile.studies.words import in_words

COLUMNS = ("area", "code", "about", "what", "from", "to", "direction", "because")
"""The columns of the rows."""
SCHEMA = 1
"""The version of the layout of the plain values."""
_PARTS = ("grades", "limits", "inputs", "lines", "statements", "worse")


def change_rows(changes: Changes) -> Iterator[tuple[str, ...]]:
    """
    Every change as a row of text, council by council, and a row for each that one side lacks.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> list(change_rows(compare(example(), example())))
        []
    """
    for council in changes.councils:
        for each in council.every:
            told = (in_words(each.before), in_words(each.after), each.direction)
            yield council.area, council.code, each.about, each.what, *told, "; ".join(each.because)
    for name, code in changes.only_old:
        yield name, code, name, "council only in OLD", "", "", "", ""
    for name, code in changes.only_new:
        yield name, code, name, "council only in NEW", "", "", "", ""


def plain_changes(changes: Changes) -> dict[str, Any]:
    """
    Every change as plain values that JSON can hold.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> plain_changes(compare(example(), example()))["councils"][0]["area"]
        {'name': 'Rotherham', 'code': '372'}
    """
    return {
        "schema": SCHEMA,
        "imprint": changes.imprint,
        "councils": [_council(each) for each in changes.councils],
        "only_old": [{"name": name, "code": code} for name, code in changes.only_old],
        "only_new": [{"name": name, "code": code} for name, code in changes.only_new],
    }


def _council(council: CouncilChanges) -> dict[str, Any]:
    sides = {
        name: {
            "as_at": side.as_at,
            "edition": side.edition,
            "replay": side.replay,
            "sources": list(side.sources),
        }
        for name, side in (("old", council.old), ("new", council.new))
    }
    parts = {name: [_change(each) for each in getattr(council, name)] for name in _PARTS}
    return {"area": {"name": council.area, "code": council.code}, **sides, **parts}


def _change(each: Change) -> dict[str, Any]:
    return {
        "about": each.about,
        "what": each.what,
        "from": each.before,
        "to": each.after,
        "direction": each.direction or None,
        "because": list(each.because),
        "ref": each.ref or None,
    }

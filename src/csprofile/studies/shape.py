"""The shape of a decision record as far as it is compared, and what in a value is not of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile.assessment.record import SCHEMAS
from csprofile.errors import Fault

Record = Mapping[str, Any]
_WORDS = {
    str: "text",
    int: "a whole number",
    dict: "an object",
    list: "a list",
    bool: "true or false",
}
_OR_NULL = (str, None)
_SHARE = {"low": int, "high": int, "good": ([int, int], None), "of": (int, None)}
_LINE = {
    "ref": str,
    "subject": str,
    "share": (_SHARE, None),
    "comparisons": [{"beside": str, "verdict": _OR_NULL}],
    "gap": _OR_NULL,
    "band": [int],
    "because": [str],
}
_LIMIT = {"id": str, "title": str, "bites": bool, "because": [str]}
_RATING = {
    "status": str,
    "grade": (int, None),
    "indicative": (int, None),
    "after_limits": (int, None),
    "possible": [int],
    "limits": [_LIMIT],
    "because": [str],
}
_SHAPE = {
    "area": {"name": str, "code": str},
    "framework": {
        "edition": str,
        "publisher": str,
        "replay": bool,
        "scale": [{"grade": int, "title": str}],
    },
    "as_at": str,
    "profile": {"lines": [_LINE]},
    "inputs": [{"id": str, "title": str, "band": [int], "lines": [str], "because": [str]}],
    "rating": _RATING,
    "evidence": {"*": {"table": str, "reading": str, "values": dict}},
    "provenance": {"sources": [{"name": str}]},
}
_MANY = 10**15
_PAIR = 2
_NONE = "no decision record, as --to json writes it"


def faults_in(what: object) -> list[Fault]:
    """
    What keeps a value from being a decision record that this version reads.

    Example:
        >>> [each.says for each in faults_in({"schema": 9})]
        ['9 is newer than this version of csprofile reads; 1, or a newer csprofile']
        >>> faults_in({"schema": 1, "area": {"name": "Leeds"}})[0]
        Fault(address='area.code', says='missing; text')
    """
    if isinstance(what, Fault):
        return [what]
    if not isinstance(what, Mapping):
        return [Fault("", f"{_shown(what)} is {_NONE}; an object with schema, area and profile")]
    if "schema" not in what:
        return [Fault("schema", f"missing: {_NONE}; {SCHEMAS.newest}"), *_faults(what, _SHAPE, "")]
    if refused := SCHEMAS.faults(what):
        return refused
    # Nearly every record is sound, and to look for faults takes three times as long.
    found = [] if _fits(what, _SHAPE) else list(_faults(what, _SHAPE, ""))
    return found or list(_impossible(what["profile"]["lines"]))


def _impossible(lines: Iterable[Record]) -> Iterator[Fault]:
    """The shares that cannot be."""
    for number, line in enumerate(lines):
        if share := line["share"]:
            least, most = share["good"] or (0, 0)
            of = share["of"] if share["of"] is not None else most
            if (
                not 0 <= share["low"] <= share["high"] <= 100
                or not 0 <= least <= most <= of < _MANY
            ):
                says = f"{_shown(share)} is no share; whole per cents and counts, lowest first"
                yield Fault(f"profile.lines[{number}].share", says)


def _fits(value: Any, shape: Any) -> bool:
    """Whether a value made of plain mappings and lists is of its shape."""
    if type(shape) is tuple:
        if value is None:
            return True
        shape = shape[0]
    if type(shape) is type:
        return type(value) is shape
    if type(value) is not type(shape):
        return False
    if type(shape) is list:
        inner = shape[0]
        if len(shape) == _PAIR and len(value) != _PAIR:
            return False
        if type(inner) is type:
            return set(map(type, value)) <= {inner}
        return all(_fits(each, inner) for each in value)
    if "*" in shape:
        return all(_fits(each, shape["*"]) for each in value.values())
    return all(key in value and _fits(value[key], inner) for key, inner in shape.items())


def _faults(value: Any, shape: Any, address: str) -> Iterator[Fault]:
    """What in a value is not of its shape: a type, several of them, or a shape by key or member."""
    if value is None and isinstance(shape, tuple):
        return
    inner = shape[0] if isinstance(shape, tuple) else shape
    kind = inner if isinstance(inner, type) else type(inner)
    if not _is(value, kind):
        yield Fault(address, f"{_shown(value)} is not {_WORDS[kind]}; {_kind(shape)}")
    elif isinstance(inner, list):
        if len(inner) == _PAIR and len(value) != _PAIR:
            yield Fault(address, f"{_shown(value)} is no pair; the least and the most")
        for number, each in enumerate(value):
            yield from _faults(each, inner[0], f"{address}[{number}]")
    elif isinstance(inner, dict):
        yield from _keys(value, inner, address)


def _keys(value: Record, shape: Record, address: str) -> Iterator[Fault]:
    if "*" in shape:
        for key, each in value.items():
            yield from _faults(each, shape["*"], f"{address}[{key}]")
        return
    for key, inner in shape.items():
        here = f"{address}.{key}" if address else key
        if key in value:
            yield from _faults(value[key], inner, here)
        else:
            yield Fault(here, f"missing; {_kind(inner)}")


def _kind(shape: Any) -> str:
    inner = shape[0] if isinstance(shape, tuple) else shape
    kind = inner if isinstance(inner, type) else type(inner)
    return f"{_WORDS[kind]}, or null" if isinstance(shape, tuple) else _WORDS[kind]


def _is(value: object, kind: type) -> bool:
    if kind is dict:
        return isinstance(value, Mapping)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."

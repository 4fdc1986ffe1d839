"""Which statement of NEW tells again what a statement of OLD told."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Statements = Mapping[str, Mapping[str, Any]]
_ABOUT = {
    "services": ("provision", "responsibility", "aspect", "base"),
    "indicators": ("indicator", "period"),
    "indicator_groups": ("outcome",),
    "findings": ("inspection", "kind", "on"),
    "remarks": ("about", "kind"),
}


def statements_again(old: Statements, new: Statements) -> dict[str, str]:
    """
    Find what is told again: by the key of a table's row, else by what a statement is about.

    An indicator that each side tells once is the same whatever its period. Where several are
    about the same, they are taken in their order.

    Args:
        old, new: statements by address, as the decision record has them.

    Returns:
        The address in OLD by the address in NEW.

    Example:
        >>> told = {"table": "services", "values": {"provision": ["adoption"]}}
        >>> statements_again({"evidence:a#services[0]": told}, {"evidence:b#services[4]": told})
        {'evidence:b#services[4]': 'evidence:a#services[0]'}
    """
    found = {ref: ref for ref in new if ref in old and not ref.startswith("evidence:")}
    _pair(found, old, new, lambda refs, said: _by(refs, said, lambda each: _key(each, _ABOUT)))
    _pair(found, old, new, _indicators_told_once)
    return {ref: found[ref] for ref in new if ref in found}


def lines_again(old: Statements, new: Statements, again: Mapping[str, str]) -> dict[str, str]:
    """
    Find the lines to put beside each other: of an indicator, the latest period of each side.

    Args:
        old, new: statements by address.
        again: the statements that are told again.

    Returns:
        The address in OLD by the address in NEW.

    Example:
        >>> def told(period):
        ...     return {"table": "indicators", "values": {"indicator": "NI 59", "period": period}}
        >>> old = {"old 1": told("2007/08"), "old 2": told("2008/09")}
        >>> new = {"new 1": told("2008/09"), "new 2": told("2009/10")}
        >>> lines_again(old, new, {"new 1": "old 2"})
        {'new 2': 'old 2'}
    """
    found = {ref: mine for ref, mine in again.items() if new[ref]["table"] != "indicators"}
    latest = _latest(old)
    found |= {ref: latest[name] for name, ref in _latest(new).items() if name in latest}
    return found


Keyed = dict[str, list[str]]


def _pair(
    found: dict[str, str],
    old: Statements,
    new: Statements,
    keyed: Callable[[Iterable[str], Statements], Keyed],
) -> None:
    """Pair what is left on both sides and has the same key, in order."""
    taken = set(found.values())
    mine = keyed([ref for ref in old if ref not in taken], old)
    theirs = keyed([ref for ref in new if ref not in found], new)
    for key, refs in theirs.items():
        found.update(zip(refs, mine.get(key, ()), strict=False))


def _by(refs: Iterable[str], said: Statements, key: Callable[[Any], str]) -> Keyed:
    keyed: Keyed = defaultdict(list)
    for ref in refs:
        keyed[key(said[ref])].append(ref)
    return keyed


def _indicators_told_once(refs: Iterable[str], said: Statements) -> Keyed:
    every = _by([ref for ref in said if said[ref]["table"] == "indicators"], said, _indicator)
    left = set(refs)
    return {key: each for key, each in every.items() if len(each) == 1 and each[0] in left}


def _latest(said: Statements) -> dict[str, str]:
    """The statement on the latest period of each indicator, of those with a value if any has."""
    every = _by([ref for ref in said if said[ref]["table"] == "indicators"], said, _indicator)
    return {key: max(refs, key=lambda ref: _age(said[ref])) for key, refs in every.items()}


def _age(statement: Mapping[str, Any]) -> tuple[bool, str]:
    values = statement["values"]
    return values.get("value") is not None, str(values.get("period", ""))


def _indicator(statement: Mapping[str, Any]) -> str:
    return str(statement["values"].get("indicator", "")).casefold()


def _key(statement: Mapping[str, Any], names: Mapping[str, tuple[str, ...]]) -> str:
    """What a statement is about, as one piece of text whatever its values are."""
    values = statement["values"]
    told = [_folded(values.get(name)) for name in names.get(statement["table"], sorted(values))]
    return json.dumps([statement["table"], *told], sort_keys=True, default=str)


def _folded(value: Any) -> Any:
    """Text without regard to capitals, and several provisions without regard to their order."""
    if isinstance(value, list):
        return sorted(map(str, value))
    return value.casefold() if isinstance(value, str) else value

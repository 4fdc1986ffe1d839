"""What changed in few words: what a statement is about, and a value of a record."""

from collections.abc import Mapping
from typing import Any

from csprofile.share import Share

_BASES = {"services": "kinds of service", "settings": "settings"}


def about(statement: Mapping[str, Any]) -> str:
    """
    What a statement is about.

    Args:
        statement: as the decision record has it.

    Example:
        >>> values = {"provision": ["children's homes"], "responsibility": "area"}
        >>> about({"table": "services", "values": values})
        "children's homes (area)"
    """
    values = statement["values"]
    match statement["table"]:
        case "services":
            return _provision(values)
        case "indicators":
            return str(values.get("indicator", "an indicator"))
        case "indicator_groups":
            outcome = values.get("outcome")
            return f"indicators for {outcome}" if outcome else "all indicators"
        case "findings":
            kind = values.get("kind")
            inspection = str(values.get("inspection", "an inspection"))
            return f"{inspection}: {kind}" if kind else inspection
    return str(values.get("about", statement["table"]))


def in_words(value: Any) -> str:
    """
    A value of a record in words.

    Example:
        >>> in_words({"low": 33, "high": 33, "good": [2, 2], "of": 6}), in_words(["good"])
        ('2 of 6 (33 %)', 'good')
        >>> in_words({"judgements": {"good": 2}, "of": 6}), in_words(None)
        ('judgements good 2, of 6', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        if {"low", "high", "good", "of"} == set(value):
            return _share(value)
        return ", ".join(
            f"{key.replace('_', ' ')} {in_words(each) or 'not told'}" for key, each in value.items()
        )
    if isinstance(value, list | tuple):
        return " or ".join(map(in_words, value))
    return str(value)


def _share(value: Mapping[str, Any]) -> str:
    good = value["good"]
    return str(Share(value["low"], value["high"], good and tuple(good), value["of"]))


def _provision(values: Mapping[str, Any]) -> str:
    named = values.get("provision") or ["a service"]
    provision = list(map(str, named)) if isinstance(named, list) else [str(named)]
    said = "all provision" if provision == ["all"] else " and ".join(provision)
    parts = [said]
    if (aspect := values.get("aspect", "overall effectiveness")) != "overall effectiveness":
        parts.append(str(aspect))
    if (base := values.get("base")) is not None:
        parts.append(_BASES.get(str(base), str(base)))
    responsibility = values.get("responsibility")
    return ", ".join(parts) + (f" ({responsibility})" if responsibility else "")

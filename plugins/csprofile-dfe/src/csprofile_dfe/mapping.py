"""A mapping says which columns of a published file are which indicators."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from csprofile import EvidenceError, Fault

LARGEST = 1_000_000
Filters = Mapping[str, tuple[str, ...]]

_TEXTS = ("unit", "polarity", "outcome", "period")
_COLUMNS = ("column", "numerator", "denominator", "lower", "upper")
_OF_DATA_SET = ("title", "file", "period", "filters", "indicators")
_OF_INDICATOR = ("indicator", *_COLUMNS, *_TEXTS, "filters")


@frozen(kw_only=True)
class Measure:
    """
    One indicator: the column its values are in, and the rows.

    Args:
        indicator: its name.
        column, numerator, denominator, lower, upper: the columns of its values, and of what stands
            beside them; empty where there is none.
        filters: for each column that breaks the figures down, which of its values are meant.
        unit, polarity, outcome: as in the table of indicators; empty where they are not known.
        period: what the year of its values is called, with the year as `{year}`; empty: the year.
    """

    indicator: str
    column: str
    numerator: str = ""
    denominator: str = ""
    lower: str = ""
    upper: str = ""
    filters: Filters = field(factory=dict)
    unit: str = ""
    polarity: str = ""
    outcome: str = ""
    period: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns with figures."""
        return tuple(filter(None, (getattr(self, each) for each in _COLUMNS)))


@frozen(kw_only=True)
class DataSet:
    """
    What is read of one published file, or of several alike.

    Args:
        title: what the publisher calls it.
        indicators: what is read of it.
        files: the files, in the folder of the mapping; none in a mapping of this package, for there
            a file is known by its columns.
    """

    title: str
    indicators: tuple[Measure, ...]
    files: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read, filters included."""
        named = [name for each in self.indicators for name in (*each.columns, *each.filters)]
        return tuple(dict.fromkeys(named))


def read_mapping(path: Path) -> tuple[DataSet, ...]:
    """
    Read a mapping file.

    Raises:
        EvidenceError: with everything that is wrong in it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise EvidenceError(path.name, [Fault("", f"over {LARGEST:,} bytes; a mapping")])
        return parse_mapping(path.read_bytes(), path.name)
    except OSError as error:
        raise EvidenceError(path.name, [Fault("", error.strerror or str(error))]) from error


def parse_mapping(content: bytes, name: str) -> tuple[DataSet, ...]:
    """
    Read a mapping from TOML.

    Raises:
        EvidenceError: with everything that is wrong in it.

    Example:
        >>> parse_mapping(b"[[data_sets]]", "mapping.toml")
        Traceback (most recent call last):
        csprofile.errors.EvidenceError: mapping.toml: 2 faults
          data_sets[0].title: missing; text
          data_sets[0].indicators: missing; a list of tables
    """
    try:
        told = tomllib.loads(content.decode("utf-8-sig"))
    except ValueError as error:
        raise EvidenceError(name, [Fault("", f"not TOML: {error}")]) from None
    faults: list[Fault] = []
    _check_keys(told, ("data_sets",), "", faults)
    found = _tables(told, "data_sets", "", faults)
    sets = tuple(_data_set(each, address, faults) for address, each in found)
    if faults:
        raise EvidenceError(name, faults)
    return sets


def _data_set(told: dict[str, Any], at: str, faults: list[Fault]) -> DataSet:
    _check_keys(told, _OF_DATA_SET, f"{at}.", faults)
    title = _text(told, "title", at, faults, needed=True)
    filters = _filters(told, at, faults)
    period = _text(told, "period", at, faults)
    measures = []
    for address, each in _tables(told, "indicators", f"{at}.", faults):
        _check_keys(each, _OF_INDICATOR, f"{address}.", faults)
        texts = {
            key: _text(each, key, address, faults, needed=key in ("indicator", "column"))
            for key in ("indicator", *_COLUMNS, *_TEXTS)
        }
        own = _filters(each, address, faults)
        period_of = texts.pop("period") or period
        measures.append(Measure(**texts, filters={**filters, **own}, period=period_of))
    return DataSet(
        title=title,
        indicators=tuple(measures),
        files=_files(told, f"{at}.file", faults),
    )


def _check_keys(
    told: Mapping[str, Any], known: tuple[str, ...], at: str, faults: list[Fault]
) -> None:
    faults += [
        Fault(f"{at}{key}", f"unknown; one of {', '.join(known)}")
        for key in told
        if key not in known
    ]


def _tables(
    told: Mapping[str, Any], key: str, at: str, faults: list[Fault]
) -> list[tuple[str, dict[str, Any]]]:
    """Give the tables under a key, each with its address."""
    found = told.get(key)
    if isinstance(found, list) and found and all(isinstance(each, dict) for each in found):
        return [(f"{at}{key}[{number}]", each) for number, each in enumerate(found)]
    faults.append(Fault(f"{at}{key}", f"{_seen(found)}; a list of tables"))
    return []


def _text(
    told: Mapping[str, Any], key: str, at: str, faults: list[Fault], needed: bool = False
) -> str:
    found = told.get(key)
    if isinstance(found, str) and found.strip():
        return " ".join(found.split())
    if found is not None or needed:
        faults.append(Fault(f"{at}.{key}", f"{_seen(found)}; text"))
    return ""


def _filters(told: Mapping[str, Any], at: str, faults: list[Fault]) -> dict[str, tuple[str, ...]]:
    found = told.get("filters", {})
    if not isinstance(found, dict):
        faults.append(Fault(f"{at}.filters", f"{_seen(found)}; the values by column"))
        return {}
    return {key: _names(each, f"{at}.filters.{key}", faults) for key, each in found.items()}


def _files(told: Mapping[str, Any], at: str, faults: list[Fault]) -> tuple[str, ...]:
    """Give the files of a data set, each by its name alone: a mapping reads only beside itself."""
    found = _names(told.get("file", ()), at, faults)
    wrong = [name for name in found if not name.isprintable() or Path(name).name != name]
    faults += [Fault(at, f"{name!r}; the name of a file in the same folder") for name in wrong]
    return found


def _names(found: Any, at: str, faults: list[Fault]) -> tuple[str, ...]:
    listed = [found] if isinstance(found, str) else found
    if isinstance(listed, list | tuple) and all(isinstance(each, str) for each in listed):
        return tuple(listed)
    faults.append(Fault(at, f"{_seen(found)}; text, or a list of texts"))
    return ()


def _seen(found: Any) -> str:
    return "missing" if found is None else repr(found)

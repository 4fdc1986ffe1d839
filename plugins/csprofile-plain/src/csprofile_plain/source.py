"""Reads an evidence file that is written as JSON in place of TOML."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from csprofile import Evidence, EvidenceError, Fault, Provenance, read

LARGEST = 1_000_000
DAYS = ("as_at", "oldest", "on", "reinspected_on")


@frozen
class Json:
    """
    Evidence in the layout of the TOML file, as JSON; days are written "2009-12-09".

    Example:
        >>> Json().claims(Path("a file that is not there.json"))
        False
    """

    name: str = "json"
    title: str = "An evidence file written as JSON"

    def claims(self, path: Path) -> bool:
        """Claim files that end in `.json`."""
        try:
            return path.suffix.lower() == ".json" and path.is_file()
        except (OSError, ValueError):  # a name that no file can have
            return False

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Read one file; it has no options."""
        if options:
            faults = [Fault(option, "not an option; there are none") for option in options]
            raise EvidenceError(path.name, faults)
        content = content_of(path)
        mapping = parse(content, path.name)
        try:
            evidence = named(read(mapping), path.name)
        except EvidenceError as error:
            raise EvidenceError(path.name, error.faults) from None
        rows = len(evidence.rows)
        digest = hashlib.sha256(content).hexdigest()
        origin = Provenance(name=path.name, sha256=digest, read=rows, used=rows)
        return evolve(evidence, provenance=[origin])


def named(evidence: Evidence, name: str) -> Evidence:
    """
    The same evidence, each statement addressed by the file's name.

    Example:
        >>> named(read({"schema": 1, "area": "Leeds"}), "leeds.json").name
        'leeds.json'
    """
    anew: dict[str, Any] = {
        table: [evolve(row, ref="") for row in getattr(evidence, table)]
        for table in ("services", "indicators", "indicator_groups", "findings", "remarks")
    }
    return evolve(evidence, **anew, name=name)


def content_of(path: Path) -> bytes:
    """
    The bytes of a file that is not too large.

    Raises:
        EvidenceError: it cannot be read, or is over 1 MB, and then is not read.

    Example:
        >>> content_of(Path("a file that is not there.json"))
        Traceback (most recent call last):
        csprofile.errors.EvidenceError: a file that is not there.json: 1 fault
          No such file or directory
    """
    try:
        size = path.stat().st_size
        if size <= LARGEST:
            return path.read_bytes()
        says = f"{size:,} bytes; at most {LARGEST:,} are read"
    except OSError as error:
        says = error.strerror or "it cannot be read"
    raise EvidenceError(path.name, [Fault("", says)])


def parse(content: bytes, name: str) -> dict[str, Any]:
    """
    Read JSON from bytes, with days as days.

    Raises:
        EvidenceError: it is not JSON in UTF-8, or holds no object.

    Example:
        >>> parse(b'{"as_at": "2009-12-09"}', "leeds.json")
        {'as_at': datetime.date(2009, 12, 9)}
    """
    try:
        text = content.decode("utf-8-sig")
        mapping = json.loads(text, object_pairs_hook=with_days, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise EvidenceError(name, [Fault("", f"not JSON in UTF-8: {error}")]) from None
    if not isinstance(mapping, dict):
        says = f"{type(mapping).__name__} is no evidence; an object, with the keys of the file"
        raise EvidenceError(name, [Fault("", says)])
    return mapping


def with_days(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """
    Make days of what is written as one; csprofile says what is wrong with the rest.

    Raises:
        ValueError: a key stands there twice.

    Example:
        >>> with_days([("on", "in May"), ("said", "2009-12-09")])
        {'on': 'in May', 'said': '2009-12-09'}
    """
    mapping = {key: as_day(value) if key in DAYS else value for key, value in pairs}
    if len(mapping) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = ", ".join(sorted({key for key in keys if keys.count(key) > 1}))
        raise ValueError(f"{twice} stands there twice; each key once")
    return mapping


def as_day(value: Any) -> Any:
    """
    A day, where `value` is one written out.

    Example:
        >>> as_day("2009-12-09"), as_day(2009)
        (datetime.date(2009, 12, 9), 2009)
    """
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value

"""A file of every schema that there has been is read, and one of a schema to come is refused."""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from csprofile import CsprofileError, assess, compare, framework, read
from csprofile.assessment import record
from csprofile.evidence import evidence, reading
from csprofile.frameworks import loading
from csprofile.older_schemas import Schemas
from csprofile.studies import records

KEPT = Path(__file__).parent / "kept"
KINDS = {
    "evidence": (evidence.SCHEMAS, "toml"),
    "framework": (loading.SCHEMAS, "toml"),
    "record": (record.SCHEMAS, "json"),
}
NEWER = "9 is newer than this version of csprofile reads; 1, or a newer csprofile"


def opened(path: Path) -> Any:
    """Read a file of any of the three kinds, as a user would."""
    if path.suffix == ".json":
        kept = json.loads(path.read_text(encoding="utf-8"))
        return compare(kept, assess(KEPT / "evidence-1.toml")).councils
    return framework(path) if path.name.startswith("framework") else read(path)


def renamed(mapping: Mapping[str, Any]) -> Mapping[str, Any]:
    """A step of a made-up schema, in which today's `as_at` was called `day`."""
    return {"as_at" if key == "day" else key: value for key, value in mapping.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_every_schema_is_read(kind: str) -> None:
    """Of each kind, a file of every schema there has been is kept, and is read today."""
    schemas, suffix = KINDS[kind]
    expected = [f"{kind}-{schema}.{suffix}" for schema in range(1, schemas.newest + 1)]
    assert expected == sorted(path.name for path in KEPT.glob(f"{kind}-*"))
    assert all(opened(KEPT / name) for name in expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_newer_schema_is_refused(kind: str, tmp_path: Path) -> None:
    """A file of a schema that is not known yet is refused, and told so."""
    text = next(KEPT.glob(f"{kind}-1.*")).read_text(encoding="utf-8")
    old, new = ('"schema": 1', '"schema": 9') if kind == "record" else ("schema = 1", "schema = 9")
    assert old in text
    path = tmp_path / f"{kind}.{KINDS[kind][1]}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CsprofileError, match=NEWER):
        opened(path)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "missing; schema = 3"),
        ({"schema": 4}, "4 is newer than this version of csprofile reads; 1 to 3, or a newer"),
        ({"schema": 0}, "0 is no version; 1 to 3"),
        ({"schema": True}, "True is no version; 1 to 3"),
        ({"schema": "2"}, "'2' is no version; 1 to 3"),
    ],
)
def test_what_is_no_known_schema_is_left_as_it_is(told: dict[str, Any], expected: str) -> None:
    """A mapping without a known schema has one fault, and is brought to no other."""
    schemas = Schemas([renamed, renamed])
    (fault,) = schemas.faults(told)
    assert ("schema", True) == (fault.address, fault.says.startswith(expected))
    assert told == schemas.todays(told)


@pytest.mark.parametrize(("schema", "expected"), [(1, "abc"), (2, "bc"), (3, "c")])
def test_older_schemas_go_through_every_step_since(schema: int, expected: str) -> None:
    """Each schema is brought to the next, in order, and only by the steps that follow it."""

    def adds(letter: str) -> Any:
        return lambda mapping: {**mapping, "steps": mapping["steps"] + letter}

    before = {"schema": schema, "steps": ""}
    assert {"schema": 4, "steps": expected} == Schemas(map(adds, "abc")).todays(before)


def test_old_evidence_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once evidence has had two schemas, a file of the first is read by way of its step."""
    monkeypatch.setattr(evidence, "SCHEMAS", Schemas([renamed]))
    monkeypatch.setattr(reading, "SCHEMAS", Schemas([renamed]))
    old = {"schema": 1, "area": "Leeds", "day": dt.date(2009, 12, 9)}
    assert dt.date(2009, 12, 9) == read(old).as_at


def test_old_editions_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once editions have had two schemas, a file of the first is read by way of its step."""
    content = (KEPT / "framework-1.toml").read_bytes()
    monkeypatch.setattr(loading, "SCHEMAS", Schemas([lambda old: {**old, "note": "an older one"}]))
    assert "an older one" == loading.load(content, "old.toml").note


def test_old_records_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once records have had two schemas, one of the first is read by way of its step."""
    step = Schemas([lambda old: {**old, "area": {"name": "York", "code": "816"}}])
    monkeypatch.setattr(records, "SCHEMAS", step)
    old = json.loads((KEPT / "record-1.json").read_text(encoding="utf-8"))
    assert ("York", "816") == records.Told("old", old).area()

"""The schema of the decision record: what it describes, what it refuses, and its page."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from csprofile import Assessment, decision_record, decision_record_schema
from csprofile.builtin.formats import Json
from tests.house.sources import ROOT
from tests.results import NAMES, results

PAGE = ROOT / "docs" / "reference" / "decision-record.md"
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
SCHEMA = decision_record_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def faults(record: object) -> list[str]:
    """What the schema finds wrong with a record."""
    return [f"{each.json_path}: {each.message}" for each in VALIDATOR.iter_errors(record)]


def keys(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, str, str]]:
    """Every key that a schema describes: where it stands, its types, and what it means."""
    for name, each in schema.get("properties", {}).items():
        yield from described(each, f"{path}.{name}".lstrip("."))


def described(schema: dict[str, Any], path: str) -> Iterator[tuple[str, str, str]]:
    """One key, and every key below it."""
    options = schema.get("anyOf", [schema])
    parts = [SCHEMA["$defs"][each["$ref"][8:]] if "$ref" in each else each for each in options]
    types = [name for part in parts for name in listed(part.get("type", "integer"))]
    words = [each for each in schema.get("enum", ()) if each is not None]
    says = schema["description"] + (f" One of: {', '.join(words)}." if words else "")
    yield path, " or ".join(dict.fromkeys(types)), says
    for part in parts:
        yield from keys(part, path)
        for mark, inner in (("[]", part.get("items")), ("{}", part.get("additionalProperties"))):
            if isinstance(inner, dict):
                yield from keys(inner, path + mark)


def listed(types: str | list[str]) -> list[str]:
    """One type or several, as several."""
    return [types] if isinstance(types, str) else types


@pytest.fixture(params=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each kind of result in turn."""
    return results()[request.param]


def test_the_schema_is_one() -> None:
    """The schema in the package is valid JSON Schema, 2020-12, and closes every object it names."""
    Draft202012Validator.check_schema(SCHEMA)
    assert Draft202012Validator.META_SCHEMA["$id"] == SCHEMA["$schema"]
    assert (
        "'more' was unexpected" in faults({**decision_record(results()["example"]), "more": 1})[0]
    )


def test_the_schema_describes_the_record(assessment: Assessment) -> None:
    """The record of every kind of result, read back from JSON, is what the schema describes."""
    assert [] == faults(json.loads(Json().write([assessment])))


@pytest.mark.parametrize("key", sorted(SCHEMA["required"]))
def test_a_missing_key_is_found(key: str) -> None:
    """A record that lacks any key of the schema is refused."""
    record = decision_record(results()["example"])
    del record[key]
    assert [f"$: '{key}' is a required property"] == faults(record)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"grade": None}, "$.rating.grade"),
        ({"status": "withheld"}, "$.rating.grade"),
        ({"told": ["2"]}, "$.rating.told[0]"),
        ({"because": []}, "$.rating.because"),
    ],
)
def test_a_rating_that_cannot_be_is_found(change: dict[str, Any], where: str) -> None:
    """A rated record has a grade by number and reasons; one that is withheld has no grade."""
    record = decision_record(results()["example"])
    record["rating"] |= change
    assert [where] == [each.split(": ")[0] for each in faults(record)]


def test_a_departure_without_its_author_is_found() -> None:
    """The schema too refuses a departure that does not say who, when and why."""
    record = decision_record(results()["departs"])
    record["rating"]["recorded"]["by"] = None
    assert ["$.rating.recorded.by: None is not of type 'string'"] == faults(record)


def test_the_page_describes_every_key() -> None:
    """The reference page lists every key of the schema with its types and meaning, and no other."""
    found = [tuple(row) for row in ROW.findall(PAGE.read_text(encoding="utf-8"))]
    assert list(keys(SCHEMA)) == found

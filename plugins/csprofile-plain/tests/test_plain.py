"""The offers of csprofile-plain, found as csprofile finds them."""

import ast
import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

import csprofile_plain
import pytest
from attrs import evolve
from csprofile_plain import Json, Lines, SameKind

from csprofile import Area, EvidenceError, Rated, Recorded, Withheld, assess, read
from csprofile.plugin import Package, installed
from csprofile.testing import example

LEEDS: dict[str, Any] = {
    "schema": 1,
    "area": "Leeds",
    "framework": "2009",
    "as_at": "2009-12-09",
    "services": [
        {"provision": "all", "share": 0.62, "oldest": "2006-05-01"},
        {"provision": "adoption", "judgement": "good"},
    ],
}


@pytest.fixture
def leeds(tmp_path: Path) -> Path:
    """A file of evidence on Leeds."""
    path = tmp_path / "leeds.json"
    path.write_text(json.dumps(LEEDS), encoding="utf-8")
    return path


def table(content: bytes) -> list[dict[str, str]]:
    """The lines of the format `lines`, by their headings."""
    head, *rows = [line.split("\t") for line in content.decode().splitlines()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_csprofile_finds_it() -> None:
    """Once installed it is found, offers three things, and does nothing wrong."""
    (found,) = (each for each in installed().packages if each.name == "csprofile-plain")
    offers = [(each.kind, each.name) for each in found.offers]
    assert [("source", "json"), ("comparator", "same-kind"), ("format", "lines")] == offers
    assert Package(found.name, "0.1.0", found.offers, (), found.seconds) == found


def test_it_imports_nothing_private() -> None:
    """It imports csprofile, csprofile.plugin and csprofile.testing, and nothing deeper."""
    modules = set()
    for path in Path(csprofile_plain.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module)
            elif isinstance(node, ast.Import):
                modules |= {alias.name for alias in node.names}
    ours = {name for name in modules if name.split(".")[0] == "csprofile"}
    assert {"csprofile", "csprofile.plugin"} == ours


def test_json_is_read_as_toml_is(leeds: Path) -> None:
    """A JSON file says what the same mapping says, days and shares included."""
    services = [{**LEEDS["services"][0], "oldest": dt.date(2006, 5, 1)}, LEEDS["services"][1]]
    expected = read({**LEEDS, "as_at": dt.date(2009, 12, 9), "services": services})
    actual = read(leeds)
    assert [row.key() for row in expected.rows] == [row.key() for row in actual.rows]
    assert [row.share for row in expected.services] == [row.share for row in actual.services]
    assert (expected.area, expected.as_at) == (actual.area, actual.as_at)


def test_json_says_where_it_came_from(leeds: Path) -> None:
    """Evidence from a JSON file carries the file's name and hash, and addresses in it."""
    evidence = read(leeds)
    (origin,) = evidence.provenance
    digest = hashlib.sha256(leeds.read_bytes()).hexdigest()
    assert ("leeds.json", digest, 2, 2) == (origin.name, origin.sha256, origin.read, origin.used)
    assert "evidence:leeds.json#services[1]" == evidence.services[1].ref
    assert "Leeds" == assess(leeds).area.name


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "not JSON in UTF-8"),
        (b"\xff\xfe", "not JSON in UTF-8"),
        (b"[]", "list is no evidence"),
        (b'{"area": 1, "area": 2}', "area stands there twice"),
        (b'{"schema": 1, "area": "Leeds", "as_at": "in May"}', "as_at: "),
        (b" " * 1_000_001, "at most 1,000,000"),
        (b"[" * 100_000, "not JSON in UTF-8"),
    ],
)
def test_bad_json_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    """What is no evidence is refused by the name of the file, with what is wrong."""
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(EvidenceError) as refused:
        read(path)
    assert "bad.json" == refused.value.source
    assert says in str(refused.value)


def test_json_has_no_options(leeds: Path) -> None:
    """An option is refused by its name, since there are none."""
    with pytest.raises(EvidenceError, match="sheet: not an option"):
        Json().read(leeds, {"sheet": "1"})


def test_only_json_files_are_claimed(leeds: Path, tmp_path: Path) -> None:
    """A file is claimed by its ending, and only where there is one."""
    other = tmp_path / "leeds.txt"
    other.write_text("{}", encoding="utf-8")
    paths = [leeds, other, tmp_path, tmp_path / "absent.json"]
    assert [True, False, False, False] == [Json().claims(path) for path in paths]


def test_same_kind() -> None:
    """Every other council of the kind is named once, and the council itself is not."""
    leeds = Area.find("Leeds")
    members = SameKind().for_area(leeds, dt.date(2009, 12, 9)).members
    assert {leeds.kind} == {each.kind for each in members}
    assert leeds not in members
    assert sum(each.kind == leeds.kind for each in Area.all()) - 1 == len(set(members))


def test_lines_have_one_row_each() -> None:
    """Each rating is one row beneath the headings, in the order given."""
    rows = table(Lines().write([example(), example()]))
    assert ["Rotherham", "Rotherham"] == [row["area"] for row in rows]
    assert ["not recorded by anyone"] * 2 == [row["recorded_by"] for row in rows]


def test_lines_tell_a_departure() -> None:
    """A recorded grade stands beside the rules' grade, with who recorded it and why."""
    found = example()
    grade = 4 if found.rating.after_limits != 4 else 3
    recorded = Recorded(grade=grade, by="A. Moderator", on=dt.date(2009, 12, 1), reason="=new\tone")
    rating = Rated(
        indicative=2,
        after_limits=1,
        told=frozenset({1}),
        possible=frozenset({1, 2}),
        recorded=recorded,
        recorded_grade=grade,
    )
    (row,) = table(Lines().write([evolve(found, rating=rating)]))
    assert (str(grade), "2", "1") == (row["grade"], row["indicative"], row["after_limits"])
    assert ("A. Moderator", "'=new one") == (row["recorded_by"], row["reason"])
    assert ("1", "1 2") == (row["told"], row["possible"])


def test_lines_tell_what_is_withheld() -> None:
    """A rating that is held back has no grade, and says so."""
    held = Withheld(after_limits=2, recorded=Recorded(status="withheld"))
    (row,) = table(Lines().write([evolve(example(), rating=held)]))
    assert ("withheld", "", "withheld") == (row["status"], row["grade"], row["title"])
    assert "name not given" == row["recorded_by"]

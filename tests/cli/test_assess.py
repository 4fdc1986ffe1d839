"""`csprofile assess`: one council from evidence to letter, on stdout or in a file."""

import json
from pathlib import Path

import pytest

from tests.cli.commanding import GOOD, HEADER, run


def test_the_letter_is_printed() -> None:
    """By default the text is printed, its first and last line saying what drew it up."""
    result = run("assess", "rotherham-2009")
    first, *_, last = result.stdout.strip().splitlines()
    assert (0, "") == (result.exit_code, result.stderr)
    assert "performs poorly" in result.stdout
    assert first == last
    assert first.startswith("Drawn up by csprofile")


def test_another_edition_is_a_replay() -> None:
    """Rated by an edition that does not govern the day, the output says replay."""
    result = run("assess", "rotherham-2009", "--framework", "2010")
    assert "replay: 2010 rules" in " ".join(result.stdout.split())


def test_another_day_is_taken() -> None:
    """The day asked for replaces the evidence's own."""
    words = ("assess", "rotherham-2009", "--to", "json", "--as-at", "2010-01-31")
    assert "2010-01-31" == json.loads(run(*words).stdout)["as_at"]


def test_a_number_in_a_copied_edition_changes_the_result(tmp_path: Path) -> None:
    """An edition copied and changed in one number gives another result, with no code changed."""
    path = tmp_path / "mine.toml"
    assert 0 == run("frameworks", "show", "2009", "--to", "toml", "-o", path).exit_code
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("drop = 1", "cap = 2"), encoding="utf-8")
    words = ("assess", "rotherham-2009", "--to", "json")
    grades = [
        json.loads(run(*words, "--framework", edition).stdout)["rating"]["grade"]
        for edition in ("2009", str(path))
    ]
    assert [1, 2] == grades


@pytest.mark.parametrize("name", ["Rotherham", "rotherham metropolitan borough council", "372"])
def test_the_area_is_the_evidences(name: str, good: Path) -> None:
    """The council may be named, in any spelling or by code, where it is the evidence's own."""
    assert 0 == run("assess", good, "--area", name).exit_code


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Leeds", "the evidence is of Rotherham, not of Leeds"),
        ("Leds", "'Leds': not an area nearest: Leeds"),
    ],
)
def test_another_area_is_refused(name: str, says: str, good: Path) -> None:
    """Another council than the evidence's, or none that is known, is refused."""
    result = run("assess", good, "--area", name)
    assert (1, "") == (result.exit_code, result.stdout)
    assert says in " ".join(result.stderr.split())


def test_similar_areas_need_tables(good: Path) -> None:
    """A scheme of similar areas is refused while nothing but one council's evidence is given."""
    result = run("assess", good, "--similar", "england")
    assert 1 == result.exit_code
    assert "'england' needs tables" in " ".join(result.stderr.split())


def test_sources_are_joined(good: Path) -> None:
    """Several sources are one; the later replaces what it tells again."""
    later = good.with_name("later.toml")
    later.write_text(HEADER + GOOD.replace("good", "inadequate"), encoding="utf-8")
    record = json.loads(run("assess", good, later, "--to", "json").stdout)
    assert ["good.toml", "later.toml"] == [e["name"] for e in record["provenance"]["sources"]]


@pytest.mark.parametrize(
    "words",
    [
        ("assess",),
        ("assess", "rotherham-2009", "--to", "fancy"),
        ("assess", "rotherham-2009", "--as-at", "2009-02-31"),
        ("assess", "rotherham-2009", "--as-at", "soon"),
        ("assess", "rotherham-2009", "--colour"),
        ("examples", "show", "atlantis-2009"),
        ("frameworks", "show", "2009", "--to", "pdf"),
        ("new-evidence", "Leeds"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_is_status_two(words: tuple[str, ...]) -> None:
    """A command that is wrongly put ends with 2, with what was wrong on stderr."""
    result = run(*words)
    assert (2, "") == (result.exit_code, result.stdout)
    assert "Error: " in result.stderr


def test_an_unknown_format_is_told_with_the_known() -> None:
    """An unknown format is refused before anything is read, and those there are are named."""
    result = run("assess", "no-such-file", "--to", "jsno")
    assert 2 == result.exit_code
    assert "json" in result.stderr


def test_the_same_words_give_the_same_bytes() -> None:
    """The same command prints the same bytes."""
    words = ("assess", "rotherham-2009", "--to", "json")
    assert run(*words).stdout_bytes == run(*words).stdout_bytes

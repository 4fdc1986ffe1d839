"""`csprofile check`: whether evidence is valid, what is missing, and what became of each row."""

import re
from pathlib import Path

import pytest

from csprofile import assess, framework, read
from csprofile.frameworks import bundled
from tests.cli.commanding import GOOD, HEADER, process, run, with_guest

SUM = re.compile(r"Rows: (\d+) read = (\d+) used \+ (\d+) set aside\.")


def words(*command: str | Path) -> str:
    """What a check prints, on one line."""
    result = run("check", *command)
    assert (0, "") == (result.exit_code, result.stderr)
    return " ".join(result.stdout.split())


def numbers(text: str) -> tuple[int, ...]:
    """The rows read, used and set aside, as printed."""
    found = SUM.search(text)
    assert found is not None
    return tuple(map(int, found.groups()))


@pytest.mark.parametrize("edition", bundled())
def test_the_example_is_valid(edition: str) -> None:
    """The bundled example is valid under every edition, and every row of it is used."""
    rows = len(read("rotherham-2009").rows)
    text = words("rotherham-2009", "--framework", edition)
    assert text.startswith("rotherham-2009: valid.")
    assert (rows, rows, 0) == numbers(text)


def test_every_row_is_listed() -> None:
    """Every row stands in the table, with the inputs and limits that read it or why none did."""
    lines = run("check", "rotherham-2009").stdout.splitlines()
    places = [line.split()[0] for line in lines if re.match(r"\w+\[\d+\]", line)]
    assert [row.ref.partition("#")[2] for row in read("rotherham-2009").rows] == places
    text = " ".join(lines)
    assert re.search(r"services\[0\] +all +input services", text)
    assert re.search(r"findings\[0\] .* input front-line, limit front-line", text)
    assert re.search(r"remarks\[2\] +health +profile only: carries no figure", text)


def test_missing_inputs_are_told_with_their_gap_rule() -> None:
    """Every input that is not told is listed, with what the edition does without it."""
    result = run("check", "rotherham-2009").stdout
    missing = [
        band.input.id
        for band in assess("rotherham-2009").rating.bands
        if not band.told and not band.lines
    ]
    part = result[result.index("Inputs: ") : result.index("Rows that")]
    assert f"Inputs: {len(missing)} of the {len(framework('2009').inputs)} of 2009" in result
    for name in missing:
        assert name[:20] in part
    assert len(missing) == part.count("left out")


def test_a_required_input_is_told(good: Path) -> None:
    """Where the edition gives no grade without an input, the check says so."""
    assert "no grade" in words(good, "--framework", "2010")


def test_missing_rows_are_told(good: Path) -> None:
    """Rows for the limits and the letter of which nothing is told are listed by what for."""
    text = words(good)
    assert "letter: social-care" in text
    assert "private fostering" in text
    assert "safeguarding and looked after children" in text


def test_replaced_rows_are_set_aside(good: Path) -> None:
    """A row that a later source tells again is set aside with the reason, and the sum holds."""
    later = good.with_name("later.toml")
    later.write_text(HEADER + GOOD.replace("good", "inadequate"), encoding="utf-8")
    text = words(good, later)
    assert (2, 1, 1) == numbers(text)
    assert "good.toml#services[0] replaced by a later source" in text


def test_the_same_source_twice(good: Path) -> None:
    """A source that is given twice is read twice and used once."""
    assert (2, 1, 1) == numbers(words(good, good))


def test_rows_a_source_set_aside(tmp_path: Path) -> None:
    """Rows that a source set aside are counted with its reasons, and the sum holds."""
    path = tmp_path / "table.aside"
    path.touch()
    text = " ".join(process("check", path, env=with_guest()).stdout.decode().split())
    assert (5, 1, 4) == numbers(text)
    assert "3 of table.aside a Welsh council" in text


def test_without_an_edition(tmp_path: Path) -> None:
    """Evidence that names no edition is valid, and the check says what cannot be told."""
    path = tmp_path / "bare.toml"
    path.write_text(f'schema = 1\narea = "Leeds"\n{GOOD}', encoding="utf-8")
    text = words(path)
    assert "Missing: framework" in text
    assert "Missing: as_at" in text
    assert (1, 1, 0) == numbers(text)


def test_without_a_day_inputs_are_missed_all_the_same(tmp_path: Path) -> None:
    """Evidence without a day is valid, and the inputs it does not tell are listed."""
    path = tmp_path / "bare.toml"
    path.write_text('schema = 1\narea = "Leeds"\nframework = "2009"\n', encoding="utf-8")
    text = words(path)
    assert "Missing: as_at" in text
    for each in framework("2009").inputs:
        assert f"input: {each.title[:20]}" in text or each.kind == "findings"


def test_bands_of_lines_are_told() -> None:
    """Under an edition that bands lines, each row is told with its band, and no input is missed."""
    text = words("rotherham-2009", "--framework", "profile-2025")
    assert re.search(r"services\[5\] +children's homes +line band 1, below", text)
    assert re.search(r"services\[2\] +adoption +profile only: no verdict, so no band", text)
    assert "Inputs: profile-2025 has none; it gives no overall grade." in text


def test_everything_told(tmp_path: Path) -> None:
    """Where every row the edition expects is there, the check says that nothing is missing."""
    path = tmp_path / "full.toml"
    text = run("new-evidence", "Leeds", "--framework", "2009").stdout
    path.write_text(re.sub(r"(?m)^#(?=\S)", "", text), encoding="utf-8")
    assert "whatever else 2009 expects is told" in words(path, "--as-at", "2010-03-31")

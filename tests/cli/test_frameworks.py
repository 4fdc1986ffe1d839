"""`csprofile frameworks`: the editions listed, shown whole, and put side by side."""

import re
from pathlib import Path

import pytest

from csprofile import framework
from csprofile.cli.rules import apart, shown, told_rules
from csprofile.frameworks import bundled
from tests.cli.commanding import run


def test_every_edition_is_listed() -> None:
    """The list names every edition, how many rules it has and how many of them are assumed."""
    lines = run("frameworks").stdout.splitlines()
    assert list(bundled()) == [line.split()[0] for line in lines[2:] if line[0] != " "]
    edition = framework("2010")
    numbers = f"{len(edition.rules)} +{sum(rule.assumed for rule in edition.rules)}$"
    assert any(re.match(rf"2010 .*{numbers}", line) for line in lines)


@pytest.mark.parametrize("edition", bundled())
def test_every_rule_is_shown(edition: str) -> None:
    """Every rule is shown with its id, its source, and how surely it is known."""
    entries = run("frameworks", "show", edition).stdout.split("\n\n")
    told = {entry.split(maxsplit=1)[0]: " ".join(entry.split()) for entry in entries}
    for rule in framework(edition).rules:
        entry = told[rule.ref.removeprefix(f"rule:{edition}/")]
        loud = rule.status.upper() if rule.assumed else rule.status
        assert f"({loud})" in entry
        assert " ".join(rule.source.split()) in entry


def test_values_are_shown() -> None:
    """A rule is shown with its values; those that do not apply to it are left out."""
    text = run("frameworks", "show", "2009").stdout
    assert "at_least          50 · 65 · 80" in text
    entry = next(each for each in text.split("\n\n") if each.startswith("limits/front-line"))
    assert "drop              1" in entry
    assert "cap " not in entry
    assert "at_most" not in entry


@pytest.mark.parametrize("edition", bundled())
def test_an_edition_is_printed_whole(edition: str, tmp_path: Path) -> None:
    """As TOML an edition's file is printed or written whole, byte by byte."""
    words = ("frameworks", "show", edition, "--to", "toml")
    path = tmp_path / "mine.toml"
    assert bundled()[edition] == run(*words).stdout_bytes
    assert 0 == run(*words, "-o", path).exit_code
    assert bundled()[edition] == path.read_bytes()
    assert bundled()[edition] == run("frameworks", "show", path, "--to", "toml").stdout_bytes


def test_a_refused_edition_is_not_printed(tmp_path: Path) -> None:
    """A file that is no edition is refused and not printed."""
    path = tmp_path / "mine.toml"
    path.write_text("schema = 1\n", encoding="utf-8")
    result = run("frameworks", "show", path, "--to", "toml")
    assert (1, "") == (result.exit_code, result.stdout)


def test_a_changed_number_is_told(tmp_path: Path) -> None:
    """Of two editions that differ in one number, that rule alone is shown, with both values."""
    path = tmp_path / "mine.toml"
    text = bundled()["2009"].decode().replace("apart = 3", "apart = 2")
    path.write_text(text, encoding="utf-8")
    result = run("frameworks", "diff", "2009", path)
    _, _, *rows = result.stdout.partition("\n\n")[0].splitlines()
    assert ["steps/inspection: apart", "3", "2"] == re.split(r" {2,}", rows[0].strip())
    assert 1 == len(rows)
    assert "cut_points/services" in result.stdout.partition("The same in both: ")[2]


def test_an_empty_scale_is_shown() -> None:
    """That an edition has no grades is shown and compared, not passed over."""
    entries = run("frameworks", "show", "profile-2025").stdout.split("\n\n")
    scale = next(each for each in entries if each.startswith("scale"))
    assert re.search(r"grades +none\n", scale)
    beside = run("frameworks", "diff", "2009", "profile-2025").stdout
    assert re.search(r"scale: grades +performs poorly.* none\n", beside)
    assert re.search(r"line_bands +none +titles: below", beside)


def test_an_edition_beside_itself() -> None:
    """An edition does not differ from itself."""
    result = run("frameworks", "diff", "2009", "2009").stdout
    assert result.startswith("No rule differs.\n\nThe same in both: ")
    every = set(told_rules(framework("2009")))
    assert every == set(" ".join(result.split()).partition("both: ")[2].rstrip(".").split(", "))


def test_every_rule_is_on_one_side() -> None:
    """Every rule of either edition is among those that differ or those that are the same."""
    result = " ".join(run("frameworks", "diff", "2009", "2010").stdout.replace("-\n", "-").split())
    plain = result.replace("- ", "-")
    for name in {**told_rules(framework("2009")), **told_rules(framework("2010"))}:
        assert name.split("/")[-1][:20] in plain


def test_a_source_of_its_own_is_told() -> None:
    """Rules that are the same on the word of another source are listed apart."""
    result = " ".join(run("frameworks", "diff", "2009", "2010").stdout.split())
    assert "The same in both, on the word of another source: " in result


@pytest.mark.parametrize("words", [("show", "2099"), ("diff", "2009", "2099"), ("show", "no.toml")])
def test_an_unknown_edition_is_refused(words: tuple[str, ...]) -> None:
    """An edition that is not there is refused, with those that are."""
    result = run("frameworks", *words)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "2099" in result.stderr or "no such file" in result.stderr


def test_long_lists_are_shown_by_what_differs() -> None:
    """Of two long lists only what one has and the other has not is shown."""
    one = shown(tuple(f"NI {number}" for number in range(20)))
    assert ("20, no other", "21, with NI 20") == apart(one, f"{one} · NI 20")
    same = "the same in another order"
    assert (same, same) == apart(one, " · ".join(reversed(one.split(" · "))))

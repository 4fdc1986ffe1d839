"""Every numeral, grade word and share word of a sentence is found in what it cites."""

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict

from csprofile import Assessment, Scale, assess
from csprofile.letter.phrases import day
from csprofile.structuring import parse

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*/*.toml"))
NUMBERS = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        range(1, 12),
        strict=True,
    )
)


def cited_text(assessment: Assessment, ref: str) -> str:
    """All that a cited statement or rule holds, as text."""
    edition = assessment.framework
    for line in assessment.profile.lines:
        if line.ref == ref:
            told = _flat(asdict(line.row, recurse=True)) + _flat(asdict(line))
            for word, printed in edition.letter.manner.judgements.items():
                told += f" {printed}" if word in told.casefold() else ""
            return told
    for rule in edition.rules:
        if rule.ref == ref:
            numbers = range(1, len(rule) + 1) if isinstance(rule, Scale) else ()
            return f"{_flat(asdict(rule))} {_flat(list(numbers))}"
    if ref == "rating:recorded" and assessment.rating.recorded:
        return _flat(asdict(assessment.rating.recorded)) + f" {assessment.rating.recorded_grade}"
    raise AssertionError(f"{ref} is cited and cannot be found")


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(f"{_flat(key)} {_flat(each)}" for key, each in value.items())
    if isinstance(value, frozenset):
        return " ".join(each.word for each in value)
    if isinstance(value, list | tuple):
        return " ".join(_flat(each) for each in value)
    word = getattr(value, "word", None)
    if word is not None:
        return str(word)
    if hasattr(value, "year"):
        return f"{value} {day(value)}"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def sentences(assessment: Assessment) -> list[Any]:
    """Every sentence of the letter, items of the scale among them."""
    return [
        each
        for paragraph in assessment.letter.paragraphs
        for each in (*paragraph.sentences, *paragraph.items)
    ]


def check(assessment: Assessment) -> None:
    """Look every numeral, grade word and share word up in what its sentence cites."""
    edition = assessment.framework
    grades = {"outstanding", "good", "satisfactory", "adequate", "require", "inadequate"}
    grades |= {word for grade in edition.scale.grades for word in grade.title.split()[1:]}
    shares = sorted(edition.words.known, key=len, reverse=True)
    for each in sentences(assessment):
        assert each.because, each.text
        told = " ".join(cited_text(assessment, ref) for ref in each.because).casefold()
        text = each.text.casefold()
        for numeral in re.findall(r"\d+(?:\.\d+)?", text):
            assert re.search(rf"(?<![\d.]){numeral}(?![\d])", told), (numeral, each)
        for word in set(re.findall(r"[a-z]+", text)) & set(NUMBERS):
            either = rf"\b({word}|{NUMBERS[word]})\b"
            assert re.search(either, told), (word, each)
        for word in set(re.findall(r"[a-z]+", text)) & grades:
            assert word in told, (word, each)
        for share in shares:
            if f"{share} of" in text:
                assert share in told, (share, each)
                break


def test_rotherham() -> None:
    """The letter on Rotherham says no numeral, grade or share that it cannot show."""
    check(assess("rotherham-2009"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_published_cases(path: Path) -> None:
    """No letter on a published case says a numeral, grade or share that it cannot show."""
    check(assess(parse(path.read_bytes(), path.name)["evidence"]))


@pytest.mark.parametrize("edition", ["2010", "2011", "profile-2025"])
def test_replay(edition: str) -> None:
    """Nor does a replay of Rotherham under a later edition."""
    check(assess("rotherham-2009", framework=edition))

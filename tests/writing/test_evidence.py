"""Evidence that is written as its file reads back as it was."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given

from csprofile import Area, Evidence, EvidenceError, Service, Share, read
from csprofile.evidence.gaps import as_gaps
from csprofile.indicators import Polarity
from csprofile.library import EXAMPLES, read_file, write
from csprofile.vocabulary import Judgement, Judgements, Verdict
from csprofile.writing import evidence_toml
from csprofile.writing.values import toml
from tests.writing.strategies import DAY, EVIDENCE, TEXT


def back(text: str) -> Evidence:
    """The evidence that a file's text holds."""
    return read_file(text.encode(), "evidence.toml")


@given(EVIDENCE)
def test_evidence_reads_back(evidence: Evidence) -> None:
    """Evidence written as its file reads back to equal evidence, and is then written the same."""
    text = evidence_toml(evidence)
    assert evidence == back(text)
    assert text == evidence_toml(back(text))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_read_back(name: str, tmp_path: Path) -> None:
    """Each example, read and written, reads back to equal evidence."""
    assert read(name) == read(write(read(name), tmp_path / "copy.toml"))


@pytest.mark.parametrize("area", Area.all(), ids=str)
def test_every_council_reads_back(area: Area) -> None:
    """Every council is written so that it is found again, the one of two of a name too."""
    assert area == back(evidence_toml(Evidence(area=area))).area


@pytest.mark.parametrize(
    ("rows", "address"),
    [
        (Service(provision="adoption", share=Share.counted(4, 6)), "services[0].share"),
        (
            Service(provision="adoption", judgement="good", england=Share.counted(1, 2)),
            "services[0].england",
        ),
        (
            Service(provision="adoption", judgements={"good": Share.counted(1, 2)}),
            "services[0].judgements",
        ),
    ],
)
def test_what_no_file_holds_is_refused(rows: Service, address: str) -> None:
    """A share with the count behind it has no form in the file, and is refused by its address."""
    with pytest.raises(EvidenceError) as refused:
        evidence_toml(Evidence(area="Leeds", services=[rows]))
    assert address in [fault.address for fault in refused.value.faults]


def test_judgements_without_a_word_are_refused() -> None:
    """Judgements that no words name together are refused."""
    with pytest.raises(EvidenceError, match="together have no word"):
        toml(((Judgements([Judgement.GOOD, Judgement.SATISFACTORY]), 2),))


def test_a_verdict_and_a_range_have_a_form() -> None:
    """Values are written in the forms in which the file gives them."""
    forms = [toml(each) for each in (Verdict("below", "just"), Share(45, 49), Share(62, 62), DAY)]
    assert ['"just below"', "[0.45, 0.49]", "0.62", "2009-12-09"] == forms


def test_gaps_and_polarity_have_a_form() -> None:
    """Gaps are a table of numbers by their kind, in one line, and a polarity is its word."""
    told = Service(provision="adoption", judgement="good", gaps={"suppressed": 1, "ended": 2})
    assert "{ ended = 2, suppressed = 1 }" == toml(told.gaps)
    assert '{ "not yet inspected" = 3 }' == toml(as_gaps({"not yet inspected": 3}))
    assert '"lower"' == toml(Polarity.LOWER)


@given(TEXT)
def test_any_text_has_a_form(text: str) -> None:
    """Any text, quotes and backslashes too, is written so that TOML reads it as it was."""
    assert text == tomllib.loads(f"key = {toml(text)}")["key"]

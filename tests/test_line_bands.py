"""What comes out of an edition that grades nothing and bands its lines by their comparisons."""

from pathlib import Path

import pytest

from csprofile import (
    Assessment,
    IndicatorValue,
    RecordError,
    Ungraded,
    assess,
    decision_record,
    explain,
    framework,
)
from csprofile.assessment.method import does
from csprofile.builtin.formats import Markdown, Text, explanation_of, text_of
from csprofile.profile import Line
from csprofile.testing.example import EVIDENCE

TODAY = Path(__file__).parent / "letter" / "letters" / "today.toml"
NOT_OURS = "under the profile-2025 method, which is csprofile's own; not issued by Ofsted."
BANDS = {
    "evidence:today.toml#services[2]": (2, "below one of two"),
    "evidence:today.toml#services[3]": (1, "below"),
    "evidence:today.toml#services[4]": (2, "below one of two"),
    "evidence:today.toml#services[8]": (3, "in line"),
    "evidence:today.toml#services[9]": (5, "above"),
    "evidence:today.toml#services[10]": (4, "above one of two"),
    "evidence:today.toml#indicators[0]": (4, "above one of two"),
    "evidence:today.toml#indicators[1]": (1, "below"),
    "evidence:today.toml#indicators[2]": (1, "below"),
}


@pytest.fixture(scope="module")
def today() -> Assessment:
    """A made-up council of today, under the edition for today."""
    return assess(str(TODAY))


def test_there_is_no_grade(today: Assessment) -> None:
    """The rating is ungraded, whatever is known, and nothing is open that could decide it."""
    assert (Ungraded, None, "ungraded") == (type(today.rating), today.rating.grade, today.title)
    assert ((), frozenset()) == (today.open, today.rating.possible)


def test_no_grade_can_be_recorded() -> None:
    """Where no overall grade is given, none can be recorded."""
    told = {**EVIDENCE, "recorded": {"grade": 2}}
    with pytest.raises(RecordError, match="gives no overall grade"):
        assess(told, framework="profile-2025")


def test_the_imprint_claims_no_reconstruction(today: Assessment) -> None:
    """The first and last line name the method as our own, and still say that it is not Ofsted's."""
    assert today.imprint.endswith(NOT_OURS)
    old = assess(EVIDENCE).imprint
    assert old.endswith("under the 2009 method as reconstructed; not issued by Ofsted.")


def test_the_record_holds_bands_and_titles(today: Assessment) -> None:
    """A line of the record has its one band, the band's title, and the rule among its reasons."""
    rule = "rule:profile-2025/line_bands"
    record = decision_record(today)
    lines = record["profile"]["lines"]
    banded = {each["ref"]: (*each["band"], each["band_title"]) for each in lines if each["band"]}
    assert BANDS == banded
    assert set(BANDS) == {each["ref"] for each in lines if rule in each["because"]}
    assert {None} == {each["band_title"] for each in lines if each["ref"] not in BANDS}
    assert "assumed" == record["rules"][rule]["status"]
    assert [] == record["framework"]["scale"]


def test_what_has_no_band_is_unused(today: Assessment) -> None:
    """A line without a verdict is listed as read by no rule; one with a band is not."""
    unused = dict(today.unused)
    assert {row.ref for row in today.evidence.rows} - set(BANDS) == set(unused)
    why = unused["evidence:today.toml#services[0]"]
    assert why == "no verdict, so no band; a line of the profile"
    assert "the edition has no limits" in unused["evidence:today.toml#findings[0]"]


def test_people_read_the_band_with_its_title(today: Assessment) -> None:
    """Text and Markdown show a line's band, of how many, with its title."""
    markdown = Markdown().write([today]).decode()
    text = " ".join(Text().write([today]).decode().split())
    for number, title in set(BANDS.values()):
        assert f"{number} of 5: {title}" in markdown
    assert "Leeds: no overall grade" in text
    assert "this edition gives no overall grade; the profile is the result" in text
    assert "Open questions" not in text


def test_each_band_is_explained(today: Assessment) -> None:
    """The explanation has a step for each line with a band: what it saw, what that gave."""
    steps = {each.because[0]: each for each in explain(today) if each.step == "line band"}
    assert BANDS == {
        ref: (int(each.gave.split()[1]), each.gave.partition(", ")[2])
        for ref, each in steps.items()
    }
    alone = steps["evidence:today.toml#indicators[2]"]
    assert ("England: below", "assumed: no source gives this") == (alone.saw, alone.aloud)
    written = text_of(explanation_of(today))
    assert "Leeds: how its profile was drawn up" in written
    assert "Not recorded by anyone" not in written


def test_the_rule_says_what_it_does() -> None:
    """The rule is told with the number and title of every band."""
    rule = framework("profile-2025").line_bands
    assert rule is not None
    assert does(rule).endswith(
        "1 below, 2 below one of two, 3 in line, 4 above one of two, 5 above"
    )


@pytest.mark.parametrize(
    ("indicator", "section"),
    [
        ("NI 59", "staying-safe"),
        ("NI 117", "economic-well-being"),
        ("a measure of today", "indicators"),
    ],
)
def test_values_stand_under_their_outcome(indicator: str, section: str) -> None:
    """A value is told under the outcome that the catalogue gives it, else among the rest."""
    line = Line(IndicatorValue(indicator=indicator, period="2024", value=1.0))
    taken = framework("profile-2025").letter.section_of(line)
    assert taken is not None
    assert section == taken.id


@pytest.mark.parametrize("name", ["2009", "2010", "2011"])
def test_older_letters_tell_all_values_together(name: str) -> None:
    """In the older editions one section tells every value, whatever its outcome."""
    for indicator in ("NI 59", "NI 117", "another"):
        line = Line(IndicatorValue(indicator=indicator, period="2008/09", value=1.0))
        taken = framework(name).letter.section_of(line)
        assert taken is not None
        assert "indicators" == taken.id

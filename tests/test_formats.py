"""Text, Markdown and JSON: what they say of each kind of result, and what cannot get into them."""

import json
import re
from collections import Counter

import pytest
from attrs import evolve

from csprofile import (
    Assessment,
    OpenQuestion,
    assess,
    decision_record,
    framework,
)
from csprofile.assessment import CLOSED_WORLD
from csprofile.builtin.formats import Json, Markdown, Text, explanation_of, text_of
from csprofile.plugin import installed
from csprofile.testing.example import EVIDENCE
from tests.results import NAMES, results


def text(*assessments: Assessment) -> str:
    """What the text format writes."""
    return Text().write(assessments).decode()


def markdown(*assessments: Assessment) -> str:
    """What the Markdown format writes."""
    return Markdown().write(assessments).decode()


def fact(label: str, written: str) -> str:
    """What stands beside a label in the text, on one line."""
    found = re.search(rf"^{label} +(.*(?:\n +.*)*)$", written, re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


@pytest.fixture(params=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each kind of result in turn."""
    return results()[request.param]


def test_the_formats_are_offered() -> None:
    """The three formats are found by their names through the entry point of the package."""
    formats = installed().formats
    assert [Json(), Markdown(), Text()] == [formats[name] for name in ("json", "markdown", "text")]


def test_first_and_last_line(assessment: Assessment) -> None:
    """What people read begins and ends with who drew it up, and that nobody issued it."""
    for written in (text(assessment), markdown(assessment), text_of(explanation_of(assessment))):
        lines = written.splitlines()
        assert assessment.imprint == lines[0] == lines[-1]
        assert written.endswith("\n")


def test_text_is_at_most_88_wide(assessment: Assessment) -> None:
    """No line of the text but the first and the last is wider than 88 columns, or ends in space."""
    for written in (text(assessment), text_of(explanation_of(assessment))):
        lines = written.splitlines()[1:-1]
        assert [] == [line for line in lines if len(line) > 88 or line != line.rstrip()]


def words(written: str) -> Counter[str]:
    """The words of a report, without the signs that only give it its shape."""
    plain = re.sub(r"\\(.)", r"\1", re.sub(r"^\| ---.*$", "", written, flags=re.MULTILINE))
    for sign, code in (("<", "&lt;"), (">", "&gt;"), (":", "&#58;"), ("&", "&amp;")):
        plain = plain.replace(code, sign)
    return Counter(re.findall(r"\w+", plain))


def test_both_say_the_same(assessment: Assessment) -> None:
    """Text and Markdown hold the same words, each as often."""
    assert words(text(assessment)) == words(markdown(assessment))


def test_the_closed_world_is_said_once(assessment: Assessment) -> None:
    """That a finding not told counts as not found is said aloud, once."""
    for written in (text(assessment), markdown(assessment)):
        assert 1 == " ".join(written.split()).count(CLOSED_WORLD)


def test_every_sentence_of_the_letter_is_there(assessment: Assessment) -> None:
    """The letter stands in the text whole: headings, sentences and items."""
    written = " ".join(text(assessment).split())
    letter = assessment.letter
    said = [title for _, title in letter.headings]
    said += [each.text for p in letter.paragraphs for each in (*p.sentences, *p.items)]
    assert [] == [each for each in said if " ".join(each.split()) not in written]


def test_a_rating_that_a_limit_holds() -> None:
    """Told are the rules' own grade, what each limit did, since when, and until what."""
    written = text(results()["example"])
    assert "performs well (3), the indicative grade" == fact("Rules alone", written)
    assert (
        "areas for priority action in front-line social care: from performs well (3) to performs "
        "adequately (2), since a day not told, until re-inspection"
    ) == fact("Limit", written)
    assert "performs adequately (2)" == fact("Rating", written)
    assert "not recorded by anyone" == fact("Recorded", written)
    assert "performs adequately (2)" == fact("Told", written)
    assert "performs poorly (1), performs adequately (2)" == fact("Possible", written)
    assert "performs adequately (2), performs well (3)" == fact("Without limits", written)
    said = " ".join(written.split())
    assert "the reconstructed method's, and Ofsted published none of them." in said
    assert "The 2009 edition is transitional. Missing inputs do not" in said
    assert "The rating counted towards the managing performance theme" in said


def _asking(questions: list[OpenQuestion]) -> Assessment:
    """The example with other open questions than those that its evidence leaves."""
    asking = evolve(results()["example"])
    object.__setattr__(asking, "open", tuple(questions))
    return asking


def test_open_questions_that_decide() -> None:
    """A question that decides is told with the grades each answer leaves, like answers together."""
    bands = (("band 1", (1,)), ("band 2", (1, 2)), ("band 3", (1, 2)), ("band 4", (1, 2, 4)))
    limit = (("it limits", (1,)), ("it does not", (2, 3)))
    idle = (("band 1", (2,)), ("band 2", (2,)))
    asked = [
        OpenQuestion("reviews", "suppressed", bands),
        OpenQuestion("findings", "not stated", limit),
        OpenQuestion("idle", "told as a range", idle),
    ]
    written = markdown(_asking(asked))
    said = "band 1: grade 1; band 2-3: grade 1-2; band 4: grade 1, 2, 4"
    assert f"| reviews | suppressed | {said} |" in written
    assert "| findings | not stated | it limits: grade 1; it does not: grade 2-3 |" in written
    assert "| idle |" not in written
    one = text(_asking(asked[2:]))
    assert "None. Of 1 open question, each leaves the same grades possible" in one
    assert "Nothing that the rules count is open." in text(_asking([]))


def test_a_departure_is_printed() -> None:
    """A recorded grade that departs is printed with who, when, why, and what it departs from."""
    written = text(results()["departs"])
    assert "Rotherham: performs excellently (4)" == written.splitlines()[2]
    assert "performs excellently (4)" == fact("Rating", written)
    assert (
        "by A. Moderator, director, on 1 December 2009; it departs from what the rules give, "
        "performs adequately (2); the reason: much has improved"
    ) == fact("Recorded", written)


def test_a_record_may_tell_little() -> None:
    """A grade recorded as the rules have it may lack author, day and reason; that is said."""
    written = text(results()["agrees"])
    assert "by someone not named, on a day not told; the reason: none given" == fact(
        "Recorded", written
    )


def test_what_is_withheld() -> None:
    """A rating held back is not the rules' grade, which is told as not being the result."""
    written = text(results()["withheld"])
    assert "Rotherham: rating withheld" == written.splitlines()[2]
    assert "withheld" == fact("Rating", written)
    assert fact("Rules' grade", written).endswith("which is not the result")
    assert "The rating counted towards" not in written


def test_what_the_rules_cannot_give() -> None:
    """Where a required input is missing there is no grade, and the input is named."""
    written = text(results()["undetermined"])
    assert "Rotherham: no rating" == written.splitlines()[2]
    assert "undetermined: the rules give no grade" == fact("Rating", written)
    assert "services good or better for staying safe" in fact("Rules alone", written)
    assert "none while what the rules need is not known" == fact("Told", written)


def test_an_edition_without_a_grade() -> None:
    """Where the edition gives no overall grade, no grade is told and the profile is the result."""
    written = text(results()["ungraded"])
    assert "this edition gives no overall grade; the profile is the result" == fact(
        "Rating", written
    )
    assert [] == [label for label in ("Told", "Possible", "Rules alone") if fact(label, written)]
    assert "small minority" in written


def test_a_replay_says_so_at_once() -> None:
    """A replay is called one right after the first line, and counted towards nothing."""
    replay = assess("rotherham-2009", as_at=results()["later"].as_at)
    for written in (text(replay), markdown(replay)):
        assert "replay: 2009 rules on evidence of 9 December 2010" == written.splitlines()[2]
        assert "The rating counted towards" not in written


def test_the_profile_in_rows() -> None:
    """A row tells a figure with its count, base and age, how it stands beside others, its band."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in markdown(results()["later"]).splitlines()
        if line.startswith("| ")
    ]
    told = {row[0]: row[1:] for row in reversed(rows)}
    assert [
        "55 good, 45 satisfactory: 55 of 100 settings (55 %); oldest judgement 1 March 2007 (3 "
        "years and 9 months); improved",
        "below (computed; 70 %)",
        "just below",
        "2 of 4",
        "read",
    ] == told["all provision"]
    assert ["gap: not yet inspected", "-", "-", "-", "read"] == told["adoption"]
    assert ["good or satisfactory", "-", "-", "-", "inferred"] == told["fostering"]
    assert ["71.3 in 2008/09, between 70 and 72.5", "just below (computed; 76)", "below"] == told[
        "NI 59"
    ]
    assert ["gap: suppressed", "-", "-"] == told["NI 60"]


def test_several_follow_each_other() -> None:
    """Several are written one after the other, each whole; as JSON they are an array."""
    both = [results()["example"], results()["withheld"]]
    for write in (text, markdown):
        assert all(write(each) in write(*both) for each in both)
        assert write(*both) != write(*reversed(both))
    assert [decision_record(each) for each in both] == json.loads(Json().write(both))
    assert decision_record(both[0]) == json.loads(Json().write(both[:1]))


def test_json_is_readable() -> None:
    """The record is indented by two, keeps letters as they are, and ends with a line's end."""
    named = evolve(results()["example"].evidence, source="Société")
    written = Json().write([assess(named)]).decode()
    assert written.startswith('{\n  "schema": 1,\n')
    assert written.endswith("\n}\n")
    assert not written.isascii() or "Soci\\u" not in written


def test_a_graded_method_of_ones_own() -> None:
    """A method of one's own that grades is not called reconstructed, nor its grades Ofsted's."""
    mine = evolve(framework("2009"), edition="mine", publisher="Leeds", reconstructed=False)
    written = " ".join(text(assess(EVIDENCE, framework=mine)).split())
    assert "under the mine method, which is Leeds's own; not issued by Ofsted." in written
    assert "They are the method's, and Ofsted published none of them." in written
    assert "reconstructed method" not in written

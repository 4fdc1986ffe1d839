"""The profile page: what it shows, where its links lead, how large it is, and that it repeats."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from csprofile_report import charts
from csprofile_report.page import Page
from csprofile_report.reasons import reasons_for

from csprofile import Assessment, assess
from csprofile.plugin import clean, installed, report_on
from csprofile.testing import example
from tests.letters import HOSTILE, STEERS, hostile
from tests.markup import Read, read_page
from tests.pages import councils
from tests.results import NAMES, results


def page_of(assessment: Assessment) -> Read:
    """The page of one council, read."""
    made = Page().write([assessment])
    assert isinstance(made, bytes)
    return read_page(made)


def test_csprofile_finds_it() -> None:
    """Once installed, the format `report` is offered by this package."""
    assert "report" == installed().find("format", "report").name
    assert "csprofile-report" in installed().brought_by("format", "report")


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    """Finding the format imports neither jinja2 nor altair nor vl-convert."""
    heavy = {"altair", "jinja2", "vl_convert"}
    ask = f"import csprofile_report.hooks, sys; print(*{heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, check=True)
    assert b"" == done.stdout.strip()


@pytest.mark.parametrize("name", NAMES)
def test_links_resolve(name: str) -> None:
    """Of every kind of result, each id stands once, and every link leads to one of them."""
    page = page_of(results()[name])
    assert sorted(set(page.ids)) == sorted(page.ids)
    assert set() == {link for link in page.links if link[1:] not in page.ids or link[0] != "#"}


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_the_report_says(name: str) -> None:
    """The blocks of the report that are no table of lines stand on the page, word by word."""
    assessment = results()[name]
    text = page_of(assessment).text
    said = []
    for block in report_on(assessment).blocks:
        if block.kind == "facts":
            said += [cell for row in block.rows for cell in row]
        elif block.kind == "items":
            said += block.texts
        elif block.kind != "table":
            said.append(block.text)
    squeezed = " ".join(text.split())
    assert [] == [each for each in said if clean(each) not in squeezed]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_and_step_opens(name: str) -> None:
    """Each line of the profile and each step of the walk is a summary that opens to its reason."""
    assessment = results()[name]
    page = page_of(assessment)
    lines, walk = len(assessment.profile.lines), len(reasons_for(assessment).walk)
    letter = len(assessment.letter.paragraphs)
    assert lines + walk + letter == len(page.named("details")) == len(page.named("summary"))


def test_first_and_last_line() -> None:
    """The page begins and ends with who drew it up, a replay and a working copy say so."""
    for assessment in (*results().values(), councils()["Rotherham"]):
        page = page_of(assessment)
        first, *_, last = [line.strip() for line in page.text.splitlines() if line.strip()][2:]
        assert clean(assessment.imprint) == first == last
        assert assessment.replay_note in page.text
    assert "not for publication" in page_of(councils()["Rotherham"]).text


def test_a_rating_tells_what_limited_it() -> None:
    """Rotherham's page names the grade of the rules, the limit, and the grade it was held to."""
    text = " ".join(page_of(assess("rotherham-2009")).text.split())
    assert "Rotherham: performs poorly (1)" in text
    says = "areas for priority action in front-line social care: from performs adequately (2) to"
    assert says in text


def test_a_line_shows_figure_count_interval_and_comparators() -> None:
    """A line of tables stands with figure, count, interval, both comparators, band and age."""
    assessment = councils()["Rotherham"]
    page = Page().write([assessment])
    assert isinstance(page, bytes)
    (row,) = [each for each in page.decode().split("<tr ") if "homes (council)</summary>" in each]
    cells = [re.sub("<[^>]*>", " ", each).split() for each in row.split("<td")[1:]]
    line = next(each for each in assessment.profile.lines if "homes/council" in each.ref)
    assert line.share is not None
    assert f">{line.share.low} %" == " ".join(cells[0])
    assert f">{line.share.good[0]} of {line.share.of}" == " ".join(cells[1])  # type: ignore[index]
    assert 3 == len(" ".join(cells[2]).split())
    assert "old" == cells[-1][-1]
    assert "rule" in row


def test_a_gap_is_no_figure() -> None:
    """A gap stands in the figure's place by its kind, and among the gaps."""
    text = page_of(results()["later"]).text
    assert "gap: not yet inspected" in text
    assert "gap: suppressed" in text


@pytest.mark.parametrize("name", NAMES)
def test_charts_have_words(name: str) -> None:
    """A drawing that is not hidden from who cannot see it has a role, a title and a description."""
    page = page_of(results()[name])
    shown = [each for each in page.named("svg") if each.get("aria-hidden") != "true"]
    assert ["img"] * len(shown) == [each.get("role") for each in shown]
    told = [part for each in shown for part in (each["aria-labelledby"] or "").split()]
    assert set(told) <= set(page.ids)
    assert len(shown) * 2 == len(told)


def test_a_chart_tells_its_numbers() -> None:
    """The description of a chart tells what its bars show."""
    made = charts.standing_chart({"Services": (1, 0, 2, 0, 3)}, "a", "Lines")
    says = "Services: 1 above, 0 in line, or above one of two, 2 below one of two, 0 below, 3 no"
    assert says in made


def test_hostile_text_stays_text() -> None:
    """Whatever evidence says, the page has one script, no handler, and no address to fetch."""
    clean_page, page = page_of(example()), page_of(hostile(HOSTILE, STEERS))
    assert 1 == len(page.named("script"))
    assert clean_page.texts["script"] == page.texts["script"]
    names = {name for _, each in page.elements for name in each}
    assert set() == {name for name in names if name.startswith("on")}
    assert {"#"} == {link[0] for link in page.links}
    assert "<script>alert(1)</script> {{ 7 * 7 }}" in page.text
    assert set() == set("\x00\x1b\x07\x0b\u202e\u2066\u200b\ufeff\ue000") & set(page.text)


def test_the_same_pages_again() -> None:
    """The same assessments give the same bytes, in a process of its own too."""
    made = Page().write([example(), assess("rotherham-2009")])
    code = (
        "import hashlib, csprofile, csprofile.testing; from csprofile_report.page import Page\n"
        "made = Page().write([csprofile.testing.example(), csprofile.assess('rotherham-2009')])\n"
        "print(hashlib.sha256(b''.join(made.values())).hexdigest())"
    )
    assert isinstance(made, dict)
    expected = hashlib.sha256(b"".join(made.values())).hexdigest()
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PATH": ""}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=environment
        )
        assert expected == done.stdout.decode().strip()


def test_the_package_holds_its_templates() -> None:
    """What the pages are made of lies in the package, beside its code."""
    folder = Path(charts.__file__).parent / "templates"
    names = {each.name for each in folder.iterdir()}
    assert {"base.html.jinja", "council.html.jinja", "england.html.jinja", "page.css"} <= names

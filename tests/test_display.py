"""What a notebook and a rich terminal show: the report in short, escaped, and no flood."""

import datetime as dt
import io
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve

from csprofile import (
    Area,
    Assessment,
    Assessments,
    Evidence,
    EvidenceError,
    Fault,
    IndicatorValue,
    Remark,
    assess,
)
from csprofile.builtin.formats import report_on
from csprofile.builtin.formats.shown import report_of
from csprofile.display import html, rich
from csprofile.report.blocks import MANY, Heading
from csprofile.testing import example
from tests.house.test_imports import HEAVY, loaded
from tests.results import NAMES, results

DAY = dt.date(2009, 12, 9)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[bold red]x[/] [link=https://example.org]y[/link]",
    "=cmd|' /C calc'!A0",
    "x" * 10_000,
)
TAGS = {"div", "style", "p", "small", "h3", "h4", "h5", "ul", "li", "details", "summary"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}


class Read(HTMLParser):
    """The tags of a piece of HTML, those that are open, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and any attribute that could act as one more."""
        self.tags.append(tag)
        self.tags += [name for name, _ in attrs if name not in ("class", "lang", "scope")]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.texts.append(data)


def printed(noun: object, width: int = 100) -> str:
    """What rich prints of a noun."""
    from rich.console import Console

    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(noun)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def crowd(**more: Any) -> Assessments:
    """The assessments of two councils, and one that was refused."""
    one = example()
    other = assess(Evidence(area="Leeds", as_at=DAY, framework="2009", name="leeds.toml"))
    faults = {Area.find("Kent"): EvidenceError("kent.toml", [Fault("area", "<b>no</b>")])}
    made = {each.area: each for each in (one, other)}
    return Assessments(one.framework, DAY, made, faults=faults, **more)


def hostile() -> Assessment:
    """An assessment of evidence whose words would be markup somewhere."""
    remarks = [Remark(about=each, kind="strength", said=each) for each in HOSTILE]
    return assess(evolve(example("evidence"), remarks=remarks, source=HOSTILE[0]))


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_shows_what_the_report_says(name: str) -> None:
    """What is shown are blocks of the report, in its order: the rating, the lines and the gaps."""
    assessment = results()[name]
    report, shown = report_on(assessment), report_of(assessment)
    rest = iter(report.blocks)
    assert [] == [each for each in shown.blocks if each not in rest]
    assert report.imprint == shown.imprint
    headings = [each.text for each in shown.blocks if isinstance(each, Heading)]
    assert {"Profile", "Gaps"} <= set(headings)
    read = Read(html(assessment))
    assert [] == read.open
    assert set(read.tags) <= TAGS
    assert 2 == read.texts.count(assessment.imprint)


@pytest.mark.parametrize("name", NAMES)
def test_a_terminal_shows_the_same(name: str) -> None:
    """Rich prints the same first and last line and the same headings."""
    assessment = results()[name]
    told = printed(assessment, 400).splitlines()
    assert [assessment.imprint] * 2 == [told[0].rstrip(), told[-1].rstrip()]
    lines = {each.strip() for each in told}
    shown = report_of(assessment).blocks
    assert {each.text for each in shown if isinstance(each, Heading)} <= lines


def test_nothing_in_the_evidence_becomes_markup() -> None:
    """Hostile words come out as text in a notebook, and as they are in a terminal."""
    for noun in (hostile(), hostile().profile):
        read = Read(html(noun))
        assert set(read.tags) <= TAGS
        assert set(HOSTILE) <= set(read.texts)
        told = printed(noun, 20_000)
        assert [] == [each for each in HOSTILE if each not in told]
    assert any("<b>no</b>" in each for each in Read(html(crowd())).texts)


@pytest.mark.parametrize("width", [20, 80])
def test_a_terminal_may_be_narrow(width: int) -> None:
    """However narrow a terminal is, no line is wider."""
    assert width >= max(map(len, printed(hostile(), width).splitlines()))


def test_a_long_table_is_folded() -> None:
    """Of many rows a notebook shows a summary that opens, and a terminal the first ones."""
    values = [
        IndicatorValue(indicator=f"measure {n}", period="2008/09", value=n) for n in range(MANY + 5)
    ]
    many = assess(Evidence(area="Leeds", as_at=DAY, framework="2009", indicators=values))
    assert f"<details><summary>{MANY + 5} rows</summary>" in html(many)
    assert f"measure {MANY + 4}" in html(many)
    told = printed(many)
    assert f"measure {MANY - 1} " in told
    assert f"measure {MANY} " not in told
    assert "and 5 rows more" in told
    assert "<details>" not in html(example())


def test_many_councils_are_shown_as_a_table() -> None:
    """Of many councils a row each is shown, the refused with their fault, and who is left out."""
    found = crowd(gone=(Area.find("Bournemouth"),))
    read = Read(html(found))
    assert ["2 councils"] == [each for each in read.texts if each.endswith(" councils")]
    assert {"Rotherham", "Leeds", "Kent", "refused", "performs adequately"} <= set(read.texts)
    assert "1 performs adequately, 1 undetermined" in read.texts
    assert "Bournemouth" in read.texts
    assert "Kent" in printed(found)
    assert example().imprint != report_of(found).imprint
    assert " from evidence and leeds.toml under the 2009 method" in report_of(found).imprint


def test_a_replay_of_many_says_so() -> None:
    """A replay is called one before anything else, and no column of it is called grade."""
    later = assess("rotherham-2009", as_at=dt.date(2010, 12, 9))
    found = Assessments(later.framework, later.as_at, {later.area: later})
    read = Read(html(found))
    assert "replay: 2009 rules on evidence of 9 December 2010" in read.texts
    assert later.imprint == report_of(found).imprint
    assert "grade" not in read.texts
    assert "replay of 2009 grade" in read.texts


def test_a_profile_shows_itself() -> None:
    """A profile alone is shown with its lines and without bands or a rating, and says so."""
    read = Read(html(example("profile")))
    assert "Rotherham: profile at 9 December 2009" in read.texts
    assert "1 good, 2 satisfactory: 1 of 3 settings (33 %)" in read.texts
    assert "band" not in read.texts
    assert read.texts[-2].endswith("not rated, and not issued by Ofsted.")
    assert "Services" in printed(example("profile"))


def test_no_repr_floods_a_terminal() -> None:
    """Assessments, an assessment and a profile call themselves by one short line."""
    told = [repr(crowd()), repr(example()), repr(example("profile"))]
    assert [
        "<2 assessments under 2009 at 2009-12-09; 1 refused>",
        "<assessment of Rotherham under 2009 at 2009-12-09: performs adequately>",
        "<profile of Rotherham at 2009-12-09: 5 lines>",
    ] == told
    replay = assess("rotherham-2009", as_at=dt.date(2010, 12, 9))
    assert "under 2009 at 2010-12-09, a replay: " in repr(replay)


CELL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
done = shell.run_cell("import csprofile; csprofile.assess('rotherham-2009')")
done.raise_error()
shown, _ = shell.display_formatter.format(done.result)
assert shown["text/html"] == done.result._repr_html_()
assert "performs poorly (1)" in shown["text/html"]
assert shown["text/plain"] == repr(done.result)
"""


def test_a_cell_of_a_notebook_shows_it() -> None:
    """A cell that ends with an assessment is shown as HTML, and beside it as one line of text."""
    pytest.importorskip("IPython")
    assert [] == loaded(CELL, ("rich",))


def test_showing_loads_nothing_heavy() -> None:
    """An assessment shows itself in a notebook without rich, and without a library for tables."""
    code = "import csprofile\ncsprofile.assess('rotherham-2009')._repr_html_()"
    assert [] == loaded(code, (*HEAVY, "rich"))


def test_the_methods_are_there_to_be_found() -> None:
    """Each of the three nouns has the methods that Jupyter and rich look for."""
    for noun in (example(), example("profile"), crowd()):
        assert html(noun) == noun._repr_html_()
        assert type(rich(noun)) is type(noun.__rich__())

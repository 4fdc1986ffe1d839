"""The pages in a real browser: quiet, sortable, found through, by keyboard, on paper, for all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from csprofile_report.page import Page as Format

from csprofile import Assessment, assess
from tests.browser import CHROMIUM, axe, needed
from tests.letters import HOSTILE, STEERS, hostile
from tests.pages import councils
from tests.results import results

needed()

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

Opened = Callable[..., Page]
KINDS = ("rotherham", "hostile", "departs", "later", "England", "a council of England")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of several kinds, written to files."""
    folder = tmp_path_factory.mktemp("pages")
    one: dict[str, Assessment] = {
        "rotherham": assess("rotherham-2009"),
        "hostile": hostile(HOSTILE, STEERS),
        "departs": results()["departs"],
        "later": results()["later"],
    }
    files: dict[str, bytes] = {name: Format().write([each]) for name, each in one.items()}  # type: ignore[misc]
    found = {}
    for name, content in files.items():
        found[name] = folder / f"{name}.html"
        found[name].write_bytes(content)
    many: Any = Format().write(list(councils().values()))
    for name, content in many.items():
        (folder / name).write_bytes(content)
    found["England"] = folder / "index.html"
    found["a council of England"] = folder / "372-rotherham.html"
    return found


@pytest.fixture
def opened(browser: Browser, pages: dict[str, Path]) -> Iterator[Opened]:
    """Opens a page, and fails where it says anything on the console or asks for anything."""
    contexts, said = [], []

    def open_(name: str, width: int = 1280, *, scripts: bool = True) -> Page:
        size: Any = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda asked: said.append(asked.url) if "file:" not in asked.url else 0)
        page.goto(pages[name].as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [] == said


def column(page: Page, table: str, place: int) -> list[str]:
    """What a column of a table says, of the rows that are shown."""
    rows = page.locator(f"#{table} tbody tr:not(.group):visible")
    texts: list[str] = rows.locator(f":scope > *:nth-child({place})").all_inner_texts()
    return [text.splitlines()[0].strip() if text.strip() else "" for text in texts]


@pytest.mark.parametrize("name", KINDS)
def test_it_is_quiet(opened: Opened, name: str) -> None:
    """A page opens without a word on the console and without asking the network for anything."""
    page = opened(name)
    assert "" != page.title()


@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing(opened: Opened, name: str) -> None:
    """axe-core finds no violation, while all is closed and while all is open."""
    page = opened(name)
    page.evaluate(axe())
    for _ in ("closed", "open"):
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        told = [
            (each["id"], each["nodes"][0]["html"][:200], len(each["nodes"]))
            for each in found["violations"]
        ]
        assert [] == told
        page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")


def test_a_column_sorts_both_ways(opened: Opened) -> None:
    """A click sorts England's table by a number, a second click the other way round."""
    page = opened("England")
    before = column(page, "councils", 4)
    button = page.get_by_role("button", name="Sort by Above", exact=True)
    for way, reverse in (("ascending", False), ("descending", True)):
        button.click()
        assert way == page.locator("th[aria-sort]").get_attribute("aria-sort")
        assert sorted(before, key=int, reverse=reverse) == column(page, "councils", 4)


def test_words_sort_and_what_is_empty_stands_last(opened: Opened) -> None:
    """A column of words sorts by the alphabet; a row that has none stands last either way."""
    page = opened("later")
    button = page.locator("#services").get_by_role("button", name="Sort by Count")
    filled = [each for each in column(page, "services", 3) if each]
    for _ in range(2):
        button.click()
        found = column(page, "services", 3)
        assert sorted(filled) == sorted(found[: len(filled)])
        assert {""} == set(found[len(filled) :])
    page.locator("#services").get_by_role("button", name="Sort by Line").click()
    names = column(page, "services", 1)
    assert sorted(names) == names


def test_text_filters_rows(opened: Opened) -> None:
    """Typing leaves the rows that hold the text, and says how many of how many."""
    page = opened("England")
    page.get_by_role("searchbox").fill("roth")
    assert ["Rotherham"] == column(page, "councils", 1)
    assert "1 of 8 shown" == page.get_by_role("status").inner_text()
    page.get_by_role("searchbox").fill("")
    assert 8 == len(column(page, "councils", 1))


def test_only_below_is_shown(opened: Opened) -> None:
    """The box leaves the lines below a comparator, and hides headings with nothing beneath."""
    page = opened("a council of England")
    every = page.locator(".lines[data-find] tbody tr:not(.group):visible").count()
    page.get_by_label("Show only below").check()
    left = page.locator(".lines[data-find] tbody tr:not(.group):visible")
    assert 0 < left.count() < every
    assert all("below" in text for text in left.all_inner_texts())
    groups = page.locator("tbody:has(tr.group:visible)")
    assert 0 < groups.count()
    for body in groups.all():
        assert 0 < body.locator("tr:not(.group):visible").count()


def test_a_reason_opens_by_keyboard(opened: Opened) -> None:
    """With the keyboard alone a line opens, its rule is reached, and the line closes again."""
    page = opened("a council of England")
    summary = page.locator("#services summary").first
    summary.focus()
    reason = page.locator("#services details").first.locator("p").first
    assert not reason.is_visible()
    page.keyboard.press("Enter")
    assert reason.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash").startswith("#r")
    assert page.locator(":target").is_visible()
    summary.focus()
    page.keyboard.press("Space")
    assert not reason.is_visible()


@pytest.mark.parametrize("name", KINDS)
def test_it_works_without_javascript(opened: Opened, name: str) -> None:
    """Without JavaScript reasons open, and nothing is offered that would not work."""
    page = opened(name, scripts=False)
    assert 0 == page.locator("form:visible").count()
    assert 0 == page.locator("button").count()
    if name != "England":
        page.locator("summary").first.click()
        assert page.locator("details[open] p").first.is_visible()


def test_a_row_opens_its_page(opened: Opened) -> None:
    """The name in England's table leads to the council's page, and that leads back."""
    page = opened("England")
    page.get_by_role("link", name="Rotherham").click()
    assert "Rotherham" in page.locator("h1").inner_text()
    page.get_by_role("link", name="England: all councils").click()
    assert "England" in page.locator("h1").inner_text()


@pytest.mark.parametrize("name", KINDS)
def test_a_narrow_screen_holds(opened: Opened, name: str) -> None:
    """On 320 pixels the page does not scroll sideways, and tables scroll within themselves."""
    page = opened(name, 320)
    assert 320 >= page.evaluate("document.documentElement.scrollWidth")
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
    assert 320 >= page.evaluate("document.documentElement.scrollWidth")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("name", KINDS)
def test_paper_holds(opened: Opened, name: str) -> None:
    """Printed on A4 nothing is wider than the paper, and nothing to click or fill in is left."""
    page = opened(name, 703)  # what 186 mm between the margins of A4 are in pixels
    page.emulate_media(media="print")
    assert 0 == page.locator("button:visible, form:visible, nav:visible").count()
    wide = page.evaluate(
        "[...document.querySelectorAll('table, svg.chart, dl')]"
        ".filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert 0 == wide
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed

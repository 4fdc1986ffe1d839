"""The pages of many councils: England's, one each, the names of their files, and their sizes."""

import re
from pathlib import Path

import pytest
from csprofile_report.page import Page

from csprofile import assess
from csprofile.library.councils import write_all
from csprofile.testing import example
from tests.letters import hostile
from tests.markup import read_page
from tests.pages import councils

_KB = 1000
_ADDRESS = re.compile(r"(?:src|href|action|data|poster)=[\"']?(?:https?:)?//|url\(|@import")


def written(measures: int = 30) -> dict[str, bytes]:
    """The pages of several councils, by file name."""
    return dict(Page().write(list(councils(measures).values())))  # type: ignore[arg-type]


def test_a_long_name_goes_through() -> None:
    """A council's name of 10,000 characters is on the page, and not in the name of its file."""
    long = hostile("x" * 10_000)
    made = Page().write([long, example()])
    assert all(len(name) < 80 for name in made)  # type: ignore[union-attr]
    assert "x" * 10_000 in read_page(Page().write([long])).text  # type: ignore[arg-type]


def test_files_stay_in_their_folder() -> None:
    """Names of files are made of a code and plain letters, and two councils have two files."""
    made = Page().write([hostile("../../x\\y:z"), example(), example()])
    assert isinstance(made, dict)
    assert 4 == len(made)
    assert [] == [name for name in made if not re.fullmatch(r"[a-z0-9-]+\.html", name)]


def test_pages_of_england_link_to_each_other() -> None:
    """Each row of England's page opens a page that is written, and each of those leads back."""
    made = written()
    england = read_page(made["index.html"])
    pages = [link for link in england.links if not link.startswith("#")]
    assert sorted({*made} - {"index.html"}) == sorted(pages)
    for name in pages:
        page = read_page(made[name])
        assert "index.html" in page.links
        away = [link for link in page.links if not link.startswith("#")]
        assert {"index.html"} == set(away)
        assert set() == {link[1:] for link in page.links if link[0] == "#"} - set(page.ids)


def test_england_counts_as_the_table_does() -> None:
    """England's page has each council's lines above and below as the table of ratings has them."""
    found = councils()
    rows = {row["name"]: row for row in found.table().iter_rows(named=True)}  # type: ignore[attr-defined]
    england = written()["index.html"].decode()
    for name, row in rows.items():
        told = england.split(f">{name}</a>")[1].split("<tr>")[0]
        counts = re.findall(r"<td>(\d+)", told)
        names = ("above_both", "in_line", "below_one", "below_both")
        assert [row[each] for each in names] == [int(each) for each in counts[:4]]
        assert row["gaps"] == int(counts[-1])


@pytest.mark.parametrize("edition", ["2009", "2010"])
def test_england_tells_ratings(edition: str) -> None:
    """Under an edition with grades England's page tells each council's, and a replay says so."""
    several = [assess("rotherham-2009", framework=edition), example()]
    page = Page().write(several)["index.html"].decode()  # type: ignore[call-overload]
    assert "performs poorly (1)" in page
    assert several[0].replay_note in page


def test_all_pages_are_written_with_progress(tmp_path: Path) -> None:
    """A folder holds England's page and each council's, and whoever waits is told after each."""
    told: list[tuple[int, int]] = []
    found = list(councils().values())
    written_to = write_all(
        found, tmp_path / "england", "report", lambda done, of: told.append((done, of))
    )
    assert [(n, 8) for n in range(1, 9)] == told
    assert sorted(written()) == sorted(each.name for each in written_to.iterdir())


def test_nothing_is_fetched() -> None:
    """No page names anything to fetch, and each forbids it."""
    for page in written().values():
        assert None is _ADDRESS.search(re.sub(r'xmlns(:\w+)?="[^"]*"', "", page.decode()))
        assert b"default-src 'none'" in page


def test_a_page_of_480_indicators_is_small() -> None:
    """A page with 480 lines of indicators is under 500 KB."""
    sizes = {name: len(page) for name, page in written(480).items()}
    assert {} == {name: size for name, size in sizes.items() if size >= 500 * _KB}

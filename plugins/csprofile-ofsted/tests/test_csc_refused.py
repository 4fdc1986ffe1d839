"""Lists of providers that nobody knows how to read, or that are damaged, are refused."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from csprofile_ofsted import SocialCare

from csprofile import TablesError

OVERALL = "Overall experiences and progress of children and young people"
TITLE = "Provider level as at 31 March 2025"
HOME = {
    "URN": "SC900001",
    "Provision type": "Children's home",
    "Registration status": "Active",
    "Local authority": "Leeds",
    "Sector": "Private",
    "Latest full inspection event type": "Full inspection",
    "Latest full inspection date": "05/11/2024",
    OVERALL: "Good",
    "The effectiveness of leaders and managers": "Good",
}


def written(folder: Path, *rows: Mapping[str, str], title: str = TITLE) -> Path:
    """A file of rows beneath a title."""
    path = folder / "providers.csv"
    lines = [[title], list(rows[0]), *(list(row.values()) for row in rows)]
    path.write_text("\n".join(map(",".join, lines)) + "\n", encoding="utf-8")
    return path


def refused(path: Path) -> str:
    """Why a file is refused, with every aspect asked for."""
    with pytest.raises(TablesError) as error:
        SocialCare().read(path, {"aspects": True})
    return str(error.value)


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        (OVERALL, "Splendid", "'Splendid' in row 3; Outstanding, Good"),
        ("Provision type", "Castle", "'Castle' in row 3; Children's home"),
        ("Registration status", "Dormant", "'Dormant' in row 3; Active"),
        ("Sector", "Charity", "'Charity' in row 3; Local authority, Private"),
        ("Latest full inspection date", "soon", "'soon' in row 3; a day"),
        ("Latest full inspection date", "01/04/2025", "'2025-04-01' in row 3"),
        ("Local authority", "Atlantis", "'Atlantis' in row 3; one English council"),
        ("URN", "", "empty in row 3"),
    ],
)
def test_what_is_not_known_is_refused(tmp_path: Path, column: str, cell: str, says: str) -> None:
    """A word or day that is not known stops the file, with its row as a spreadsheet counts it."""
    told = refused(written(tmp_path, {**HOME, column: cell}))
    assert says in told
    assert "providers.csv: 1 failure" == told.splitlines()[0]


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    """A word that stands in several rows is told with all of them, beside what else is wrong."""
    rows = [{**HOME, "URN": str(at), OVERALL: "Splendid", "Sector": "?"} for at in range(3)]
    told = refused(written(tmp_path, *rows))
    assert "'Splendid' in rows 3, 4, 5; " in told
    assert "'?' in rows 3, 4, 5; " in told


@pytest.mark.parametrize(
    "column",
    ["Provision type", "Local authority", "Sector", "Latest full inspection date", OVERALL],
)
def test_a_missing_column_is_refused_with_the_nearest(tmp_path: Path, column: str) -> None:
    """A column of another name is not taken for the one that is needed."""
    row = {(f"{name} x" if name == column else name): cell for name, cell in HOME.items()}
    path = written(tmp_path, row)
    assert not SocialCare().claims(path)
    assert f"no column '{column}' (nearest: {column} x" in refused(path)


def test_the_previous_judgement_is_never_read(tmp_path: Path) -> None:
    """A column that holds the words of another, as the previous judgement does, is no match."""
    previous = {f"Previous {OVERALL.lower()}": "Inadequate"}
    tables = SocialCare().read(written(tmp_path, {**previous, **HOME}), {})
    assert ["good"] == tables.inspections["judgement"].to_list()
    only = {name: cell for name, cell in HOME.items() if name != OVERALL}
    assert f"no column '{OVERALL}'" in refused(written(tmp_path, {**previous, **only}))


def test_a_list_of_a_year_is_refused(tmp_path: Path) -> None:
    """A list of a year's inspections is not claimed, and refused where no title tells it."""
    path = written(tmp_path, HOME, title="Provider level in year 2024-25")
    assert not SocialCare().claims(path)
    assert "no sheet of that kind" in refused(path)
    visit = {**HOME, "Latest full inspection event type": "Interim inspection"}
    path = written(tmp_path, HOME, visit, title="Provider information")
    assert "'Interim inspection' in row 4; Full inspection, Monitoring inspection" in refused(path)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """A file that is cut off, or has cells beyond its heading, is refused with the row."""
    path = written(tmp_path, HOME, {**HOME, "URN": "SC900002"})
    text = path.read_text(encoding="utf-8")
    path.write_text(text + ",".join("x" * 12) + "\n", encoding="utf-8")
    assert "12 cells, the last 'x'" in refused(path)
    path.write_text(text[: text.index("SC900002") + 20], encoding="utf-8")
    assert "it ends within row 4: 2 cells of 9" in refused(path)

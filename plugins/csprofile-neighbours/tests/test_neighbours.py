"""Lists of similar areas in every layout, made up, and what of them is refused or set aside."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from csprofile_neighbours import Neighbours
from xlsxwriter import Workbook

from csprofile import EvidenceError, TablesError, read_tables
from csprofile.plugin import installed

Writer = Callable[..., Path]
WIDE_2021 = """LA num,LA Name,LA number,SN1,SNP,SN2,SNP,
372,Rotherham,372,371,Very Close,359,Very Close,
942,Cumberland,942,-,-,-,-,
822,Bedford,822,941,Extremely Close,,,
,,,,,,,
,Old SNs:,,,,,,
,,,,,,,
835,Dorset (Pre LG),835,893,Close,878,Close,
"""
WIDE_2025 = """old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P
372,Rotherham,370,Very close,357,Close
940,North Northamptonshire,866,Close ,941,Not Close
383,Leeds,851,Close ,882,Somewhat close
"""
PAIRS_2025 = [
    ("372", "370", 1, "very close"),
    ("372", "357", 2, "close"),
    ("940", "866", 1, "close"),
    ("940", "941", 2, "not close"),
    ("383", "851", 1, "close"),
    ("383", "882", 2, "somewhat close"),
]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Writes a file and gives its path."""

    def written(text: str, name: str = "a.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def pairs(path: Path | str, **options: object) -> list[Any]:
    """The pairs in a file, with their rank and closeness, asked for by the source's name."""
    rows = read_tables(f"neighbours:{path}", options=options).similar_areas
    return rows.select("area", "similar_area", "rank", "closeness").rows()


def schemes(path: Path | str, **options: object) -> list[str]:
    """The schemes that a file tells, in order."""
    found = read_tables(f"neighbours:{path}", options=options).similar_areas["scheme"]
    return sorted(found.unique().to_list())


def test_csprofile_finds_it() -> None:
    """Once installed it is found, and does nothing wrong."""
    (found,) = (each for each in installed().packages if each.name == "csprofile-neighbours")
    assert [("source", "neighbours")] == [(each.kind, each.name) for each in found.offers]
    assert () == found.failures


def test_the_layout_of_2021(write: Writer) -> None:
    """Columns of one name are told apart, and what is no list of the model is set aside."""
    path = write(WIDE_2021)
    tables = read_tables(path)
    expected = [
        ("372", "371", 1, "very close"),
        ("372", "359", 2, "very close"),
        ("822", "941", 1, "extremely close"),
    ]
    assert expected == pairs(path)
    assert ["dfe-2021"] == schemes(path)
    (origin,) = tables.provenance
    assert "Department for Education" == origin.publisher
    aside = {
        "'-': the council is too new to have a list": 2,
        "blank row": 2,
        "blank: fewer neighbours than columns": 1,
        "row without a list": 1,
        "under 'Old SNs:': a former council, of an earlier list": 2,
    }
    assert aside == dict(origin.set_aside)
    assert (origin.read, origin.used) == (3 + sum(aside.values()), 3)


def test_the_layout_of_2025(write: Writer) -> None:
    """Closeness has one spelling, whatever capitals and space the file has."""
    path = write(WIDE_2025)
    assert PAIRS_2025 == pairs(path)
    assert ["dfe-2025"] == schemes(path)


def test_a_workbook(tmp_path: Path) -> None:
    """In a workbook the heading is found beneath the rows that stand above it."""
    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet("LA SN Groups")
        sheet.write_row(0, 0, ["A", "B", "3", "4", "5", "6"])
        for number, line in enumerate(WIDE_2025.splitlines(), start=2):
            sheet.write_row(number, 0, line.split(","))
    assert PAIRS_2025 == pairs(path)
    assert ["dfe-2025"] == schemes(path)


def test_a_council_a_column(write: Writer) -> None:
    """Councils across and their neighbours beneath, without closeness."""
    path = write(
        "Rotherham,North Northamptonshire,Leeds,\nBarnsley,Swindon,Derby,\n"
        "Wigan,West Northamptonshire,Southend-on-Sea,\n,Suffolk,,\n"
    )
    expected = [(area, other, rank) for area, other, rank, _ in PAIRS_2025 if other != "357"]
    expected = [("372", "370", 1), ("372", "359", 2), *expected[1:3], ("940", "935", 3)]
    assert [*expected, ("383", "831", 1), ("383", "882", 2)] == [row[:3] for row in pairs(path)]


def test_a_model_is_told_by_the_nearest(write: Writer) -> None:
    """Lists are called the DfE's only where the nearest of each council is as in a model."""
    council_a_column = "Rotherham,North Northamptonshire,Leeds\nBarnsley,Swindon,{}\n"
    assert ["dfe-2025"] == schemes(write(council_a_column.format("Portsmouth")))
    assert ["mine"] == schemes(write(council_a_column.format("Derby"), "mine.csv"))
    assert ["few"] == schemes(write("Rotherham,Kent\nBarnsley,Essex\n", "few.csv"))
    other = WIDE_2025.replace("372,Rotherham,370", "372,Rotherham,384")
    assert ["a"] == schemes(write(other))
    assert ["ours"] == schemes(write(other), scheme="ours")
    assert ["dfe-2014"] == schemes(write("Statistical neighbours, October 2014,,,,,\n" + other))


def test_a_pair_a_row(write: Writer) -> None:
    """A plain table is read when it is asked for: in the order of its rows where none is told."""
    path = write(
        "Council,Statistical neighbour\nLeeds,Wigan\nKent,Essex\nLeeds,E08000018\n", "b.csv"
    )
    expected = [("383", "359", 1, None), ("886", "881", 1, None), ("383", "372", 2, None)]
    assert expected == pairs(path)
    assert ["b"] == schemes(path)
    told = write(
        "LA,neighbour,rank,closeness,scheme\nLeeds,Wigan,2,Very Close,x\nLeeds,Kent,1,0.4,\n"
    )
    assert [("383", "359", 2, "very close"), ("383", "886", 1, "0.4")] == pairs(told)
    assert ["ours", "x"] == schemes(told, scheme="ours")


def test_one_councils_list(write: Writer) -> None:
    """Whose list it is, and its name, are told by options, else by the name of the file."""
    path = write(
        "area_code,area_name\nE08000007,Stockport\nE06000036,Bracknell Forest\n", "near.csv"
    )
    expected = [("358", "356", 1, None), ("358", "867", 2, None)]
    assert expected == pairs(path, area="Trafford")
    assert ["near"] == schemes(path, area="Trafford")
    assert ["cipfa"] == schemes(path, area="Trafford", scheme="cipfa")
    named = path.rename(path.with_name("north_yorkshire_cipfa_2019.csv"))
    assert "815" == pairs(named)[0][0]
    assert ["cipfa_2019"] == schemes(named)


def test_our_own_layout_is_not_claimed(write: Writer, tmp_path: Path) -> None:
    """Only what is surely a list of neighbours is claimed, and that by its content."""
    wide, council_a_column = write(WIDE_2021, "x.txt"), write("Leeds,Kent\nWigan,Essex\n", "y.csv")
    others = [
        write("area,similar_area,rank\nLeeds,Wigan,1\n", "similar_areas.csv"),
        write("council,neighbour\nLeeds,Wigan\n", "neighbours.csv"),
        write("area_code,area_name\nE08000007,Stockport\n", "trafford_cssn.csv"),
        write("Year,Leeds,Kent\n2019,3,4\n", "sn_2021.csv"),
        write("", "empty.csv"),
        tmp_path,
        tmp_path / "absent.csv",
    ]
    source = Neighbours()
    assert [True, True] == [source.claims(path) for path in (wide, council_a_column)]
    assert [False] * len(others) == [source.claims(path) for path in others]


@pytest.mark.parametrize(
    ("text", "row", "seen", "says"),
    [
        (WIDE_2025.replace("Very close", "Quite near"), 2, "Quite near", "very close"),
        (WIDE_2025.replace("851", "199"), 4, "199", "one English council"),
        (WIDE_2025.replace("940,", "Northants,"), 3, "Northants", "nearest: "),
        (WIDE_2025.replace("383,Leeds,851", "383,Leeds,383"), 4, "383", "another council"),
        (WIDE_2025.replace("383,Leeds", ",Leeds"), 4, None, "one English council"),
        (WIDE_2025.replace("882,", "851,"), 4, "1", "one row for each"),
        ("council,neighbour,rank\nLeeds,Wigan,first\n", 2, "first", "a number"),
        ("council,neighbour,rank\nLeeds,Wigan,1.5\n", 2, None, "a whole number"),
        ("council,neighbour\nLeeds,Atlantis\n", 2, "Atlantis", "one English council"),
        ("Leeds,Kent\nWigan,12.3\n", 2, "12.3", "one English council"),
    ],
)
def test_a_bad_cell_is_refused(
    write: Writer, text: str, row: int, seen: str | None, says: str
) -> None:
    """What cannot be read is refused with its row in the file, what stood there, and what may."""
    with pytest.raises(TablesError) as refused:
        pairs(write(text))
    failures = refused.value.failures.filter(pl.col("row") == row)
    assert seen in failures["seen"].to_list()
    assert any(says in allowed for allowed in failures["allowed"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("URN,Local authority,Sector\n1,Leeds,Private\n", "no column 'similar_area'"),
        ("council,neigbour\nLeeds,Wigan\n", "nearest: neigbour"),
        ("", "nothing stands in it"),
        (WIDE_2025 + "383,Leeds", "it ends within row 5"),
        (WIDE_2025 + "383,Leeds,851,Close,882,Close,further\n", "the last 'further'"),
    ],
)
def test_another_file_is_refused(write: Writer, text: str, says: str) -> None:
    """A file of another kind, a damaged or a ragged one is refused with what is wrong."""
    with pytest.raises(TablesError) as refused:
        pairs(write(text))
    assert says in str(refused.value)


def test_what_is_not_told_is_asked_for(write: Writer) -> None:
    """A list that does not tell whose it is is refused, and so is an option without a use."""
    path = write("area_code,area_name\nE08000007,Stockport\n")
    with pytest.raises(EvidenceError, match="does not tell whose it is"):
        pairs(path)
    with pytest.raises(EvidenceError, match="'Atlantis' is no council"):
        pairs(path, area="Atlantis")
    with pytest.raises(EvidenceError, match="the file tells whose lists"):
        pairs(write(WIDE_2025), area="Leeds")
    with pytest.raises(EvidenceError, match="sheet: not an option"):
        pairs(path, sheet="1")

"""Published files are opened as they are: whatever their text, however their rows end."""

import gzip
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from csprofile.plugin import Reading, headed, headings, one_heading
from csprofile.published.content import LARGEST
from csprofile.tables import TablesError

HOMES = "URN,Local authority,Grade\n1,Leeds,Good\n2,Hull,Poor\n"


def written(folder: Path, content: str | bytes, name: str = "homes.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def workbook(folder: Path, **sheets: list[list[object]]) -> Path:
    """A workbook with these sheets."""
    path = folder / "homes.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def read(path: Path, *needed: str) -> Reading:
    """The rows beneath the one heading."""
    return Reading.of(one_heading(path, *(needed or ("URN", "Local authority"))))


def refusal(path: Path, *needed: str) -> str:
    """What is said when a file is refused."""
    with pytest.raises(TablesError) as refused:
        read(path, *needed)
    return str(refused.value)


def urns(reading: Reading) -> list[str | None]:
    """The cells of the first column."""
    return reading.rows["URN"].to_list()


@pytest.mark.parametrize("above", ["", "Homes in England\n", "Homes,,\n,,\n\n", '"Two\nlines",,\n'])
def test_a_heading_is_found_by_content(tmp_path: Path, above: str) -> None:
    """Whatever stands above the names of the columns, the rows beneath them are read."""
    reading = read(written(tmp_path, above + HOMES))
    assert ["1", "2"] == urns(reading)
    assert reading.heading.row + 2 == reading.rows["file_row"][0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_in_any_encoding_met(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with and without a mark, cp1252 and UTF-16 give the same cells."""
    content = "URN,Local authority,Name\n1,Leeds,Café\n".encode(encoding)
    assert ["Café"] == read(written(tmp_path, content)).rows["Name"].to_list()


def test_encodings_may_be_mixed(tmp_path: Path) -> None:
    """A line in cp1252 among lines in UTF-8 is read as what it is."""
    content = "URN,Local authority\nCafé,Leeds\n".encode() + "Zoë,Hull\n".encode("cp1252")
    assert ["Café", "Zoë"] == urns(read(written(tmp_path, content)))


def test_names_may_hold_lines_and_spaces(tmp_path: Path) -> None:
    """A name is found however its words are set apart, and in capitals or not."""
    content = 'URN,"\nLocal  Authority ",Grade\n1,Leeds,Good\n'
    assert ["1"] == urns(read(written(tmp_path, content)))


def test_a_name_that_comes_again_has_its_number(tmp_path: Path) -> None:
    """Columns of one name, and columns of none, are told apart by their place."""
    reading = read(written(tmp_path, "URN,SNP,SNP,,SNP\n1,a,b,c,d\n"), "URN", "SNP")
    assert ["file_row", "URN", "SNP", "SNP (2)", "column 4", "SNP (3)"] == reading.rows.columns


@pytest.mark.parametrize(
    ("end", "blank"),
    [("", 0), (",,\n", 1), ("\n\n", 2), (",,\n,,", 2), (",,\r\n" * 3, 3), (" , ,\n", 1)],
)
def test_blank_rows_at_the_end_are_counted(tmp_path: Path, end: str, blank: int) -> None:
    """Rows without a cell that tells anything are set aside, however many there are."""
    reading = read(written(tmp_path, HOMES + end))
    assert (2, blank) == (len(reading.rows), reading.aside.get("blank row", 0))


def test_a_blank_row_in_the_middle_is_counted(tmp_path: Path) -> None:
    """A blank row between others is set aside, and the others keep their numbers."""
    reading = read(written(tmp_path, "URN,Local authority\n1,Leeds\n,\n\n2,Hull\n"))
    assert ([2, 5], {"blank row": 2}) == (reading.rows["file_row"].to_list(), reading.aside)


def test_a_row_with_too_many_cells_is_refused(tmp_path: Path) -> None:
    """A cell beyond the last column is refused with its row; blank ones are read over."""
    said = refusal(written(tmp_path, HOMES + "3,Leeds,Good,more\n"))
    assert "4 cells, the last 'more'\" in row 4; 3 cells, as the heading has" in said
    assert ["1", "2", "3"] == urns(read(written(tmp_path, HOMES + "3,Leeds,Good,,\n")))


def test_a_file_that_ends_within_a_row_is_refused(tmp_path: Path) -> None:
    """A last row without its line's end and with too few cells was cut off."""
    assert "it ends within row 3: 2 cells of 3" in refusal(written(tmp_path, HOMES[:-10]))
    whole = written(tmp_path, 'URN,Local authority\n1,"Lee\nds"')
    assert ["1"] == urns(read(whole))


def test_a_compressed_file_is_read(tmp_path: Path) -> None:
    """What ends in `.gz` is uncompressed, and its hash is that of the file as it is."""
    path = written(tmp_path, gzip.compress(HOMES.encode(), mtime=0), "homes.csv.gz")
    assert ["1", "2"] == urns(read(path))


def test_a_compressed_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    """A `.gz` file that ends early is refused as that."""
    content = gzip.compress(b"".join(b"%d,Leeds,Good\n" % n for n in range(90_000)), mtime=0)
    head = gzip.compress(HOMES.encode(), mtime=0)
    path = written(tmp_path, head + content[:-9], "homes.csv.gz")
    assert "it is cut off or damaged" in refusal(path)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    """A file over 200 times as large when uncompressed is refused before it is read whole."""
    content = HOMES.encode() + b",,\n" * 3_000_000
    path = written(tmp_path, gzip.compress(content), "homes.csv.gz")
    assert "uncompressed; at most 1,000,000,000 bytes and 200 times" in refusal(path)
    book = tmp_path / "homes.xlsx"
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * 5_000_000)
    assert "times its size; at most 1,000,000,000 and 200 times" in refusal(book)
    assert 1_000_000_000 == LARGEST


def test_a_sheet_of_far_too_many_cells_is_refused(tmp_path: Path) -> None:
    """A sheet whose last cell lies far beyond its rows is refused before memory is taken for it."""
    path = tmp_path / "homes.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Homes")
        sheet.write_row(0, 0, ["URN", "Local authority"])
        sheet.write(1_048_575, 45, " ")
    said = refusal(path)
    assert "has 1,048,576 rows and 46 columns; at most 20,000,000 cells in a sheet" in said


def test_a_workbook_gives_the_rows_that_its_csv_gives(tmp_path: Path) -> None:
    """Numbers and words of a sheet are the same text as in a CSV file."""
    rows = [line.split(",") for line in HOMES.splitlines()]
    told: list[list[object]] = [[int(c) if c.isdigit() else c for c in row] for row in rows]
    path = workbook(tmp_path, Cover=[["Homes in England"]], Homes=[["At 31 March 2025"], *told])
    reading = read(path)
    assert ("Homes", ("At 31 March 2025",)) == (reading.heading.sheet, reading.heading.above)
    expected = read(written(tmp_path, "At 31 March 2025,,\n" + HOMES)).rows
    assert expected.rows() == reading.rows.rows()


def test_two_sheets_of_one_heading_are_refused(tmp_path: Path) -> None:
    """Which of two sheets is meant is not guessed; whoever reads may say which."""
    rows: list[list[object]] = [["URN", "Local authority"], [1, "Leeds"]]
    path = workbook(tmp_path, Now=rows, Then=rows)
    assert "2 sheets have these columns: Now, Then; one sheet" in refusal(path)
    named = one_heading(path, "URN", which=lambda heading: heading.sheet == "Then")
    assert "Then" == named.sheet
    assert 2 == len(headings(path, "URN"))


def test_an_error_in_a_cell_is_refused(tmp_path: Path) -> None:
    """A formula that gives an error is no empty cell; one that gives a value is that value."""
    path = tmp_path / "homes.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Homes")
        sheet.write_row(0, 0, ["URN", "Local authority"])
        sheet.write_formula(1, 0, "=1+1", None, "2")
        sheet.write(1, 1, "Leeds")
    assert ["2"] == urns(read(path))
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Homes")
        sheet.write_row(0, 0, ["URN", "Local authority"])
        sheet.write_formula(1, 0, "=1/0", None, "#DIV/0!")
    assert "homes.xlsx#Homes.column A" in refusal(path)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("homes.xlsx", b"PK\x03\x04", "it is cut off or no workbook"),
        ("homes.ods", b"URN,Local authority\n", "it is cut off or no workbook"),
        (
            "homes.xlsx",
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "it needs a password; a workbook without a password",
        ),
        ("homes.parquet", b"PAR1", "a Parquet file"),
        ("homes.csv", b"", "nothing stands in it"),
        ("homes.csv", b"a,b\n1,2\n", "no column 'URN'; no column 'Local authority'"),
    ],
)
def test_what_is_no_such_file_is_refused(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    """A file that is damaged, locked or another's is refused in words, and claimed by nobody."""
    path = written(tmp_path, content, name)
    assert says in refusal(path)
    assert not headed(path, "URN", "Local authority")


def test_a_miss_names_what_is_like_it(tmp_path: Path) -> None:
    """A column that is missing is told with the nearest there is."""
    assert "no column 'URM' (nearest: URN)" in refusal(written(tmp_path, HOMES), "URM")

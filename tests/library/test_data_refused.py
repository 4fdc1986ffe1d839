"""Data in a folder that are not as they were written: what is refused, and how it is told."""

from pathlib import Path

import polars as pl
import pytest

from csprofile import EvidenceError, Fault, read_data, write
from csprofile.testing import example


def spoilt(folder: Path, name: str, content: bytes | None) -> list[Fault]:
    """What is refused of a folder of the example's data as CSV in which one file is another."""
    path = write(example(), folder / "data", to="csv")
    if content is None:
        (path / name).unlink()
    else:
        (path / name).write_bytes(content)
    with pytest.raises(EvidenceError) as caught:
        read_data(path)
    assert "data" == caught.value.source
    return list(caught.value.faults)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("lines.csv", None, "lines.csv: no such file; the three of one run"),
        ("lines.csv", b"", "; a file as --to csv writes it"),
        ("dictionary.csv", None, "none of dictionary.csv, dictionary.parquet, dictionary.jsonl"),
        ("dictionary.csv", b"table,column\n", "dictionary.csv: no column type, means, unit;"),
        (
            "dictionary.csv",
            b"table,column,type,means,unit\n",
            "dictionary.csv: no column of ratings",
        ),
        (
            "dictionary.csv",
            b"table,column,type,means,unit\nratings,a,x,,\n",
            "ratings.a is 'x'; text,",
        ),
        ("dictionary.jsonl", b"{}", "dictionary.csv and dictionary.jsonl; one format in a folder"),
        ("ratings.csv", b"area,name\n372,x\n", "ratings.csv: no column status, indicative"),
    ],
)
def test_what_is_not_as_it_was_written(
    name: str, content: bytes | None, says: str, tmp_path: Path
) -> None:
    """A file that is gone, empty, or without its columns is refused with what would be right."""
    assert [True] == [says in str(each) for each in spoilt(tmp_path, name, content)]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Every cell that is not of its type is told, with its row, of both files together."""
    path = write(example(), tmp_path / "data", to="csv")
    for name, column in (("ratings", "grade"), ("lines", "value")):
        frame = pl.read_csv(path / f"{name}.csv", infer_schema=False)
        frame.with_columns(pl.lit("many").alias(column)).write_csv(path / f"{name}.csv")
    with pytest.raises(EvidenceError) as caught:
        read_data(path)
    told = [str(each) for each in caught.value.faults]
    assert "ratings.csv: grade: 'many' in row 0; whole number" == told[0]
    assert "lines.csv: value: 'many' in row 4; number" == told[-1]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A folder that is not there is told from one that holds no data."""
    with pytest.raises(EvidenceError, match="no such folder; a folder as --to csv"):
        read_data(tmp_path / "none")


def test_a_half_is_no_whole_number(tmp_path: Path) -> None:
    """A number that is not whole is refused where only whole ones stand, and not rounded."""
    path = write(example(), tmp_path / "data", to="jsonl")
    rating = (path / "ratings.jsonl").read_text(encoding="utf-8")
    (path / "ratings.jsonl").write_text(
        rating.replace('"grade":2', '"grade":2.5'), encoding="utf-8"
    )
    with pytest.raises(EvidenceError, match=r"grade: '2.5' in row 0; whole number"):
        read_data(path)

"""Tables and paragraphs fit their width and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from csprofile.cli.tables import LEAST_COLUMN, entry, table

CELLS = st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=200)
WORDS = st.lists(CELLS, max_size=6).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), st.integers(40, 120))
def test_a_table_fits_and_loses_nothing(rows: list[tuple[str, str, str]], width: int) -> None:
    """No line of a table is wider than asked, and every character of every cell is there."""
    lines = table(("a", "b", "c"), rows, width).splitlines()
    assert max(map(len, lines)) <= max(width, 3 * LEAST_COLUMN + 4)
    shown = "".join(lines[2:]).replace(" ", "")
    told = "".join("".join(row) for row in rows).replace(" ", "")
    assert sorted(told) == sorted(shown)


def test_columns_are_as_wide_as_they_need() -> None:
    """Where there is room, a column is as wide as its widest cell."""
    expected = "name   n\n-----  --\nLeeds  10"
    assert expected == table(("name", "n"), [("Leeds", "10")], 80)


def test_an_entry_keeps_its_column() -> None:
    """The text of an entry stays in its column when it is wrapped."""
    lines = entry("source", "a letter " * 30).splitlines()
    assert len(lines) > 1
    assert {" " * 10} == {line[:10] for line in lines[1:]}

"""The workbook of the form as it is read: its sheets by name, and whatever is wrong in them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import define, field

from csprofile import Area, Evidence, EvidenceError, Fault
from csprofile.plugin import FormTable, Reading, form_tables, headings
from csprofile_office.form.cells import value_of
from csprofile_office.form.columns import (
    ABOUT,
    ALL_INDICATORS,
    HEAD,
    LINES,
    PARTED,
    WHY,
    Column,
    column_for,
)
from csprofile_office.form.places import Places
from csprofile_office.form.sheets import NOTES, WORDS

_ANCHOR = {**{table: keys[0] for table, keys in ABOUT.items() if keys}, "remarks": "about"}
"""The key by whose heading each sheet is known."""


@define
class Book:
    """
    A workbook and what has been found in it.

    Args:
        path: of the workbook.
        faults: what is wrong, each with its sheet, row and column.
        places: where everything stands.
        waiting: how many rows say only what they are about.
        sha256: of the file's bytes.
    """

    path: Path
    faults: list[Fault] = field(factory=list)
    places: Places = field(factory=lambda: Places(HEAD))
    waiting: int = 0
    sha256: str = ""

    def head(self) -> dict[str, Any]:
        """What a file has once, by key; tables within it by theirs."""
        reading = self._reading(HEAD, LINES[0], needed=True)
        found: dict[str, Any] = {}
        for number, row in _lines(reading):
            key, text = folded(row["key"]), row.get("value", "")
            if not text and not key:
                continue
            name, _, inner = key.rpartition(".")
            column = column_for(_tables()[name], inner) if name in _tables() else None
            if name in ABOUT or column is None:
                says = f"{key!r}: not a key; {', '.join(_once())}"
                self.faults.append(Fault(self.places.at(HEAD, number, "key"), says))
            elif key in self.places.lines:
                says = f"told in row {self.places.lines[key]} too; once"
                self.faults.append(Fault(self.places.at(HEAD, number, "key"), says))
            else:
                self.places.lines[key] = number
                place = found.setdefault(name, {}) if name and text else found
                self._take(place, column, text, self.places.at(HEAD, number, "value", key))
        return found

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table that tell something."""
        reading = self._reading(table, _ANCHOR[table])
        columns = self._columns(table, reading) if reading else {}
        made: list[dict[str, Any]] = []
        for number, row in _lines(reading):
            told: dict[str, Any] = {}
            wrong = len(self.faults)
            for heading, column in columns.items():
                self._take(told, column, row[heading], self.places.at(table, number, heading))
            if told.keys() <= set(ABOUT[table]) and len(self.faults) == wrong:
                self.waiting += 1
                continue
            if table == "indicator_groups" and told.get("outcome") == ALL_INDICATORS:
                del told["outcome"]
            self.places.rows[table, len(made)] = number
            made.append(told)
        return made

    def look_beside(self) -> None:
        """Tell of sheets that have the headings of a table and another name: nobody reads them."""
        for each in headings(self.path, "where", "said"):
            if folded(each.sheet) not in (*ABOUT, HEAD, NOTES, WORDS):
                says = f"has the headings of a table; one sheet for each, named {', '.join(ABOUT)}"
                self.faults.append(Fault(each.sheet, says))

    def _reading(self, sheet: str, anchor: str, needed: bool = False) -> Reading | None:
        """Open a sheet at its headings; None: it is not there, or what is wrong is told."""
        there = [each for each in headings(self.path) if folded(each.sheet) == sheet]
        found = [each for each in headings(self.path, anchor) if folded(each.sheet) == sheet]
        if not found:
            if there or needed:
                says = f"no row of headings with {anchor!r}; the headings that the form has"
                self.faults.append(Fault(sheet, says if there else f"no such sheet; {sheet}"))
            return None
        names = map(folded, found[0].names)
        self.places.columns[sheet] = {name: letters(n) for n, name in enumerate(names) if name}
        try:
            reading = Reading.of(found[0])
        except EvidenceError as error:
            self.faults += error.faults
            return None
        self.sha256 = reading.sha256
        return reading

    def _columns(self, table: str, reading: Reading) -> dict[str, Column]:
        """The columns of a sheet by heading; one that is no key, or is there twice, is told."""
        found: dict[str, Column] = {}
        for place, name in enumerate(reading.heading.names):
            heading, says = folded(name), ""
            column = column_for(_tables()[table], heading)
            if heading == WHY:
                continue
            if not heading:
                says = "has no heading; a key" if _told(reading, place) else ""
            elif column is None:
                says = f"{name!r}: {_not_a_key(table, heading)}"
            elif heading in found:
                says = f"{name!r} stands above two columns; above one"
            else:
                found[heading] = column
            if says:
                self.faults.append(Fault(f"{table}, column {letters(place)}", says))
        return found

    def _take(self, told: dict[str, Any], column: Column, text: str, place: str) -> None:
        """Put what a cell holds in its place, or tell what is wrong with it."""
        if not text:
            return
        try:
            value = value_of(text, column.kind)
        except ValueError as error:
            self.faults.append(Fault(place, str(error)))
            return
        if column.part:
            told.setdefault(column.key, {})[column.part] = value
        else:
            told[column.key] = value


def folded(name: str) -> str:
    """
    Bring a heading or the name of a sheet to the form in which it is compared.

    Example:
        >>> folded("  Similar_Areas ")
        'similar_areas'
    """
    return " ".join(name.casefold().split())


def letters(place: int) -> str:
    """
    Name a column as a workbook does.

    Example:
        >>> letters(0), letters(27)
        ('A', 'AB')
    """
    name = ""
    while place >= 0:
        place, letter = divmod(place, 26)
        name, place = chr(65 + letter) + name, place - 1
    return name


@cache
def _tables() -> Mapping[str, FormTable]:
    return {each.name: each for each in form_tables(Evidence(area=Area.all()[0]))}


def _once() -> Iterator[str]:
    """The keys of what a file has once."""
    for name, table in _tables().items():
        if name not in ABOUT:
            yield from (f"{name}.{key.name}" if name else key.name for key in table.keys)


def _not_a_key(table: str, heading: str) -> str:
    """Say that a heading is no key of a table, and what would be."""
    keys = [each.name for each in _tables()[table].keys]
    key = heading.partition(".")[0]
    if key in PARTED and key in keys:
        right = "judgements.good" if key == "judgements" else "gaps.suppressed"
        return f"not a column of {key}; one for each of its words, as {right}"
    return f"not a key; {', '.join(keys)}"


def _told(reading: Reading, place: int) -> bool:
    """Whether anything stands in a column."""
    return bool(reading.rows[reading.rows.columns[place + 1]].is_not_null().any())


def _lines(reading: Reading | None) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by its number, its cells by heading."""
    if reading is None:
        return
    headings = [*map(folded, reading.heading.names)]
    for number, *cells in reading.rows.iter_rows():
        told = {heading: cell or "" for heading, cell in zip(headings, cells, strict=True)}
        yield int(number), told

"""Where in the form a statement stands: sheet, row and column for the address of a fault."""

import re
from collections.abc import Iterable

from attrs import define, field

from csprofile import Fault, Judgements, UnknownName
from csprofile_office.form.columns import ABOUT

_IN_ROW = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?(?:\.(.*))?", re.DOTALL)
_OTHER_ROW = re.compile(rf"\b({'|'.join(ABOUT)})\[(\d+)\]")


@define
class Places:
    """
    The sheet, row and columns of everything that was read.

    Args:
        rows: by table and number, the row of its sheet.
        columns: by sheet, each heading and the letters of its column.
        lines: by key of what a file has once, its row in the first sheet.
        head: the name of that sheet.

    Example:
        >>> places = Places("evidence")
        >>> places.rows["services", 0], places.columns["services"] = 7, {"share": "L"}
        >>> print(places.told(Fault("services[0].share", "'lots': not a word for a share")))
        services, row 7, column L (share): 'lots': not a word for a share
    """

    head: str
    rows: dict[tuple[str, int], int] = field(factory=dict)
    columns: dict[str, dict[str, str]] = field(factory=dict)
    lines: dict[str, int] = field(factory=dict)

    def told(self, fault: Fault) -> Fault:
        """The same fault, with its place in the form as its address."""
        says = _OTHER_ROW.sub(self._other, fault.says)
        found = _IN_ROW.fullmatch(fault.address)
        if found and (found[1], int(found[2])) in self.rows:
            row = self.rows[found[1], int(found[2])]
            heading = _heading(found[3] or "", found[4] or "", self.columns[found[1]])
            return Fault(self.at(found[1], row, heading), says)
        key = fault.address
        if key in self.lines:
            return Fault(self.at(self.head, self.lines[key], "value", key), says)
        return Fault(f"{self.head}, {key}" if key else self.head, says)

    def in_order(self, faults: Iterable[Fault]) -> list[Fault]:
        """Faults in the order of the form: by sheet, then by row."""
        sheets = [self.head, *ABOUT]

        def place(fault: Fault) -> tuple[int, int]:
            sheet = fault.address.partition(",")[0]
            row = re.search(r", row (\d+)", fault.address)
            return sheets.index(sheet) if sheet in sheets else -1, int(row[1]) if row else 0

        return sorted(faults, key=place)

    def at(self, sheet: str, row: int, heading: str = "", called: str = "") -> str:
        """
        A place in words.

        Args:
            sheet: the name of the sheet.
            row: as the sheet counts them, from 1.
            heading: of the column; empty where the row as a whole is meant.
            called: what the place is called, in place of the heading.
        """
        letters = self.columns.get(sheet, {}).get(heading)
        column = f", column {letters} ({called or heading})" if letters else ""
        return f"{sheet}, row {row}{column}"

    def _other(self, found: re.Match[str]) -> str:
        row = self.rows.get((found[1], int(found[2])))
        return found[0] if row is None else f"row {row}"


def _heading(key: str, part: str, headings: Iterable[str]) -> str:
    """Find the heading of a key, or of the part of it that a fault is about."""
    if key in headings:
        return key
    for heading in headings:
        own, _, of = heading.partition(".")
        if own == key and (of == part or _same(of, part)):
            return heading
    return ""


def _same(of: str, part: str) -> bool:
    try:
        return Judgements.find(of) == Judgements.find(part)
    except UnknownName:
        return False

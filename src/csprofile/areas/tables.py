"""The tables behind the register, and the forms in which a name is looked up in them."""

import csv
import re
from functools import cache
from pkgutil import get_data

_BEFORE = re.compile(
    r"^(?:(?:the|royal|london|metropolitan|borough|city|county|district|council|lb|of) )+"
)
_AFTER = re.compile(
    r"(?: (?:metropolitan|borough|city|county|district|unitary|local|authority|council|of"
    r"|mbc|mdc|bc|cc))+$"
)
_CODE = re.compile(r"\d{3}|[a-z]\d{8}")


def forms(text: str) -> tuple[str, str, str]:
    """Give the forms in which a name is looked up: as written, then with less around it."""
    plain = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    folded = " ".join(re.findall(r"[^\W_]+", plain))
    bare = _AFTER.sub("", folded)
    return folded, bare, _BEFORE.sub("", bare)


def is_code(text: str) -> bool:
    """Say whether a text is written as a DfE code or a GSS code."""
    return _CODE.fullmatch(forms(text)[0]) is not None


def split(cell: str) -> tuple[str, ...]:
    """Give the names in a cell, which stand between semicolons."""
    return tuple(cell.split(";")) if cell else ()


@cache
def councils() -> dict[str, dict[str, str]]:
    """Index the rows of the register by DfE code, sorted by name."""
    by_name = sorted(_rows("councils.csv"), key=lambda row: (row["name"], row["code"]))
    return {row["code"]: row for row in by_name}


@cache
def spellings() -> dict[str, tuple[str, ...]]:
    """Index the DfE codes of the councils by each code, name and spelling, the latest last."""
    found: dict[str, set[str]] = {}
    for code, row in councils().items():
        for text in (code, *row["gss"].split(), row["name"], *split(row["spellings"])):
            found.setdefault(forms(text)[0], set()).add(code)
    begun = {code: (row["since"], code) for code, row in councils().items()}
    return {form: tuple(sorted(codes, key=begun.__getitem__)) for form, codes in found.items()}


def look_up(text: str) -> tuple[str, ...]:
    """Give the DfE codes of the councils that a text names, the latest last; perhaps none."""
    known = spellings()
    for form in forms(text):
        # "Nottingham County Council" may be meant for Nottinghamshire: that is not for us to guess.
        doubtful = "county" in text.casefold() and f"{form}shire" in known
        if form in known and not doubtful:
            return known[form]
    return ()


@cache
def links(column: str) -> dict[str, tuple[str, ...]]:
    """Index the DfE codes in a column of the register by that of their row."""
    return {code: tuple(row[column].split()) for code, row in councils().items() if row[column]}


@cache
def links_back(column: str) -> dict[str, tuple[str, ...]]:
    """Index the DfE codes of the rows by each code that a column of theirs holds."""
    pairs = [(to, code) for code, several in links(column).items() for to in several]
    return {to: tuple(code for each, code in pairs if each == to) for to, _ in pairs}


@cache
def not_councils() -> dict[str, str]:
    """Index the reason by every name that is known to be no English council."""
    return {
        forms(text)[0]: row["reason"]
        for row in _rows("not_councils.csv")
        for text in (row["name"], *split(row["others"]))
    }


def _rows(file: str) -> list[dict[str, str]]:
    """Read one of the package's tables of councils."""
    # importlib.resources would take longer to import than the register takes to read.
    text = (get_data("csprofile", f"data/{file}") or b"").decode("utf-8")
    return list(csv.DictReader(text.splitlines()))

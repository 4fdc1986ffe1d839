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


def forms(text: str) -> tuple[str, str, str]:
    """Give the forms in which a name is looked up: as written, then with less around it."""
    plain = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    folded = " ".join(re.findall(r"[^\W_]+", plain))
    bare = _AFTER.sub("", folded)
    return folded, bare, _BEFORE.sub("", bare)


def rows(file: str) -> list[dict[str, str]]:
    """Read one of the package's tables of councils."""
    # importlib.resources would take longer to import than the register takes to read.
    text = (get_data("csprofile", f"data/{file}") or b"").decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def split(cell: str) -> tuple[str, ...]:
    """Give the names in a cell, which stand between semicolons."""
    return tuple(cell.split(";")) if cell else ()


@cache
def not_councils() -> dict[str, str]:
    """Index the reason by every name that is known to be no English council."""
    return {
        forms(text)[0]: row["reason"]
        for row in rows("not_councils.csv")
        for text in (row["name"], *split(row["others"]))
    }

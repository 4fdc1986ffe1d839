"""Names of files that councils' names make, and that cannot leave their folder."""

import re
from collections.abc import Iterable, Iterator

from csprofile import Area

_LONGEST = 60


def file_names(areas: Iterable[Area], suffix: str) -> Iterator[str]:
    """
    A name for each council's file: its code and its name; no two are the same.

    Example:
        >>> rotherham = Area.find("Rotherham")
        >>> list(file_names([rotherham, rotherham], ".html"))
        ['372-rotherham.html', '372-rotherham-2.html']
        >>> list(file_names([Area("../..", "<b>")], ".html"))
        ['x-b.html']
    """
    taken: dict[str, int] = {}
    for area in areas:
        stem = f"{slug(area.code)}-{slug(area.name)}"
        taken[stem] = number = taken.get(stem, 0) + 1
        yield f"{stem}-{number}{suffix}" if number > 1 else f"{stem}{suffix}"


def slug(text: str) -> str:
    """
    Text in small letters, digits and hyphens, at most 60 of them; `x` where none is left.

    Example:
        >>> slug("Kingston upon Hull, City of"), slug("../")
        ('kingston-upon-hull-city-of', 'x')
    """
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:_LONGEST].strip("-") or "x"

"""Finds the line of a file that an address speaks of, for people who count lines."""

import re
from itertools import islice

_ADDRESS = re.compile(r"(?P<table>[a-z_.]+?)\[(?P<number>\d+)\](?:\.(?P<key>\w+))?.*")


def line_of(text: str, address: str) -> int | None:
    """
    The line, from 1, where what an address names stands; None where that cannot be told.

    Args:
        text: the TOML of the file.
        address: as `services[3].of`, whose rows count from 0, or a key above all tables.

    Example:
        >>> text = "schema = 1\\n[[services]]\\nprovision = 'all'\\n[[services]]\\nof = 2"
        >>> line_of(text, "services[1].of"), line_of(text, "schema"), line_of(text, "area")
        (5, 1, None)
    """
    lines = text.splitlines()
    if found := _ADDRESS.fullmatch(address):
        head = re.compile(rf"\s*\[\[\s*{re.escape(found['table'])}\s*\]\]")
        heads = (number for number, line in enumerate(lines) if head.match(line))
        start = next(islice(heads, int(found["number"]), None), None)
        if start is None:
            return None
        key = found["key"]
        return (_key(lines, start + 1, key) if key else None) or start + 1
    table, _, key = address.partition(".")
    if above := _key(lines, 0, table):
        return above
    single = re.compile(rf"\s*\[\s*{re.escape(table)}\s*\]")
    start = next((number for number, line in enumerate(lines) if single.match(line)), None)
    if not table or start is None:
        return None
    return _key(lines, start + 1, key.split(".")[0]) or start + 1


def _key(lines: list[str], start: int, key: str) -> int | None:
    """The line of a key, from a line on to the head of the next table."""
    told = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
    for number, line in enumerate(lines[start:], start + 1):
        if line.lstrip().startswith("["):
            return None
        if told.match(line):
            return number
    return None

"""Files and texts that come to harm a reader or a writer who is not careful."""

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ENDINGS = (".csv", ".csv.gz", ".json", ".ods", ".parquet", ".toml", ".txt", ".xlsx", ".xml", "")
TEXTS = (
    "<script>alert('csprofile')</script>",
    '=HYPERLINK("http://example.org","csprofile")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1,2)",
    "-2+3",
    '"; DROP TABLE areas; --',
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7} %s %n {0}",
    "]]> --> */ &amp; &#0; <!DOCTYPE x>",
    "| a | b |\\ * _ ` [x](javascript:alert(1)) # \\input{x}",
    "../../etc/passwd",
    "CON",
    "Société, Łódź, Ōsaka, 東京, Ελλάδα, 🙂",
    "עברית \u202egnirts\u202c \u200b\u2066x\u2069",
    "e\u0301\u0323" * 20,
    "word " * 2000,
    "long" * 2500,
)
"""Texts that evidence may hold: no character in them is one that cannot be shown."""
NAMES = (
    *TEXTS,
    "two\nlines\r\n",
    "a\ttab",
    "NUL \x00 and \x1b[31m",
    "a/b\\c:d",
)
"""Names of councils; only code, never a file, can give a council the last of these."""
HUGE = 2_000_000_000
"""The size of the huge file, in bytes; nothing is written in it."""


@cache
def contents() -> dict[str, bytes]:
    """
    What stands in files that nobody can read, by what it is.

    Example:
        >>> contents()["empty"]
        b''
    """
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return {
        "empty": b"",
        "blank": b" \r\n\t\n",
        "zeros": bytes(1000),
        "every byte": bytes(range(256)) * 40,
        "no UTF-8": b"\xff\xfe\xff\xfe\x00\xd8",
        "half of UTF-16": "Area,Value\n".encode("utf-16")[:-1],
        "only a mark": b"\xef\xbb\xbf",
        "brackets": b"[" * 100_000,
        "braces": b'{"a":' * 50_000,
        "one long line": b"a" * 1_000_000,
        "an open quote": b'"' + b"a,\n" * 20_000,
        "many columns": b"," * 50_000 + b"\n",
        "a zip cut off": b"PK\x03\x04" + bytes(26),
        "a gzip cut off": gzip.compress(b"a" * 1000, mtime=0)[:20],
        "a bomb": gzip.compress(bytes(50_000_000), mtime=0),
        "an old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "Parquet without rows": b"PAR1" + bytes(12) + b"PAR1",
        "a page": b"<!DOCTYPE html><html><body>Sign in</body></html>",
        "entities": f"<!DOCTYPE x [<!ENTITY e0 'a'>{entities}]><x>&e9;</x>".encode(),
        "TOML": b"number = 9999999999999999999999\n[[rows]]\n",
        "JSON": b'{"number": 1e999, "": null}',
    }


def hostile_files(folder: Path, endings: tuple[str, ...] = ENDINGS) -> Iterator[Path]:
    """Write a file of each content under each ending, one after the other."""
    for what, content in contents().items():
        for ending in endings:
            path = folder / f"{what}{ending}"
            path.write_bytes(content)
            yield path


def nowhere(folder: Path, endings: tuple[str, ...] = ENDINGS) -> Iterator[Path]:
    """Paths at which no file stands: nothing, a folder, or a name that no file can have."""
    for ending in endings:
        yield folder / f"nothing{ending}"
        yield folder / "nothing" / f"deep{ending}"
        made = folder / f"a folder{ending}"
        made.mkdir(exist_ok=True)
        yield made
        yield folder / f"{'long' * 2000}{ending}"
        yield folder / f"zero \x00 within{ending}"
    yield Path()


def huge_files(folder: Path, endings: tuple[str, ...] = ENDINGS) -> Iterator[Path]:
    """Make a file of two billion zeros under each ending; it takes no room where it can be so."""
    for ending in endings:
        path = folder / f"huge{ending}"
        with path.open("wb") as file:
            file.truncate(HUGE)
        yield path
        path.unlink()

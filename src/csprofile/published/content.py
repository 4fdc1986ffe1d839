"""The bytes of a published file: read no further than is reasonable, as text in UTF-8."""

import gzip
import hashlib
import re
import zipfile
import zlib
from pathlib import Path

from csprofile.tables.failures import TablesError, failure

LARGEST = 1_000_000_000
"""The most bytes a file may hold, once it is uncompressed."""
RATIO = 200
"""The most times larger that uncompressed content may be than the file it comes in."""
MOST_CELLS = 20_000_000
"""The most cells a sheet may have, blank ones among them: each takes memory."""
SPREADSHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AT_ONCE = 1 << 20
_START = 4096
_DIMENSION = re.compile(rb"<dimension ref=\"[A-Z]+\d+:([A-Z]+)(\d+)\"")


def refused(path: Path, says: str, right: str) -> TablesError:
    """
    Make the error of a file that is refused whole.

    Example:
        >>> print(refused(Path("a.csv"), "no rows", "at least one row"))
        a.csv: 1 failure
          a.csv: no rows; at least one row
    """
    return TablesError(path.name, failure(path.name, says, right))


def content_of(path: Path) -> bytes:
    """
    Read the bytes of a file, uncompressed where it ends in `.gz`.

    Raises:
        TablesError: it cannot be read, ends early, or holds too much.

    Example:
        >>> content_of(Path("a file that is not there.csv"))
        Traceback (most recent call last):
        csprofile.tables.failures.TablesError: a file that is not there.csv: 1 failure
          a file that is not there.csv: No such file or directory; a file that can be read
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise refused(path, f"{size:,} bytes", f"at most {LARGEST:,}")
        return _unzipped(path, size) if path.suffix.lower() == ".gz" else path.read_bytes()
    except (EOFError, gzip.BadGzipFile) as error:
        raise refused(path, f"it is cut off or damaged: {error}", "a whole file") from error
    except OSError as error:
        says = error.strerror or str(error)
        raise refused(path, says, "a file that can be read") from error


def head_of(path: Path, size: int) -> bytes:
    """
    Read the first bytes of a file, uncompressed where it ends in `.gz`.

    Example:
        >>> len(head_of(Path(__file__), 3))
        3
    """
    try:
        opener = gzip.open if path.suffix.lower() == ".gz" else open
        with opener(path, "rb") as file:
            return bytes(file.read(size))
    except (OSError, EOFError) as error:
        says = getattr(error, "strerror", None) or str(error)
        raise refused(path, says, "a file that can be read") from error


def sha256_of(path: Path) -> str:
    """
    Compute the hash of a file's bytes.

    Example:
        >>> len(sha256_of(Path(__file__)))
        64
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def utf8_of(content: bytes) -> bytes:
    """
    Bring text to UTF-8 without a mark; what is that already is not copied.

    Example:
        >>> utf8_of("Café".encode("cp1252")).decode()
        'Café'
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text_of(content).encode()
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        content.decode()
    except UnicodeDecodeError:
        return text_of(content).encode()
    return content


def text_of(content: bytes) -> str:
    """
    Decode text: UTF-16 where a mark says so, else each line as UTF-8 or, failing that, cp1252.

    Example:
        >>> text_of("Sch\\xf6n\\n".encode() + "Caf\\xe9".encode("cp1252"))
        'Schön\\nCafé'
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return "".join(map(_line, content.splitlines(keepends=True)))


def check_workbook(path: Path) -> None:
    """
    Refuse a workbook that is damaged, locked, or holds far more than its size tells.

    Raises:
        TablesError: with which of these it is.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start == _OLE:
        if _ENCRYPTED in path.read_bytes():
            raise refused(path, "it needs a password", "a workbook without a password")
        return
    try:
        size = _size_of(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        says = f"it is cut off or no workbook: {error}"
        raise refused(path, says, "a whole workbook, XLSX or ODS") from error
    on_disk = path.stat().st_size
    if size > LARGEST or size > RATIO * on_disk:
        says = f"{size:,} bytes uncompressed, {size // on_disk:,} times its size"
        raise refused(path, says, f"at most {LARGEST:,} and {RATIO} times")


def _size_of(path: Path) -> int:
    """Sum up what a workbook holds uncompressed, and look into it where that is not too much."""
    with zipfile.ZipFile(path) as parts:
        size = sum(each.file_size for each in parts.infolist())
        manifest = "META-INF/manifest.xml"
        locked = manifest in parts.namelist() and parts.getinfo(manifest).file_size < _AT_ONCE
        if locked and b"encryption-data" in parts.read(manifest):
            raise refused(path, "it needs a password", "a workbook without a password")
    if size <= LARGEST:
        _check_dimensions(path)
    return size


def _check_dimensions(path: Path) -> None:
    """Refuse a sheet of XLSX that says it has far more cells than anything published."""
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
                continue
            with parts.open(name) as sheet:
                found = _DIMENSION.search(sheet.read(_START))
            if found:
                letters, rows = found[1].decode(), int(found[2])
                columns = sum((ord(c) - 64) * 26**n for n, c in enumerate(reversed(letters)))
                if columns * rows > MOST_CELLS:
                    says = f"{name} has {rows:,} rows and {columns:,} columns"
                    raise refused(path, says, f"at most {MOST_CELLS:,} cells in a sheet")


def _unzipped(path: Path, size: int) -> bytes:
    most = min(LARGEST, RATIO * size)
    with gzip.open(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        right = f"at most {LARGEST:,} bytes and {RATIO} times the size of the file"
        raise refused(path, f"over {most:,} bytes uncompressed", right)
    return content


def _line(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")

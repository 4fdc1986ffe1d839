"""Zip files that have the same bytes whenever and wherever they are made."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_UNIX = 3
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Iterable[tuple[str, bytes]], stored: str = "") -> bytes:
    """
    Pack files into one, all dated the first day that a zip file knows.

    Args:
        parts: name and content, in order.
        stored: the name of one that is not to be compressed.

    Example:
        >>> zipped([("a.txt", b"one")]) == zipped([("a.txt", b"one")])
        True
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, content in parts:
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system = _UNIX
            entry.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            file.writestr(entry, content)
    return buffer.getvalue()


def dated_alike(content: bytes) -> bytes:
    """
    The same zip file, each part of it dated alike.

    Example:
        >>> dated_alike(zipped([("a.txt", b"one")])) == zipped([("a.txt", b"one")])
        True
    """
    with ZipFile(BytesIO(content)) as file:
        return zipped((each.filename, file.read(each)) for each in file.infolist())

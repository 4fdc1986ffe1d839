"""Files: read no further than is reasonable, and written whole or not at all."""

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from csprofile.structuring import LARGEST


def content_of(path: Path) -> bytes | None:
    """The bytes of a file, or of so much that too large a one is seen; None: no such file."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def put(path: Path, content: bytes | Mapping[str, bytes]) -> Path:
    """
    Write a file, or a folder of files, so that all appear whole or none does.

    What is no file, as a device, is written to as it is; a link is followed.

    Raises:
        OSError: the path cannot be written; nothing is left behind.
    """
    if isinstance(content, Mapping):
        made = not path.exists()
        path.mkdir(exist_ok=True)
        try:
            _replace({path / name: each for name, each in content.items()})
        except BaseException:
            if made:
                with suppress(OSError):
                    path.rmdir()
            raise
    elif path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
    else:
        _replace({path: content})
    return path


def put_folder(path: Path, contents: Mapping[str, bytes]) -> Path:
    """
    Write a new folder, with folders in it, so that it appears whole or not at all.

    Args:
        path: the folder; what is there already is never touched.
        contents: every file by its path in the folder, with `/` between.

    Raises:
        FileExistsError: something of that name is there.
        OSError: the path cannot be written; nothing is left behind.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, "it is there already", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(path.parent))
    beside = path.with_name(f".{os.urandom(8).hex()}.csprofile")
    try:
        for name, content in contents.items():
            file = beside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        beside.rename(path)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return path


def _replace(contents: Mapping[Path, bytes]) -> None:
    """Write every content beside its target, then put each in the place of its target."""
    written: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            target = Path(os.path.realpath(path))
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
            if not target.parent.is_dir():
                raise FileNotFoundError(errno.ENOENT, "no such folder", str(target.parent))
            beside = target.with_name(f".{os.urandom(8).hex()}.csprofile")
            try:
                with beside.open("xb") as file:
                    written[beside] = target
                    file.write(content)
            except OSError as error:
                # The name beside means nothing to whoever asked for the file.
                raise type(error)(error.errno, error.strerror, str(path)) from error
        for beside, target in written.items():
            beside.replace(target)
    except BaseException:
        for beside in written:
            beside.unlink(missing_ok=True)
        raise

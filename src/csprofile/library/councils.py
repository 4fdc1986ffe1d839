"""Writes the assessments of many councils: all as one, or each to a file of its own."""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from csprofile.assessment import Assessment
from csprofile.library.files import put
from csprofile.library.outputs import Every, listed, render
from csprofile.plugin import installed


def write_all(
    assessments: Every,
    path: str | os.PathLike[str],
    to: str,
    progress: Callable[[int, int], object] | None = None,
    *,
    internal: bool = False,
) -> Path:
    """
    Write assessments as one, where the format takes all `together` or the path has a suffix; else
    a file for each council in that folder. Files appear all or none.

    Args:
        assessments: at least one.
        path: a file, or a folder.
        to: the format.
        progress: told after each file.
        internal: whether counts of 1 to 5 children are written too.

    Raises:
        OSError: the path cannot be written; nothing is left behind.

    Example:
        >>> import tempfile
        >>> from csprofile import assess
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     made = write_all([assess("rotherham-2009")], Path(folder) / "all", "text")
        ...     [file.name for file in made.iterdir()]
        ['372-rotherham.txt']
    """
    target = Path(path)
    format_ = installed().find("format", to)
    if getattr(format_, "together", False) or (target.suffix and not target.is_dir()):
        return put(target, render(assessments, to, internal=internal, progress=progress))
    suffix, tell = getattr(format_, "suffix", f".{to}"), progress or _silent
    with _staged(target) as staging:
        for done, each in enumerate(listed(assessments), 1):
            _write(render([each], to, internal=internal), staging / _name(each), suffix)
            tell(done, len(assessments))
    return target


def _silent(done: int, of: int) -> None:
    """Tell nobody."""


@contextmanager
def _staged(target: Path) -> Iterator[Path]:
    """A folder beside the one that is to be, which takes its place when all went well."""
    staging = _beside(target)
    try:
        yield staging
        _move(staging, Path(os.path.realpath(target)))
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _beside(path: Path) -> Path:
    """Make an empty folder beside the one that is to be, on the same disk."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(target.parent))
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "it is no folder", str(path))
    staging = target.with_name(f".{os.urandom(8).hex()}.csprofile")
    try:
        staging.mkdir()
    except OSError as error:
        # The name beside means nothing to whoever asked for the folder.
        raise type(error)(error.errno, error.strerror, str(path)) from error
    return staging


def _move(staging: Path, target: Path) -> None:
    """Put a folder in its place; into one that is there already, file by file."""
    if not target.exists():
        staging.rename(target)
        return
    for made in sorted(staging.iterdir()):
        made.replace(target / made.name)


def _write(content: bytes | Mapping[str, bytes], stem: Path, suffix: str) -> None:
    if isinstance(content, bytes):
        stem.with_name(f"{stem.name}{suffix}").write_bytes(content)
        return
    for name, each in content.items():
        stem.with_name(f"{stem.name}-{name}").write_bytes(each)


def _name(assessment: Assessment) -> str:
    folded = re.sub(r"[^a-z0-9]+", "-", assessment.area.name.casefold()).strip("-")
    return f"{assessment.area.code}-{folded}"

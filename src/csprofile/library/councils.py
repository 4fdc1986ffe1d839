"""Writes the assessments of many councils: all at once, or each to a file of its own."""

import os
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from csprofile.assessment import Assessment
from csprofile.library.files import put
from csprofile.library.outputs import render
from csprofile.plugin import installed


def write_all(
    assessments: Sequence[Assessment],
    path: Path,
    to: str,
    progress: Callable[[int, int], object] | None = None,
) -> Path:
    """
    Write assessments: a format that takes all `together`, or a path with a suffix, as one.

    Any other format makes a file for each council in the folder of that path, one council at a
    time. Files appear when all are written, or none does.

    Args:
        assessments: at least one.
        path: a file, or a folder.
        to: the format.
        progress: told after each file.

    Raises:
        UnknownName: no format of that name.
        OSError: the path cannot be written; nothing is left behind.
    """
    format_ = installed().find("format", to)
    if getattr(format_, "together", False) or path.suffix:
        return put(path, render(assessments, to))
    staging = path.with_name(f".{os.urandom(8).hex()}.csprofile")
    staging.mkdir()
    try:
        suffix = getattr(format_, "suffix", f".{to}")
        for number, each in enumerate(assessments, 1):
            _write(render([each], to), staging / _name(each), suffix)
            if progress:
                progress(number, len(assessments))
        path.mkdir(exist_ok=True)
        for made in sorted(staging.iterdir()):
            made.replace(path / made.name)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return path


def _write(content: bytes | Mapping[str, bytes], stem: Path, suffix: str) -> None:
    if isinstance(content, bytes):
        stem.with_name(f"{stem.name}{suffix}").write_bytes(content)
        return
    for name, each in content.items():
        stem.with_name(f"{stem.name}-{name}").write_bytes(each)


def _name(assessment: Assessment) -> str:
    folded = re.sub(r"[^a-z0-9]+", "-", assessment.area.name.casefold()).strip("-")
    return f"{assessment.area.code}-{folded}"

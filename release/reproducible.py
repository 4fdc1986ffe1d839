"""Builds everything twice, the second time out of the first sdist elsewhere, and compares bytes."""

import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from release.building import build, projects


def differing(once: Path, again: Path) -> list[str]:
    """
    The files of either folder that are not in both with the same bytes.

    Example:
        >>> with TemporaryDirectory() as once, TemporaryDirectory() as again:
        ...     _ = Path(once, "a.whl").write_bytes(b"1"), Path(again, "a.whl").write_bytes(b"2")
        ...     differing(Path(once), Path(again))
        ['a.whl']
    """
    held = [{path.name: path.read_bytes() for path in folder.iterdir()} for folder in (once, again)]
    names = sorted(held[0].keys() | held[1].keys())
    return [name for name in names if held[0].get(name) != held[1].get(name)]


def build_twice(project: Path, folder: Path) -> list[str]:
    """Build a project, and then its sdist wherever that is unpacked; name what differs."""
    once, again, unpacked = (folder / name for name in ("once", "again", "unpacked"))
    build(project, once)
    (sdist,) = once.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(unpacked, filter="data")
    build(unpacked / sdist.name.removesuffix(".tar.gz"), again)
    found = differing(once, again)
    for path in sorted(once.iterdir()):
        print(f"{path.name}: {'differs' if path.name in found else 'the same'}")
    return found


def main() -> int:
    """Build each project twice; fail where anything differs."""
    found = []
    for project in projects():
        with TemporaryDirectory() as folder:
            found += build_twice(project, Path(folder))
    return len(found)


if __name__ == "__main__":
    sys.exit(main())

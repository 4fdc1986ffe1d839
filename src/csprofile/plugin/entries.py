"""What is installed under the entry-point group `csprofile`, found without importing it."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from csprofile.plugin.facts import Failure, What

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

GROUP = "csprofile"


def normalised(package: str) -> str:
    """
    A package's name as every spelling of it gives it.

    Example:
        >>> normalised("CSProfile_Example")
        'csprofile-example'
    """
    return re.sub(r"[-_.]+", "-", package.strip()).lower()


@frozen
class Entry:
    """
    One entry point of one package.

    Args:
        package: the package's installed name.
        point: the entry point, which imports its module when loaded.
    """

    package: str
    point: "EntryPoint"

    @property
    def key(self) -> str:
        """What tells it from every other entry."""
        return f"{self.package}:{self.point.name}"

    @property
    def ours(self) -> bool:
        """Whether it is this library's own."""
        return normalised(self.package) == GROUP

    @property
    def version(self) -> str:
        """The package's installed version; empty where it gives none."""
        return _stated(self.point.dist, "Version")

    def failed(self, what: What, says: str) -> Failure:
        """State what this entry did wrong."""
        return Failure(self.package, self.point.name, what, says)


def find_entries() -> tuple[tuple[Entry, ...], tuple[Failure, ...]]:
    """
    Find every entry point of the group, sorted by package, then by its own name.

    Returns:
        The entries, and a failure for each package whose entry points cannot be read.
    """
    from importlib.metadata import entry_points  # 20 ms that `import csprofile` saves

    failures: list[Failure] = []
    try:
        points = list(entry_points(group=GROUP))
    except Exception:  # one unreadable file anywhere stops the quick way: look at each package
        points = list(_one_by_one(failures))
    entries = (Entry(_package(point), point) for point in points)
    return tuple(sorted(entries, key=_order)), tuple(failures)


def _order(entry: Entry) -> tuple[str, str, str]:
    return normalised(entry.package), entry.point.name, entry.point.value


def _package(point: "EntryPoint") -> str:
    return _stated(point.dist, "Name") or point.name


def _stated(dist: "Distribution | None", key: str) -> str:
    try:
        metadata = dist.metadata if dist else None  # which is parsed anew whenever asked for
        return str(metadata[key]) if metadata and key in metadata else ""
    except Exception:  # metadata that cannot be read states nothing
        return ""


def _one_by_one(failures: list[Failure]) -> Iterator["EntryPoint"]:
    from importlib.metadata import distributions

    seen: set[str] = set()
    for dist in distributions():
        name = _stated(dist, "Name")
        if normalised(name) in seen:
            continue  # the first on the path is the one that is imported
        seen.add(normalised(name))
        points: Iterable[EntryPoint] = ()
        try:
            points = dist.entry_points.select(group=GROUP)
        except Exception as error:
            if _speaks_of_us(dist):
                says = f"its entry points cannot be read: {told(error)}"
                failures.append(Failure(name or "a package without a name", "", "metadata", says))
        yield from points


def _speaks_of_us(dist: "Distribution") -> bool:
    try:
        return f"[{GROUP}]" in (dist.read_text("entry_points.txt") or "")
    except Exception:  # what cannot be read may be meant for us, and is named
        return True


def told(error: BaseException) -> str:
    """
    An error in one line, in its own words.

    Example:
        >>> told(ValueError("no\\n  such thing"))
        'ValueError: no such thing'
    """
    return f"{type(error).__name__}: {' '.join(str(error).split())}".removesuffix(": ")

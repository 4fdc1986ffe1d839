"""What every offer is held to: found under its name, titled in words, and listed without work."""

from pathlib import Path
from typing import Any, ClassVar

from csprofile.plugin import installed
from csprofile.plugin.offers import Kind
from csprofile.testing.processes import answer

HEAVY = (
    "docx",
    "duckdb",
    "fastexcel",
    "jinja2",
    "matplotlib",
    "numpy",
    "openpyxl",
    "pandas",
    "pandera",
    "polars",
    "pyarrow",
    "pyspark",
    "requests",
    "scipy",
    "xlsxwriter",
)
"""Libraries that take long to load, and that an offer loads only once it is used."""
LONGEST_TITLE = 120


class Contract:
    """
    What offers of every kind have in common.

    Args:
        name: the offer, by the name under which it is installed.
    """

    kind: ClassVar[Kind]
    name: ClassVar[str] = ""
    reads_when_listed: ClassVar[bool] = False

    @property
    def offer(self) -> Any:
        """The offer, as csprofile finds it."""
        return installed().find(self.kind, self.name)

    def test_csprofile_finds_it(self) -> None:
        """It is found under its name, and its package does nothing wrong."""
        assert self.name == self.offer.name
        package = installed().brought_by(self.kind, self.name)
        wrong = (each for each in installed().failures if each.package == package)
        assert [] == [str(each) for each in wrong if each.what != "slow"]

    def test_its_title_is_one_line_of_words(self) -> None:
        """Its title says in at most 120 characters what it is, without space around it."""
        title = self.offer.title
        assert title.strip() == title
        assert title.isprintable()
        assert 0 < len(title) <= LONGEST_TITLE

    def test_listing_it_loads_nothing_heavy(self) -> None:
        """A fresh Python that lists its package's offers has loaded no heavy library."""
        assert [] == self._listed()["loaded"]

    def test_listing_it_opens_nothing(self) -> None:
        """Its hook opens no file, asks no network and starts no program; using the offer may."""
        opened = self._listed()["opened"]
        assert self.reads_when_listed or [] == opened

    def _listed(self) -> dict[str, list[str]]:
        package = installed().brought_by(self.kind, self.name)
        asked = {"kind": self.kind, "name": self.name, "package": package, "heavy": HEAVY}
        found: dict[str, list[str]] = answer(_LIST, asked)
        return found


def skip(why: str) -> None:
    """Leave a test out, saying why."""
    import pytest

    pytest.skip(why)


def listing(folder: Path) -> list[str]:
    """What stands in a folder, at any depth."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


_LIST = """
from importlib.metadata import entry_points
from csprofile.plugin import Registry

others = {each.dist.name for each in entry_points(group="csprofile") if each.dist}
registry = Registry.load(blocked=others - {asked["package"]})
opened, watched = [], True
MODULES = (".py", ".pyc", ".so", ".pyd", ".dll", ".dylib")


def watch(event, args):
    if not watched:
        return
    if event == "open" and isinstance(args[0], str):
        if not args[0].endswith(MODULES) and ".pyc." not in args[0]:
            opened.append(args[0])
    elif event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        opened.append(event)


sys.addaudithook(watch)
registry.find(asked["kind"], asked["name"])
watched = False
found = {"loaded": sorted(set(asked["heavy"]) & set(sys.modules)), "opened": opened}
"""

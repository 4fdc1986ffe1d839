"""What is imported: little to begin with, and by guests only what every guest may use."""

import ast
import subprocess
import sys

import pytest

from tests.house.sources import PACKAGE, imported, parse, plugin_files, shown

HEAVY = ("jinja2", "narwhals", "numpy", "pandas", "pandera", "polars")
FOR_GUESTS = ("csprofile", "csprofile.plugin", "csprofile.testing")


def loaded(code: str, names: tuple[str, ...]) -> list[str]:
    """Those of the modules named that a fresh interpreter has loaded after running some code."""
    ask = f"{code}\nimport sys\nprint(*sorted(set({names!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.splitlines()[-1].split()


def private_imports(text: str) -> list[str]:
    """The modules of csprofile that a guest has no business to import."""
    return [
        name
        for name in imported(ast.parse(text))
        if name.split(".")[0] == "csprofile" and name not in FOR_GUESTS
    ]


@pytest.mark.parametrize(
    "code",
    [
        "import csprofile",
        "import csprofile.plugin",
        "from csprofile.__main__ import main\n"
        "try: main(['assess', 'rotherham-2009'])\nexcept SystemExit: pass",
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    """Neither the import nor a whole assessment of one council loads a library for tables."""
    assert [] == loaded(code, HEAVY)


def test_what_is_loaded_is_found() -> None:
    """A module that some code imports is found, and one that it leaves alone is not."""
    assert ["colorsys"] == loaded("import colorsys", ("colorsys", "turtle"))


def test_the_import_reads_no_metadata() -> None:
    """`import csprofile` does not look up its version until someone asks for it."""
    assert [] == loaded("import csprofile", ("importlib.metadata",))


def test_no_floor_leans_on_the_face() -> None:
    """No file of the package imports `csprofile` itself, which imports nearly all of them."""
    files = sorted(PACKAGE.rglob("*.py"))
    assert [] == [shown(path) for path in files if "csprofile" in imported(parse(path))]


def test_guests_import_only_what_is_public() -> None:
    """A package under plugins/ imports `csprofile`, its `plugin` and its `testing`, no deeper."""
    found = [
        f"{shown(path)}: {name}"
        for path in plugin_files()
        for name in private_imports(path.read_text(encoding="utf-8"))
    ]
    assert [] == found


def test_a_private_import_is_found() -> None:
    """An import from deeper than the public modules is named, wherever in the file it stands."""
    text = "import csprofile\ndef f():\n    from csprofile.rules import folds\n"
    assert ["csprofile.rules"] == private_imports(text)

"""What is built: each package with its data, types and licence, and nothing else."""

import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

from csprofile import __version__
from tests.house.sources import PACKAGE, ROOT

PROJECTS = [ROOT, *sorted(each.parent for each in ROOT.glob("plugins/*/pyproject.toml"))]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def installed(project: Path) -> set[str]:
    """Every file that a project is to install, and what tells an installer of them."""
    packages = sorted(each.parent for each in project.glob("src/*/py.typed"))
    held = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version, name = held.get("version", __version__), held["name"].replace("-", "_")
    files = {
        path.relative_to(project / "src").as_posix()
        for path in (project / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packages
    about = ["METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"]
    about += ["licenses/NOTICE"] if project == ROOT else []
    return files | {f"{name}-{version}.dist-info/{each}" for each in about}


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_the_wheel_holds_every_file_and_no_other(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file under src is in the wheel, data and `py.typed` included, and no other is."""
    monkeypatch.chdir(project)
    wheel = tmp_path / build_wheel(str(tmp_path))
    with zipfile.ZipFile(wheel) as archive:
        actual = archive.namelist()
    assert sorted(installed(project)) == sorted(actual)


@pytest.mark.parametrize("project", PROJECTS[1:], ids=lambda path: path.name)
def test_the_licence_is_one(project: Path) -> None:
    """Every package under plugins/ carries the licence of csprofile, word for word."""
    assert (ROOT / "LICENSE").read_bytes() == (project / "LICENSE").read_bytes()


def test_figures_of_the_crown_are_attributed() -> None:
    """The notice, which the wheel carries, names the licence and every table of public data."""
    tables = sorted((PACKAGE / "data").rglob("*.csv")) + sorted((PACKAGE / "data").rglob("*.toml"))
    assert tables
    assert [] == [path.name for path in tables if f"/{path.name}: " not in NOTICE]
    assert LICENCE in NOTICE
    assert LICENCE in (ROOT / "docs/explanation/data-sources.md").read_text(encoding="utf-8")

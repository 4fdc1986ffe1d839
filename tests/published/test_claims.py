"""Each published file is known by its content to one source, whatever it is called."""

import shutil
from pathlib import Path

import pytest

from csprofile import read_tables
from csprofile.errors import EvidenceError
from csprofile.library.offered import claimant
from csprofile.plugin import installed

KNOWN = {
    "inspections/ofsted_csc_providers_*.csv": "ofsted-csc",
    "inspections/ofsted_csc_providers_2025.ods": "ofsted-csc",
    "inspections/ofsted_childcare_mi_*.csv.gz": "ofsted-childcare",
    "inspections/ofsted_mi_schools_*.csv": "ofsted-schools",
    "inspections/ofsted_la_outcomes_*": "ofsted-la",
    "indicators/lait_bds_long.parquet": "lait",
    "indicators/ees/*.csv": "ees",
    "indicators/UD_NEETNK_*.csv": "ees",
    "indicators/ni71_2008_2010.csv": "dfe-wide",
    "indicators/looked-after-2010/*.csv": "dfe-wide",
    "indicators/fingertips_*.csv": "fingertips",
    "comparators/sn_*": "neighbours",
    "comparators/New_*.csv": "neighbours",
    "comparators/d2i_*.csv": "neighbours",
}
# A plain list may be anything, so it is read only where a source is named.
BY_NAME_ONLY = ["comparators/trafford_*.csv", "areas/*", "cases/*", "catalogue/*"]


def test_every_source_is_installed() -> None:
    """The packages under plugins/ bring the sources that the docs name."""
    named = {*KNOWN.values(), "json"}
    assert named <= set(installed().sources)


@pytest.mark.parametrize(("pattern", "source"), KNOWN.items())
def test_a_published_file_has_one_source(data: Path, pattern: str, source: str) -> None:
    """Each of the files is claimed by this source, and by no other."""
    files = sorted(data.glob(pattern))
    assert files
    assert {source} == {claimant(path) for path in files}


@pytest.mark.parametrize("pattern", BY_NAME_ONLY)
def test_other_files_have_none(data: Path, pattern: str) -> None:
    """Lists that say nothing of what they are, and other tables, are claimed by nobody."""
    files = sorted(data.glob(pattern))
    assert files
    assert {None} == {claimant(path) for path in files}


def test_the_name_does_not_matter(data: Path, tmp_path: Path) -> None:
    """A file under another name is read as the same."""
    path = tmp_path / "inspections.csv"
    shutil.copy(data / "inspections" / "ofsted_csc_providers_2024.csv", path)
    assert 3_876 == read_tables(path).account[0].used


def test_files_in_a_folder_are_read_together(data: Path, tmp_path: Path) -> None:
    """A folder gives what each of its files gives by itself."""
    for name in ("inspections/ofsted_csc_providers_2024.csv", "comparators/sn_may_2025.xlsx"):
        shutil.copy(data / name, tmp_path)
    assert ["inspections", "similar_areas"] == [
        each.table for each in read_tables(tmp_path).account
    ]


def test_the_wrong_source_is_refused(data: Path) -> None:
    """A file of another publisher is refused with the columns it lacks."""
    path = data / "indicators" / "ni71_2008_2010.csv"
    with pytest.raises(EvidenceError, match="no column 'URN'"):
        read_tables(f"ofsted-csc:{path}")


def test_personal_columns_are_not_read(data: Path) -> None:
    """Names and addresses are there where code asks for them, and nowhere else."""
    path = data / "inspections" / "ofsted_csc_providers_2018.csv"
    personal = {"name", "address", "telephone"}
    plain = read_tables(path).inspections
    asked = read_tables(path, options={"personal": True}).inspections
    assert plain is not None
    assert asked is not None
    assert not personal & set(plain.columns)
    assert {"name", "address"} <= set(asked.columns)
    assert "Oakhill Secure Training Centre" in asked["name"].to_list()

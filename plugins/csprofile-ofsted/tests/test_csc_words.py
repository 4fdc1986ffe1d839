"""The words in lists of providers of children's social care, as spelled over the years."""

from pathlib import Path

import pytest
from csprofile_ofsted import SocialCare

HEAD = "URN,Provision type,Local authority,Sector,Inspection Date,Overall effectiveness"


def read(folder: Path, kind: str = "Boarding School", sector: str = "", word: str = "Good") -> str:
    """What is read of one setting: its provision, whose it is, and its judgement."""
    path = folder / "providers.csv"
    path.write_text(f"{HEAD}\n1,{kind},Leeds,{sector},27/03/2015,{word}\n", encoding="cp1252")
    columns = ("provision", "responsibility", "judgement")
    return "; ".join(map(str, SocialCare().read(path, {}).inspections.select(columns).row(0)))


@pytest.mark.parametrize(
    ("kind", "provision"),
    [
        ("Children’s Home", "children's homes"),
        ("Residential special school (registered as a children's home)", "children's homes"),
        ("Residential special school (>295 days/year)", "children's homes"),
        ("Residential Special School", "residential special schools"),
        ("Secure children's home", "secure children's homes"),
        ("Boarding School", "boarding schools"),
        ("Residential Family Centre", "residential family centres"),
        ("Independent Fostering agency", "independent fostering agencies"),
        ("Voluntary Adoption Agency", "voluntary adoption agencies"),
        ("Adoption Support Agency", "adoption support agencies"),
        ("Secure Training Centre", "secure training centres"),
        ("Residential Holiday Scheme for Disabled Children", "residential holiday schemes"),
        (
            "Further Education College with Residential Accommodation",
            "further education with residential provision",
        ),
        ("Supported Accommodation", "supported accommodation"),
        ("Local Authority Fostering Agency", "fostering"),
        ("Local Authority Adoption Agency", "adoption"),
    ],
)
def test_provisions_are_read(tmp_path: Path, kind: str, provision: str) -> None:
    """What a provider is called changed; schools registered as homes are homes."""
    assert f"{provision}; None; good" == read(tmp_path, kind=kind)


@pytest.mark.parametrize(
    ("sector", "responsibility"),
    [
        ("Local authority", "council"),
        ("Local Authority", "council"),
        ("Private", "area"),
        ("Voluntary", "area"),
        ("Academy", "area"),
        ("Health authority", "area"),
        ("", None),
    ],
)
def test_the_sector_says_whose_a_setting_is(
    tmp_path: Path, sector: str, responsibility: str | None
) -> None:
    """A council's own in any case, all others in its area, unknown where the sector is blank."""
    assert f"boarding schools; {responsibility}; good" == read(tmp_path, sector=sector)


@pytest.mark.parametrize(
    ("word", "judgement"),
    [
        ("Outstanding", "outstanding"),
        ("Good", "good"),
        ("Adequate", "satisfactory"),
        ("Satisfactory", "satisfactory"),
        ("Requires Improvement", "satisfactory"),
        ("requires improvement to be good", "satisfactory"),
        ("Inadequate", "inadequate"),
        ("Not judged", None),
        ("", None),
    ],
)
def test_judgements_are_read(tmp_path: Path, word: str, judgement: str | None) -> None:
    """The third judgement had five spellings; what was not judged has none."""
    assert f"boarding schools; None; {judgement}" == read(tmp_path, word=word)

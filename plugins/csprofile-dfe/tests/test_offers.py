"""The three sources together, found as csprofile finds them."""

from pathlib import Path

from csprofile.plugin import installed

SOURCES = ["dfe-wide", "ees", "lait"]


def test_csprofile_finds_them() -> None:
    """Once installed the package is found, offers three sources, and does nothing wrong."""
    (found,) = (each for each in installed().packages if each.name == "csprofile-dfe")
    assert [("source", name) for name in SOURCES] == [
        (each.kind, each.name) for each in found.offers
    ]
    assert () == found.failures


def test_each_published_file_is_claimed_once(data: Path) -> None:
    """Every file of the publisher's indicators is claimed by one of the three, and no other is."""
    sources = [installed().find("source", name) for name in SOURCES]
    claimed: dict[str, list[str]] = {}
    for path in sorted(data.rglob("*")):
        if path.suffix in (".csv", ".parquet", ".gz") and (
            found := [each.name for each in sources if each.claims(path)]
        ):
            claimed[path.relative_to(data).as_posix()] = found
    folders = {"ees": "ees", "looked-after-2010": "dfe-wide"}
    expected = {
        f"indicators/{folder}/{path.name}": [name]
        for folder, name in folders.items()
        for path in (data / "indicators" / folder).iterdir()
    }
    expected |= {
        "indicators/UD_NEETNK_LA_dashboard_2023_final.csv": ["ees"],
        "indicators/lait_bds_long.parquet": ["lait"],
        "indicators/ni71_2008_2010.csv": ["dfe-wide"],
    }
    assert expected == claimed

"""Data sets of Explore Education Statistics, made up and as published."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from csprofile_dfe import Ees
from csprofile_dfe.ees import bundled

from csprofile import EvidenceError, TablesError, read_tables

DATA = """\
time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
old_la_code,la_name,new_la_code,gender,school_type,pupils,passed,passed_percent,odd
202324,Academic year,National,E92000001,England,,,,,,Total,All,900,630,70,1
202324,Academic year,National,E92000001,England,,,,,,Boys,All,450,300,67,1
202324,Academic year,Regional,E92000001,England,E13000001,Inner London,,,,Total,All,90,63,70,1
202324,Academic year,Local authority,E92000001,England,,,372,Rotherham,,Total,All,100,71,71,
202324,Academic year,Local authority,E92000001,England,,,372,Rotherham,,Boys,All,50,3,6,..
202324,Academic year,Local authority,E92000001,England,,,z,Leeds,E08000035,Total,All,"1,100",c,c,1
202223,Academic year,Local authority,E92000001,England,,,383,Leeds,E08000035,Total,All,100,k,low,1
202223,Academic year,Local authority,E92000001,England,,,838,Dorset,E06000059,Total,All,x,u,z,1
202324,Academic year,Local authority,E92000001,England,,,314 / 318,K / R,,Total,All,9,9,100,1
202324,Academic year,School,E92000001,England,,,372,Rotherham,,Total,All,9,9,100,1
"""
MAPPING = """\
[[data_sets]]
title = "Pupils who passed"
file = "passes.csv"

[[data_sets.indicators]]
indicator = "Pupils who passed"
column = "passed_percent"
numerator = "passed"
denominator = "pupils"
filters = { gender = "Total" }
unit = "per cent"
polarity = "higher"
outcome = "enjoying and achieving"
"""
Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save a made-up data set and a mapping, each perhaps with other text in some place."""

    def mapping(old: str = "", new: str = "") -> Path:
        assert old in DATA + MAPPING
        (tmp_path / "passes.csv").write_text(DATA.replace(old, new), encoding="utf-8-sig")
        path = tmp_path / "mapping.toml"
        path.write_text(MAPPING.replace(old, new), encoding="utf-8")
        return path

    return mapping


def refusal(path: Path) -> str:
    """What is said when a file is refused."""
    with pytest.raises(EvidenceError) as refused:
        read_tables(f"ees:{path}")
    return str(refused.value)


def test_a_mapping_makes_indicators(save: Save) -> None:
    """Values of councils are rows, with England's beside them; gaps are of the publisher's key."""
    rows = read_tables(f"ees:{save()}").indicators
    columns = ("area", "period", "value", "numerator", "denominator", "england", "gap")
    assert [
        ("372", "2023/24", 71.0, 71.0, 100.0, 70.0, None),
        ("383", "2023/24", None, None, 1100.0, 70.0, "suppressed"),
        ("383", "2022/23", 0.0, 0.0, 100.0, None, None),
        ("838", "2022/23", None, None, None, None, "not applicable"),
    ] == rows.select(columns).rows()
    told = rows.select("indicator", "unit", "polarity", "outcome").unique().rows()
    assert [("Pupils who passed", "per cent", "higher", "enjoying and achieving")] == told


def test_every_row_is_accounted_for(save: Save) -> None:
    """What is no council's, and what the filters leave, is set aside with why."""
    (source,) = read_tables(f"ees:{save()}").provenance
    aside = {
        "another value of a filter": 2,
        "nation": 1,
        "neither a council, a region nor the nation": 1,
        "region": 1,
        "two councils": 1,
    }
    assert (10, 4, aside) == (source.read, source.used, dict(source.set_aside))
    assert ("passes.csv", dt.date(2024, 8, 31)) == (source.name, source.as_at)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('filters = { gender = "Total" }\n', "", "gender: not among the filters of 'Pupils who"),
        ('gender = "Total"', 'gender = "Everyone"', "'Everyone' stands nowhere in it; one of Boys"),
        ('gender = "Total"', 'gender = ["Total", "Boys"]', "they differ in gender (Boys, Total)"),
        (',All,"1,100"', ',Some,"1,100"', "school_type: not among the filters"),
        (
            '"passed_percent"',
            '"passed_per_cent"',
            "not there; nearest: passed_per",
        ),
        ("c,c,1", "c,..,1", "'..' in row 7"),
        ("202324", "202325", "time_period: '202325' is no Academic year"),
        ("202324", "2024", "time_period: '2024' is no Academic year"),
        ("Academic year", "School year", "'School year' in rows 2, 3, 4"),
        ("Regional", "County", "'County' in row 4"),
        ("372,Rotherham,", "999,R,", "'999' in row 5"),
        ('polarity = "higher"', 'polarity = "up"', "'up'"),
    ],
)
def test_what_cannot_be_read_is_refused(save: Save, old: str, new: str, says: str) -> None:
    """A filter left out, a word or a cell that is not known stops the file and says where."""
    assert says in refusal(save(old, new))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('title = "Pupils who passed"\n', "", "data_sets[0].title: missing; text"),
        ('file = "passes.csv"\n', "", "data_sets[0].file: missing; a file in the same folder"),
        ('file = "passes.csv"', "file = 3", "data_sets[0].file: 3; text, or a list of texts"),
        ("passes.csv", "../passes.csv", "'../passes.csv'; the name of a file in the same folder"),
        ("passes.csv", "absent.csv", "absent.csv: No such file or directory"),
        ("unit =", "units =", "data_sets[0].indicators[0].units: unknown; one of"),
        ('unit = "per cent"', "unit = 3", "data_sets[0].indicators[0].unit: 3; text"),
        ('{ gender = "Total" }', '"Total"', "filters: 'Total'; the values by column"),
        ("[[data_sets.indicators]]", "[data_sets.indicators]", "indicators: {"),
        ("title =", "title", "not TOML"),
    ],
)
def test_a_wrong_mapping_is_refused(save: Save, old: str, new: str, says: str) -> None:
    """A mapping says what it lacks, and where."""
    assert says in refusal(save(old, new))


def test_a_data_set_without_a_mapping_is_refused(save: Save) -> None:
    """A data set that no bundled mapping is for is refused with its filters and their values."""
    says = refusal(save().parent / "passes.csv")
    assert "no mapping is bundled for these columns" in says
    assert "filter gender: Boys, Total" in says


def test_several_files_are_one_table(save: Save) -> None:
    """A mapping may name several files; what is wrong in any of them is told at once."""
    path = save('file = "passes.csv"', 'file = ["passes.csv", "later.csv"]')
    later = path.parent / "later.csv"
    later.write_text(DATA.replace("202324", "202425").replace("202223", "202324"), encoding="utf-8")
    with pytest.raises(TablesError, match="one row for each area"):
        read_tables(f"ees:{path}")
    later.write_text(DATA.replace("202324", "202526").replace("202223", "202425"), encoding="utf-8")
    assert 8 == len(read_tables(f"ees:{path}").indicators)
    for each in (later, path.parent / "passes.csv"):
        each.write_text(each.read_text("utf-8").replace(",71,\n", ",?,\n"), encoding="utf-8")
    with pytest.raises(TablesError) as refused:
        read_tables(f"ees:{path}")
    assert ["passes.csv", "later.csv"] == refused.value.failures["table"].to_list()


def test_only_data_sets_and_mappings_are_claimed(save: Save, tmp_path: Path) -> None:
    """An evidence file in TOML, a folder and what is not there are not claimed."""
    other = tmp_path / "evidence.toml"
    other.write_text("schema = 1", encoding="utf-8")
    paths = [save(), tmp_path / "passes.csv", other, tmp_path, tmp_path / "absent.toml"]
    assert [True, True, False, False, False] == [Ees().claims(each) for each in paths]


def test_bundled_mappings_are_apart() -> None:
    """No bundled data set has all the columns of another, so that no file is two of them."""
    columns = [frozenset(each.columns) for each in bundled()]
    assert [] == [one for one in columns for other in columns if one is not other and one <= other]


@pytest.mark.parametrize(
    ("file", "read", "used", "as_at"),
    [
        ("ees/absence_la.csv", 103_320, 6_384, dt.date(2025, 8, 31)),
        ("ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", 6_396, 5_928, None),
        ("ees/cla_number_and_rate_per_10k_children.csv", 7_515, 2_325, None),
        ("ees/csww_indicators_2017_to_2025.csv", 7_315, 6_705, dt.date(2025, 9, 30)),
        ("ees/d3_cpps_subsequent_plan_2013_to_2025.csv", 2_132, 1_976, None),
        ("ees/ks2_la.csv", 10_332, 3_192, dt.date(2025, 8, 31)),
        ("ees/ks4_la.csv", 17_220, 5_320, dt.date(2025, 8, 31)),
        ("ees/la_care_leavers_accommodation_suitability.csv", 6_680, 775, None),
        ("ees/la_cla_placement_stability.csv", 10_020, 1_550, None),
        ("UD_NEETNK_LA_dashboard_2023_final.csv", 800, 750, dt.date(2023, 12, 31)),
    ],
)
def test_published_data_sets(
    data: Path, file: str, read: int, used: int, as_at: dt.date | None
) -> None:
    """Each published data set is known by its columns, and every row is used or set aside."""
    (source,) = read_tables(data / "indicators" / file).provenance
    assert (read, used) == (source.read, source.used)
    assert read == used + sum(number for _, number in source.set_aside)
    assert (as_at or dt.date(2025, 3, 31)) == source.as_at


@pytest.mark.parametrize(
    ("file", "indicator", "measure"),
    [
        ("cla_number_and_rate_per_10k_children", "looked after on 31 March", "LAC"),
        ("c1_children_in_need_referrals_and_rereferrals_2013_to_2025", "Re-refer", "ReReferral"),
        ("csww_indicators_2017_to_2025", "Turnover", "Work_Force_TO_Rate"),
        ("ks4_la", "Attainment 8 of children looked", "LAC_KS4_AVG_Attain8"),
        ("absence_la", "Overall absence of children looked", "LAC_Over_Abs"),
        ("la_cla_placement_stability", "three or more", "LACStable_2016on"),
        ("la_care_leavers_accommodation_suitability", "suitable", "CareLeaverAcc"),
    ],
)
def test_two_publications_agree(data: Path, file: str, indicator: str, measure: str) -> None:
    """Where the interactive tool has the same measure, its last values are the same."""
    folder = data / "indicators"
    tool = read_tables(folder / "lait_bds_long.parquet", options={"measures": [measure]}).indicators
    rows = read_tables(folder / "ees" / f"{file}.csv").indicators
    last = pl.col("period").str.ends_with("25")
    ours = rows.filter(pl.col("indicator").str.contains(indicator), last)
    both = ours.join(tool.filter(last), on="area", suffix="_tool")
    told = both.filter(pl.col("value").is_not_null() & pl.col("value_tool").is_not_null())
    assert len(told) > 100
    assert 0 == round((told["value"] - told["value_tool"]).abs().max(), 9)
    assert 0 == round((told["england"] - told["england_tool"]).abs().max(), 9)

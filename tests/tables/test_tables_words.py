"""Words at the door: any spelling is understood, and what is no council set aside."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.areas import Area, NotACouncil
from csprofile.errors import UnknownName
from csprofile.schemas import LAYOUTS
from csprofile.tables import Tables, check, examine
from csprofile.vocabulary import PROVISIONS, Judgement
from tests.tables.frames import DAY, HOLDERS, in_duckdb, one, rows, sound

AREAS = ["Leeds", "ROTHERHAM", " City of Bristol", "E08000018", "Cardiff", "Rotheram", "", None]
SERVICES = ["Children's Homes", "PRU", "local authority adoption service", "zoo", None]
JUDGEMENTS = ["Good", "adequate", "Requires improvement", "4", "9", " ", None]


@pytest.mark.parametrize(
    ("table", "column", "given", "inside"),
    [
        ("inspections", "area", "Rotherham Metropolitan Borough Council", "372"),
        ("inspections", "area", "E08000018", "372"),
        ("inspections", "provision", "local authority children's homes", "children's homes"),
        ("inspections", "judgement", "Requires improvement", "satisfactory"),
        ("inspections", "judgement", "adequate", "satisfactory"),
        ("inspections", "judgement", "4", "inadequate"),
        ("inspections", "aspect", "Leadership and management", "leadership"),
        ("inspections", "responsibility", "Partnership", "partnership"),
        ("inspections", "setting", " SC9 ", "SC9"),
        ("indicators", "indicator", "ni052 (a)", "NI 52a"),
        ("indicators", "indicator", "School meals  taken", "School meals taken"),
        ("indicators", "polarity", "Higher", "higher"),
        ("indicators", "outcome", "enjoying learning", "enjoying and achieving"),
        ("findings", "inspection", "unannounced", "contact, referral and assessment"),
        ("findings", "kind", "Areas for priority action", "area for priority action"),
        ("similar_areas", "similar_area", "City of Leeds", "383"),
    ],
)
@pytest.mark.parametrize("kind", ["polars lazy", "duckdb"])
def test_any_spelling_is_understood(
    table: str, column: str, given: str, inside: str, kind: str
) -> None:
    """Inside there is one spelling of each word, whichever was given."""
    frame = sound(table, **{column: [given, *sound(table)[column][1:]]})
    found = check(table, HOLDERS[kind](frame)).frame
    named = found.columns if kind == "duckdb" else found.collect_schema().names()
    assert inside in {row[named.index(column)] for row in rows(found)}


@given(st.lists(st.tuples(*map(st.sampled_from, (AREAS, SERVICES, JUDGEMENTS))), min_size=1))
def test_columns_are_resolved_as_cells_would_be(
    cells: list[tuple[str | None, str | None, str | None]],
) -> None:
    """Resolving a column by its spellings gives what looking up each cell would give."""
    used, aside, refused = [], 0, set()
    for row, (area, service, judgement) in enumerate(cells):
        code = found_area(area)
        if isinstance(code, NotACouncil):
            aside += 1
            continue
        words = (code, found_service(service), found_judgement(judgement))
        used.append((*words[:2], None if words[2] == "" else words[2]))
        names = ("area", "provision", "judgement")
        refused |= {(row, name) for name, word in zip(names, words, strict=True) if word is None}
    frame = pl.DataFrame(
        cells, schema=dict.fromkeys(["area", "provision", "judgement"], pl.String), orient="row"
    ).with_columns(setting=pl.int_range(pl.len()), inspected_on=pl.lit(DAY))
    checked, found = examine("inspections", frame.lazy())
    assert refused == set(found.select("row", "column").iter_rows())
    if checked is None:
        assert refused
    else:
        columns = checked.frame.collect().select("area", "provision", "judgement")
        assert (used, aside) == (columns.rows(), checked.account.read - checked.account.used)


def found_area(text: str | None) -> str | NotACouncil | None:
    """The code of a council, what is none, or nothing."""
    try:
        return Area.find(text).code if text else None
    except NotACouncil as error:
        return error
    except UnknownName:
        return None


def found_service(text: str | None) -> str | None:
    """The kind of service, or nothing."""
    try:
        return PROVISIONS.find(text) if text else None
    except UnknownName:
        return None


def found_judgement(text: str | None) -> str | None:
    """The judgement, an empty text where there is none, or nothing where it is no judgement."""
    if text is None or not text.strip():
        return ""
    try:
        return (Judgement(int(text)) if text in "1234" else Judgement.find(text)).word
    except UnknownName:
        return None


@pytest.mark.parametrize(
    "area",
    [
        ("Cardiff", "Welsh council"),
        ("Not Recorded", "no council"),
        ("England", "nation"),
        ("Leeds / Wigan", "two councils"),
    ],
)
def test_what_is_no_council_is_set_aside(area: tuple[str, str]) -> None:
    """A row about a known non-council is left out and counted, whatever else is in it."""
    checked = check("inspections", pl.concat([one(), one(area=area[0], judgement="goood")]))
    assert (2, 1, ((area[1], 1),)) == (
        checked.account.read,
        checked.account.used,
        checked.account.set_aside,
    )


def test_blank_rows_are_set_aside() -> None:
    """A row that is empty from end to end, as spreadsheets leave them, is no failure."""
    frame = pl.concat([one(), one().clear(1), one(setting="SC2")])
    checked = check("inspections", frame.lazy())
    assert (("blank row", 1),) == checked.account.set_aside
    assert 2 == checked.frame.collect().height


def test_every_column_is_there_inside() -> None:
    """What is held has every column of its table, and says why a judgement is not there."""
    never, unjudged = one(judgement=None, inspected_on=None), one(judgement=None, setting="SC2")
    frame = check("inspections", pl.concat([never, unjudged], how="vertical_relaxed"))
    every = [each.name for each in LAYOUTS["inspections"].columns if not each.sparse]
    assert every == frame.frame.columns
    assert ["not yet inspected", "judgement not made"] == frame.frame["gap"].to_list()
    assert ["overall effectiveness"] * 2 == frame.frame["aspect"].to_list()


def test_a_sparse_column_is_held_where_it_was_given() -> None:
    """Put together with a table that has it, a table without it has it empty."""
    met = one(judgement=None, setting="SC2", gap=None).with_columns(own_scale=pl.lit("Met"))
    both = Tables(inspections=one()) + Tables(inspections=met)
    assert both.inspections is not None
    found = both.inspections.sort("setting").select("own_scale", "judgement", "gap").rows()
    assert [(None, "good", None), ("Met", None, "not applicable")] == found
    assert "name" not in both.inspections.columns


def test_a_missing_value_is_a_gap() -> None:
    """An indicator without a value is not given in the source, unless its gap says otherwise."""
    frame = sound("indicators", value=[None, None, None], lower=[None] * 3, upper=[None] * 3)
    gaps = check("indicators", frame).frame["gap"].to_list()
    assert ["not given in the source", "not given in the source", "suppressed"] == gaps


@pytest.mark.parametrize(
    ("column", "value", "inside"),
    [
        ("area", 372, "372"),
        ("setting", 106, "106"),
        ("judgement", 3, "satisfactory"),
        ("event", 10_012_345, "10012345"),
        ("inspected_on", dt.datetime(2009, 5, 1, 14, 30), DAY),
    ],
)
@pytest.mark.parametrize("kind", HOLDERS)
def test_numbers_stand_for_words(column: str, value: object, inside: object, kind: str) -> None:
    """A code may be a whole number, a judgement Ofsted's number for it, a day a moment of it."""
    found = check("inspections", HOLDERS[kind](one(**{column: value}))).frame
    found = found if isinstance(found, pl.DataFrame | pl.LazyFrame) else found.pl()
    assert inside == found.lazy().collect()[column].item()


def test_categories_and_decimals_are_understood() -> None:
    """Text may be of a categorical type, and a number a decimal or a whole one."""
    frame = sound("indicators").cast({"area": pl.Categorical, "polarity": pl.Enum(["higher"])})
    frame = frame.with_columns(value=pl.Series([Decimal("71.3"), Decimal(80), None]))
    frame = frame.with_columns(england=pl.Series([72, 72, None]))
    expected = rows(check("indicators", sound("indicators")).frame)
    assert expected == rows(check("indicators", frame).frame)
    assert expected == rows(check("indicators", in_duckdb(frame)).frame)


def test_pandas_loses_nothing() -> None:
    """Codes and counts that pandas made floats, because some are missing, are whole again."""
    frame = pd.DataFrame({"area": [372.0, 383.0], "setting": ["a", "b"], "children": [1, np.nan]})
    assert [("372", "a", 1), ("383", "b", None)] == rows(check("placements", frame).frame)

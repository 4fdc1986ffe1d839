"""Comparators from tables: similar areas and England, ranks, quartiles and the last periods."""

import datetime as dt
from statistics import mean, median

import pytest
from attrs import evolve

from csprofile import Area, EvidenceError, UnknownName, assess_all, framework
from csprofile.assessment.assessments import Assessments
from tests.councils.made import COUNCILS, DAY, tables

LATEST = {area: 60 + 4 * number + 2008 % 3 for number, area in enumerate(COUNCILS)}
"""NI 59 in 2008/09, of 100 in every council."""


def _six(area: str) -> list[str]:
    place = COUNCILS.index(area)
    return [COUNCILS[(place + rank) % len(COUNCILS)] for rank in range(1, 7)]


def _found(how: str = "pooled") -> Assessments:
    edition = framework("2009")
    near = evolve(edition.comparison, similar_areas=how, england=how)
    return assess_all(
        tables(), framework=evolve(edition, comparison=near), as_at=DAY, similar="six"
    )


@pytest.mark.parametrize("how", ["pooled", "mean", "median"])
@pytest.mark.parametrize("area", COUNCILS)
def test_figures_of_similar_areas_and_england(how: str, area: str) -> None:
    """Several figures become one by the edition's way, and how many there were is kept."""
    how_many = {"pooled": mean, "mean": mean, "median": median}[how]
    line = next(e for e in _found(how)[area].profile.lines if e.row.subject == "NI 59")
    near, england = line.comparisons
    assert (round(how_many(LATEST[each] for each in _six(area)), 9), 6) == (near.figure, near.areas)
    assert (how_many(LATEST.values()), 8) == (england.figure, england.areas)
    assert area not in _six(area)


@pytest.mark.parametrize("area", COUNCILS)
def test_rank_quartile_and_best(area: str) -> None:
    """The first is the best: the highest of what is good when high, the lowest of what is not."""
    rows = _found().lines_table().filter(name=area)
    thefts = {each: 40.0 - 3 * n for n, each in enumerate(COUNCILS) if n != 3}
    for subject, values, sign in (("NI 59", LATEST, 1), ("thefts", thefts, -1)):
        told = rows.filter(about=subject).to_dicts()[0]
        among = [each for each in _six(area) if each in values]
        best = max(among, key=lambda each: sign * values[each])
        assert best == told["best_similar_area"]
        if area not in values:
            assert (None, None) == (told["rank"], told["quartile"])
            continue
        ahead = [each for each in among if sign * (values[each] - values[area]) > 0]
        assert (1 + len(ahead), 1 + len(among)) == (told["rank"], told["ranked"])
        better = sum(sign * (each - values[area]) > 0 for each in values.values())
        assert 1 + better * 4 // len(values) == told["quartile"]


def test_the_last_five_periods_and_none_after_the_day() -> None:
    """The last five periods that ended by the day are told, whatever their spelling."""
    row = _found().lines_table().filter(name="Leeds", about="NI 59").to_dicts()[0]
    assert ["2008/09", "2007/08", "2006/07", "2005/06", "2004/05"] == [
        row[f"period_{n}"] for n in range(1, 6)
    ]
    assert [65.0 + year % 3 - 1 for year in range(2008, 2003, -1)] == [
        row[f"value_{n}"] for n in range(1, 6)
    ]


def test_a_gap_of_the_latest_period_is_a_gap() -> None:
    """A value held back is a gap of its kind; an earlier one does not take its place."""
    line = next(e for e in _found()["Bolton"].profile.lines if e.row.subject == "thefts")
    assert line.gap is not None
    assert "suppressed" == line.gap.name


def test_one_scheme_must_be_named_of_several() -> None:
    """Where the tables hold several schemes, one must be named; one nobody has is refused."""
    with pytest.raises(EvidenceError, match="several schemes of similar areas; name one: six, two"):
        assess_all(tables(), framework="2009", as_at=DAY)
    with pytest.raises(UnknownName, match="'seven': not a scheme"):
        assess_all(tables(), framework="2009", as_at=DAY, similar="seven")


def test_fewer_than_five_neighbours_give_no_verdict() -> None:
    """Beside two similar areas there is a figure, and no verdict."""
    found = assess_all(tables(), framework="2009", as_at=DAY, similar="two")
    near = next(e for e in found["Leeds"].profile.lines if e.row.subject == "NI 59").comparisons[0]
    assert (2, None) == (near.areas, near.verdict)


def test_councils_that_did_not_exist_count_beside_nobody() -> None:
    """A council is not assessed, nor anyone's neighbour, before it began and after it ended."""
    import polars as pl

    names = ["835", "838", "Leeds", "York"]
    rows = {"area": names, "setting": names, "provision": ["adoption"] * 4}
    judged = {"judgement": ["good"] * 4, "inspected_on": [dt.date(2008, 5, 1)] * 4}
    near = pl.DataFrame({"area": ["Leeds"] * 2, "similar_area": ["835", "838"], "rank": [1, 2]})
    made = tables(inspections=pl.DataFrame({**rows, **judged}), similar_areas=near, indicators=None)
    for day, gone in ((dt.date(2018, 1, 1), "838"), (dt.date(2020, 1, 1), "835")):
        found = assess_all(made, framework="2009", as_at=day)
        line = next(e for e in found["Leeds"].profile.lines if e.row.subject == "adoption")
        assert (Area.find(gone),) == found.gone
        assert 1 == line.comparisons[0].areas

"""Indicators from tables: which value is the latest, what stands beside it, and which count."""

import datetime as dt
from collections import Counter
from statistics import mean
from typing import Any

import pytest

from csprofile import Assessment, Assessments, IndicatorGroup, IndicatorValue, Tables, framework
from csprofile.indicators import Polarity, listed
from tests.crowd.made import (
    COUNCILS,
    INDICATOR,
    INDICATORS,
    NEAR,
    assessed,
    frame,
    line,
    lines,
    tables,
    value,
)

RATE = "a rate of our own"
LAST = "April 2007 to March 2008"
COUNTED = {"unit": "per cent", "polarity": "higher"}


def given(*rows: dict[str, Any], edition: str = "profile-2025", **more: Any) -> Assessments:
    """Councils of whom nothing is known but these indicators."""
    return assessed(tables(None, rows, None), edition, **more)


def rated(name: str, values: dict[str, float], **more: Any) -> list[dict[str, Any]]:
    """A row for each council."""
    return [value(area, name, each, **more) for area, each in values.items()]


def test_counts_are_pooled_and_values_are_not() -> None:
    """With a denominator counts are added up; without one the mean of councils is taken."""
    found = assessed(tables())
    for area in COUNCILS:
        last = [
            row for row in INDICATORS if row["indicator"] == "NI 59" and "2008" in row["period"]
        ]
        near = [row for row in last if row["area"] in NEAR[area]]
        pooled = 100 * sum(row["numerator"] for row in near) / (250 * len(near))
        assert pytest.approx(pooled) == line(found, area, "NI 59")["similar_areas"]
        rates = {row["area"]: row["value"] for row in INDICATORS if row["indicator"] == RATE}
        told = line(found, area, RATE)
        assert pytest.approx(mean(rates[each] for each in NEAR[area])) == told["similar_areas"]
        assert pytest.approx(mean(rates.values())) == told["england"]


def test_pools_weigh_by_denominators() -> None:
    """A large council counts for more than a small one where counts are pooled."""
    small = {"numerator": 10.0, "denominator": 20.0, **COUNTED}
    large = {"numerator": 900.0, "denominator": 1000.0, **COUNTED}
    rows = [value(area, "of our own", 50, **small) for area in COUNCILS[1:]]
    found = given(value("370", "of our own", 90, **large), *rows)
    assert pytest.approx(100 * 960 / 1120) == line(found, "370", "of our own")["england"]
    assert pytest.approx(100 * 950 / 1100) == line(found, "384", "of our own")["similar_areas"]


@pytest.mark.parametrize(("polarity", "sign"), [("higher", 1), ("lower", -1)])
def test_rank_and_quartile_follow_polarity(polarity: str, sign: int) -> None:
    """The best is the highest, or the lowest where lower is better."""
    values = dict(zip(COUNCILS, (3.0, 1.0, 4.0, 1.5, 9.0, 2.6, 5.0), strict=True))
    found = given(*rated("of our own", values, polarity=polarity))
    for area in COUNCILS:
        better = [each for each in COUNCILS if sign * values[each] > sign * values[area]]
        told = line(found, area, "of our own")
        best = max(NEAR[area], key=lambda each: sign * values[each])
        names = {each.code: each.name for each in found}
        assert (1 + len(better), 7, 1 + 4 * len(better) // 7, names[best]) == tuple(
            told[name] for name in ("rank", "ranked", "quartile", "best_similar_area")
        )
        side = str(told["beside_similar_areas"])
        gap = sign * (values[area] - mean(values[each] for each in NEAR[area]))
        assert side == "in line" or side.endswith("above" if gap > 0 else "below")


def test_neither_way_is_better() -> None:
    """Without a polarity there is a comparator, and neither verdict, rank nor best."""
    told = line(assessed(tables()), "383", "a count of our own")
    names = ("beside_similar_areas", "beside_england", "rank", "quartile", "best_similar_area")
    assert [None] * 5 == [told[name] for name in names]
    assert 6 == told["similar_areas_used"]


def test_the_last_five_periods() -> None:
    """In whatever spelling, the last five are told, the last first, with their values."""
    found = assessed(tables())
    for area in COUNCILS:
        mine = [row for row in INDICATORS if (row["area"], row["indicator"]) == (area, "NI 59")]
        told = line(found, area, "NI 59")
        pairs = [(told[f"period_{n}"], told[f"value_{n}"]) for n in range(1, 6)]
        assert [(row["period"], row["value"]) for row in mine[:2:-1]] == pairs
        assert mine[-1]["period"] == told["period"]


@pytest.mark.parametrize(
    ("as_at", "period"),
    [
        (dt.date(2009, 3, 30), "2007/08"),
        (dt.date(2009, 3, 31), "2008/09"),
        (dt.date(2008, 3, 31), "2007/08"),
    ],
)
def test_a_period_that_ends_later_does_not_count(as_at: dt.date, period: str) -> None:
    """A value counts from the last day of its period on, for the council and beside it."""
    rows = [
        row
        for area in COUNCILS
        for row in (
            value(area, "of our own", 1.0, period="2007/08", polarity="higher"),
            value(area, "of our own", 2.0, period="2008/09", polarity="higher"),
        )
    ]
    told = line(given(*rows, as_at=as_at), "383", "of our own")
    mean_then = {"2007/08": 1.0, "2008/09": 2.0}[period]
    assert (period, mean_then, mean_then) == (told["period"], told["value"], told["england"])


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_publications_the_later_stands(order: int) -> None:
    """A revised figure takes the place of a provisional one, in whatever order they stand."""
    rows = [
        value("383", "of our own", 1.0, period="2008/09 (prov)"),
        value("383", "of our own", 2.0, period="2008/09 (rev)"),
        value("372", "of our own", 4.0, period="2008/09"),
    ]
    told = line(given(*rows[::order]), "383", "of our own")
    assert ("2008/09 (rev)", 2.0, 3.0) == (told["period"], told["value"], told["england"])
    assert (4.0, None) == (told["similar_areas"], told["value_2"])


def test_comparators_are_of_the_same_period() -> None:
    """One whose values are older is compared with others of that year, and has its own last."""
    rows = [
        value(area, "of our own", float(year), period=f"{2000 + year}/0{year + 1}")
        for area in COUNCILS
        for year in range(1, 8)
        if area != "383" or year < 3
    ]
    told = line(given(*rows), "383", "of our own")
    assert ("2002/03", 2.0, 2.0) == (told["period"], told["value"], told["similar_areas"])
    assert ("2001/02", 1.0, None) == (told["period_2"], told["value_2"], told["period_3"])


def test_a_published_comparator_comes_first() -> None:
    """What a row itself tells of England takes the place of what is computed."""
    rows = frame(rated(RATE, dict.fromkeys(COUNCILS, 3.0)), INDICATOR)
    found = assessed(Tables(indicators=rows.with_columns(england=9.5)), "profile-2025")
    assert {9.5} == {row["england"] for row in lines(found) if row["table"] == "indicators"}


def group(found: Assessment, outcome: str | None) -> IndicatorGroup:
    """The group of one outcome."""
    [row] = [
        each.row
        for each in found.profile.lines
        if isinstance(each.row, IndicatorGroup) and each.row.outcome == outcome
    ]
    assert isinstance(row, IndicatorGroup)
    return row


def counted_by_hand(found: Assessment, edition: str) -> dict[str | None, Counter[str]]:
    """By outcome: how many are in line with both, how many are not, how many are gaps."""
    count = framework(edition).indicators.count
    made: dict[str | None, Counter[str]] = {}
    for each in found.profile.lines:
        row = each.row
        if not isinstance(row, IndicatorValue) or not {row.indicator, "all"} & set(count):
            continue
        known = listed(row.indicator)
        polarity = row.polarity or (known.polarity if known else None)
        if polarity not in (Polarity.HIGHER, Polarity.LOWER):
            continue
        sides = [told.verdict.side for told in each.comparisons if told.verdict]
        says = "gap" if len(sides) < 2 else "below" if "below" in sides else "in line"
        for outcome in dict.fromkeys((None, known.outcome if known else None)):
            made.setdefault(outcome, Counter())[says] += 1
    return made


@pytest.mark.parametrize("edition", ["2009", "2010", "2011", "profile-2025"])
def test_groups_count_those_in_line_with_both(edition: str) -> None:
    """By outcome and all together: over those that the edition counts, with two verdicts."""
    for each in assessed(tables(), edition).values():
        for outcome, counts in counted_by_hand(each, edition).items():
            assert counts["in line"] + counts["below"] > 0
            row = group(each, outcome)
            share, of = row.at_least_in_line, counts["in line"] + counts["below"]
            good = getattr(share, "good", None)
            assert ((counts["in line"],) * 2 if of else None) == good
            assert counts["gap"] == sum(number for _, number in row.gaps)


def test_what_ended_is_a_gap() -> None:
    """Under 2010 Tellus figures ended: NI 50 is a gap of that kind, without a value or a count."""
    for edition, gap in (("2009", None), ("2010", "ended")):
        found = assessed(tables(), edition)
        told = line(found, "383", "NI 50")
        assert (gap, gap is None) == (told["gap"], told["value"] is not None)
        groups = [row["outcome"] for row in lines(found) if row["table"] == "indicator_groups"]
        assert (gap is None) == ("being healthy" in groups)


@pytest.mark.parametrize("edition", ["2009", "2010"])
def test_some_are_shown_and_do_not_count(edition: str) -> None:
    """NI 44, 65 and 68 are lines of the profile with their values, in no group."""
    rows = [
        row
        for name in ("NI 44", "NI 65", "NI 68")
        for row in rated(name, dict.fromkeys(COUNCILS, 3.0))
    ]
    found = given(*rows, edition=edition)["Leeds"]
    refs = [each.ref for each in found.profile.lines]
    assert [f"indicators:383/NI {number}" for number in (44, 65, 68)] == refs


@pytest.mark.parametrize(("name", "edition"), [("NI 74", "2009"), ("NI 65", "2011")])
def test_what_an_edition_leaves_out_is_told(name: str, edition: str) -> None:
    """One of the national set that the edition knows no more is no line, and the unused say so."""
    found = given(*rated(name, dict.fromkeys(COUNCILS, 3.0)), edition=edition)["Leeds"]
    assert () == found.profile.lines
    told = (f"indicators:383/{name}", "an indicator that the edition leaves out")
    assert (told,) == found.unused


def test_a_value_that_is_not_known_is_a_gap() -> None:
    """A suppressed value is a line of its gap, counts as one, and is beside nobody."""
    rows = rated(RATE, dict.fromkeys(COUNCILS[1:], 3.0), polarity="lower")
    found = given(value("370", RATE, None, gap="suppressed", polarity="lower"), *rows)
    assert "suppressed" == line(found, "370", RATE)["gap"]
    assert 5 == line(found, "384", RATE)["similar_areas_used"]
    gaps = [(kind.name, number) for kind, number in group(found["Barnsley"], None).gaps]
    assert [("suppressed", 1)] == gaps

"""Lines of services from tables: each by what it is about, and all provision together."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from csprofile import Assessment, Assessments, Service
from tests.crowd.made import (
    ASPECTS,
    COUNCILS,
    DAY,
    INSPECTIONS,
    JUDGEMENTS,
    PROVISIONS,
    WHOSE,
    Rows,
    assessed,
    inspected,
    judged,
    lines,
    of_inspections,
    several,
    tables,
)

GOOD = ("outstanding", "good")
ALL = "all/settings/overall effectiveness"
EDITIONS = ("2009", "2010", "2011", "profile-2025")


def counts_in_2009(provision: str, whose: str | None) -> bool:
    """Whether a setting counts in 2009: not those of others, but for homes."""
    return whose != "area" or provision == "children's homes"


def always(provision: str, whose: str | None) -> bool:
    """Whether a setting counts since 2010, when those of others in the area do."""
    return True


COUNTS: dict[str, Callable[[str, str | None], bool]] = dict.fromkeys(EDITIONS, always)
COUNTS["2009"] = counts_in_2009


def shares(found: Assessments) -> dict[tuple[Any, ...], tuple[Any, Any]]:
    """Good and of, by area, provision, whose, aspect and base."""
    names = ("area", "about", "responsibility", "aspect", "base")
    return {
        tuple(row[name] for name in names): (row["numerator"], row["of"])
        for row in lines(found)
        if row["table"] == "services"
    }


def together(rows: Rows, counts: Callable[[str, str | None], bool]) -> dict[Any, Any]:
    """Good and of the settings that count, by area and aspect, and of kinds of service."""
    made: dict[Any, Any] = {}
    told = judged(rows)
    for area in COUNCILS:
        for aspect in ASPECTS:
            kinds: dict[str, Counter[bool]] = {}
            for (council, provision, whose, about, word), n in told.items():
                if (council, about) == (area, aspect) and word and counts(provision, whose):
                    kinds.setdefault(provision, Counter())[word in GOOD] += n
            good, of = (sum(each[True] for each in kinds.values()), 0)
            of = sum(each.total() for each in kinds.values())
            made[area, "all", None, aspect, "settings"] = (good, of)
            well = sum(2 * each[True] >= each.total() for each in kinds.values())
            made[area, "all", None, aspect, "services"] = (well, len(kinds))
    return made


def single(rows: Rows) -> dict[Any, Any]:
    """Good and of, by area, provision, whose and aspect."""
    made: dict[Any, Counter[bool]] = {}
    for (area, provision, whose, aspect, word), n in judged(rows).items():
        counted = made.setdefault((area, provision, whose, aspect, None), Counter())
        if word:
            counted[word in GOOD] += n
    return {key: (each[True], each.total()) for key, each in made.items() if each.total()}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_share_is_a_count_of_rows(edition: str) -> None:
    """Each line, and both bases of all provision, are what counting rows one by one gives."""
    found = shares(assessed(tables(), edition))
    told = {key: each for key, each in found.items() if each[1]}
    assert {**single(INSPECTIONS), **together(INSPECTIONS, COUNTS[edition])} == told


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_does_not_count_is_told(edition: str) -> None:
    """How many settings are not among all provision, by whose they are, is among the unused."""
    found = assessed(tables(), edition)["Leeds"]
    left = sum(
        n
        for (area, provision, whose, aspect, _), n in judged(INSPECTIONS).items()
        if area == "383" and aspect == ASPECTS[0] and not COUNTS[edition](provision, whose)
    )
    expected = f"{left} settings that are not counted, by whose they are"
    told = [why for ref, why in found.unused if ref.endswith(ALL) and "not counted" in why]
    assert ([expected] if left else []) == told


def test_nothing_counts_and_that_is_told() -> None:
    """Where no setting of a council counts, all provision has no line, and the unused say why."""
    rows = several("383", {"good": 6}, responsibility="area")
    found = of_inspections(rows, edition="2009")["Leeds"]
    refs = [each.ref for each in found.profile.lines]
    why = "6 settings that are not counted, by whose they are"
    assert ["inspections:383/childminders/area/overall effectiveness"] == refs
    assert (f"inspections:383/{ALL}", why) in found.unused


def row_of(found: Assessment, ref: str) -> Service:
    """The statement of services at an address."""
    [row] = [each.row for each in found.profile.lines if each.ref.endswith(ref)]
    assert isinstance(row, Service)
    return row


def test_a_setting_never_inspected_is_a_gap() -> None:
    """It is a gap of its kind beside those judged, on every aspect on which it is not judged."""
    rows = several("383", {"good": 6, None: 2})
    rows += [inspected("383", "383-0", "good", aspect="staying safe")]
    rows += [inspected("383", "383-1", None, aspect="staying safe", gap="not available")]
    found = of_inspections(rows)["Leeds"]
    gaps = [
        [(kind.name, number) for kind, number in row_of(found, f"childminders/{aspect}").gaps]
        for aspect in ASPECTS
    ]
    assert [[("not yet inspected", 2)], [("not available", 1)]] == gaps


def test_a_judgement_after_the_day_is_not_known() -> None:
    """A setting inspected only later is not yet inspected; one inspected again has the older."""
    later = {"inspected_on": dt.date(2009, 12, 10)}
    rows = several("383", {"good": 5})
    rows += [inspected("383", "383-0", "inadequate", **later)]
    rows += [inspected("383", "383-9", "inadequate", **later)]
    row = row_of(of_inspections(rows)["Leeds"], ALL)
    assert [5, 1] == [row.of, *[number for _, number in row.gaps]]


@pytest.mark.parametrize("base", ["settings", "services"])
def test_gaps_open_what_is_possible(base: str) -> None:
    """A few more judgements could change the band: possible grows, and told stays as it is."""
    kinds = ("adoption", "fostering", "primary schools", "secondary schools", "childminders")
    known = [row for kind in kinds for row in several("383", {"good": 6}, provision=kind)]
    more = [row for kind in kinds for row in several("383", {None: 30}, provision=kind)]
    open_rows = [{**row, "setting": f"x{row['setting']}"} for row in more]
    shut = of_inspections(known, edition="2009")["Leeds"].rating
    opened = of_inspections(known, open_rows, edition="2009")["Leeds"].rating
    assert shut.told == opened.told
    assert set(shut.possible) < set(opened.possible)
    found = of_inspections(known, open_rows, edition="2009")["Leeds"]
    share = row_of(found, f"all/{base}/overall effectiveness")
    assert share.of == {"settings": 30, "services": 5}[base]


def test_the_day_of_the_oldest_judgement_is_kept() -> None:
    """A line tells the days of its oldest and its latest judgement."""
    mine = [
        row["inspected_on"]
        for row in INSPECTIONS
        if (row["area"], row["aspect"]) == ("383", ASPECTS[0])
        and row["inspected_on"]
        and row["inspected_on"] <= DAY
    ]
    [row] = [
        each
        for each in lines(assessed(tables(), "2010"))
        if each["ref"] == f"inspections:383/{ALL}"
    ]
    assert (min(mine), max(mine)) == (row["oldest"], row["latest"])


def test_the_made_up_tables_hold_every_case() -> None:
    """Every provision, judgement and owner is among the rows, known and not known at the day."""
    told = judged(INSPECTIONS)
    for place, words in ((1, PROVISIONS), (2, WHOSE), (4, (*JUDGEMENTS, None))):
        assert set(words) == {key[place] for key in told}

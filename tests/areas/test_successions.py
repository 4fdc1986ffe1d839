"""Who came before and after a council, and which council a name meant on a day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.areas import Area, NotACouncil, NotThen, UnknownArea

ONE_DAY = dt.timedelta(1)
DAYS = st.dates(dt.date(1997, 4, 1), dt.date(2100, 12, 31))


def codes(areas: tuple[Area, ...]) -> list[str]:
    """The DfE codes of councils."""
    return [area.code for area in areas]


@pytest.mark.parametrize(
    ("code", "successors"),
    [
        ("820", ["822", "823"]),
        ("875", ["895", "896"]),
        ("835", ["838", "839"]),
        ("836", ["839"]),
        ("837", ["839"]),
        ("928", ["940", "941"]),
        ("909", ["942", "943"]),
    ],
)
def test_successors_are_those_of_each_reorganisation(code: str, successors: list[str]) -> None:
    """Each council that has ended since 2009 names the councils that took over its area."""
    ended = Area.find(code)
    assert successors == codes(ended.successors)
    assert all(ended in each.predecessors for each in ended.successors)


def test_a_council_begins_the_day_after_its_predecessor_ends() -> None:
    """Every council that ended has successors, and each began the day after."""
    ended = [area for area in Area.all() if area.until]
    assert ended == [area for area in Area.all() if area.successors]
    for area in ended:
        assert area.until is not None
        assert {area.until + ONE_DAY} == {each.since for each in area.successors}


def test_a_council_that_split_off_leaves_the_other_responsible() -> None:
    """The council from whose area another was made was responsible the day before and after."""
    for area in Area.all():
        for other in area.split_off:
            assert other.since is not None
            assert area.existed(other.since - ONE_DAY)
            assert area.existed(other.since)
            assert (area,) == other.split_from


def test_every_council_begun_since_1997_comes_from_some_other() -> None:
    """All councils with a first day come from others, but the eight of the two not in register."""
    begun = [area for area in Area.all() if area.since]
    known = {area for area in begun if area.predecessors or area.split_from}
    assert {"867", "868", "869", "870", "871", "872", "884", "885"} == {
        area.code for area in begun if area not in known
    }
    assert known == {area for area in Area.all() if area.predecessors or area.split_from}


def test_who_came_before_and_after_lies_in_the_same_region() -> None:
    """No change of councils moved an area from one region to another."""
    pairs = [
        (area.region, other.region)
        for area in Area.all()
        for other in (*area.successors, *area.split_off)
    ]
    assert [each for each, _ in pairs] == [other for _, other in pairs]


@pytest.mark.parametrize(
    ("name", "split_off"),
    [("Bedfordshire", ["Luton"]), ("Devon", ["Plymouth", "Torbay"]), ("Cornwall", [])],
)
def test_councils_of_1997_and_1998_split_off(name: str, split_off: list[str]) -> None:
    """A county that went on with less area names the councils that were made of the rest."""
    assert split_off == [area.name for area in Area.find(name).split_off]


@pytest.mark.parametrize("code", ["825", "933", "815", "908", "840", "929", "893", "865"])
def test_a_council_that_became_unitary_went_on(code: str) -> None:
    """A county that became a unitary authority kept its code: nobody came before or after it."""
    area = Area.find(code)
    assert ("unitary authority", None, None) == (area.kind, area.since, area.until)
    assert ((), ()) == (area.predecessors, area.successors)


@pytest.mark.parametrize(
    ("text", "on", "code"),
    [
        ("Dorset", "2010-03-31", "835"),
        ("Dorset", "2019-03-31", "835"),
        ("Dorset", "2019-04-01", "838"),
        ("Dorset Council", "2010-03-31", "835"),
        ("Dorset County Council", "2010-03-31", "835"),
        ("Bedfordshire", "2009-03-31", "820"),
        ("Cheshire", "2009-03-31", "875"),
        ("Northamptonshire", "2021-03-31", "928"),
        ("Cumbria", "2023-03-31", "909"),
        ("Buckinghamshire", "2010-03-31", "825"),
        ("Rotherham MBC", "2009-12-09", "372"),
    ],
)
def test_a_name_finds_the_council_that_had_it_on_the_day(text: str, on: str, code: str) -> None:
    """Of two councils of one name the one there was on the day is found."""
    assert code == Area.find(text, on=dt.date.fromisoformat(on)).code


@given(st.sampled_from(Area.all()), DAYS)
def test_a_code_finds_its_council_whatever_the_day(area: Area, on: dt.date) -> None:
    """A DfE code or GSS code belongs to one council, and finds it on every day."""
    assert {area} == {Area.find(text, on=on) for text in (area.code, *area.gss)}


@given(st.sampled_from(Area.all()), DAYS)
def test_a_name_finds_a_council_of_the_day_or_none(area: Area, on: dt.date) -> None:
    """What a name finds on a day existed then; where none did, those before or after are named."""
    found = [found_or_missed(text, on) for text in (area.name, *area.spellings)]
    missed = [each for each in found if isinstance(each, NotThen)]
    assert all(each.existed(on) for each in found if isinstance(each, Area))
    assert all(each.code == area.code and not area.existed(on) for each in missed)
    assert all(Area.find(name, on=on).existed(on) for each in missed for name in each.nearest)


def found_or_missed(text: str, on: dt.date) -> Area | NotThen:
    """The council that a name finds on a day, or what is said of there being none."""
    try:
        return Area.find(text, on=on)
    except NotThen as missed:
        return missed


@pytest.mark.parametrize(
    ("text", "on", "says"),
    [
        (
            "Cumbria County Council",
            "2024-03-31",
            "'Cumbria County Council': not an area on 2024-03-31 (until 2023-03-31);"
            " after it: Cumberland (942); Westmorland and Furness (943)",
        ),
        (
            "Dorset County Council",
            "2019-04-01",
            "'Dorset County Council': not an area on 2019-04-01 (until 2019-03-31);"
            " after it: Dorset (838); Bournemouth, Christchurch and Poole (839)",
        ),
        (
            "Bedford",
            "2009-03-31",
            "'Bedford': not an area on 2009-03-31 (since 2009-04-01);"
            " before it: Bedfordshire (820)",
        ),
        (
            "Luton",
            "1997-03-31",
            "'Luton': not an area on 1997-03-31 (since 1997-04-01); before it: Bedfordshire (820)",
        ),
        ("Slough", "1998-03-31", "'Slough': not an area on 1998-03-31 (since 1998-04-01)"),
    ],
)
def test_a_name_of_another_time_is_refused_with_its_days(text: str, on: str, says: str) -> None:
    """The name of a council that had ended or not begun is refused with who was there instead."""
    with pytest.raises(NotThen) as caught:
        Area.find(text, on=dt.date.fromisoformat(on))
    assert says == str(caught.value)
    assert isinstance(caught.value, UnknownArea)


def test_a_day_changes_nothing_for_what_is_no_council() -> None:
    """What is no council is refused as what it is, and a misspelling with the nearest, on a day."""
    on = dt.date(2010, 3, 31)
    with pytest.raises(NotACouncil, match="'Cardiff': not an area \\(Welsh council\\)"):
        Area.find("Cardiff", on=on)
    with pytest.raises(UnknownArea, match="'Rotheram': not an area; nearest: Rotherham"):
        Area.find("Rotheram", on=on)

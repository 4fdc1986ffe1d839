"""The register of councils: its laws, and the spellings under which councils are found."""

import csv
from pathlib import Path

import pytest

from csprofile.areas import Area, NotACouncil, UnknownArea
from csprofile.errors import UnknownName

REGIONS = {
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and The Humber",
}
KIND_OF_GSS = {
    "E06": "unitary authority",
    "E08": "metropolitan district",
    "E09": "London borough",
    "E10": "county council",
}


def test_the_register_is_whole() -> None:
    """The register holds 160 councils: the 153 of today, and seven that have ended since 2008."""
    ended = {area.code for area in Area.all() if area.until}
    assert {"820", "875", "835", "836", "837", "909", "928"} == ended
    assert (160, 153) == (len(Area.all()), len(Area.all()) - len(ended))


def test_codes_are_unique() -> None:
    """No DfE code and no GSS code belongs to two councils, and each is of its form."""
    codes = [area.code for area in Area.all()]
    gss = [code for area in Area.all() for code in area.gss]
    assert (len(codes), len(gss)) == (len(set(codes)), len(set(gss)))
    assert [] == [code for code in codes if not (code.isdigit() and len(code) == 3)]
    assert [] == [code for code in gss if code[:3] not in KIND_OF_GSS or len(code) != 9]


def test_only_dorset_has_two_councils_of_one_name() -> None:
    """Every name and spelling belongs to one council, but Dorset is that of 835 and of 838."""
    owners: dict[str, set[str]] = {}
    for area in Area.all():
        for name in (area.name, *area.spellings):
            owners.setdefault(name.casefold(), set()).add(area.code)
    shared = {name: codes for name, codes in owners.items() if len(codes) > 1}
    assert {"dorset": {"835", "838"}} == shared


def test_every_council_is_found_by_its_codes_and_spellings() -> None:
    """Each council is found by its code, its GSS codes and its spellings, in capitals too."""
    found = {
        (area, Area.find(text.upper()))
        for area in Area.all()
        for text in (area.code, *area.gss, *area.spellings)
    }
    assert {(area, area) for area in Area.all()} == found


@pytest.mark.parametrize("around", ["{}", " {}  ", "{} Council", "{} Borough Council", "{} MBC"])
def test_every_council_is_found_by_its_name(around: str) -> None:
    """Each council is found by its name, with or without the usual words around it."""
    found = {area.code: Area.find(around.format(area.name)).code for area in Area.all()}
    assert {**{area.code: area.code for area in Area.all()}, "835": "838"} == found


def test_regions_are_the_nine() -> None:
    """Every council lies in one of England's nine regions, and each region has some."""
    assert REGIONS == {area.region for area in Area.all()}


def test_the_kind_follows_the_latest_gss_code() -> None:
    """A council's latest GSS code tells its kind, but for the City of London."""
    wrong = [
        area.name for area in Area.all() if area.gss and area.kind != KIND_OF_GSS[area.gss[0][:3]]
    ]
    assert ["City of London"] == wrong


@pytest.mark.parametrize(
    ("code", "gss"),
    [
        ("370", ("E08000038", "E08000016")),
        ("373", ("E08000039", "E08000019")),
        ("390", ("E08000037", "E08000020")),
        ("815", ("E06000065", "E10000023")),
        ("820", ("E10000001",)),
        ("825", ("E06000060", "E10000002")),
        ("840", ("E06000047", "E10000010")),
        ("865", ("E06000054", "E10000033")),
        ("875", ("E10000004",)),
        ("893", ("E06000051", "E10000026")),
        ("929", ("E06000057", "E06000048", "E10000022")),
        ("933", ("E06000066", "E10000027")),
    ],
)
def test_gss_codes_stand_with_the_latest_first(code: str, gss: tuple[str, ...]) -> None:
    """A council has the latest of its GSS codes first, and is found by each; none has no code."""
    assert gss == Area.find(code).gss
    assert {code} == {Area.find(each).code for each in gss}
    assert all(area.gss for area in Area.all())


def test_areas_sort_by_name() -> None:
    """The register is listed by name, and any councils sort so."""
    names = [area.name for area in Area.all()]
    assert sorted(names) == names
    assert [Area.find("380"), Area.find("202")] == sorted(
        [Area.find("Camden"), Area.find("Bradford")]
    )


def test_areas_are_equal_by_value() -> None:
    """Two councils with the same facts are one, in sets too."""
    leeds = Area.find("Leeds")
    same = Area(leeds.code, leeds.name, leeds.gss, leeds.spellings, leeds.region, leeds.kind)
    assert {leeds} == {leeds, same}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rotherham Metropolitan Borough Council", "372"),
        ("E08000018", "372"),
        (" e08000018 ", "372"),
        ("372", "372"),
        ("rotherham", "372"),
        ("ROTHERHAM MBC", "372"),
        ("City of Bradford Metropolitan District Council", "380"),
        ("London Borough of Hammersmith & Fulham", "205"),
        ("LB Camden", "202"),
        ("Royal Borough of Kensington and Chelsea", "207"),
        ("City of London Corporation", "201"),
        ("Corporation of London", "201"),
        ("Hull City Council", "810"),
        ("City of Kingston-Upon-Hull", "810"),
        ("Kingston upon Hull,  City of", "810"),
        ("Bristol City Council", "801"),
        ("Derby, City of", "831"),
        ("Derby City", "831"),
        ("St Helens", "342"),
        ("St. Helens Council", "342"),
        ("Telford & Wrekin", "894"),
        ("Stoke on Trent", "861"),
        ("Durham County Council", "840"),
        ("County Durham", "840"),
        ("Herefordshire, County of", "884"),
        ("Council of the Isles of Scilly", "420"),
        ("Bath & NE Somerset", "800"),
        ("Barnsley", "370"),
        ("E08000016", "370"),
        ("E08000038", "370"),
        ("Dorset", "838"),
        ("Dorset Council", "838"),
        ("Dorset County Council", "835"),
        ("Dorset (Pre LG)", "835"),
        ("Cheshire County Council", "875"),
        ("Bedford Borough Council", "822"),
        ("Bedfordshire County Council", "820"),
        ("Buckinghamshire County Council", "825"),
    ],
)
def test_spellings_are_found(text: str, code: str) -> None:
    """A council is found under the spellings that files, letters and people use."""
    assert code == Area.find(text).code


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Cardiff", "Welsh council"),
        ("Cardiff Council", "Welsh council"),
        ("W06000015", "Welsh council"),
        ("Rhondda Cynon Taff", "Welsh council"),
        ("England", "nation"),
        ("E92000001", "nation"),
        ("London", "region"),
        ("Yorkshire and the Humber", "region"),
        ("London (Inner)", "region"),
        ("Kingston upon Thames / Richmond upon Thames", "two councils"),
        ("314 / 318", "two councils"),
        ("E09000021 / E09000027", "two councils"),
        ("Leeds and Bradford", "two councils"),
        ("Not Recorded", "no council"),
        ("LA demo", "no council"),
    ],
)
def test_what_is_no_council_is_refused_as_what_it_is(text: str, reason: str) -> None:
    """A known name that is no English council, or is two, is refused with the reason."""
    with pytest.raises(NotACouncil) as caught:
        Area.find(text)
    assert (reason, text) == (caught.value.reason, caught.value.name)
    assert f"{text!r}: not an area ({reason}); one English council" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Rotheram", ("Rotherham",)),
        ("Rotheram Metropolitan Borough Council", ("Rotherham",)),
        (
            "Northampton",
            ("North Northamptonshire", "Northamptonshire", "West Northamptonshire"),
        ),
        ("Nottingham County Council", ("Nottingham", "Nottinghamshire", "Wokingham")),
        ("Telford", ("Telford and Wrekin", "Salford", "Bedford")),
        ("Hul", ("Kingston upon Hull, City of",)),
        ("999", ()),
        ("E08000099", ()),
        ("Council", ("Dorset",)),
        ("", ()),
    ],
)
def test_an_unknown_name_names_the_nearest(text: str, nearest: tuple[str, ...]) -> None:
    """A miss is refused with the councils it is most like, and is never guessed at."""
    with pytest.raises(UnknownArea) as caught:
        Area.find(text)
    assert (nearest, "area") == (caught.value.nearest, caught.value.kind)
    assert not isinstance(caught.value, NotACouncil)
    assert all(name in str(caught.value) for name in nearest)


def test_an_unknown_area_is_an_unknown_name() -> None:
    """Who catches unknown names of every kind catches unknown areas too."""
    with pytest.raises(UnknownName, match="'Atlantis': not an area; one English council"):
        Area.find("Atlantis")


def test_published_spellings_are_found(data: Path) -> None:
    """Each of 501 spellings met in published files finds its council or says what it is."""
    with (data / "areas" / "la_name_variants.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    expected = [row["dfe_code"] or row["kind"] for row in rows]
    assert expected == [_code_or_reason(row["as_written"]) for row in rows]
    assert {area.code for area in Area.all()} == {row["dfe_code"] for row in rows} - {""}


def _code_or_reason(text: str) -> str:
    try:
        return Area.find(text).code
    except NotACouncil as error:
        return error.reason

"""An edition without grades: what it may hold, and how it bands its lines instead."""

import pytest

from csprofile import FrameworkError
from csprofile.frameworks import bundled, load
from tests.properties.walk import EDITIONS, edition

TODAY = bundled()["profile-2025"].decode("utf-8")
CITED = '\nsource = "made up"\nstatus = "assumed"\n'


def faults(text: str) -> dict[str, str]:
    """What is wrong with an edition, by address."""
    with pytest.raises(FrameworkError) as refused:
        load(text.encode(), "changed.toml")
    return {fault.address: fault.says for fault in refused.value.faults}


@pytest.mark.parametrize(
    ("more", "address", "says"),
    [
        (
            '[[cut_points]]\nid = "x"\nbase = "settings"\nat_least = [50]' + CITED,
            "cut_points",
            "the scale has no grades",
        ),
        (
            '[[steps]]\nid = "x"\nkind = "lowest"\ninputs = ["found"]' + CITED,
            "steps",
            "the scale has no grades",
        ),
        (
            '[[limits]]\nid = "x"\ntitle = "x"\ncap = 1\nuntil = "re-inspection"'
            + CITED
            + '[limits.condition]\nkind = "area for priority action"',
            "limits",
            "the scale has no grades",
        ),
        (
            '[[inputs]]\nid = "x"\ntitle = "x"\nkind = "share"\nof = "services"' + CITED,
            "inputs[0].kind",
            "a share has no band where the scale has no grades; judgement or findings",
        ),
        (
            '[[letter.sections]]\nid = "x"\nkind = "scale"' + CITED,
            "letter.sections[18].kind",
            "the scale has no grades to list",
        ),
    ],
)
def test_without_grades_nothing_can_need_them(more: str, address: str, says: str) -> None:
    """Under an empty scale whatever needs a grade is refused, with its address."""
    found = faults(f"{TODAY}\n{more}")
    assert address in found
    assert says in found[address]


def test_findings_need_no_grades() -> None:
    """Under an empty scale an input of findings is allowed: it has no band."""
    more = '[[inputs]]\nid = "found"\ntitle = "x"\nkind = "findings"\nof = "findings"' + CITED
    assert ["found"] == [each.id for each in load(f"{TODAY}\n{more}".encode(), "x.toml").inputs]


def test_one_grade_is_refused() -> None:
    """A scale of one grade is refused where it stands."""
    assert {"scale.grades"} == set(faults(TODAY.replace("= []", '= [{ title = "fine" }]', 1)))


def test_a_line_has_one_band() -> None:
    """Bands of lines beside inputs that place lines in bands are refused, naming the inputs."""
    titles = '[line_bands]\nid = "line_bands"\ntitles = ["a", "b", "c", "d", "e"]' + CITED
    text = bundled()["2009"].decode("utf-8")
    found = faults(text.replace("[indicators]", f"{titles}\n[indicators]", 1))
    assert {"line_bands"} == set(found)
    assert found["line_bands"].startswith("services, staying-safe, serious-case-reviews")


def test_five_titles() -> None:
    """Of fewer titles than bands the file is refused, with the number that would be right."""
    found = faults(TODAY.replace('"below", "below one', '"below one'))
    assert {"line_bands.titles"} == set(found)
    assert "must be >= 5" in found["line_bands.titles"]


def test_the_profile_of_today_is_our_own() -> None:
    """The edition for today grades nothing; its method is our own, and none of it is published."""
    rules = edition("profile-2025")
    assert ((), (), (), ()) == (rules.scale.grades, rules.cut_points, rules.steps, rules.limits)
    assert ("csprofile", False) == (rules.publisher, rules.reconstructed)
    assert "neither Ofsted nor anyone else published it" in rules.note
    read = [rule.id for rule in rules.rules if not rule.assumed]
    assert ["council-fostering", "council-adoption"] == read
    assert ["words"] == [rule.id for rule in rules.rules if rule.status == "recalled"]
    assert all(edition(name).reconstructed for name in EDITIONS if name != "profile-2025")

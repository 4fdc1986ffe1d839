"""The probability of each grade of a council, from its profile; what is assumed, and refused."""

import subprocess
import sys
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from csprofile import (
    Assessment,
    EvidenceError,
    Framework,
    FrameworkError,
    GradeProbability,
    Service,
    Share,
    assess,
    assess_all,
    framework,
    probability,
    standing,
)
from csprofile.assessment.method import does
from csprofile.frameworks import Chances, bundled, load
from csprofile.robustness import assumptions
from csprofile.robustness.weighing import weights_of
from csprofile.testing import example
from tests.councils.made import COUNCILS, DAY, indicators, tables
from tests.properties.council import TABLES, Tables
from tests.properties.test_what_is_possible import SHARES, flagged, statement
from tests.properties.walk import GRADED, edition, evidence


def asked(council: Assessment, **others: Any) -> GradeProbability:
    """The probability of each grade of a council."""
    return probability(council, **others)


def council(rules: Framework, found: Tables) -> Assessment:
    """The assessment of some evidence."""
    return assess(evidence(**found), framework=rules)


@pytest.mark.parametrize("name", GRADED)
@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_only_possible_grades_are_likely(name: str, found: Tables) -> None:
    """Where no figure is drawn, probability lies only on possible grades, and sums to 1 there."""
    whole = council(edition(name), found)
    told = asked(whole)
    likely = {grade for grade, chance in told.grades if chance > 0}
    assert likely <= whole.rating.possible
    total = sum(chance for _, chance in told.grades)
    assert 1 == pytest.approx(total + told.no_grade)
    assert (total == pytest.approx(0)) == (not whole.rating.possible)


def test_a_gap_may_lie_in_any_band() -> None:
    """A share of which nothing is known lies in each band alike, and that is said."""
    rows = [statement(which, Share(70, 70)) for which in SHARES]
    gap = Service(provision="all", gap="not yet inspected")
    whole = council(edition("2009"), {"services": [gap, rows[1]], "indicator_groups": rows[2:]})
    told = asked(whole)
    assert ((1, 0.0), (2, 0.5), (3, 0.25), (4, 0.25)) == told.grades
    assert (assumptions.GAPS, assumptions.INDEPENDENT) == told.assumed
    assert 0.75 == told.one_off


def test_where_all_is_known_nothing_is_assumed() -> None:
    """With no gap and no range the rules' grade has probability 1, and nothing is assumed."""
    rows = [statement(which, Share(70, 70)) for which in SHARES]
    review = flagged()[2][0]
    found: Tables = {"services": rows[:2], "indicator_groups": rows[2:], "findings": [review]}
    told = asked(council(edition("2009"), found))
    assert (1.0, True, ()) == (dict(told.grades)[2], told.exact, told.assumed)


def test_an_unstated_condition_is_as_likely_as_not() -> None:
    """A limit of which it is not stated whether it bites does so with probability one half."""
    rows = [statement(which, Share(70, 70)) for which in SHARES]
    unstated = flagged()[4][0]
    found: Tables = {"services": rows[:2], "indicator_groups": rows[2:], "findings": [unstated]}
    told = asked(council(edition("2009"), found))
    assert (0.5, 0.5) == (dict(told.limits)["front-line"], dict(told.grades)[2])
    assert assumptions.LIMITS in told.assumed


def test_everything_a_gap_still_sums_to_one() -> None:
    """Of a council of which nothing is known every possible grade has some probability."""
    whole = council(edition("2010"), {})
    told = asked(whole)
    assert whole.rating.possible == {grade for grade, chance in told.grades if chance > 0}
    assert told.one_off is None


def test_an_edition_without_a_grade_gives_none() -> None:
    """Where the edition gives no overall grade, no grade has a probability."""
    told = asked(assess(evidence(), framework=framework("profile-2025")))
    assert ((), 1.0, None) == (told.grades, told.no_grade, told.one_off)


@pytest.mark.parametrize(("settings", "expected"), [(1, 4), (2, 4)])
def test_one_setting_is_enough(settings: int, expected: int) -> None:
    """A share of one setting, or of two, has a band and no more."""
    row = Service(provision="all", judgements={"good": settings}, of=settings, base="settings")
    whole = council(edition("2010"), {"services": [row]})
    limits = standing(whole.framework.limits, whole.profile, whole.rating.bands)
    weights = weights_of(whole.profile, whole.rating.bands, limits, whole.framework)
    assert {expected: 1.0} == weights.bands["services"]


BY_SETTINGS = assess_all(tables(), framework="2010", as_at=DAY, similar="six")
EXACT = assess_all(
    tables(indicators=indicators().drop("numerator", "denominator")),
    framework="2009",
    as_at=DAY,
    similar="six",
)


@pytest.mark.parametrize("area", COUNCILS)
def test_tables_without_intervals_keep_to_what_is_possible(area: str) -> None:
    """From tables whose indicators have no interval only possible grades are likely."""
    told = asked(EXACT[area])
    likely = {grade for grade, chance in told.grades if chance > 0}
    assert likely <= EXACT[area].rating.possible
    assert assumptions.KINDS not in told.assumed


def test_settings_inspected_stand_for_the_others() -> None:
    """Where settings without a judgement leave the band open, it is said what stands for them."""
    rules = framework("2010")
    for each in BY_SETTINGS.values():
        limits = standing(rules.limits, each.profile, each.rating.bands)
        weights = weights_of(each.profile, each.rating.bands, limits, rules)
        several = len(weights.bands["services"]) > 1
        assert several == (assumptions.SETTINGS in weights.assumed)
        assert several <= (assumptions.NOT_AGED in weights.assumed)
    assert any(assumptions.SETTINGS in asked(each).assumed for each in BY_SETTINGS.values())


def test_age_counts_where_the_edition_says_so() -> None:
    """An edition that ages judgements changes what is likely, and is named with its rule."""
    aged = Chances(
        id="probability", source="made up", status="assumed", half_life=1, edition="2010"
    )
    rows: dict[str, Any] = {
        "provision": "all",
        "judgements": {"good": 9, "satisfactory": 3},
        "of": 12,
        "base": "settings",
        "gaps": {"not yet inspected": 9},
        "oldest": DAY.replace(year=2001),
    }
    plain, old = (
        asked(council(evolve(edition("2010"), probability=each), {"services": [Service(**rows)]}))
        for each in (None, aged)
    )
    assert plain.grades != old.grades
    assert assumptions.NOT_AGED in plain.assumed
    assert any("rule:2010/probability" in each for each in old.assumed)


SHARED = assess_all(tables(), framework="2009", as_at=DAY, similar="six")


@pytest.mark.parametrize("area", COUNCILS)
def test_figures_drawn_anew_are_named(area: str) -> None:
    """An indicator whose interval leaves its verdict open is drawn, with an error, and named."""
    told = asked(SHARED[area], draws=500, seed=1)
    assert told.exact == (told.draws == 0) == (told.monte_carlo_error == 0)
    assert told.exact != (assumptions.DRAWN in told.assumed)
    assert told.exact != (assumptions.BEYOND in told.assumed)


def test_some_council_is_drawn() -> None:
    """Among the councils made up there are some of which indicators are drawn."""
    assert 2 <= sum(not asked(each, draws=10).exact for each in SHARED.values())


BLOCK = """
[probability]
id = "probability"
half_life = 3
source = "made up"
status = "assumed"
"""


def test_an_edition_may_say_what_age_does() -> None:
    """A copy of an edition with such a block has the rule, with what it does in words."""
    rules = load(bundled()["2010"] + BLOCK.encode(), "aged.toml")
    assert rules.probability is not None
    assert (3, "rule:2010/probability") == (rules.probability.half_life, rules.probability.ref)
    assert rules.probability in rules.rules
    assert "a judgement 3 years old counts half as much as a new one" == does(rules.probability)


def test_a_half_life_of_nothing_is_refused() -> None:
    """An age of 0 years at which a judgement counts half is refused."""
    with pytest.raises(FrameworkError, match=r"probability\.half_life: .*must be >= 1"):
        load(bundled()["2010"] + BLOCK.replace("= 3", "= 0").encode(), "aged.toml")


@pytest.mark.parametrize(
    ("draws", "seed", "says"),
    [
        (0, 1, "draws: 0; a whole number, 1 or more"),
        (-5, 1, "draws: -5; a whole number, 1 or more"),
        (10.5, 1, "draws: 10.5; a whole number, 1 or more"),
        (True, 1, "draws: True; a whole number, 1 or more"),
        (10, -1, "seed: -1; a whole number, 0 or more"),
    ],
)
def test_no_draws_are_refused(draws: Any, seed: Any, says: str) -> None:
    """Draws and seeds that are no such numbers are refused, saying what would be right."""
    with pytest.raises(EvidenceError) as refused:
        asked(example(), draws=draws, seed=seed)
    assert [says] == [str(each) for each in refused.value.faults]


@pytest.mark.parametrize("missing", ["numpy", "scipy"])
def test_what_it_needs_is_named(missing: str) -> None:
    """Without numpy or scipy the error says what to install, and open questions still work."""
    code = (
        f"import sys; sys.modules['{missing}'] = None\n"
        "from csprofile.testing import example\n"
        "from csprofile import probability\n"
        "whole = example()\n"
        "print(len(whole.open) > 0)\n"
        "try: probability(whole)\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    says = (
        "CsprofileError the probability of each grade needs numpy and scipy, which are not "
        "installed: pip install 'csprofile[stats]'"
    )
    assert ["True", says] == done.stdout.splitlines()

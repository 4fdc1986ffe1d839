"""The walk by names: the edition, the day, and evidence from several sources at once."""

import datetime as dt
from typing import Any

import pytest

from csprofile import EvidenceError, RecordError, UnknownName, assess, read
from csprofile.testing.example import EVIDENCE
from tests.properties.walk import edition

WITHOUT = {key: value for key, value in EVIDENCE.items() if key not in ("framework", "as_at")}
DAY = dt.date(2009, 12, 9)


def test_the_edition_is_the_evidence_s_unless_given() -> None:
    """Evidence is rated under the edition it names, and under another where that is asked for."""
    assert ("2009", False) == (assess(EVIDENCE).framework.edition, assess(EVIDENCE).replay)
    for again in ("2010", edition("2010")):
        replayed = assess(EVIDENCE, framework=again)
        assert ("2010", True) == (replayed.framework.edition, replayed.replay)
        assert "replay: 2010 rules on evidence of 9 December 2009" == replayed.replay_note


@pytest.mark.parametrize(
    ("given", "address"), [({"as_at": DAY}, "framework"), ({"framework": "2009"}, "as_at")]
)
def test_an_edition_and_a_day_are_needed(given: dict[str, Any], address: str) -> None:
    """Without an edition, or without a day, there is no rating, and the message says which."""
    with pytest.raises(EvidenceError) as refused:
        assess(WITHOUT, **given)
    assert [address] == [fault.address for fault in refused.value.faults]
    assert assess(WITHOUT, as_at=DAY, framework="2009").rating == assess(EVIDENCE).rating


@pytest.mark.parametrize("day", ["2009-12-09", dt.datetime(2009, 12, 9), 2009])
def test_the_day_is_a_day(day: Any) -> None:
    """What is asked for as a day is one, and no text and no time of day."""
    with pytest.raises(EvidenceError, match="is not a date"):
        assess(EVIDENCE, as_at=day)


def test_an_unknown_edition() -> None:
    """An edition that nobody knows is refused with those that are known."""
    with pytest.raises(UnknownName, match="2009, 2010, 2011, ilacs-2018, profile-2025"):
        assess(read(EVIDENCE), framework="2008")


def test_later_sources_replace_what_they_tell_again() -> None:
    """Of two sources the later one stands where both tell of one thing; the rest is joined."""
    again = {**WITHOUT, "services": [{"provision": "all", "share": 0.9}], "findings": []}
    joined = assess(EVIDENCE, {**again, "indicator_groups": [], "remarks": []})
    assert [3, 4] == [max(each.rating.bands[0].told) for each in (assess(EVIDENCE), joined)]
    (gone,) = joined.evidence.replaced
    assert "replaced by later evidence" in dict(joined.unused)[gone]


def test_a_recorded_departure_is_refused_without_its_reasons() -> None:
    """A recorded grade that is not the rules' is refused without author, day and reason."""
    with pytest.raises(RecordError, match="by, on, reason"):
        assess({**EVIDENCE, "recorded": {"grade": 4}})
    told = {"grade": 4, "by": "A. Moderator", "on": DAY, "reason": "as heard"}
    whole = assess({**EVIDENCE, "recorded": told})
    assert ("performs excellently", 2) == (whole.title, whole.rating.after_limits)


def test_withheld() -> None:
    """Evidence that records a result as withheld has none, beside what the rules gave."""
    whole = assess({**EVIDENCE, "recorded": {"status": "withheld", "reason": "pending"}})
    assert ("withheld", None, 2) == (whole.title, whole.rating.grade, whole.rating.after_limits)


def test_rotherham_2009() -> None:
    """Rotherham's evidence points to adequately; three areas for priority action take one grade."""
    rating = assess("rotherham-2009").rating
    assert (2, 1, 1) == (rating.indicative, rating.after_limits, rating.grade)
    assert ({1}, {1}, {2}) == ({*rating.told}, {*rating.possible}, {*rating.without_limits})
    assert [("front-line", 2, 1)] == [
        (each.standing.limit.id, each.before, each.after) for each in rating.limits
    ]


def test_rotherham_replayed() -> None:
    """Under 2010 the same evidence is a replay, and held at poorly by the cap."""
    whole = assess("rotherham-2009", framework="2010")
    (limit,) = whole.rating.limits
    assert ("performs poorly", True, 1) == (whole.title, whole.replay, limit.standing.limit.cap)

"""What Ofsted judges on another scale is told in its words, and is never good or better."""

import datetime as dt
from typing import Any

import polars as pl
import pytest

from csprofile import Assessment, Service, Tables, assess
from csprofile.plugin import installed
from tests.tables.frames import HOLDERS

DAY = dt.date(2025, 3, 31)
STRONG, WEAK = "Consistently strong", "Serious weaknesses"


def rows(*told: tuple[str, str | None, dt.date | None]) -> dict[str, Any]:
    """Supported accommodation, by setting, words and day, beside one good children's home."""
    home: dict[str, Any] = {"setting": "900", "provision": "children's homes", "judgement": "good"}
    listed = [home | {"own_scale": None, "inspected_on": dt.date(2024, 1, 1)}]
    for setting, words, on in told:
        row: dict[str, Any] = {"setting": setting, "judgement": None}
        row |= {"provision": "supported accommodation"}
        listed.append(row | {"own_scale": words, "inspected_on": on})
    return {"area": ["372"] * len(listed)} | {
        name: [row[name] for row in listed] for name in listed[0]
    }


def assessed(frame: Any) -> Assessment:
    """Rotherham under the edition for today."""
    tables = Tables(inspections=frame, as_at=DAY)
    return assess(tables, framework="profile-2025", area="Rotherham", as_at=DAY)


SUPPORTED = rows(
    ("1", STRONG, dt.date(2025, 1, 1)),
    ("1", WEAK, dt.date(2024, 5, 1)),
    ("2", STRONG, dt.date(2025, 2, 1)),
    ("3", WEAK, dt.date(2025, 2, 1)),
    ("4", None, None),
)


def line(assessment: Assessment) -> Service:
    """What is told of supported accommodation."""
    (found,) = (e for e in assessment.evidence.services if e.subject == "supported accommodation")
    return found


@pytest.mark.parametrize("kind", HOLDERS)
def test_settings_are_counted_by_their_last_words(kind: str) -> None:
    """Each setting counts once, by what it was last found; on every engine alike."""
    found = line(assessed(HOLDERS[kind](pl.DataFrame(SUPPORTED))))
    assert ((STRONG, 2), (WEAK, 1)) == found.own_scale
    assert {"not yet inspected": 1, "not applicable": 3} == {e.name: n for e, n in found.gaps}


def test_they_are_in_no_share() -> None:
    """All provision is the one home: what has another scale is neither good nor less."""
    assessment = assessed(pl.DataFrame(SUPPORTED))
    whole = [each for each in assessment.evidence.services if each.provision == ("all",)]
    assert [1, 1] == [each.of for each in whole]
    possible = [each.possible for each in assessment.profile.lines if each.row in whole]
    assert {(100, 100)} == {(each.low, each.high) for each in possible if each}


def test_people_read_the_words() -> None:
    """The report and the letter tell how many were found what, in Ofsted's words."""
    assessment = assessed(pl.DataFrame(SUPPORTED))
    written = installed().formats["markdown"].write([assessment])
    assert isinstance(written, bytes)
    text = " ".join(written.decode().split())
    assert f"on a scale of its own: 2 {STRONG}, 1 {WEAK}" in text
    said = f"two settings were found “{STRONG}” and one “{WEAK}”."
    assert f"Of supported accommodation, judged on a scale of its own, {said}" in text

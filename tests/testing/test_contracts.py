"""The other contracts find what they are for: each offer here breaks one promise."""

import datetime as dt
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from csprofile import Area, Assessment, SimilarAreas, framework
from csprofile.testing import ComparatorContract, FormatContract, FrameworkContract


@frozen
class Scheme:
    """A comparator that names chosen councils for everyone."""

    codes: tuple[str, ...]
    scheme: str = "by hand"

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """Name them, the council itself left out."""
        named = [Area.find(code) for code in self.codes]
        shuffled = sorted(named, key=lambda each: os.urandom(4)) if len(named) > 2 else named
        return SimilarAreas(area, self.scheme, [each for each in shuffled if each != area])


@pytest.mark.parametrize(
    ("scheme", "test"),
    [
        (Scheme(("383",), scheme=" "), "test_it_answers_for_every_council"),
        (Scheme(("820",)), "test_similar_areas_existed_at_the_day"),
        (Scheme(("383", "372", "373", "371")), "test_it_answers_the_same_again"),
    ],
)
def test_a_bad_comparator_is_found(scheme: Scheme, test: str) -> None:
    """A comparator without words, out of time, or in an order of chance fails its test."""
    contract = type("Contract", (ComparatorContract,), {"offer": scheme})()
    with pytest.raises(AssertionError):
        getattr(contract, test)()


@frozen
class Writer:
    """A format that breaks a promise."""

    breaks: str

    def write(self, assessments: Sequence[Assessment]) -> Any:
        """Write, or break a promise."""
        first = assessments[0]
        made: dict[str, Any] = {
            "nothing": b"",
            "text": "text",
            "names": {f"{first.area.name}.txt": first.imprint.encode()},
            "page": f"<p>{first.area.name}</p>{first.imprint}".encode(),
            "silent": b"a result",
            "last": f"{first.imprint}\na result".encode(),
            "time": f"{time.perf_counter_ns()}".encode(),
            "order": " ".join({"a", "b", "c", "d", "e", "f", "g", "h"}).encode(),
        }
        if self.breaks == "disk":
            Path("left behind").write_text("")
        return made.get(self.breaks, b"a result")


@pytest.mark.parametrize(
    ("breaks", "test", "more"),
    [
        ("nothing", "test_it_writes_every_result", {}),
        ("text", "test_it_writes_several", {}),
        ("text", "test_it_writes_what_tells_nothing", {}),
        ("names", "test_it_writes_hostile_words", {}),
        ("page", "test_it_writes_hostile_words", {"unsafe": ("<script",)}),
        ("silent", "test_it_says_who_drew_it_up", {}),
        ("last", "test_it_says_who_drew_it_up", {"imprint": "around"}),
        ("last", "test_it_says_who_drew_it_up", {"imprint": "nowhere"}),
        ("time", "test_it_writes_the_same_again", {}),
    ],
)
def test_a_bad_format_is_found(breaks: str, test: str, more: dict[str, Any]) -> None:
    """A format that writes nothing, no bytes, bad names, unsafe or changing words fails."""
    contract = type("Contract", (FormatContract,), {"offer": Writer(breaks), **more})()
    with pytest.raises(AssertionError):
        getattr(contract, test)()


def test_a_file_left_behind_is_found(tmp_path: Path) -> None:
    """A format that puts a file into the folder it is used in fails."""
    contract = type("Contract", (FormatContract,), {"offer": Writer("disk")})()
    with pytest.raises(AssertionError):
        contract.test_it_leaves_the_disk_alone(tmp_path)


def edition(**changes: Any) -> FrameworkContract:
    """The contract of a copy of the edition of 2009."""
    changed = evolve(framework("2009"), **changes)
    name = {"name": "2009", "offer": changed}
    contract: FrameworkContract = type("Contract", (FrameworkContract,), name)()
    return contract


def test_a_bad_edition_is_found() -> None:
    """Rules without a source, of one address, off the scale or without their input fail."""
    rules = framework("2009")
    blank = evolve(rules.scale, source=" ")
    short = [evolve(each, at_least=[50]) for each in rules.cut_points]
    low = evolve(rules.scale, grades=rules.scale.grades[:2])
    twice = [*rules.limits, *rules.limits]
    broken = [
        (edition(scale=blank).test_every_rule_is_cited, "source"),
        (edition(limits=twice).test_a_rule_has_an_address_of_its_own, "address"),
        (edition(cut_points=short).test_its_scale_and_cut_points_agree, "points"),
        (edition(inputs=[]).test_its_steps_hold_together, "input"),
        (edition(scale=low).test_no_grade_is_out_of_place, "scale"),
    ]
    passed = []
    for test, what in broken:
        try:
            test()
        except AssertionError:
            continue
        passed.append(what)
    assert [] == passed

"""From TOML to nouns: every fault gathered, each with its address, whatever it is."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen
from attrs.validators import ge, in_

from csprofile import EvidenceError, FrameworkError
from csprofile.structuring import LARGEST, Structurer, parse
from csprofile.tuples import as_tuple


def whole(value: object) -> int:
    """Take a whole number above 0, with words of its own for what is not."""
    if not isinstance(value, int) or value < 1:
        raise ValueError(f"{value!r} will not do; 1 or more")
    return value


@frozen
class Inner:
    """A noun inside another."""

    side: str = field(validator=in_(("left", "right")))
    points: tuple[int, ...] = field(default=(), converter=as_tuple)


@frozen
class Outer:
    """A noun with readers, validators, a renamed key and one that no file may set."""

    size: int = field(converter=whole)
    inner: Inner
    rank: int = field(default=1, validator=ge(1))
    sender: str = ""
    inside: str = ""


STRUCTURER = Structurer(inside=["inside"], renamed={"sender": "from"})


def faults(value: object) -> list[str]:
    """What is wrong with a value, as it is told."""
    made, wrong = STRUCTURER.make(value, Outer)
    assert (made is None) == bool(wrong)
    return sorted(map(str, wrong))


def test_a_mapping_becomes_a_noun() -> None:
    """A mapping without faults becomes the noun, each key in its attribute."""
    told = {"size": 2, "inner": {"side": "left", "points": [1, 2]}, "from": "me"}
    made, wrong = STRUCTURER.make(told, Outer)
    assert (Outer(2, Inner("left", (1, 2)), 1, "me"), []) == (made, wrong)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"size": 0, "inner": {"side": "left"}}, ["size: 0 will not do; 1 or more"]),
        ({"size": 1}, ["inner: missing; it is needed"]),
        ({"size": 1, "inner": 3}, ["inner: 3 is not a table of keys and values"]),
        (
            {"size": 1, "inner": {"side": "left", "point": []}},
            ["inner.point: not a key; side, points"],
        ),
        (
            {"size": 1, "inner": {"side": "left", "points": [1, "2", True]}},
            [
                "inner.points[1]: '2' is not a whole number",
                "inner.points[2]: True is not a whole number",
            ],
        ),
        (
            {"size": 1, "inner": {"side": "left"}, "inside": "x"},
            ["inside: not a key; size, inner, rank, from"],
        ),
        (
            {"size": 1, "inner": {"side": "left"}, "from": 3},
            ["from: 3 is not text; words in quotes"],
        ),
        ({"size": 1, "inner": {"side": "left"}, 5: 1}, ["5: not a key; size, inner, rank, from"]),
        ("text", ["'text' is not a table of keys and values"]),
    ],
)
def test_each_fault_has_its_address(told: Any, expected: list[str]) -> None:
    """What is wrong is told with where it stands and what would have been right."""
    assert expected == faults(told)


def test_one_fault_hides_no_other() -> None:
    """Readers, validators and unknown keys are all asked, at every depth."""
    told = {"size": 0, "inner": {"side": "up", "points": ["x"]}, "rank": 0, "extra": 1}
    assert [
        "extra: not a key; size, inner, rank, from",
        "inner.points[0]: 'x' is not a whole number",
        "inner.side: 'side' must be in ('left', 'right') (got 'up')",
        "rank: 'rank' must be >= 1: 0",
        "size: 0 will not do; 1 or more",
    ] == faults(told)


@pytest.mark.parametrize("told", ["12", 3, {"a": 1}])
def test_a_list_is_a_list(told: object) -> None:
    """Text is not taken letter by letter, nor a table key by key, where a list belongs."""
    found = faults({"size": 1, "inner": {"side": "left", "points": told}})
    assert [f"inner.points: {told!r} is not a list; in square brackets"] == found


def test_rows_are_counted_from_nought() -> None:
    """Of a list the good rows are made, by number, and each bad one has its number as address."""
    rows = [{"side": "left"}, {"side": "up"}, 3, {"side": "right"}]
    made, wrong = STRUCTURER.make_all(rows, Inner, "rows")
    assert {0: Inner("left"), 3: Inner("right")} == made
    assert ["rows[1].side", "rows[2]"] == [fault.address for fault in wrong]


@pytest.mark.parametrize("told", ["x", {"side": "left"}, 3])
def test_what_is_no_list_of_rows(told: object) -> None:
    """One table where a list of tables belongs is told, with how to head them."""
    made, (fault,) = STRUCTURER.make_all(told, Inner, "rows")
    assert ({}, "rows: not a list of tables; head each with [[rows]]") == (made, str(fault))


def test_numbers_stay_exact() -> None:
    """A number with a point is read as it is written."""
    assert {"share": Decimal("0.645")} == parse(b"share = 0.645", "a.toml")


def test_a_mark_before_the_first_byte_is_no_matter() -> None:
    """A file that an editor began with a byte order mark is read."""
    assert {"a": 1} == parse(b"\xef\xbb\xbfa = 1", "a.toml")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty; begin with schema = 1"),
        (b" \n ", "empty; begin with schema = 1"),
        (b"a = 1\xff", "not UTF-8 at byte 5; save it as UTF-8"),
        (b"a = ", "not TOML: "),
        (b"a = 1\na = 2", "not TOML: "),
        (b"a = " + b"[" * 100_000, "too deeply"),
        (b"#" * (LARGEST + 1), "at most 1,000,000"),
    ],
    ids=["empty", "blank", "not UTF-8", "broken", "twice", "deep", "large"],
)
@pytest.mark.parametrize("refused", [EvidenceError, FrameworkError])
def test_what_cannot_be_read(content: bytes, says: str, refused: type[Exception]) -> None:
    """A file that is empty, too large, not UTF-8 or not TOML is refused with why."""
    with pytest.raises(refused) as found:
        parse(content, "a.toml", refused)  # type: ignore[arg-type]
    head, fault = str(found.value).splitlines()
    assert "a.toml: 1 fault" == head
    assert says in fault


def test_the_largest_file_is_read() -> None:
    """A file of just as many bytes as are allowed is read."""
    assert {"a": 1} == parse(b"a = 1" + b" " * (LARGEST - 5), "a.toml")

"""Errors: one root, all faults at once, and the nearest names that would have been right."""

import copy
import inspect
import pickle

import pytest

import csprofile
from csprofile import (
    CsprofileError,
    EvidenceError,
    Fault,
    FaultsError,
    FrameworkError,
    PluginError,
    RecordError,
    UnknownName,
)
from csprofile.errors import allowed, nearest
from csprofile.vocabulary.judgement import UnknownJudgement

RAISED = [
    EvidenceError("a.toml", [Fault("area", "missing")]),
    FrameworkError("2010.toml", [Fault("scale", "missing"), Fault("", "too short")]),
    RecordError("a departure needs a reason"),
    PluginError("a package: offers no name"),
    UnknownName("trend", "up", ("improved", "declined")),
    UnknownJudgement("goood"),
]


def test_one_root() -> None:
    """Every error the package offers is a CsprofileError, and what a caller would expect beside."""
    classes = [each for each in vars(csprofile).values() if inspect.isclass(each)]
    errors = [each for each in classes if issubclass(each, Exception)]
    assert {CsprofileError} == {each for each in errors if each.__mro__[1] is Exception}
    assert all(issubclass(each, CsprofileError) for each in errors)
    assert issubclass(FaultsError, ValueError)
    assert issubclass(RecordError, ValueError)
    assert issubclass(UnknownName, LookupError)
    assert issubclass(PluginError, RuntimeError)


@pytest.mark.parametrize("error", RAISED, ids=lambda error: type(error).__name__)
def test_errors_can_be_sent(error: CsprofileError) -> None:
    """An error survives copying and pickling with all that it says, as workers need."""
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(error), str(error)) == (type(again), str(again))
        assert vars(error) == vars(again)


def test_all_faults_are_said() -> None:
    """The message names the source, counts the faults and gives each with its address."""
    error = EvidenceError("a.toml", [Fault("area", "missing"), Fault("", "empty")])
    assert "a.toml: 2 faults\n  area: missing\n  empty" == str(error)
    assert ("area", "missing") == (error.faults[0].address, error.faults[0].says)


def test_one_fault_is_one() -> None:
    """One fault is not called faults."""
    assert str(EvidenceError("a.toml", [Fault("area", "missing")])).startswith("a.toml: 1 fault\n")


def test_the_nearest_name_comes_first() -> None:
    """The names most like one not known come nearest first, three at most."""
    known = ["Lewisham", "Leicestershire", "Kent", "Leicester", "Leicester City", "Worcester"]
    assert ("Leicester", "Leicestershire", "Leicester City") == nearest("leicestr", known)
    assert () == nearest("Atlantis", known)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (["improved", "declined"], "not a trend; improved, declined"),
        ([f"trend {n}" for n in range(20)], "not a trend; nearest: trend 1"),
        ([f"{n}" for n in range(20)], "not a trend; 0, 1, 2"),
        ([f"{n}" for n in range(50)], "not a trend; one of 50 names"),
    ],
)
def test_what_would_have_been_right(known: list[str], expected: str) -> None:
    """Few names are listed; of many the nearest; of many unlike ones all, or how many there are."""
    assert allowed("trend", "trend 1", known).startswith(expected)


def test_the_article_fits() -> None:
    """A kind that begins with a vowel is `an`."""
    assert "'x': not an area; y" == str(UnknownName("area", "x", ["y"]))

"""The fixtures for the tests of plugins: they are there, and cost nobody who does not ask."""

from pathlib import Path

from csprofile import Assessment, assess
from csprofile.testing import results
from tests.house.test_imports import HEAVY, loaded


def test_rotherham_is_assessed(rotherham: Assessment) -> None:
    """The fixture `rotherham` is the assessment of the example."""
    assert assess("rotherham-2009").rating == rotherham.rating


def test_every_result_is_given(assessments: dict[str, Assessment]) -> None:
    """The fixture `assessments` holds one of every kind of result, each time its own mapping."""
    assert results() == assessments
    statuses = {each.rating.status for each in assessments.values()}
    assert {"rated", "withheld", "undetermined", "ungraded"} == statuses
    assert results() is not assessments


def test_an_evidence_file_is_written(evidence_file: Path, tmp_path: Path) -> None:
    """The fixture `evidence_file` is a file in the test's own folder that can be assessed."""
    assert tmp_path == evidence_file.parent
    assert "performs poorly" == assess(evidence_file).title


def test_the_start_of_pytest_imports_nothing_of_ours() -> None:
    """What pytest loads at its start, wherever it is used, imports neither csprofile nor polars."""
    assert [] == loaded("import csprofile_pytest", ("csprofile", *HEAVY))

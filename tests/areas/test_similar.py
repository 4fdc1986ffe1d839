"""Similar areas: the councils that one council is compared with, and what is refused."""

import pytest

from csprofile.areas import Area, SimilarAreas
from csprofile.errors import EvidenceError


def test_similar_areas_keep_their_order() -> None:
    """Similar areas stay in the order of their rank, however few they are."""
    leeds, york, bury = map(Area.find, ("Leeds", "York", "Bury"))
    assert (york, bury) == SimilarAreas(leeds, "by hand", [york, bury]).members
    assert () == SimilarAreas(leeds, "by hand", []).members


def test_similar_areas_are_other_councils_each_once() -> None:
    """A council among its own similar areas is refused, and so is another named twice."""
    leeds, york = map(Area.find, ("Leeds", "York"))
    with pytest.raises(EvidenceError) as caught:
        SimilarAreas(leeds, "by hand", [york, leeds, york])
    assert [
        "members[1]: Leeds is the council itself; other councils only",
        "members[2]: York a second time; each once",
    ] == [str(fault) for fault in caught.value.faults]

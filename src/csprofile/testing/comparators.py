"""What every comparator is held to: any council may be asked for, and is never its own like."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from csprofile.areas import Area, SimilarAreas
from csprofile.plugin.offers import Kind
from csprofile.testing.contract import Contract
from csprofile.testing.processes import answer

DAYS = (dt.date(1998, 3, 31), dt.date(2009, 12, 9), dt.date(2023, 4, 1), dt.date(2025, 3, 31))
"""Between these days councils ended, began and took new codes."""
NOWHERE = Area(code="000", name="Nowhere")


class ComparatorContract(Contract):
    """
    What a comparator keeps to; inherit from it in a test module, and name the comparator.

    Args:
        name: the comparator, by the name under which it is installed.

    Example:
        >>> class TestRegion(ComparatorContract):
        ...     name = "region"
    """

    kind: ClassVar[Kind] = "comparator"

    def test_it_answers_for_every_council(self) -> None:
        """Each council has similar areas on each day, by a scheme told in words, perhaps none."""
        wrong = [
            f"{area} at {day}"
            for area, day, found in self._every()
            if found.area != area or not found.scheme.strip() or not found.scheme.isprintable()
        ]
        assert [] == wrong

    def test_no_council_is_its_own_like(self) -> None:
        """No council is among its similar areas, and none stands there twice."""
        wrong = [
            f"{area} at {day}"
            for area, day, found in self._every()
            if area in found.members or len(set(found.members)) < len(found.members)
        ]
        assert [] == wrong

    def test_similar_areas_existed_at_the_day(self) -> None:
        """Whoever is named was a council at the day that is asked about."""
        wrong = {
            f"{member} at {day}"
            for _, day, found in self._every()
            for member in found.members
            if not member.existed(day)
        }
        assert [] == sorted(wrong)

    def test_a_council_that_it_does_not_know_has_none(self) -> None:
        """A council of which it knows nothing has no similar area; that is no error."""
        found = self.offer.for_area(NOWHERE, DAYS[-1])
        assert NOWHERE == found.area
        assert NOWHERE not in found.members

    def test_it_answers_the_same_again(self) -> None:
        """It names the same areas in the same order each time, in another process too."""
        told = {f"{area.code} {day}": _codes(found) for area, day, found in self._every()}
        assert told == {f"{area.code} {day}": _codes(found) for area, day, found in self._every()}
        day = DAYS[-1]
        elsewhere = answer(_ASK, {"name": self.name, "day": day.isoformat()}, seed=2)
        assert {area.code: told[f"{area.code} {day}"] for area in Area.all()} == elsewhere

    def _every(self) -> Iterator[tuple[Area, dt.date, SimilarAreas]]:
        for day in DAYS:
            for area in Area.all():
                yield area, day, self.offer.for_area(area, day)


def _codes(similar: SimilarAreas) -> list[str]:
    return [each.code for each in similar.members]


_ASK = """
import datetime as dt
from csprofile import Area
from csprofile.plugin import installed

offer, day = installed().find("comparator", asked["name"]), dt.date.fromisoformat(asked["day"])
found = {
    area.code: [each.code for each in offer.for_area(area, day).members] for area in Area.all()
}
"""

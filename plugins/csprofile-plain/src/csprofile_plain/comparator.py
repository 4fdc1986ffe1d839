"""Compares a council with the others of its kind."""

import datetime as dt

from attrs import frozen

from csprofile import Area, SimilarAreas


@frozen
class SameKind:
    """
    Every other council of the same kind at the day, as metropolitan districts, by name.

    It ranks nothing, and the kind is the present one, or the last.

    Example:
        >>> similar = SameKind().for_area(Area.find("Rotherham"), dt.date(2009, 12, 9))
        >>> similar.scheme
        'every other metropolitan district, 2009-12-09'
        >>> [str(area) for area in similar.members][:2]
        ['Barnsley', 'Birmingham']
    """

    name: str = "same-kind"
    title: str = "Every other council of the same kind"

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """Name every other council of the kind that `area` is."""
        alike = [each for each in Area.all() if each.kind == area.kind and each.existed(as_at)]
        others = [each for each in alike if each != area]
        return SimilarAreas(area, f"every other {area.kind}, {as_at}", others)

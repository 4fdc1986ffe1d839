"""The comparators of the core: every council, or those of one region."""

import datetime as dt

from attrs import frozen

from csprofile.areas import Area, SimilarAreas


@frozen
class All:
    """
    Every other council there was at the day, in the order of names.

    Example:
        >>> len(All().for_area(Area.find("Leeds"), dt.date(2025, 3, 31)).members)
        152
    """

    name: str = "all"
    title: str = "Every other council there was at the day"

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """The other councils."""
        others = (each for each in Area.all() if each.existed(as_at) and each != area)
        return SimilarAreas(area, f"{self.name}, {as_at}", others)


@frozen
class England(All):
    """
    The same as `all`, by the name in which England is asked for.

    Example:
        >>> England().name
        'england'
    """

    name: str = "england"
    title: str = "England: every other council there was at the day"


@frozen
class Region:
    """
    The other councils of the region, in the order of names.

    Example:
        >>> near = Region().for_area(Area.find("Darlington"), dt.date(2025, 3, 31))
        >>> [str(each) for each in near.members][:2]
        ['County Durham', 'Gateshead']
    """

    name: str = "region"
    title: str = "The other councils of the same region of England"

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """The councils of the region; none where it is not known."""
        others = (
            each
            for each in Area.all()
            if each.region == area.region and each.region and each.existed(as_at) and each != area
        )
        return SimilarAreas(area, f"{self.name}, {as_at}", others)

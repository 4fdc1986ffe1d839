"""From the name of a scheme to the similar areas of every council."""

import datetime as dt
from collections.abc import Mapping

from csprofile.areas import Area, SimilarAreas
from csprofile.errors import EvidenceError, Fault, UnknownName
from csprofile.plugin import installed
from csprofile.tables.neighbours import neighbours_in
from csprofile.tables.tables import Tables


def similar_areas(
    tables: Tables, scheme: str | None, as_at: dt.date
) -> Mapping[Area, SimilarAreas]:
    """
    Find the areas that every council is compared with.

    Args:
        tables: whose table of similar areas is looked in first.
        scheme: its name there, or that of a comparator that is installed; the only one of the
            tables unless given.
        as_at: the day, by which a comparator with several lists chooses one.

    Returns:
        The similar areas of each council that has any; nothing where no scheme is named and the
        tables hold none.

    Raises:
        EvidenceError: the tables hold several schemes, and none is named.
        UnknownName: neither the tables nor any comparator has the name.

    Example:
        >>> found = similar_areas(Tables(), "region", dt.date(2025, 3, 31))
        >>> len(found[Area.find("Leeds")].members)
        14
    """
    told = neighbours_in(tables)
    if scheme is None and len(told) > 1:
        says = f"several schemes of similar areas; name one: {', '.join(sorted(told))}"
        raise EvidenceError("similar_areas", [Fault("scheme", says)])
    if scheme is None:
        return _from_table(next(iter(told.values()), {}), next(iter(told), ""))
    name = next((each for each in told if each.casefold() == scheme.casefold()), None)
    if name is not None:
        return _from_table(told[name], name)
    return _from_comparator(scheme, tuple(told), as_at)


def _from_table(told: Mapping[str, tuple[str, ...]], scheme: str) -> dict[Area, SimilarAreas]:
    found = {}
    for code, others in told.items():
        area = Area.find(code)
        found[area] = SimilarAreas(area, scheme, map(Area.find, others))
    return found


def _from_comparator(
    scheme: str, told: tuple[str, ...], as_at: dt.date
) -> dict[Area, SimilarAreas]:
    registry = installed()
    if scheme not in registry.comparators:
        raise UnknownName("scheme", scheme, [*filter(None, told), *registry.comparators])
    comparator = registry.find("comparator", scheme)
    areas = [area for area in Area.all() if area.existed(as_at)]
    with registry.blaming("comparator", scheme):
        return {area: comparator.for_area(area, as_at) for area in areas}

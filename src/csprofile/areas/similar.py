"""Similar areas: the councils that one council is compared with."""

from attrs import field, frozen

from csprofile.areas.area import Area
from csprofile.errors import EvidenceError, Fault
from csprofile.tuples import as_tuple


@frozen
class SimilarAreas:
    """
    The councils that one council is compared with, nearest first.

    The relation runs one way: that Rotherham is compared with Wigan does not say that Wigan is
    compared with Rotherham.

    Args:
        area: the council that is compared.
        scheme: who chose them and when, as `DfE statistical neighbours, April 2021`.
        members: the councils, ranked; usually ten, fewer where no more are given, perhaps none.

    Raises:
        EvidenceError: the council is among its own similar areas, or another is there twice.

    Example:
        >>> leeds, wigan = Area.find("Leeds"), Area.find("Wigan")
        >>> [str(area) for area in SimilarAreas(leeds, "by hand", [wigan]).members]
        ['Wigan']
    """

    area: Area
    scheme: str
    members: tuple[Area, ...] = field(converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        faults = []
        for rank, member in enumerate(self.members):
            if member == self.area:
                says = f"{member} is the council itself; other councils only"
                faults.append(Fault(f"members[{rank}]", says))
            elif member in self.members[:rank]:
                faults.append(Fault(f"members[{rank}]", f"{member} a second time; each once"))
        if faults:
            raise EvidenceError(f"areas similar to {self.area} ({self.scheme})", faults)

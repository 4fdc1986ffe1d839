"""From the words of a command to evidence and its assessment."""

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence
from csprofile.library import assess, read
from csprofile.library.mixed import holds_tables, tables_of

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables


@frozen
class Asked:
    """
    What a command is asked about.

    Args:
        sources: examples, files, or `source-name:path`; or folders and files of tables.
        area: the council it is to be; None: any. Of tables it is needed.
        edition: by name or path; None: the evidence's own.
        as_at: the day of the rating; None: the evidence's own.
        similar: the scheme of similar areas, for tables; None: theirs, if they hold one.
    """

    sources: tuple[str, ...]
    area: str | None = None
    edition: str | None = None
    as_at: dt.date | None = None
    similar: str | None = None

    def evidence(self) -> Evidence:
        """
        Read the evidence.

        Raises:
            EvidenceError: it is refused, is of another council, or cannot be compared as asked.
            UnknownName: nobody knows the council.
        """
        council = Area.find(self.area) if self.area is not None else None
        found = read(*self.sources, framework=self.edition)
        faults = []
        if council is not None and council != found.area:
            says = f"the evidence is of {found.area.name}, not of {council.name}; one of the two"
            faults.append(Fault("--area", says))
        if self.similar is not None:
            says = (
                f"{self.similar!r} needs tables of several councils, and the evidence is of one; "
                "leave it out: the comparisons are then those that the evidence gives"
            )
            faults.append(Fault("--similar", says))
        if faults:
            raise EvidenceError(found.name, faults)
        return found

    @property
    def of_tables(self) -> bool:
        """Whether some source is of tables."""
        return any(map(holds_tables, self.sources))

    def tables(self) -> "Tables":
        """
        Read the tables, and the evidence beside them.

        Raises:
            TablesError: they are refused.
        """
        return self._tables

    @cached_property
    def _tables(self) -> "Tables":
        return tables_of(self.sources, self.edition)

    def assessment(self) -> Assessment:
        """
        Read the evidence and assess it.

        Raises:
            EvidenceError: it is refused, or names no edition and none is given.
            CsprofileError: whatever else the walk refuses.
        """
        if self.of_tables:
            return self._assessed(*self.sources)
        return assess(self.evidence(), framework=self.edition, as_at=self.as_at)

    def assessed_from(self, tables: "Tables") -> Assessment:
        """
        Assess the council that is asked about, from tables that have been read.

        Raises:
            EvidenceError: no council, edition or day is named, or the tables do not tell of it.
            CsprofileError: whatever else the walk refuses.
        """
        return self._assessed(tables)

    def _assessed(self, *sources: object) -> Assessment:
        return assess(
            *sources,
            framework=self.edition,
            as_at=self.as_at,
            area=self.area,
            similar=self.similar,
        )

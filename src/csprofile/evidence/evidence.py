"""Evidence as a whole: one council, one day, every statement with its address."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from attrs import Factory, evolve, field, frozen
from attrs.converters import optional

from csprofile.areas import Area
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.checks import between_rows
from csprofile.evidence.findings import Finding, Remark
from csprofile.evidence.header import LetterHead, Previous, Provenance, Published, Recorded
from csprofile.evidence.indicators import IndicatorGroup, IndicatorValue
from csprofile.evidence.rows import TABLES
from csprofile.evidence.services import Service
from csprofile.evidence.statement import Row
from csprofile.evidence.values import (
    as_date,
    as_text,
    refuse,
)
from csprofile.older_schemas import Schemas
from csprofile.tuples import as_tuple

R = TypeVar("R", bound=Row)
SCHEMAS = Schemas()
"""The schemas of the evidence file; there has been one."""
_HEADS: dict[str, type] = {
    "letter": LetterHead,
    "previous": Previous,
    "published": Published,
    "recorded": Recorded,
}


def as_area(value: object) -> Area:
    """Take a council, by any known spelling or code."""
    return value if isinstance(value, Area) else Area.find(as_text(value))


def as_schema(value: object) -> int:
    """Take a schema that is read; evidence in memory is of today's."""
    if says := SCHEMAS.refusal(value):
        raise refuse(says)
    return SCHEMAS.newest


@frozen(kw_only=True)
class Evidence:
    """
    What is known of one council at a day, each statement with its address.

    Args:
        area: the council, by any known spelling or code.
        as_at: the day the evidence speaks of; nothing in it is later.
        framework: the edition it was written for; the caller may choose another.
        source: where it comes from, in words.
        services, indicators, indicator_groups, findings, remarks: the statements.
        letter, previous, published, recorded: what else the file may hold.
        name: what its addresses begin with; the file's name.
        provenance: where it came from.
        replaced: addresses of statements that later evidence replaced.
        left_out: what tables held and no statement tells: its address, and why.

    Raises:
        EvidenceError: the same statement twice, or days that cannot be.
        UnknownName: nobody knows the council.

    Example:
        >>> known = Evidence(
        ...     area="Rotherham",
        ...     as_at=dt.date(2009, 12, 9),
        ...     services=[Service(provision="adoption", judgement="good")],
        ... )
        >>> known.services[0].ref
        'evidence:evidence#services[0]'
    """

    area: Area = field(converter=as_area)
    as_at: dt.date | None = field(default=None, converter=optional(as_date))
    framework: str | None = field(default=None, converter=optional(as_text))
    source: str | None = field(default=None, converter=optional(as_text))
    services: tuple[Service, ...] = field(default=(), converter=as_tuple)
    indicators: tuple[IndicatorValue, ...] = field(default=(), converter=as_tuple)
    indicator_groups: tuple[IndicatorGroup, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    remarks: tuple[Remark, ...] = field(default=(), converter=as_tuple)
    letter: LetterHead | None = None
    previous: Previous | None = None
    published: Published | None = None
    recorded: Recorded | None = None
    schema: int = field(default=SCHEMAS.newest, converter=as_schema)
    name: str = field(default="evidence", eq=False)
    provenance: tuple[Provenance, ...] = field(default=Factory(tuple), converter=as_tuple, eq=False)
    replaced: tuple[str, ...] = field(default=(), converter=as_tuple, eq=False)
    left_out: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple, eq=False)

    def __attrs_post_init__(self) -> None:
        if wrong := [*_misplaced(self)]:
            raise EvidenceError(self.name, wrong)
        for table in TABLES:
            # A frozen noun is completed here, before anyone sees it: rows get their address.
            rows = addressed(getattr(self, table), self.name, self.replaced)
            object.__setattr__(self, table, rows)
        if faults := between_rows(self.rows, self.as_at):
            raise EvidenceError(self.name, faults)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every statement, in the order of the file."""
        tables: tuple[Iterable[Row], ...] = (
            self.services,
            self.indicators,
            self.indicator_groups,
            self.findings,
            self.remarks,
        )
        return tuple(chain.from_iterable(tables))

    def __add__(self, later: "Evidence") -> "Evidence":
        """
        Join two pieces of evidence on one council; the later replaces what it tells again.

        Raises:
            EvidenceError: they speak of two councils.
        """
        if not isinstance(later, Evidence):
            return NotImplemented
        if self.area != later.area:
            says = f"{later.area.name} cannot be joined to {self.area.name}; one council at a time"
            raise EvidenceError(later.name, [Fault("area", says)])
        about: dict[object, list[Row]] = {}
        for row in later.rows:
            about.setdefault((row.table, row.key()[0]), []).append(row)
        replaced = [
            row.ref
            for row in self.rows
            if any(each.tells_again(row) for each in about.get((row.table, row.key()[0]), ()))
        ]
        header = {
            name: getattr(later, name) or getattr(self, name)
            for name in ("framework", "source", "letter", "previous", "published", "recorded")
        }
        days = [each.as_at for each in (self, later) if each.as_at]
        return evolve(
            self,
            **header,
            as_at=max(days, default=None),
            services=(*_kept(self.services, replaced), *later.services),
            indicators=(*_kept(self.indicators, replaced), *later.indicators),
            indicator_groups=(*_kept(self.indicator_groups, replaced), *later.indicator_groups),
            findings=(*_kept(self.findings, replaced), *later.findings),
            remarks=(*_kept(self.remarks, replaced), *later.remarks),
            name=f"{self.name}+{later.name}",
            provenance=(*self.provenance, *later.provenance),
            left_out=(*self.left_out, *later.left_out),
            replaced=(*self.replaced, *later.replaced, *replaced),
        )


def addressed(rows: Iterable[R], name: str, gone: Iterable[str] = ()) -> tuple[R, ...]:
    """Give each row that has none, or that of another row, an address of its own."""
    rows, taken, made = tuple(rows), set(gone), []
    told = {row.ref for row in rows}
    for number, row in enumerate(rows):
        here, place = row.ref, number
        while not here or here in taken or (here != row.ref and here in told):
            here, place = f"evidence:{name}#{row.table}[{place}]", place + 1
        taken.add(here)
        made.append(row if here == row.ref else evolve(row, ref=here))
    return tuple(made)


def _misplaced(evidence: Evidence) -> Iterator[Fault]:
    """What stands where something else should, as code can put it but no file."""
    for table, kind in TABLES.items():
        for number, row in enumerate(getattr(evidence, table)):
            if not isinstance(row, kind):
                yield Fault(f"{table}[{number}]", f"{row!r:.60} is no {kind.__name__}")
    for name, kind in _HEADS.items():
        if not isinstance(head := getattr(evidence, name), kind | None):
            yield Fault(name, f"{head!r:.60} is no {kind.__name__}")


def _kept(rows: Iterable[R], replaced: Iterable[str]) -> Iterator[R]:
    gone = set(replaced)
    return (row for row in rows if row.ref not in gone)

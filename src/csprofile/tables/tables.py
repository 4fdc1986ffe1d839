"""The evidence tables of many councils, checked and held as they came."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from csprofile.evidence import Evidence, Provenance
from csprofile.schemas import LAYOUTS
from csprofile.tables.account import Account
from csprofile.tables.check import examine
from csprofile.tables.checked import Checked
from csprofile.tables.combine import combine
from csprofile.tables.doors import Frame
from csprofile.tables.failures import TablesError, joined


@frozen(init=False, eq=False)
class Tables:
    """
    Evidence about any number of councils, in tables; any of them may be absent.

    Each is checked when the tables are made: columns, words, days and numbers, and whether rows
    contradict each other. What is held has every column of its table, each word in the one
    spelling used inside, and of rows that say the same one. A lazy polars frame, a DuckDB relation
    and a PySpark frame stay what they are, with their rows where they are; pandas and pyarrow come
    in as polars.

    Args:
        inspections: a row for one judgement of one setting, or for none.
        indicators: a row for one value of one indicator.
        findings: a row for what one inspection found.
        similar_areas: a row for one council with which another is compared.
        placements: a row for the children of one council in one setting.
        as_at: the day the tables speak of: no date in them may be later.
        source: where the frames were read from; its name, hash, publisher and day are kept. Rows
            that its reader set aside count among the rows of the table, the others are counted.

    Raises:
        TablesError: with every cell of every table that is refused.

    Example:
        >>> import polars as pl
        >>> tables = Tables(
        ...     inspections=pl.DataFrame(
        ...         {
        ...             "area": ["Leeds", "Leeds", "Cardiff"],
        ...             "setting": ["106", "107", "108"],
        ...             "provision": ["children's home"] * 3,
        ...             "judgement": ["Adequate", None, "Good"],
        ...             "inspected_on": [dt.date(2009, 5, 1), None, dt.date(2009, 5, 1)],
        ...         }
        ...     )
        ... )
        >>> tables.inspections["judgement"].to_list()
        ['satisfactory', None]
        >>> tables.account
        (Account(table='inspections', read=3, set_aside=(('Welsh council', 1),)),)
    """

    inspections: Frame | None = field(default=None, repr=False)
    indicators: Frame | None = field(default=None, repr=False)
    findings: Frame | None = field(default=None, repr=False)
    similar_areas: Frame | None = field(default=None, repr=False)
    placements: Frame | None = field(default=None, repr=False)
    as_at: dt.date | None = None
    account: tuple[Account, ...] = ()
    provenance: tuple[Provenance, ...] = field(default=(), repr=False)
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)
    _checked: Mapping[str, Checked] = field(factory=dict, repr=False)

    def __init__(
        self,
        *,
        inspections: Frame | None = None,
        indicators: Frame | None = None,
        findings: Frame | None = None,
        similar_areas: Frame | None = None,
        placements: Frame | None = None,
        as_at: dt.date | None = None,
        source: Provenance | None = None,
    ) -> None:
        frames = {
            "inspections": inspections,
            "indicators": indicators,
            "findings": findings,
            "similar_areas": similar_areas,
            "placements": placements,
        }
        given = {name: frame for name, frame in frames.items() if frame is not None}
        found = [examine(name, frame, as_at) for name, frame in given.items()]
        failures = joined([each for _, each in found])
        if not failures.is_empty():
            raise TablesError("tables", failures)
        checked = [each for each, _ in found if each]
        if source and source.set_aside and checked:
            checked[0] = _with_aside(checked[0], source)
        self._hold(checked, as_at, [provenance_of(each, as_at, source) for each in checked])

    @classmethod
    def of(
        cls,
        parts: Iterable[Checked],
        as_at: dt.date | None = None,
        provenance: Iterable[Provenance] = (),
        evidence: Iterable[Evidence] = (),
    ) -> "Tables":
        """
        Make tables of what was checked already; several of one name are put together.

        Raises:
            TablesError: rows of one contradict rows of another.

        Example:
            >>> Tables.of([]).account
            ()
        """
        parts = list(parts)
        together = [
            combine(named) for name in LAYOUTS if (named := [p for p in parts if p.table == name])
        ]
        failures = joined([each for _, each in together])
        if not failures.is_empty():
            raise TablesError("tables", failures)
        tables = cls.__new__(cls)
        tables._hold([each for each, _ in together], as_at, provenance, evidence)
        return tables

    def kind(self, table: str) -> str | None:
        """
        Tell what kind of frame a table came as; None if it is absent.

        Example:
            >>> Tables().kind("inspections") is None
            True
        """
        checked = self._checked.get(table)
        return checked.kind if checked else None

    def with_rows(self, evidence: Iterable[Evidence] | None = None, **frames: Frame) -> "Tables":
        """
        Hold some of the rows of checked tables in place of all; they are not checked again.

        Args:
            evidence: what stands beside them; the same unless given.
            frames: by the names of tables that are there, each a frame of the kind it is held as.

        Example:
            >>> import polars as pl
            >>> rows = {"area": ["Leeds"], "setting": ["1"], "children": [2]}
            >>> tables = Tables(placements=pl.DataFrame(rows))
            >>> len(tables.with_rows(placements=tables.placements.clear()).placements)
            0
        """
        parts = {name: evolve(self._checked[name], frame=frame) for name, frame in frames.items()}
        held = {**self._checked, **parts}.values()
        beside = self.evidence if evidence is None else evidence
        return Tables.of(held, self.as_at, self.provenance, beside)

    def __add__(self, other: object) -> "Tables":
        """
        Put tables together; those of one name become one, checked for rows that contradict.

        Evidence written by hand on one council is held beside them: in its assessment a statement
        adds to the tables, or replaces what they tell of the same.

        Raises:
            TablesError: a row of one table contradicts a row of the other.
        """
        if isinstance(other, Evidence):
            parts = list(self._checked.values())
            return Tables.of(parts, self.as_at, self.provenance, (*self.evidence, other))
        if not isinstance(other, Tables):
            return NotImplemented
        days = [day for day in (self.as_at, other.as_at) if day]
        parts = [*self._checked.values(), *other._checked.values()]
        provenance = (*self.provenance, *other.provenance)
        evidence = (*self.evidence, *other.evidence)
        return Tables.of(parts, max(days, default=None), provenance, evidence)

    def __radd__(self, other: object) -> "Tables":
        """Hold evidence beside the tables."""
        return self + other if isinstance(other, Evidence) else NotImplemented

    def _hold(
        self,
        checked: Iterable[Checked],
        as_at: dt.date | None,
        provenance: Iterable[Provenance],
        evidence: Iterable[Evidence] = (),
    ) -> None:
        by_name = {each.table: each for each in checked}
        frames: dict[str, Any] = {name: each.frame for name, each in by_name.items()}
        self.__attrs_init__(
            **frames,
            as_at=as_at,
            account=tuple(each.account for each in by_name.values()),
            provenance=tuple(provenance),
            evidence=tuple(evidence),
            checked=by_name,
        )


def _with_aside(checked: Checked, source: Provenance) -> Checked:
    """Count the rows that a table's reader set aside among its rows."""
    number = sum(number for _, number in source.set_aside)
    read = Account(table=checked.table, read=number, set_aside=source.set_aside)
    return evolve(checked, account=checked.account + read)


def provenance_of(
    checked: Checked, as_at: dt.date | None, source: Provenance | None = None
) -> Provenance:
    """
    Tell where a table came from, and what became of its rows.

    Example:
        >>> from csprofile.tables.check import check
        >>> import polars as pl
        >>> frame = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [2]})
        >>> provenance_of(check("placements", frame), dt.date(2009, 12, 9)).used
        1
    """
    account = checked.account
    found = source or Provenance(name=checked.table)
    return evolve(
        found,
        as_at=found.as_at or as_at,
        read=account.read,
        used=account.used,
        set_aside=account.set_aside,
    )

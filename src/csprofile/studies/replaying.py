"""The same evidence under several editions."""

import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.errors import CsprofileError, EvidenceError, Fault
from csprofile.evidence.evidence import as_area
from csprofile.frameworks import Framework
from csprofile.library import assess, read
from csprofile.library import framework as find_framework
from csprofile.library.editions import on_offer
from csprofile.library.mixed import holds_tables
from csprofile.studies.replays import CouncilReplay, Replay

Named = str | os.PathLike[str] | Framework
Sides = dict[Area, tuple[list[Assessment], list[tuple[str, str]]]]
Progress = Callable[[int, int], Any]
_SOURCE = "replay"


def replay(
    *sources: Any,
    editions: Iterable[Named] | Named | None = None,
    as_at: dt.date | None = None,
    area: str | Area | None = None,
    similar: str | None = None,
    progress: Progress | None = None,
) -> Replay:
    """
    Assess the same evidence under several editions; what a person recorded is left out.

    An edition that does not govern ratings of the day is a replay, and its assessment says so. One
    that refuses the evidence is told with its reason.

    Args:
        sources: evidence on one council, as for `read`; or tables of many, or their paths.
        editions: their names or paths; every one on offer unless given.
        as_at: the day; the evidence's own unless given.
        area: the council; of tables, every one unless given.
        similar: of tables, the scheme of similar areas.
        progress: of tables, told after each edition how many are done, and of how many.

    Raises:
        EvidenceError: no edition is named, or every one refuses the evidence.
        UnknownName: no such edition or source.
        TablesError: tables are refused.

    Example:
        >>> found = replay("rotherham-2009", editions=["2009", "2010"])
        >>> [each.replay_note for each in found.councils[0].assessments]
        ['', 'replay: 2010 rules on evidence of 9 December 2009']
    """
    chosen = _chosen(editions)
    if any(map(holds_tables, sources)):
        return _of_tables(sources, chosen, as_at, area, similar, progress)
    return _of_one(sources, chosen, {"as_at": as_at, "area": area, "similar": similar})


def _of_one(sources: Sequence[Any], chosen: Sequence[Framework], asked: Any) -> Replay:
    """The evidence on one council, read again in the words of each edition."""
    made, refused, errors = [], [], []
    for edition in chosen:
        try:
            evidence = evolve(read(*sources, framework=edition), recorded=None)
            made.append(assess(evidence, framework=edition, **asked))
        except CsprofileError as error:
            errors.append(error)
            refused.append((edition.edition, str(error)))
    if not made:
        raise errors[0]
    return Replay(made[0].as_at, chosen, [CouncilReplay(made[0].area, made, refused)])


def _chosen(editions: Iterable[Named] | Named | None) -> list[Framework]:
    """The editions, each once."""
    if editions is None:
        return list(on_offer())
    if isinstance(editions, str | os.PathLike | Framework):
        editions = [editions]
    found = {each.edition: each for each in map(find_framework, editions)}
    if not found:
        raise EvidenceError(_SOURCE, [Fault("editions", "none; one or more, as 2009")])
    return list(found.values())


def _of_tables(
    sources: Sequence[Any],
    chosen: Sequence[Framework],
    as_at: dt.date | None,
    area: str | Area | None,
    similar: str | None,
    progress: Progress | None,
) -> Replay:
    """Every council that tables tell of, or one among them."""
    from csprofile.library.crowd import assess_all
    from csprofile.library.mixed import tables_of

    tables = tables_of(sources)
    tables = tables.with_rows([evolve(each, recorded=None) for each in tables.evidence])
    areas = None if area is None else [as_area(area)]
    sides: Sides = {}
    for number, edition in enumerate(chosen, 1):
        found = assess_all(tables, framework=edition, as_at=as_at, similar=similar, areas=areas)
        for one, made in found.items():
            sides.setdefault(one, ([], []))[0].append(made)
        for one, error in found.faults.items():
            sides.setdefault(one, ([], []))[1].append((edition.edition, str(error)))
        if progress:
            progress(number, len(chosen))
    if not sides:
        named = f"{areas[0].name}: no row tells of it" if areas else "no row tells of any"
        raise EvidenceError("tables", [Fault("area", f"{named} at {found.as_at}; another")])
    councils = [CouncilReplay(one, *sides[one]) for one in sorted(sides)]
    return Replay(found.as_at, chosen, councils)

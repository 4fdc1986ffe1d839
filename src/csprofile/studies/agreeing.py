"""How often the rules of an edition give the grade that was published."""

from typing import TYPE_CHECKING, Any

from csprofile.errors import EvidenceError, Fault
from csprofile.frameworks import Framework
from csprofile.library import framework as find_framework
from csprofile.library.mixed import holds_tables
from csprofile.studies.agreements import Agreement, Case
from csprofile.studies.cases import Chosen, Found, graded, in_evidence
from csprofile.studies.kappa import weighted_kappa

if TYPE_CHECKING:
    from csprofile.studies.inspected import Progress

_SOURCE = "agreement"
_MOST = 1_000_000


def agreement(
    *sources: Any,
    framework: Chosen = None,
    similar: str | None = None,
    draws: int = 1000,
    seed: int = 0,
    progress: "Progress | None" = None,
) -> Agreement:
    """
    Put what the rules give beside what was published.

    A case is evidence with a published grade; or, in tables, an inspection of local authority
    children's services, of which overall effectiveness is the published grade and no input.

    Args:
        sources: evidence, files of it, worked examples, folders of them, and tables or their paths.
        framework: the edition; each piece of evidence's own unless given. Tables need one.
        similar: of tables, the scheme of similar areas.
        draws: samples for the interval of kappa, 0 to 1,000,000; 0: no interval.
        seed: from which they are drawn.
        progress: told after each day of inspections.

    Raises:
        EvidenceError: with all that is refused in any source; or there is no case.
        FrameworkError: an edition without grades, or with more or fewer than judgements.

    Example:
        >>> agreement("rotherham-2009").equal
        1
    """
    _drawable(draws, seed)
    edition = None if framework is None else graded(find_framework(framework))
    tables = [each for each in sources if holds_tables(each)]
    found = in_evidence((each for each in sources if not holds_tables(each)), edition)
    if tables:
        found += _inspected(tables, edition, similar, progress)
    _refuse(found)
    pairs = [(case.published, case.given) for case in found.cases if case.given is not None]
    in_order = sorted(found.cases, key=_place)
    return Agreement(in_order, weighted_kappa(pairs, draws, seed), found.left_out)


def _drawable(draws: int, seed: int) -> None:
    """Refuse what no samples can be drawn by."""
    faults = []
    if type(draws) is not int or not 0 <= draws <= _MOST:
        faults.append(Fault("draws", f"{draws!r}; a whole number, 0 to {_MOST:,}"))
    if type(seed) is not int:
        faults.append(Fault("seed", f"{seed!r}; a whole number"))
    if faults:
        raise EvidenceError(_SOURCE, faults)


def _inspected(
    tables: list[Any],
    edition: Framework | None,
    similar: str | None,
    progress: "Progress | None",
) -> Found:
    """The cases in tables, which are read only here: evidence alone can do without."""
    if edition is None:
        raise EvidenceError(
            _SOURCE, [Fault("framework", "missing; tables need one, as ilacs-2018")]
        )
    from csprofile.library.mixed import tables_of
    from csprofile.studies.inspected import in_tables

    return in_tables(tables_of(tables), edition, similar, progress)


def _place(case: Case) -> tuple[object, ...]:
    return case.on, case.area.name, case.source


def _refuse(found: Found) -> None:
    """Refuse faults, no case at all, and grades that are not of one scale."""
    if found.faults:
        raise EvidenceError(_SOURCE, found.faults)
    if not found.cases:
        right = (
            "evidence with [published], or tables with inspections of local authority children's "
            "services that tell their overall effectiveness"
        )
        without = f" ({len(found.left_out)} without)" if found.left_out else ""
        raise EvidenceError(_SOURCE, [Fault("", f"no published grade{without}; {right}")])
    scales: dict[tuple[str, ...], str] = {}
    for case in found.cases:
        edition = case.assessment.framework
        scales.setdefault(tuple(each.title for each in edition.scale.grades), edition.edition)
    if len(scales) > 1:
        says = f"{' and '.join(scales.values())} have grades of other words; one scale at a time"
        raise EvidenceError(_SOURCE, [Fault("framework", says)])

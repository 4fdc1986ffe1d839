"""What an edition expects to be told: for its inputs, its limits and its letter."""

from collections.abc import Iterator

from attrs import field, frozen

from csprofile.evidence import Evidence, Finding, IndicatorGroup, Row, Service
from csprofile.frameworks import Framework
from csprofile.vocabulary import INSPECTIONS, GapKind

UNKNOWN = GapKind.find("not given in the source")
OVERALL = "overall effectiveness"


@frozen
class Expected:
    """
    One row that an edition expects, as it stands while nothing is known.

    Args:
        row: the row, with a gap where the figure would be.
        why: what the edition does with it, in words.
        rules: the addresses of the rules that ask for it.
        asks: the key the rules ask about, beside what the row has: of findings `judgement` or
            `safety_not_assured`.

    Example:
        >>> from csprofile.testing import example
        >>> first = expected_rows(example("framework"))[0]
        >>> first.row.provision, first.row.gap.name
        (('all',), 'not given in the source')
    """

    row: Row
    why: str
    rules: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    asks: str = ""

    @property
    def says(self) -> str:
        """What the edition does with it, and what else it asks of the row."""
        also = "" if self.asks in ("", "judgement") else f"; {self.asks} is asked about too"
        return f"{self.why}{also}"

    def told_by(self, row: Row) -> bool:
        """Whether a row tells of the same thing; whose service it is makes no difference."""
        mine = self.row
        if isinstance(mine, Service) and isinstance(row, Service):
            return set(mine.provision) <= set(row.provision) and mine.aspect == row.aspect
        if isinstance(mine, IndicatorGroup) and isinstance(row, IndicatorGroup):
            return mine.outcome == row.outcome
        if isinstance(mine, Finding) and isinstance(row, Finding):
            return mine.inspection == row.inspection and self._found(mine, row)
        return False

    def _found(self, mine: Finding, row: Finding) -> bool:
        if row.gap is not None:
            return row.kind in (None, mine.kind)
        if self.asks == "judgement":
            return row.judgement is not None
        return mine.kind in (None, row.kind)


def expected_rows(framework: Framework) -> tuple[Expected, ...]:
    """
    Every row an edition expects, each once: for inputs, then for limits, then for the letter.

    Example:
        >>> from csprofile.testing import example
        >>> rows = [each.row for each in expected_rows(example("framework"))]
        >>> sum(row.table == "findings" for row in rows)
        3
    """
    kept: dict[object, Expected] = {}
    for each in (*_for_inputs(framework), *_for_limits(framework)):
        kept.setdefault(_about(each.row), each)
    inspections = {each.row.inspection for each in kept.values() if isinstance(each.row, Finding)}
    for each in _for_letter(framework):
        if not isinstance(each.row, Finding) or each.row.inspection not in inspections:
            kept.setdefault(_about(each.row), each)
    return tuple(kept.values())


def missing_rows(framework: Framework, evidence: Evidence) -> tuple[Expected, ...]:
    """
    The rows an edition expects of which the evidence tells nothing.

    Example:
        >>> from csprofile.testing import example
        >>> missing = missing_rows(example("framework"), example("evidence"))
        >>> [each.why for each in missing][:1]
        ['input: services good or better for staying safe; if not told: leave out']
    """
    every = expected_rows(framework)
    return tuple(e for e in every if not any(e.told_by(row) for row in evidence.rows))


def _about(row: Row) -> object:
    """What a row is about; two that rules ask for are one where that is the same."""
    if isinstance(row, Service):
        return row.table, row.provision, row.aspect
    return row.table, row.key()


def _for_inputs(framework: Framework) -> Iterator[Expected]:
    bases = {each.id: each.base for each in framework.cut_points}
    for each in framework.inputs:
        why = f"input: {each.title}; if not told: {each.gap}"
        rules = (each.ref,)
        if each.of == "services":
            base = bases.get(each.cut_points) if each.provision == "all" else None
            row = Service(provision=each.provision, aspect=each.aspect, base=base, gap=UNKNOWN)
            yield Expected(row, why, rules)
        elif each.of == "indicator_groups":
            yield Expected(IndicatorGroup(outcome=each.outcome or None, gap=UNKNOWN), why, rules)
        elif each.kind == "judgement":
            for name in each.inspection or INSPECTIONS.names:
                yield Expected(Finding(inspection=name, gap=UNKNOWN), why, rules, "judgement")


def _for_limits(framework: Framework) -> Iterator[Expected]:
    findings = [each for each in framework.inputs if each.kind == "findings"]
    named = [name for each in findings for name in each.inspection]
    for each in framework.limits:
        asked = each.condition
        if asked.input:
            continue
        why = f"limit: {each.title}; if not told: counts as not found"
        for name in asked.inspection or named or INSPECTIONS.names[:1]:
            row = Finding(inspection=name, kind=asked.kind, gap=UNKNOWN)
            yield Expected(row, why, (each.ref,), "judgement" if asked.judgement else asked.when)


def _for_letter(framework: Framework) -> Iterator[Expected]:
    for each in framework.letter.sections:
        rules = (each.ref,)
        why = f"letter: {each.id}"
        for provision in each.provisions:
            for aspect in each.aspects or (OVERALL,):
                row = Service(provision=provision, aspect=aspect, gap=UNKNOWN)
                yield Expected(row, why, rules)
        for outcome in each.outcomes:
            told = None if outcome == "all" else outcome
            yield Expected(IndicatorGroup(outcome=told, gap=UNKNOWN), why, rules)
        for name in each.inspections:
            yield Expected(Finding(inspection=name, gap=UNKNOWN), why, rules)

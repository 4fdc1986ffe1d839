"""What no single rule of an edition shows: ids told twice, and names that nothing has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile.bands import CutPoints, Input
from csprofile.errors import Fault, FrameworkError, allowed
from csprofile.limits import Limit
from csprofile.rating import Combination, Step
from csprofile.reason import Cited, within
from csprofile.vocabulary import ASPECTS, PROVISIONS, Judgement

Made = Mapping[str, Mapping[int, Any]]
"""Table by table, the rows that could be read, by their number."""


def between(mapping: Mapping[str, Any], made: Made, rules: Iterable[Cited]) -> Iterator[Fault]:
    """
    Find what is wrong between the rules of an edition, as far as they could be read.

    Args:
        mapping: the whole file.
        made: the rows that could be read.
        rules: every rule that could be read.

    Example:
        >>> cut = CutPoints(id="a", source="b", status="assumed", base="settings", at_least=[50])
        >>> made = {"cut_points": {0: cut}, "inputs": {}, "limits": {}, "steps": {}}
        >>> scale = {"grades": ["low", "middle", "high"]}
        >>> [str(each) for each in between({"scale": scale}, made, [])]
        ['cut_points[0].at_least: 1 points; 2, one for each grade but the lowest']
    """
    refs = [within("", rule).ref for rule in rules]
    for ref in sorted({ref for ref in refs if refs.count(ref) > 1}):
        yield Fault(ref.removeprefix("rule:"), "two rules of that id; each once")
    scale = mapping.get("scale")
    grades = scale.get("grades") if isinstance(scale, Mapping) else None
    if grades == []:
        yield from _without_grades(mapping)
    # Without grades nothing can lie above the scale, and what needs one is a fault already.
    top = len(grades) if isinstance(grades, list) and grades else None
    for number, cut in made["cut_points"].items():
        yield from _in_points(f"cut_points[{number}]", cut, top)
    for number, counted in made["inputs"].items():
        points = [str(row.get("id")) for row in _rows(mapping, "cut_points")]
        yield from _in_input(f"inputs[{number}]", counted, made, points, top)
    read = (row for row in _rows(mapping, "inputs") if row.get("kind") != "findings")
    ids = [str(row.get("id")) for row in read]
    yield from _in_line_bands(mapping, ids)
    for number, limit in made["limits"].items():
        yield from _in_limit(f"limits[{number}]", limit, ids, top)
    for number, step in made["steps"].items():
        yield from _in_step(f"steps[{number}]", step, top)
    if len(made["steps"]) == len(_rows(mapping, "steps")):
        yield from _in_combination(made["steps"].values(), ids)


def _rows(mapping: object, table: str) -> list[Mapping[str, Any]]:
    """The rows of a table, those too that are at fault, so that one fault does not make others."""
    rows = mapping.get(table) if isinstance(mapping, Mapping) else None
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _without_grades(mapping: Mapping[str, Any]) -> Iterator[Fault]:
    """What an edition has that needs grades, where its scale has none."""
    for table in ("cut_points", "steps", "limits"):
        if _rows(mapping, table):
            yield Fault(table, "the scale has no grades, so there is none; or grades in scale")
    for number, row in enumerate(_rows(mapping, "inputs")):
        if row.get("kind") == "share":
            says = "a share has no band where the scale has no grades; judgement or findings"
            yield Fault(f"inputs[{number}].kind", says)
    for number, row in enumerate(_rows(mapping.get("letter"), "sections")):
        if row.get("kind") == "scale":
            says = "the scale has no grades to list; text, verdict, lines or statutory"
            yield Fault(f"letter.sections[{number}].kind", says)


def _in_line_bands(mapping: Mapping[str, Any], ids: list[str]) -> Iterator[Fault]:
    if "line_bands" in mapping and ids:
        says = f"{', '.join(ids)} place lines in bands too; line_bands, or inputs with bands"
        yield Fault("line_bands", says)


def _in_points(here: str, cut: CutPoints, top: int | None) -> Iterator[Fault]:
    if top is not None and len(cut.at_least) != top - 1:
        says = f"{len(cut.at_least)} points; {top - 1}, one for each grade but the lowest"
        yield Fault(f"{here}.at_least", says)


def _in_input(
    here: str, counted: Input, made: Made, points: list[str], top: int | None
) -> Iterator[Fault]:
    if counted.kind == "share" and counted.cut_points not in points:
        right = allowed("set of cut-points", counted.cut_points, points)
        yield Fault(f"{here}.cut_points", f"{counted.cut_points!r}: {right}")
    if counted.kind == "judgement" and top not in (None, len(Judgement)):
        yield Fault(f"{here}.kind", f"{len(Judgement)} judgements cannot be read as {top} grades")
    provisions = PROVISIONS.plus(made["provisions"].values())
    aspects = ASPECTS.plus(made["aspects"].values())
    for name, vocabulary in (("provision", provisions), ("aspect", aspects)):
        if (word := getattr(counted, name)) not in vocabulary.names:
            right = allowed(name, word, vocabulary.names)
            yield Fault(f"{here}.{name}", f"{word!r}: {right}")


def _in_limit(here: str, limit: Limit, ids: list[str], top: int | None) -> Iterator[Fault]:
    asked = limit.condition.input
    if asked and asked not in ids:
        yield Fault(f"{here}.condition.input", f"{asked!r}: {allowed('input', asked, ids)}")
    if top is not None and limit.cap is not None and limit.cap > top:
        yield Fault(f"{here}.cap", f"{limit.cap} is above the scale, 1-{top}")


def _in_step(here: str, step: Step, top: int | None) -> Iterator[Fault]:
    given = {f"clauses[{number}].gives": each.gives for number, each in enumerate(step.clauses)}
    for place, grade in {**given, "otherwise": step.otherwise}.items():
        if top is not None and grade is not None and grade > top:
            yield Fault(f"{here}.{place}", f"{grade} is above the scale, 1-{top}")


def _in_combination(steps: Iterable[Step], ids: list[str]) -> Iterator[Fault]:
    try:
        yield from Combination(tuple(steps)).check(ids)
    except FrameworkError as error:
        yield from error.faults

"""One council's two records side by side: statements, lines, inputs, rating and limits."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile.studies.changes import Change, CouncilChanges, Side
from csprofile.studies.directions import DECLINED
from csprofile.studies.matching import lines_again, statements_again
from csprofile.studies.moved import Moved
from csprofile.studies.words import about

Record = Mapping[str, Any]


def council_changes(old: Record, new: Record) -> CouncilChanges:
    """
    Find all that changed between two decision records of one council.

    Example:
        >>> from csprofile import decision_record
        >>> from csprofile.testing import example
        >>> council_changes(decision_record(example()), decision_record(example())).grades
        ()
    """
    again = statements_again(old["evidence"], new["evidence"])
    statements = list(_statements(old["evidence"], new["evidence"], again))
    moved = Moved(old, new, _new_refs(statements), _old_refs(statements, again))
    lines = list(moved.lines(lines_again(old["evidence"], new["evidence"], again)))
    below = {line["ref"] for line in new["profile"]["lines"] if _is_below(line)}
    return CouncilChanges(
        area=new["area"]["name"],
        code=new["area"]["code"],
        old=_side(old),
        new=_side(new),
        statements=statements,
        lines=lines,
        inputs=moved.inputs(),
        grades=moved.grades(),
        limits=moved.limits(),
        worse=[e for e in lines if e.direction == DECLINED and e.ref in below],
    )


def _statements(old: Record, new: Record, again: Mapping[str, str]) -> Iterator[Change]:
    for ref, said in new.items():
        was = old[again[ref]] if ref in again else None
        if was is None:
            yield Change(about(said), "new", None, dict(said["values"]), ref=ref)
        elif differing := _differing(_whole(was), _whole(said)):
            before, after = _only(_whole(was), differing), _only(_whole(said), differing)
            yield Change(about(said), "revised", before, after, ref=ref)
    told = set(again.values())
    for ref, said in old.items():
        if ref not in told:
            yield Change(about(said), "gone", dict(said["values"]), None, ref=f"old:{ref}")


def _new_refs(statements: Iterable[Change]) -> dict[str, str]:
    return {each.ref: each.ref for each in statements if each.what != "gone"}


def _old_refs(statements: Iterable[Change], again: Mapping[str, str]) -> dict[str, str]:
    revised = {again[each.ref]: each.ref for each in statements if each.what == "revised"}
    gone = {e.ref.removeprefix("old:"): e.ref for e in statements if e.what == "gone"}
    return revised | gone


def _whole(said: Record) -> dict[str, Any]:
    return {**said["values"], "reading": said["reading"]}


def _only(values: Record, keys: Iterable[str]) -> dict[str, Any]:
    return {key: values.get(key) for key in keys}


def _differing(old: Record, new: Record) -> list[str]:
    return [key for key in dict.fromkeys([*old, *new]) if old.get(key) != new.get(key)]


def _is_below(line: Record) -> bool:
    """Whether a line is below similar areas, by however much."""
    beside = {each["beside"]: each["verdict"] for each in line["comparisons"]}
    return str(beside.get("similar areas") or "").endswith("below")


def _side(record: Record) -> Side:
    framework = record["framework"]
    return Side(
        as_at=record["as_at"],
        edition=framework["edition"],
        publisher=framework["publisher"],
        reconstructed=framework.get("reconstructed", True),
        replay=framework["replay"],
        sources=[each["name"] for each in record["provenance"]["sources"]],
    )

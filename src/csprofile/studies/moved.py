"""What moved between two records of one council: lines, inputs, rating and limits, and by what."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from attrs import frozen

from csprofile.studies import directions
from csprofile.studies.changes import Change
from csprofile.studies.words import about

Record = Mapping[str, Any]
_FIGURES = ("value", "judgement", "count")
_GRADES = ("status", "grade", "indicative", "after_limits", "possible")
_GRADED = ("grade", "indicative", "after_limits")


@frozen
class Moved:
    """
    What moved between two records, and the statements that moved it.

    Args:
        old, new: the records.
        of_new: the addresses to cite for statements new or revised, by address in NEW.
        of_old: the same for those gone or revised, by address in OLD.

    Example:
        >>> from csprofile import decision_record
        >>> from csprofile.testing import example
        >>> record = decision_record(example())
        >>> list(Moved(record, record, {}, {}).limits())
        []
    """

    old: Record
    new: Record
    of_new: Mapping[str, str]
    of_old: Mapping[str, str]

    def lines(self, again: Mapping[str, str]) -> Iterator[Change]:
        """What moved in the lines that both records have."""
        before = {line["ref"]: line for line in self.old["profile"]["lines"]}
        for line in self.new["profile"]["lines"]:
            # A line that rests on no statement of its own has the same address on both sides.
            own = "" if line["ref"] in self.new["evidence"] else line["ref"]
            other = before.get(again.get(line["ref"], own))
            if other is not None:
                yield from self._line(other, line)

    def inputs(self) -> Iterator[Change]:
        """The inputs in another band, and those that only one edition counts."""
        before, after = _by_id(self.old["inputs"]), _by_id(self.new["inputs"])
        for id_ in dict.fromkeys([*before, *after]):
            mine, theirs = before.get(id_, {}), after.get(id_, {})
            if mine.get("band", []) != theirs.get("band", []):
                title = (theirs or mine)["title"]
                because = self._because(
                    [*mine.get("lines", ()), *mine.get("because", ())],
                    [*theirs.get("lines", ()), *theirs.get("because", ())],
                )
                bands = (mine.get("band") or None, theirs.get("band") or None)
                yield Change(title, "input band", *bands, because=because)

    def grades(self) -> Iterator[Change]:
        """What moved in the rating, and the edition where it is another."""
        mine, theirs = self.old["framework"], self.new["framework"]
        if mine["edition"] != theirs["edition"]:
            yield Change("the rules", "edition", mine["edition"], theirs["edition"])
        elif mine.get("sha256") != theirs.get("sha256"):
            files = (mine.get("sha256"), theirs.get("sha256"))
            yield Change("the rules", "edition's file", *files)
        old, new = self.old["rating"], self.new["rating"]
        because = self._because(old["because"], new["because"])
        for name in _GRADES:
            if old[name] != new[name]:
                yield Change(
                    "the rating",
                    name.replace("_", " "),
                    _graded(old[name], mine),
                    _graded(new[name], theirs),
                    self._graded(name),
                    because,
                )

    def limits(self) -> Iterator[Change]:
        """The limits that began or ended, or of which it is no longer as certain."""
        before, after = (_by_id(each["rating"]["limits"]) for each in (self.old, self.new))
        for id_ in dict.fromkeys([*before, *after]):
            mine, theirs = before.get(id_), after.get(id_)
            was, now = _state(mine), _state(theirs)
            if was == now:
                continue
            because = self._because(
                (mine or {}).get("because", ()), (theirs or {}).get("because", ())
            )
            what = "limit begun" if now == "bites" else "limit ended" if was == "bites" else "limit"
            yield Change((theirs or mine or {})["title"], what, was, now, because=because)

    def _line(self, old: Record, new: Record) -> Iterator[Change]:
        ref = new["ref"]
        because = self._because([old["ref"], *old["because"]], [ref, *new["because"]])
        said = self.new["evidence"].get(ref)
        subject = about(said) if said else new["subject"]
        was, now = _figure(old, self.old), _figure(new, self.new)
        if was != now:
            told = (_only(was), _only(now))
            yield Change(subject, _kind(was, now), *told, self._direction(old, new), because, ref)
        sides = (_verdicts(old), _verdicts(new))
        for beside in dict.fromkeys(chain(*sides)):
            told = (sides[0].get(beside), sides[1].get(beside))
            if told[0] != told[1]:
                yield Change(subject, f"beside {beside}", *told, because=because, ref=ref)
        if old["band"] != new["band"]:
            bands = (old["band"] or None, new["band"] or None)
            yield Change(subject, "band", *bands, because=because, ref=ref)

    def _direction(self, old: Record, new: Record) -> str:
        """Which way a line's figure went, as far as it can be told."""
        if old["share"] and new["share"]:
            same = old.get("base") == new.get("base")
            return directions.of_shares(old["share"], new["share"]) if same else directions.NOT_TOLD
        values = (_values(old, self.old), _values(new, self.new))
        if all(each.get("value") is not None for each in values):
            return directions.of_values(*values)
        if all(isinstance(each.get("judgement"), list) for each in values):
            return directions.of_judgements(*(each["judgement"] for each in values))
        return directions.NOT_TOLD

    def _graded(self, name: str) -> str:
        """Which way a grade went, where both editions have the same scale."""
        grades = [each["rating"][name] for each in (self.old, self.new)]
        if name not in _GRADED:
            return ""
        titles = [[each["title"] for each in side["framework"]["scale"]] for side in self._sides]
        if None in grades or titles[0] != titles[1]:
            return directions.NOT_TOLD
        return directions.IMPROVED if grades[1] > grades[0] else directions.DECLINED

    @property
    def _sides(self) -> tuple[Record, Record]:
        return self.old, self.new

    def _because(self, old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
        """Those of the addresses that are of a statement new, gone or revised, each once."""
        cited = [self.of_new[ref] for ref in new if ref in self.of_new]
        cited += [self.of_old[ref] for ref in old if ref in self.of_old]
        return tuple(dict.fromkeys(cited))


def _figure(line: Record, record: Record) -> dict[str, Any]:
    """The one figure that a line carries, by what it is; nothing where it only compares."""
    if line["share"]:
        return {"share": line["share"]}
    values = _values(line, record)
    for name in _FIGURES:
        if values.get(name) is not None:
            return {name: values[name]}
    return {"gap": line["gap"]} if line["gap"] else {}


def _kind(was: Record, now: Record) -> str:
    """What a figure is that moved: the same on both sides, or a gap on one of them."""
    kinds = (was.keys() | now.keys()) - {"gap"}
    return next(iter(kinds)) if len(kinds) == 1 else "figure" if kinds else "gap"


def _only(figure: Record) -> Any:
    """A figure; a gap as such, since its kind alone would not say that it is one."""
    return f"gap: {figure['gap']}" if "gap" in figure else next(iter(figure.values()), None)


def _values(line: Record, record: Record) -> Record:
    said: Record = record["evidence"].get(line["ref"]) or {"values": {}}
    values: Record = said["values"]
    return values


def _verdicts(line: Record) -> dict[str, str | None]:
    return {each["beside"]: each["verdict"] for each in line["comparisons"]}


def _by_id(nouns: Iterable[Record]) -> dict[str, Record]:
    return {each["id"]: each for each in nouns}


def _state(limit: Record | None) -> str:
    if limit is None:
        return "none"
    return "bites" if limit["bites"] else "may bite"


def _graded(value: Any, framework: Record) -> Any:
    """A grade with its words; a status as it is."""
    titles = {each["grade"]: each["title"] for each in framework["scale"]}
    if isinstance(value, list):
        return [f"{titles.get(each, '')} ({each})" for each in value]
    return f"{titles.get(value, '')} ({value})" if isinstance(value, int) else value

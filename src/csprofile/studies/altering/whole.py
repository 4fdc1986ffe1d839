"""All provision of tables follows its parts: the settings among it, and the kinds of service."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from csprofile.councils.services import service_of
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence, Service
from csprofile.frameworks import Framework
from csprofile.studies.altering.replacing import with_rows
from csprofile.vocabulary import OWN_SCALE, WHOLE_COUNCIL, Judgement

Counts = dict[Judgement, int]
_OF_TABLES = "inspections:"
_HALF = "cannot be counted among all provision; judgements, as { good = 3 }, or a gap"


def carried(
    before: Evidence, after: Evidence, framework: Framework, fixed: Iterable[str] = ()
) -> Evidence:
    """
    Carry what changed in the rows of tables on to all provision, which is counted from them.

    Args:
        before: the evidence as it is.
        after: the same with some statements otherwise.
        framework: the edition, which says whose settings count and when a kind of service does.
        fixed: the addresses of statements that stay as they are.

    Raises:
        EvidenceError: a statement that cannot be counted.

    Example:
        >>> from csprofile.testing import example
        >>> evidence = example().evidence
        >>> carried(evidence, evidence, example("framework")) is evidence
        True
    """
    old = {row.ref: row for row in before.services}
    moved = [row for row in after.services if is_part(row, framework) and row != old.get(row.ref)]
    if faults := [Fault(row.ref, _HALF) for row in moved if counts_of(row) is None]:
        raise EvidenceError(after.name, faults)
    made: dict[str, Service] = {}
    for aspect in dict.fromkeys(row.aspect for row in moved):
        parts = [e for e in after.services if e.aspect == aspect and is_part(e, framework)]
        changes = [(old[row.ref], row) for row in moved if row.aspect == aspect]
        for whole in after.services:
            if whole.aspect == aspect and is_whole(whole) and whole.ref not in fixed:
                again = _settings(whole, changes)
                if whole.base == "services":
                    again = _kinds(whole, parts, framework)
                made[whole.ref] = again
    return with_rows(after, made) if made else after


def is_whole(row: Service) -> bool:
    """Whether a statement is all provision as tables count it."""
    return row.ref.startswith(_OF_TABLES) and row.provision == ("all",)


def is_part(row: Service, framework: Framework) -> bool:
    """
    Whether a statement of tables counts among all provision.

    Example:
        >>> from csprofile.testing import example
        >>> is_part(example().evidence.services[1], example("framework"))
        False
    """
    if not row.ref.startswith(_OF_TABLES) or row.provision == ("all",):
        return False
    (provision,) = row.provision
    if provision in (*OWN_SCALE, WHOLE_COUNCIL):
        return False
    whose = {name: rule.count for rule in framework.responsibilities for name in rule.provisions}
    counting = whose.get(provision, whose.get("all"))
    return row.responsibility is None or counting is None or row.responsibility in counting


def counts_of(row: Service) -> Counts | None:
    """
    How many settings have each judgement; None where that is not told.

    Example:
        >>> counts_of(Service(provision="adoption", judgements={"good": 2}, of=2))
        {<Judgement.GOOD: 2>: 2}
    """
    if row.gap is not None:
        return {}
    if row.judgement is not None and len(row.judgement) == 1:
        return {row.judgement[0]: 1}
    found: Counts = {}
    for key, number in row.judgements or ():
        if len(key) != 1 or not isinstance(number, int):
            return None
        found[min(key)] = number
    whole = row.judgements is not None and row.of in (None, sum(found.values()))
    return found if whole else None


def kinds_of(parts: Iterable[Service]) -> Iterator[tuple[str, list[Service], int, int, int]]:
    """Each kind of service: its rows, its settings good or better, those judged, those not."""
    by_kind: dict[str, list[Service]] = {}
    for row in parts:
        by_kind.setdefault(row.provision[0], []).append(row)
    for kind, rows in sorted(by_kind.items()):
        counted = [counts_of(row) or {} for row in rows]
        good = sum(n for each in counted for one, n in each.items() if one.good_or_better)
        room = sum(number for row in rows for gap, number in row.gaps if gap.leaves_room)
        yield kind, rows, good, sum(sum(each.values()) for each in counted), room


def _settings(whole: Service, changes: Iterable[tuple[Service, Service]]) -> Service:
    """All settings: what one row has more or fewer, the whole has too."""
    counts = dict(counts_of(whole) or {})
    gaps = dict(whole.gaps)
    for old, new in changes:
        for sign, row in ((-1, old), (1, new)):
            for judgement, number in (counts_of(row) or {}).items():
                counts[judgement] = counts.get(judgement, 0) + sign * number
            for gap, number in row.gaps:
                gaps[gap] = gaps.get(gap, 0) + sign * number
    told = {each.word: counts.get(each, 0) for each in Judgement}
    listed = [{"gap": gap.name, "settings": n} for gap, n in gaps.items() if n > 0]
    return _again(whole, {**told, "of": sum(told.values()), "gaps": listed, "whole": None})


def _kinds(whole: Service, parts: Sequence[Service], framework: Framework) -> Service:
    """Kinds of service, counted anew."""
    rule = framework.kinds_of_service
    if rule is None:
        return whole
    share, good, judged, least, most, known = rule.at_least, 0, 0, 0, 0, 0
    none: dict[str, int] = {}
    for _, rows, mine, of, room in kinds_of(parts):
        later = of + room
        good += of > 0 and 100 * mine >= share * of
        judged += of > 0
        known += later > 0
        least += later > 0 and 100 * mine >= share * later
        most += later > 0 and 100 * (mine + room) >= share * later
        if not of:
            gaps = sorted((-n, gap.name) for row in rows for gap, n in row.gaps)
            name = gaps[0][1] if gaps else "not yet inspected"
            none[name] = none.get(name, 0) + 1
    counted = {"numerator": good, "of": judged, "least": least, "most": most, "whole": known}
    listed = [{"gap": gap, "settings": number} for gap, number in sorted(none.items())]
    return _again(whole, {**counted, "gaps": listed})


def _again(whole: Service, counted: Mapping[str, Any]) -> Service:
    """A statement of tables with other counts; the same where nothing is left to count."""
    area = whole.ref.removeprefix(_OF_TABLES).partition("/")[0]
    about: dict[str, Any] = {"area": area, "provision": "all", "responsibility": None}
    about |= {"base": whole.base, "aspect": whole.aspect, "oldest": whole.oldest}
    if not counted["of"] and not counted["gaps"]:
        return whole
    return service_of({**about, **counted})

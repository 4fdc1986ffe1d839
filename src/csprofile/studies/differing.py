"""Why two editions give one council different grades: limits, bands and steps side by side."""

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from csprofile.assessment import Assessment
from csprofile.assessment.telling import moved
from csprofile.bands import Band
from csprofile.limits import Limit
from csprofile.rating import Held, Step, StepResult
from csprofile.tuples import as_tuple

NO_RULE = "no such rule"


@frozen
class Cause:
    """
    One rule that two editions have otherwise, or only one of them has, and what each made of it.

    Args:
        kind: `limit`, `band` or `step`.
        about: the rule's title.
        before: what the one edition made of it, in words.
        after: what the other made of it.
        because_before: the rules and statements that the one cites; its decision record resolves
            them, but for a rule that its assessment did not come to.
        because_after: those that the other cites.

    Example:
        >>> Cause("limit", "front-line care", "from 3 to 2", "no such rule").kind
        'limit'
    """

    kind: str
    about: str
    before: str
    after: str
    because_before: tuple[str, ...] = field(default=(), converter=as_tuple)
    because_after: tuple[str, ...] = field(default=(), converter=as_tuple)


def causes(old: Assessment, new: Assessment) -> tuple[Cause, ...]:
    """
    Tell in which rules two assessments of one council differ.

    Where both come to one grade before limits, limits alone are told.

    Example:
        >>> from csprofile.testing import example
        >>> causes(example(), example())
        ()
    """
    found = list(_limits(old, new))
    if old.rating.indicative != new.rating.indicative:
        found += [*_bands(old, new), *_steps(old, new)]
    return tuple(found)


def _limits(old: Assessment, new: Assessment) -> Iterator[Cause]:
    sides = (old, new)
    held = [{e.standing.limit.id: e for e in each.rating.limits} for each in sides]
    rules = [{e.id: e for e in each.framework.limits} for each in sides]
    for name in dict.fromkeys([*rules[0], *rules[1]]):
        met = [each.get(name) for each in held]
        if _does(met[0]) == _does(met[1]):
            continue
        pairs = [(rule.get(name), here) for rule, here in zip(rules, met, strict=True)]
        title = next(rule.title or rule.id for rule, _ in pairs if rule is not None)
        (before, cites), (after, others) = (
            _limit(rule, here, on) for (rule, here), on in zip(pairs, sides, strict=True)
        )
        yield Cause("limit", title, before, after, cites, others)


def _does(held: Held | None) -> tuple[int | None, int | None] | None:
    """What a limit that bites takes off, or holds at; None: it does not bite."""
    if held is None or not held.standing.bites:
        return None
    return held.standing.limit.drop, held.standing.limit.cap


def _limit(rule: Limit | None, held: Held | None, on: Assessment) -> tuple[str, tuple[str, ...]]:
    if rule is None:
        return NO_RULE, ()
    if held is None:
        return "does not hold it down", (rule.ref,)
    refs = _refs(held.standing)
    if not held.standing.bites:
        return "may hold it down", refs
    return moved(held.before, held.after, on), refs


def _bands(old: Assessment, new: Assessment) -> Iterator[Cause]:
    sides = [{each.input.id: each for each in side.rating.bands} for side in (old, new)]
    old_takes, new_takes = (side.framework.imprecision.takes for side in (old, new))
    for name in dict.fromkeys([*sides[0], *sides[1]]):
        one, other = (side.get(name) for side in sides)
        before, after = _band(one, old_takes), _band(other, new_takes)
        # An input of one edition alone matters only where something is known of it.
        matters = any(each and (each.told or each.required) for each in (one, other))
        if before != after and matters:
            title = next(each.input.title for each in (one, other) if each is not None)
            yield Cause("band", title, before, after, _refs(one), _refs(other))


def _band(each: Band | None, takes: str) -> str:
    if each is None:
        return "not counted"
    taken = each.taken(takes)
    if each.required:
        return "required and not known"
    return "left out" if taken is None else f"band {taken}"


def _steps(old: Assessment, new: Assessment) -> Iterator[Cause]:
    sides = [{each.step.id: each for each in side.rating.steps} for side in (old, new)]
    rules = [{each.id: each for each in side.framework.steps} for side in (old, new)]
    for name in dict.fromkeys([*rules[0], *rules[1]]):
        pairs = [(rule.get(name), side.get(name)) for rule, side in zip(rules, sides, strict=True)]
        gave = [result.gave if result else None for _, result in pairs]
        if gave[0] == gave[1] or _made(pairs[0][0]) == _made(pairs[1][0]):
            continue
        title = next(rule.title or rule.id for rule, _ in pairs if rule is not None)
        (before, cites), (after, others) = (_step(rule, result) for rule, result in pairs)
        yield Cause("step", title, before, after, cites, others)


def _made(step: Step | None) -> tuple[Any, ...] | None:
    """How a step works, whatever it is called and whoever says so."""
    if step is None:
        return None
    return step.kind, step.inputs, step.apart, step.clauses, step.otherwise


def _step(rule: Step | None, result: StepResult | None) -> tuple[str, tuple[str, ...]]:
    if rule is None:
        return NO_RULE, ()
    return f"{rule.kind} gives {(result.gave if result else None) or 'nothing'}", (rule.ref,)


def _refs(each: Any) -> tuple[str, ...]:
    """What the reasons of something rest on, each once; nothing where there is no such thing."""
    return () if each is None else tuple(dict.fromkeys(reason.ref for reason in each.because))

"""The search for tipping points: over bands by the fold, then each found one by the whole walk."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from csprofile.assessment import Assessment
from csprofile.assessment.telling import grade as in_words
from csprofile.letter.phrases import listed, number
from csprofile.rating import Rating
from csprofile.studies.altering.again import rules_alone
from csprofile.studies.tipping.move import Move
from csprofile.studies.tipping.moves import moves_of
from csprofile.studies.tipping.point import LIFTS, SINKS, Alteration, TippingPoint, TippingPoints
from csprofile.studies.tipping.scene import Effect, Scene

AT_ONCE = 3
"""How many inputs and limits are moved at once, at most."""
SEVERAL = 3
"""How many tipping points are told in each direction, at most."""
_TOLD = 3
Seen = tuple[Move, Effect]


def tipping_points(assessment: Assessment) -> TippingPoints:
    """
    Find the smallest sets of altered values that lift the grade, and that sink it.

    Up to three inputs and limits are moved at once, each to another band by the fewest judgements,
    findings, indicator values or words in the statements that it reads: which combinations give
    another grade is exact by the fold, and each is then assessed once more as a whole. Gaps stay
    gaps. Of a limit that asks for a finding nobody told, the finding is supposed. What a person
    recorded is left aside. Sizes are counted in what the statements tell: a word for a share may
    stand for many settings.

    Args:
        assessment: of one council.

    Returns:
        Up to three in each direction, the smallest first, none of which holds another; or why
        there is none.

    Example:
        >>> from csprofile.testing import example
        >>> print(tipping_points(example()).points[0].title)
        all provision from large majority to very large majority: performs well (3)
    """
    base = rules_alone(assessment)
    now = base.rating.after_limits
    if now is None:
        why = _no_grade(base)
        return TippingPoints(None, none=[(LIFTS, why), (SINKS, why)])
    scene = Scene(base)
    seen = _seen(scene)
    points: list[TippingPoint] = []
    none: list[tuple[str, str]] = []
    for direction, last in ((LIFTS, len(base.framework.scale)), (SINKS, 1)):
        found = [] if now == last else list(_found(scene, seen, direction))
        points += found
        if not found:
            none.append((direction, _nothing(base, direction, now == last)))
    return TippingPoints(now, points, none)


def _nothing(assessment: Assessment, direction: str, last: bool) -> str:
    if last:
        side = "highest" if direction == LIFTS else "lowest"
        return (
            f"{in_words(assessment, assessment.rating.after_limits)} is the {side} grade there is"
        )
    most = number(AT_ONCE)
    return f"no set of up to {most} changes, each of one input or one limit, {direction} it"


def _no_grade(assessment: Assessment) -> str:
    if assessment.rating.status == "ungraded":
        return "this edition gives no overall grade, so nothing can move it"
    return "the rules give no grade, because of what is not known; see the open questions"


def _seen(scene: Scene) -> list[Seen]:
    """Each move with what the rules see after it; of those that come to the same, the smallest."""
    kept: dict[tuple[str, Effect], tuple[int, Seen]] = {}
    numbered = sorted(enumerate(moves_of(scene.base)), key=lambda pair: pair[1].number)
    for place, each in numbered:
        made = scene.after([each], whole=False)
        if made is None:
            continue
        effect = scene.seen(made)
        if effect != scene.effect:
            kept.setdefault((each.handle, effect), (place, (each, effect)))
    return [one for _, one in sorted(kept.values(), key=lambda pair: pair[0])]


def _found(scene: Scene, seen: Sequence[Seen], direction: str) -> Iterator[TippingPoint]:
    now, lifts = scene.base.rating.after_limits or 0, direction == LIFTS
    grades: dict[Effect, int | None] = {}
    handles: list[frozenset[str]] = []
    for some in _by_size(seen):
        mine = frozenset(each.handle for each, _ in some)
        if any(each <= mine for each in handles):
            continue
        to = scene.grade(scene.merged([effect for _, effect in some], lifts), grades)
        if to is None or (to <= now if lifts else to >= now):
            continue
        made = scene.after([each for each, _ in some])
        to = made.rating.after_limits if made else None
        if made is None or to is None or (to <= now if lifts else to >= now):
            continue
        handles.append(mine)
        yield _point(direction, to, [each for each, _ in some], scene.base, made)
        if len(handles) == SEVERAL:
            return


def _by_size(seen: Sequence[Seen]) -> list[tuple[Seen, ...]]:
    """Every set of moves of different inputs and limits, by how much they take, then by order."""
    sized = []
    for many in range(1, AT_ONCE + 1):
        for places in combinations(range(len(seen)), many):
            some = tuple(seen[place] for place in places)
            if len({each.handle for each, _ in some}) == many:
                supposed = sum(bool(each.further) for each, _ in some)
                size = sum(each.number for each, _ in some)
                sized.append(((size, many, supposed, places), some))
    sized.sort(key=lambda pair: pair[0])
    return [some for _, some in sized]


def _point(
    direction: str, to: int, moves: Sequence[Move], before: Assessment, after: Assessment
) -> TippingPoint:
    titles = list(dict.fromkeys(title for each in moves for title in each.titles))
    altered: dict[tuple[str, str], Alteration] = {}
    for each in moves:
        altered |= {(one.ref, one.what): one for one in each.alterations}
    return TippingPoint(
        direction,
        to,
        f"{_together(titles)}: {in_words(before, to)}",
        list(altered.values()),
        _because(moves, before, after),
    )


def _together(titles: Sequence[str]) -> str:
    """All that would be otherwise; of many the first three, and how many more."""
    if len(titles) <= _TOLD + 1:
        return listed(titles)
    return listed([*titles[:_TOLD], f"{number(len(titles) - _TOLD)} more"])


def _because(moves: Sequence[Move], before: Assessment, after: Assessment) -> list[str]:
    """The rules through which the grade moved: inputs, cut-points, steps and limits."""
    refs: list[str] = []
    handles = {each.handle for each in moves}
    points = {each.id: each.ref for each in before.framework.cut_points}
    for band in before.rating.bands:
        if band.input.ref in handles:
            refs += [band.input.ref, *(points[e] for e in [band.input.cut_points] if e in points)]
    pairs = zip(before.rating.steps, after.rating.steps, strict=False)
    refs += [old.step.ref for old, new in pairs if old.gave != new.gave]
    was, now = _biting(before.rating), _biting(after.rating)
    refs += [each.ref for each in before.framework.limits if (each.id in was) != (each.id in now)]
    return list(dict.fromkeys(refs))


def _biting(rating: Rating) -> set[str]:
    return {each.standing.limit.id for each in rating.limits if each.standing.bites}

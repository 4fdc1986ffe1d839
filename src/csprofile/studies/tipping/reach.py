"""How far each single row can move the result: at the best it can tell, and at the worst."""

from collections.abc import Iterator

from attrs import evolve

from csprofile.assessment import Assessment
from csprofile.assessment.telling import in_its_words
from csprofile.evidence import Finding, IndicatorGroup, IndicatorValue, Row, Service
from csprofile.frameworks import Framework
from csprofile.profile import Line
from csprofile.share import Share
from csprofile.studies.altering.again import rules_alone
from csprofile.studies.altering.whole import is_whole
from csprofile.studies.tipping.counts import shifted
from csprofile.studies.tipping.indicators import members_of, way_of
from csprofile.studies.tipping.move import Way, move
from csprofile.studies.tipping.point import Reach
from csprofile.studies.tipping.scene import Scene
from csprofile.studies.tipping.shares import named, neighbours, with_value
from csprofile.vocabulary import Judgement

_AMOUNTS = {"services": "share", "indicator_groups": "at_least_in_line"}


def reach_of(assessment: Assessment) -> tuple[Reach, ...]:
    """
    Say of each row how far it alone can move the result, the one that moves it most first.

    At its best a row tells that all is good, at its worst that nothing is: every setting, the
    highest and the lowest word, outstanding and inadequate, no finding and one. Each is assessed
    anew. Indicators of tables that would move the same are told once. Gaps are not moved; all
    provision as tables count it follows its parts.

    Args:
        assessment: of one council; without a grade there is nothing to move.

    Example:
        >>> from csprofile.testing import example
        >>> found = reach_of(example())
        >>> found[0].about, found[0].moves
        ('all provision', '1 grade')
        >>> [each.moves for each in found if "homes" in each.about]
        ['no change']
    """
    base = rules_alone(assessment)
    if base.rating.after_limits is None:
        return ()
    scene = Scene(base)
    made = [_reach(line, ways, scene) for line, ways in _ends(base)]
    return tuple(sorted(made, key=lambda each: (-each.grades, -each.bands)))


def _reach(line: Line, ways: list[Way], scene: Scene) -> Reach:
    now = scene.base.rating.after_limits or 0
    grades, bands = [now], 0
    for way in ways:
        made = scene.after([move("", [(line.row, way)])], whole=False)
        if made is None:
            continue
        if made.rating.after_limits is not None:
            grades.append(made.rating.after_limits)
        pairs = zip(scene.effect.bands, scene.seen(made).bands, strict=True)
        moved = [abs(a - b) for a, b in pairs if a is not None and b is not None]
        bands = max(bands, *moved) if moved else bands
    furthest = max(abs(each - now) for each in grades)
    told = in_its_words(_told(line), scene.base)
    about = named(line.row)
    return Reach(line.ref, about, told, max(grades), min(grades), furthest, bands)


def _ends(assessment: Assessment) -> Iterator[tuple[Line, list[Way]]]:
    """Each row that tells something, with the most and the least it could tell."""
    there = {row.ref for row in assessment.evidence.rows}
    alike = _alike(assessment)
    seen = set()
    for line in assessment.profile.lines:
        row, kind = line.row, alike.get(line.ref)
        if row.ref not in there or (isinstance(row, Service) and is_whole(row)):
            continue
        if isinstance(row, IndicatorValue):
            if kind is None or kind in seen:
                continue
            seen.add(kind)
            way = way_of(line, assessment)
            ways = [way] if way else []
        else:
            ways = _ways(row, assessment)
        if ways:
            yield line, ways


def _alike(assessment: Assessment) -> dict[str, tuple[str, bool]]:
    """Which indicators move the same: those of one outcome and on the same side, by address."""
    found: dict[str, tuple[str, bool]] = {}
    for group in assessment.profile.lines:
        if isinstance(group.row, IndicatorGroup):
            for line in members_of(group.row, assessment):
                below = any(e.verdict and e.verdict.side == "below" for e in line.comparisons)
                found[line.ref] = (group.row.outcome or "", below)
    return found


def _ways(row: Row, assessment: Assessment) -> list[Way]:
    edition = assessment.framework
    if isinstance(row, Finding):
        return _of_finding(row, assessment)
    if isinstance(row, Service) and row.judgement:
        best, *_, worst = Judgement
        return [Way(with_value(row, "judgement", (e,)), "judgement", 1, "") for e in (best, worst)]
    if isinstance(row, Service) and row.judgements:
        return _of_counts(row, edition)
    name = _AMOUNTS.get(row.table, "")
    amount = getattr(row, name, None) if name else None
    if isinstance(amount, str):
        words = [word for _, word in neighbours(edition.words, amount)]
        ordered = sorted(words, key=lambda word: edition.words.range(word).low)
        ends: list[object] = [ordered[0], ordered[-1]]
    elif isinstance(amount, Share):
        ends = [Share(0, 0), Share(100, 100)]
    else:
        return []
    return [Way(with_value(row, name, each), name, 1, "") for each in ends]


def _of_counts(row: Service, edition: Framework) -> list[Way]:
    counts = [(key, n) for key, n in row.judgements or () if isinstance(n, int)]
    good = sum(n for key, n in counts if key.good_or_better)
    less = sum(n for key, n in counts if min(key) > Judgement.GOOD)
    made = (shifted(row, by, edition.letter.manner, "") for by in (less, -good))
    return [each for each in made if each is not None]


def _of_finding(row: Finding, assessment: Assessment) -> list[Way]:
    if row.judgement and row.count != 0:
        best, *_, worst = Judgement
        return [Way(with_value(row, "judgement", (e,)), "judgement", 1, "") for e in (best, worst)]
    if row.kind is None:
        return []
    ended = evolve(row, reinspected_on=assessment.as_at)
    found = evolve(row, count=row.count or 1, safety_not_assured=True)
    return [Way(ended, "reinspected_on", 1, ""), Way(found, "safety_not_assured", 1, "")]


def _told(line: Line) -> str:
    row = line.row
    amount = getattr(row, _AMOUNTS.get(row.table, ""), None) if row.table in _AMOUNTS else None
    if isinstance(amount, str):
        return amount
    if line.share is not None:
        return str(line.share)
    if isinstance(row, IndicatorValue):
        return f"{row.value:.4g}" if row.value is not None else "compared in words"
    judged = getattr(row, "judgement", None)
    if judged:
        return " or ".join(each.word for each in judged)
    count = getattr(row, "count", None)
    return "found" if count is None else f"{count} found"

"""All provision as tables count it: which of its settings would have to be judged otherwise."""

from collections.abc import Iterator, Sequence

from csprofile.assessment import Assessment
from csprofile.bands import CutPoints
from csprofile.evidence import Row, Service
from csprofile.profile import Line
from csprofile.studies.altering.whole import counts_of, is_part, kinds_of
from csprofile.studies.tipping.counts import edges, shifted
from csprofile.studies.tipping.move import Move, Way, move
from csprofile.studies.tipping.shares import noun


def moves_of_parts(
    handle: str, line: Line, cut: CutPoints, assessment: Assessment
) -> Iterator[Move]:
    """
    The moves that bring all provision to another band, by the fewest settings in its parts.

    Args:
        handle: the rule of the input.
        line: all provision, as tables count it.
        cut: the cut-points.
        assessment: of which council.

    Example:
        >>> from csprofile.testing import example
        >>> one = example()
        >>> list(moves_of_parts("services", one.profile.lines[0], one.framework.cut_points[0], one))
        []
    """
    row = line.row
    if not isinstance(row, Service) or line.share is None:
        return
    mine = (each for each in assessment.evidence.services if each.aspect == row.aspect)
    parts = [each for each in mine if is_part(each, assessment.framework)]
    for by in edges(line.share, cut):
        if row.base == "services":
            pairs = _kinds(parts, by, assessment)
        else:
            pairs = _settings(parts, by, assessment)
        if pairs:
            yield move(handle, pairs)


def _settings(parts: Sequence[Service], by: int, assessment: Assessment) -> list[tuple[Row, Way]]:
    """So many settings of any kind: of the rows that hold most of them, so that few change."""
    left, way = abs(by), 1 if by > 0 else -1
    made: list[tuple[Row, Way]] = []
    manner = assessment.framework.letter.manner
    for row in sorted(parts, key=lambda each: (-_there(each, by), each.ref)):
        some = min(left, _there(row, by))
        changed = shifted(row, way * some, manner, noun(row, ""))
        if changed:
            made.append((row, changed))
            left -= some
    return [] if left else made


def _kinds(parts: Sequence[Service], by: int, assessment: Assessment) -> list[tuple[Row, Way]]:
    """So many kinds of service: those that the fewest settings bring over the line."""
    rule = assessment.framework.kinds_of_service
    if rule is None:
        return []
    turned: list[tuple[int, str, list[tuple[Row, Way]]]] = []
    for kind, rows, good, of, _ in kinds_of(parts):
        is_good = 100 * good >= rule.at_least * of
        if not of or is_good == (by > 0):
            continue
        line = -(-rule.at_least * of // 100)
        needed = line - good if by > 0 else line - 1 - good
        if pairs := _settings(rows, needed, assessment):
            turned.append((abs(needed), kind, pairs))
    chosen = sorted(turned, key=lambda each: each[:2])[: abs(by)]
    return [pair for each in chosen for pair in each[2]] if len(chosen) == abs(by) else []


def _there(row: Service, by: int) -> int:
    """How many settings of a row could change that way."""
    counted = (counts_of(row) or {}).items()
    return sum(number for each, number in counted if each.good_or_better != (by > 0))

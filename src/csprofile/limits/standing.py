"""Which limits stand at a day: by findings, as far as they were told."""

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile.bands import Band
from csprofile.evidence import Finding, Service
from csprofile.limits.limit import Condition, Limit
from csprofile.profile import Profile
from csprofile.reason import Reason

Outcomes = frozenset[bool]
YES, NO, BOTH = frozenset({True}), frozenset({False}), frozenset({True, False})


@frozen
class Standing:
    """
    A limit as it stands at a day: whether it bites, as told and as possible.

    Args:
        limit: the limit.
        told: whether it bites by what the evidence tells; both where that leaves it open.
        possible: the same with every gap in the findings open too.
        bites: whether the rules let it bite: by a finding only where that is certain; by an
            input, in a rating, where the band that the rules take meets it.
        since: the day of the earliest finding or judgement behind it, where one was told.
        because: the findings and the rule.

    Example:
        >>> from csprofile.testing import example
        >>> [each.bites for each in example(up_to="limits")]
        [True, False]
    """

    limit: Limit
    told: Outcomes
    possible: Outcomes
    bites: bool = False
    since: dt.date | None = None
    because: tuple[Reason, ...] = ()


def standing(
    limits: Iterable[Limit], profile: Profile, bands: Sequence[Band] = ()
) -> tuple[Standing, ...]:
    """
    Say of each limit of an edition whether it stands at the day of the profile.

    Findings are closed-world: one not told counts as not found. A finding stands from its day
    (not told: some day before the profile's) until a re-inspection ended it.

    Example:
        >>> from csprofile.testing import example
        >>> standing([], example(up_to="profile"))
        ()
    """
    findings = [line.row for line in profile.lines if isinstance(line.row, Finding)]
    return tuple(
        _by_input(limit, bands, profile)
        if limit.condition.input
        else _by_findings(limit, findings, profile)
        for limit in limits
    )


def stands(finding: Finding, at: dt.date) -> bool:
    """
    Whether a finding stands at a day: made by then, and not yet ended by a re-inspection.

    Example:
        >>> found = Finding(
        ...     inspection="safeguarding",
        ...     judgement="inadequate",
        ...     on=dt.date(2009, 8, 1),
        ...     reinspected_on=dt.date(2010, 7, 1),
        ... )
        >>> stands(found, dt.date(2010, 6, 30)), stands(found, dt.date(2010, 7, 1))
        (True, False)
    """
    made = finding.on is None or finding.on <= at
    return made and (finding.reinspected_on is None or finding.reinspected_on > at)


def _by_findings(limit: Limit, findings: Iterable[Finding], profile: Profile) -> Standing:
    asked = limit.condition
    met: list[Finding] = []
    told = possible = False
    certain = False
    for finding in findings:
        counts = not asked.inspection or finding.inspection in asked.inspection
        if not counts or not stands(finding, profile.as_at):
            continue
        if finding.gap is not None:
            same = finding.kind in (None, asked.kind)
            possible |= finding.gap.leaves_room and same
            met += [finding] if finding.gap.leaves_room and same else []
            continue
        outcomes = _outcomes(asked, finding)
        certain |= outcomes == YES
        told |= True in outcomes
        met += [finding] if True in outcomes else []
    days = [finding.on for finding in met if finding.on]
    because = (*(Reason(finding.ref, finding.said) for finding in met), Reason(limit.ref))
    seen = YES if certain else BOTH if told else NO
    open_too = seen if certain or not possible else BOTH
    return Standing(limit, seen, open_too, certain, min(days, default=None), because)


def _outcomes(asked: Condition, finding: Finding) -> Outcomes:
    """Whether one finding, as told, meets the condition; both where it leaves that open."""
    if finding.count == 0:
        return NO
    met = frozenset({finding.kind == asked.kind})
    if asked.judgement is not None:
        met = frozenset(each >= asked.judgement for each in finding.judgement or ()) or NO
    stated = finding.safety_not_assured
    facts = BOTH if stated is None else frozenset({stated})
    return frozenset(each and fact for each in met for fact in (facts if asked.when else YES))


def _by_input(limit: Limit, bands: Sequence[Band], profile: Profile) -> Standing:
    asked = limit.condition
    mine = next((each for each in bands if each.input.id == asked.input), None)
    if mine is None:
        return Standing(limit, NO, NO)

    def meets(options: Iterable[int | None]) -> Outcomes:
        return frozenset(band is not None and band <= asked.at_most for band in options)

    told, possible = meets(mine.as_told()), meets(mine.as_possible())
    because = (*mine.because, Reason(limit.ref))
    return Standing(limit, told, possible, told == YES, _judged(mine, profile), because)


def _judged(mine: Band, profile: Profile) -> dt.date | None:
    """The day of the earliest judgement that an input takes as it is; of a share there is none."""
    rows = [line.row for line in profile.lines if line.ref in mine.lines and not line.gap]
    days = [row.oldest if isinstance(row, Service) else getattr(row, "on", None) for row in rows]
    known = [day for day in days if day is not None]
    return min(known, default=None) if mine.input.kind == "judgement" else None

"""What is not known of a council, and what was told and no rule read."""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from csprofile.evidence import Evidence, Finding, Remark, Service
from csprofile.frameworks import Framework
from csprofile.limits.standing import stands
from csprofile.profile import Line, Profile
from csprofile.rating import Rating
from csprofile.vocabulary import GapKind


@frozen
class Gap:
    """
    Something that is not known, and whether it could be.

    Args:
        about: what is not known, in words.
        kind: the kind of gap, in words.
        leaves_room: whether another result is possible once it is known.
        ref: the statement or rule that shows it.

    Example:
        >>> Gap("health", "suppressed", True).kind
        'suppressed'
    """

    about: str
    kind: str
    leaves_room: bool
    ref: str = ""


def gaps_of(profile: Profile, rating: Rating) -> Iterator[Gap]:
    """
    All that is not known: inputs, lines, settings of a line, and what evidence calls a gap.

    Example:
        >>> from csprofile.testing import example
        >>> example().gaps[0].kind
        'not given in the source'
    """
    told = set()
    for each in rating.bands:
        if each.gap is not None:
            told |= set(each.lines)
            ref = each.lines[0] if each.lines else each.input.ref
            yield Gap(each.input.title, each.gap.name, each.gap.leaves_room, ref)
    for line in profile.lines:
        yield from _in_part(line)
        if line.gap is not None and line.ref not in told:
            yield Gap(line.row.subject, line.gap.name, line.gap.leaves_room, line.ref)
        elif isinstance(line.row, Remark) and line.row.kind == "gap":
            kind = GapKind.find("not given in the source")
            yield Gap(line.row.about, kind.name, kind.leaves_room, line.ref)


def unused_of(
    profile: Profile, rating: Rating, evidence: Evidence, edition: Framework
) -> Iterator[tuple[str, str]]:
    """
    What no rule read, and why: statements, those replaced, and what tables held besides.

    Example:
        >>> from csprofile.testing import example
        >>> example().unused[0]
        ('evidence:evidence#services[1]', 'no input of the edition; a line of the profile')
    """
    placed = (each for each in rating.bands if each.input.kind != "findings")
    read = {ref for each in placed for ref in each.lines}
    read |= {r.ref for each in rating.limits for r in each.standing.because}
    read |= {each.ref for each in edition.expected}
    rule = edition.line_bands
    for line in profile.lines:
        if line.ref not in read and (rule is None or rule.of(line) is None):
            yield line.ref, _why_unused(line, profile.as_at, edition)
    yield from ((ref, "replaced by later evidence") for ref in evidence.replaced)
    yield from evidence.left_out


def _in_part(line: Line) -> Iterator[Gap]:
    """What is not known beside what is; of all provision the single ones tell it."""
    row = line.row
    if line.gap is None and isinstance(row, Service) and row.provision != ("all",):
        for kind, number in row.gaps:
            about = f"{row.subject}, {row.aspect}: {number:,} settings"
            yield Gap(about, kind.name, kind.leaves_room, line.ref)


def _why_unused(line: Line, as_at: dt.date, edition: Framework) -> str:
    row = line.row
    if isinstance(row, Finding) and not stands(row, as_at):
        return f"does not stand at {as_at}"
    if isinstance(row, Finding) and edition.limits:
        return "meets no limit; a line of the profile"
    if isinstance(row, Finding):
        return "the edition has no limits; a line of the profile"
    if row.table == "remarks":
        return "carries no figure; a line of the profile"
    if edition.line_bands is not None:
        return "no verdict, so no band; a line of the profile"
    return "no input of the edition; a line of the profile"

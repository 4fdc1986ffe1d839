"""The walk for one council, from evidence to letter, and all that it leaves."""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from csprofile.areas import Area
from csprofile.bands import band
from csprofile.errors import EvidenceError, Fault, UnknownName
from csprofile.evidence import Evidence, Finding, LetterHead, Remark
from csprofile.evidence.values import as_date
from csprofile.frameworks import Framework
from csprofile.letter import Letter, draft
from csprofile.limits import standing
from csprofile.limits.standing import stands
from csprofile.profile import Line, Profile, draw_up
from csprofile.rating import Rating, rate, record
from csprofile.robustness import OpenQuestion, open_questions
from csprofile.version import __version__
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


@frozen
class Assessment:
    """
    Everything that came of one council's evidence under one edition.

    Args:
        evidence: what was known.
        framework: the edition.
        as_at: the day.
        profile: every line.
        rating: the result, with its reasons.
        letter: the letter, as structure.
        open: the open questions, and which of them decide.

    Example:
        >>> from csprofile.testing import example
        >>> example().rating.grade
        2
    """

    evidence: Evidence
    framework: Framework
    as_at: dt.date
    profile: Profile
    rating: Rating
    letter: Letter
    open: tuple[OpenQuestion, ...] = ()

    @property
    def area(self) -> Area:
        """The council."""
        return self.evidence.area

    @property
    def replay(self) -> bool:
        """Whether the edition does not govern ratings of that day."""
        return not self.framework.governs.covers(self.as_at)

    @property
    def title(self) -> str:
        """The grade in the edition's words, or what stands in its place."""
        grade = self.rating.grade
        return self.rating.status if grade is None else self.framework.scale.title(grade)

    @property
    def imprint(self) -> str:
        """The first and last line of every output made for people."""
        edition, whose = self.framework, self.framework.publisher
        method, issuer = "method as reconstructed", whose
        if not edition.reconstructed:
            # A method of one's own could be taken for the regulator's all the same.
            method, issuer = f"method, which is {whose}'s own", "Ofsted"
        return (
            f"Drawn up by csprofile {__version__} from {self.evidence.name} under the "
            f"{edition.edition} {method}; not issued by {issuer}."
        )

    @property
    def replay_note(self) -> str:
        """What a replay says of itself; empty where the edition governs that day."""
        if not self.replay:
            return ""
        edition, day = self.framework.edition, f"{self.as_at.day} {self.as_at:%B %Y}"
        return f"replay: {edition} rules on evidence of {day}"

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All that is not known: inputs, lines and what the evidence itself calls a gap."""
        return tuple(_gaps(self.profile, self.rating))

    @property
    def unused(self) -> tuple[tuple[str, str], ...]:
        """Each statement that no rule read, and why; replaced ones too."""
        return tuple(_unused(self))


def assess_evidence(
    evidence: Evidence, framework: Framework, as_at: dt.date | None = None
) -> Assessment:
    """
    Take one council's evidence through the whole walk.

    Args:
        evidence: what is known.
        framework: the edition.
        as_at: the day of the rating; the evidence's own unless given.

    Raises:
        EvidenceError: no day is given, or a word that the edition does not know.
        RecordError: a recorded departure without author, day or reason.

    Example:
        >>> from csprofile.testing import example
        >>> evidence, edition = example(up_to="evidence"), example(up_to="framework")
        >>> assess_evidence(evidence, edition).title
        'performs adequately'
    """
    day = evidence.as_at if as_at is None else as_date(as_at)
    if day is None:
        says = "missing; the day the evidence speaks of, as 2009-12-09"
        raise EvidenceError(evidence.name, [Fault("as_at", says)])
    profile = _drawn_up(evidence, framework, day)
    bands = band(profile, framework.inputs, framework.cut_points, len(framework.scale))
    limits = standing(framework.limits, profile, bands)
    rating = rate(bands, framework.combination, limits, imprecise=framework.imprecision.takes)
    rating = _recorded(rating, evidence, framework)
    letter = _drafted(profile, rating, framework, evidence.letter)
    questions = open_questions(bands, framework.combination, limits)
    return Assessment(evidence, framework, day, profile, rating, letter, questions)


def _recorded(rating: Rating, evidence: Evidence, framework: Framework) -> Rating:
    if evidence.recorded is None:
        return rating
    try:
        return record(rating, evidence.recorded, framework.scale)
    except UnknownName as error:
        raise EvidenceError(evidence.name, [Fault("recorded.grade", str(error))]) from error


def _drawn_up(evidence: Evidence, framework: Framework, day: dt.date) -> Profile:
    return draw_up(
        evidence,
        as_at=day,
        words=framework.words,
        tolerance=framework.comparison,
        provisions=framework.all_provisions,
        aspects=framework.all_aspects,
    )


def _drafted(
    profile: Profile, rating: Rating, framework: Framework, head: LetterHead | None
) -> Letter:
    return draft(
        profile,
        rating,
        framework.letter,
        framework.scale,
        framework.words,
        replay=not framework.governs.covers(profile.as_at),
        head=head,
    )


def _gaps(profile: Profile, rating: Rating) -> Iterator[Gap]:
    told = set()
    for each in rating.bands:
        if each.gap is not None:
            told |= set(each.lines)
            ref = each.lines[0] if each.lines else each.input.ref
            yield Gap(each.input.title, each.gap.name, each.gap.leaves_room, ref)
    for line in profile.lines:
        if line.gap is not None and line.ref not in told:
            yield Gap(line.row.subject, line.gap.name, line.gap.leaves_room, line.ref)
        elif isinstance(line.row, Remark) and line.row.kind == "gap":
            kind = GapKind.find("not given in the source")
            yield Gap(line.row.about, kind.name, kind.leaves_room, line.ref)


def _unused(assessment: Assessment) -> Iterator[tuple[str, str]]:
    placed = (each for each in assessment.rating.bands if each.input.kind != "findings")
    read = {ref for each in placed for ref in each.lines}
    read |= {r.ref for each in assessment.rating.limits for r in each.standing.because}
    rule = assessment.framework.line_bands
    for line in assessment.profile.lines:
        if line.ref not in read and (rule is None or rule.of(line) is None):
            yield line.ref, _why_unused(line, assessment)
    yield from ((ref, "replaced by later evidence") for ref in assessment.evidence.replaced)


def _why_unused(line: Line, assessment: Assessment) -> str:
    row, edition = line.row, assessment.framework
    if isinstance(row, Finding) and not stands(row, assessment.as_at):
        return f"does not stand at {assessment.as_at}"
    if isinstance(row, Finding) and edition.limits:
        return "meets no limit; a line of the profile"
    if isinstance(row, Finding):
        return "the edition has no limits; a line of the profile"
    if row.table == "remarks":
        return "carries no figure; a line of the profile"
    if edition.line_bands is not None:
        return "no verdict, so no band; a line of the profile"
    return "no input of the edition; a line of the profile"

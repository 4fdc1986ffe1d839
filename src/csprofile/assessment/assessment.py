"""The walk for one council, from evidence to letter, and all that it leaves."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from csprofile.areas import Area
from csprofile.assessment.unknown import Gap, gaps_of, unused_of
from csprofile.bands import band
from csprofile.councils import Counting, Known, Place, Setting
from csprofile.display import html, rich
from csprofile.errors import EvidenceError, Fault, UnknownName
from csprofile.evidence import Evidence, LetterHead
from csprofile.evidence.values import as_date
from csprofile.frameworks import Framework
from csprofile.frameworks.expected import expected_gaps
from csprofile.letter import Letter, draft
from csprofile.limits import standing
from csprofile.profile import Profile, draw_up
from csprofile.rating import Rating, rate, record
from csprofile.robustness import OpenQuestion, open_questions, pointers
from csprofile.version import __version__

WORKING_COPY = "Working copy, not for publication."
HELD_BACK = "Counts of 1 to 5 children are held back."


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
        places: from tables, the rank, quartile and last periods of a line, by its address.
        known: from tables, what they told beside the evidence; so the walk can be taken again.
        counts_held_back: whether counts of 1 to 5 children were taken out of it.

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
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)
    known: Known | None = field(default=None, eq=False, repr=False)
    counts_held_back: bool = False

    def __repr__(self) -> str:
        replay = ", a replay" if self.replay else ""
        drawn_up = f"under {self.framework.edition} at {self.as_at}{replay}"
        return f"<assessment of {self.area.name} {drawn_up}: {self.title}>"

    def _repr_html_(self) -> str:
        return html(self)

    def __rich__(self) -> object:
        return rich(self)

    @cached_property
    def letter(self) -> Letter:
        """The letter, as structure; drafted when it is first asked for."""
        return _drafted(self.profile, self.rating, self.framework, self.evidence.letter)

    @cached_property
    def open(self) -> tuple[OpenQuestion, ...]:
        """The open questions, and which of them decide."""
        edition, bands = self.framework, self.rating.bands
        limits = standing(edition.limits, self.profile, bands)
        pointed = pointers(self.profile, bands, edition.cut_points)
        return open_questions(bands, edition.combination, limits, pointed)

    @property
    def settings(self) -> tuple[Setting, ...]:
        """
        The settings that tables hold of the council, longest ago judged first.

        They are brought when they are first asked for, those of every council together. Evidence
        from a file tells of no single setting, so there is none.
        """
        held = self.known.settings if self.known else None
        return held.of(self.area) if held else ()

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
            f"{edition.edition} {method}; not issued by {issuer}.{self._copy}"
        )

    @property
    def of_tables(self) -> bool:
        """Whether it was made from tables, and so is a working copy."""
        return self.known is not None

    @property
    def _copy(self) -> str:
        """That it may not be published, where nobody checked what it discloses."""
        if not self.of_tables:
            return ""
        return f" {WORKING_COPY} {HELD_BACK}" if self.counts_held_back else f" {WORKING_COPY}"

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
        return tuple(gaps_of(self.profile, self.rating))

    @property
    def unused(self) -> tuple[tuple[str, str], ...]:
        """Each statement that no rule read, and why; replaced ones too."""
        return tuple(unused_of(self.profile, self.rating, self.evidence, self.framework))


def assess_evidence(
    evidence: Evidence,
    framework: Framework,
    as_at: dt.date | None = None,
    known: Known | None = None,
) -> Assessment:
    """
    Take one council's evidence through the whole walk.

    Args:
        evidence: what is known.
        framework: the edition.
        as_at: the day of the rating; the evidence's own unless given.
        known: what tables tell beside it: comparators, and that indicators are to be counted.

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
    profile = _drawn_up(evidence, framework, day, known)
    bands = band(profile, framework.inputs, framework.cut_points, len(framework.scale))
    limits = standing(framework.limits, profile, bands)
    rating = rate(bands, framework.combination, limits, imprecise=framework.imprecision.takes)
    rating = _recorded(rating, evidence, framework)
    places = known.places if known else {}
    return Assessment(evidence, framework, day, profile, rating, places, known)


def _recorded(rating: Rating, evidence: Evidence, framework: Framework) -> Rating:
    if evidence.recorded is None:
        return rating
    try:
        return record(rating, evidence.recorded, framework.scale)
    except UnknownName as error:
        raise EvidenceError(evidence.name, [Fault("recorded.grade", str(error))]) from error


def _drawn_up(
    evidence: Evidence, framework: Framework, day: dt.date, known: Known | None
) -> Profile:
    gaps = tuple(expected_gaps(framework.expected, evidence))
    return draw_up(
        evolve(evidence, services=(*evidence.services, *gaps)) if gaps else evidence,
        as_at=day,
        words=framework.words,
        tolerance=framework.comparison,
        beside=known.beside if known else None,
        counts=counting_of(framework).counts if known else None,
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


def counting_of(framework: Framework) -> Counting:
    """
    Which indicators an edition counts, of those that tables hold.

    Example:
        >>> from csprofile.testing import example
        >>> counting_of(example("framework")).counts("NI 59")
        True
    """
    listed = framework.indicators
    return Counting(count=listed.count, shown=listed.shown, ended=listed.ended)

"""How often the rules give what was published, as nouns: one case, and what all of them show."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import field, frozen
from attrs.validators import min_len

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.bands import Scale
from csprofile.frameworks import Framework
from csprofile.studies.imprint import Method, imprint
from csprofile.studies.kappa import Kappa
from csprofile.tuples import as_tuple


@frozen
class Case:
    """
    One council on one day: the grade that was published, and what the rules give without it.

    Args:
        published: the published grade, by number; 1 is the lowest.
        assessment: what came of the evidence, whatever a person recorded left out.
        source: the name of the file that it was read from.
        used: whether the rules were drawn up with it at hand; None: not told.

    Example:
        >>> from csprofile.testing import example
        >>> case = Case(1, example())
        >>> case.area.name, case.given, case.equal, case.because[-1]
        ('Rotherham', 2, False, 'rule:2009/limits/front-line')
    """

    published: int
    assessment: Assessment
    source: str = "evidence"
    used: bool | None = None

    @property
    def area(self) -> Area:
        """The council."""
        return self.assessment.area

    @property
    def on(self) -> dt.date:
        """The day."""
        return self.assessment.as_at

    @property
    def given(self) -> int | None:
        """The grade that the rules give after limits; None: undetermined."""
        return self.assessment.rating.after_limits

    @property
    def equal(self) -> bool:
        """Whether the rules give the published grade."""
        return self.given == self.published

    @property
    def possible(self) -> bool:
        """Whether the published grade is among those possible."""
        return self.published in self.assessment.rating.possible

    @property
    def because(self) -> tuple[str, ...]:
        """What the rules' result rests on; its decision record resolves each."""
        return tuple(dict.fromkeys(each.ref for each in self.assessment.rating.because))


@frozen
class Agreement:
    """
    What the method gives beside what was published, case by case; it is not the regulator's.

    Only cases for which the rules give a grade are counted as equal or not. All cases count for
    what is possible.

    Args:
        cases: at least one, all graded on scales of the same words, by day and council.
        kappa: weighted kappa of the cases that the rules give a grade; None where there is none.
        left_out: what had no published grade, and why it is no case.

    Example:
        >>> from csprofile.testing import example
        >>> found = Agreement([Case(1, example()), Case(2, example())])
        >>> found.equal, found.within_one, found.boundaries["performs poorly"]
        (1, 2, 1)
    """

    cases: tuple[Case, ...] = field(converter=as_tuple, validator=min_len(1))
    kappa: Kappa | None = None
    left_out: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)

    @property
    def editions(self) -> tuple[Framework, ...]:
        """The editions that the cases were rated by, each once."""
        found = {
            each.assessment.framework.edition: each.assessment.framework for each in self.cases
        }
        return tuple(found.values())

    @property
    def scale(self) -> Scale:
        """The grades."""
        return self.cases[0].assessment.framework.scale

    @property
    def rated(self) -> tuple[Case, ...]:
        """The cases for which the rules give a grade."""
        return tuple(each for each in self.cases if each.given is not None)

    @property
    def undetermined(self) -> tuple[Case, ...]:
        """The cases for which they give none."""
        return tuple(each for each in self.cases if each.given is None)

    @property
    def equal(self) -> int:
        """How many are given the published grade."""
        return sum(each.equal for each in self.rated)

    @property
    def within_one(self) -> int:
        """How many are given the published grade or one next to it."""
        return sum(abs((each.given or 0) - each.published) <= 1 for each in self.rated)

    @property
    def boundaries(self) -> Mapping[str, int]:
        """For each grade but the highest, how many are rightly put up to it, or above it."""
        pairs = [(each.given or 0, each.published) for each in self.rated]
        return {
            self.scale.title(grade): sum((one <= grade) == (other <= grade) for one, other in pairs)
            for grade in sorted(self.scale.numbers)[:-1]
        }

    @property
    def confusion(self) -> Mapping[tuple[int, int | None], int]:
        """How many cases have which published grade, and which given; None: undetermined."""
        return Counter((each.published, each.given) for each in self.cases)

    @property
    def told(self) -> tuple[Case, ...]:
        """The cases of which some grade is told."""
        return tuple(each for each in self.cases if each.assessment.rating.told)

    @property
    def in_told(self) -> int:
        """Of how many cases the published grade is among those told."""
        return sum(each.published in each.assessment.rating.told for each in self.told)

    @property
    def in_possible(self) -> int:
        """Of how many cases the published grade is among those possible."""
        return sum(each.possible for each in self.cases)

    @property
    def told_size(self) -> float | None:
        """How many grades are told, on average of the cases of which some are; None: of none."""
        return _mean(len(each.assessment.rating.told) for each in self.told)

    @property
    def possible_size(self) -> float | None:
        """How many grades are possible, on average."""
        return _mean(len(each.assessment.rating.possible) for each in self.cases)

    @property
    def exceptions(self) -> tuple[Case, ...]:
        """The cases that are given another grade, or of which the published one is impossible."""
        return tuple(
            each
            for each in self.cases
            if (each.given is not None and not each.equal) or not each.possible
        )

    @property
    def imprint(self) -> str:
        """The first and last line of what is made of it for people."""
        names = [each.source for each in self.cases]
        methods = [Method(e.edition, e.publisher, e.reconstructed) for e in self.editions]
        return imprint(names, methods)


def _mean(sizes: Iterable[int]) -> float | None:
    listed = list(sizes)
    return sum(listed) / len(listed) if listed else None

"""The four results: rated, withheld, undetermined, ungraded; and how a person records one."""

from typing import ClassVar

from attrs import field, fields, frozen

from csprofile.bands import Band, Scale
from csprofile.errors import RecordError
from csprofile.evidence import Recorded
from csprofile.limits import Standing
from csprofile.rating.combination import StepResult
from csprofile.reason import Reason
from csprofile.tuples import as_tuple


@frozen
class Held:
    """
    A limit that holds the rating down, or may.

    Args:
        standing: the limit as it stands.
        before: the grade it met; None where the rules alone gave none.
        after: the grade it left.

    Example:
        >>> from csprofile.testing import example
        >>> [(each.before, each.after) for each in example(up_to="rating").limits]
        [(3, 2)]
    """

    standing: Standing
    before: int | None
    after: int | None


@frozen(kw_only=True)
class Rating:
    """
    What came of the rules, whatever the result; grades by number, 1 the lowest.

    Args:
        bands: where each input lies.
        steps: what each step of the combination gave.
        indicative: the one grade of the rules alone, before limits.
        after_limits: the rules' grade after limits.
        told: the grades, after limits, that the imprecision of the evidence allows.
        possible: the same with every input that could still be known open too.
        without_limits: `possible` before limits.
        limits: the limits that bite or may bite.
        recorded: what a person recorded; None: nobody did.
        recorded_grade: the grade recorded, by number.
        because: every rule and line behind it.

    Example:
        >>> from csprofile.testing import example
        >>> example(up_to="rating").status
        'rated'
    """

    status: ClassVar[str] = ""

    bands: tuple[Band, ...] = ()
    steps: tuple[StepResult, ...] = ()
    indicative: int | None = None
    after_limits: int | None = None
    told: frozenset[int] = frozenset()
    possible: frozenset[int] = frozenset()
    without_limits: frozenset[int] = frozenset()
    limits: tuple[Held, ...] = ()
    recorded: Recorded | None = None
    recorded_grade: int | None = None
    because: tuple[Reason, ...] = field(default=(), converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        told = getattr(self.recorded, "grade", None)
        if (told is None) != (self.recorded_grade is None) or (
            isinstance(told, int) and told != self.recorded_grade
        ):
            says = f"recorded is {told!r} and recorded_grade {self.recorded_grade!r}"
            raise RecordError(f"{says}; the same grade in both, as record() gives them")
        if self.departs:
            missing = [n for n in ("by", "on", "reason") if getattr(self.recorded, n) is None]
            if missing:
                raise RecordError(
                    f"grade {self.recorded_grade} departs from the rules, which give "
                    f"{self.after_limits or 'none'}: it needs by, on and reason; "
                    f"missing: {', '.join(missing)}"
                )

    @property
    def grade(self) -> int | None:
        """The grade recorded, else the rules' grade after limits."""
        return self.after_limits if self.recorded_grade is None else self.recorded_grade

    @property
    def departs(self) -> bool:
        """Whether a grade was recorded that the rules do not give."""
        return self.recorded_grade is not None and self.recorded_grade != self.after_limits


@frozen(kw_only=True)
class Rated(Rating):
    """
    There is a grade: the rules', or one that a person recorded.

    Raises:
        RecordError: the recorded grade departs from the rules without author, day and reason.

    Example:
        >>> Rated(indicative=2, after_limits=2).grade
        2
    """

    status: ClassVar[str] = "rated"


@frozen(kw_only=True)
class Withheld(Rating):
    """
    A person holds the result back, as six were in 2010; the rules' grade is not the result.

    Example:
        >>> Withheld(after_limits=2).grade is None
        True
    """

    status: ClassVar[str] = "withheld"

    @property
    def grade(self) -> int | None:
        """None: it is held back."""
        return None


@frozen(kw_only=True)
class Undetermined(Rating):
    """
    The rules give no grade: what they require is not known, or nothing is.

    Example:
        >>> Undetermined(possible=frozenset({1, 2})).grade is None
        True
    """

    status: ClassVar[str] = "undetermined"


@frozen(kw_only=True)
class Ungraded(Rating):
    """
    The edition gives no overall grade; the profile is the result.

    Example:
        >>> Ungraded().grade is None
        True
    """

    status: ClassVar[str] = "ungraded"


def record(rating: Rating, recorded: Recorded, scale: Scale) -> Rating:
    """
    Record what a person decided.

    Args:
        rating: what the rules gave.
        recorded: the grade or that it is withheld, by whom, on which day and why.
        scale: the edition's grades.

    Raises:
        RecordError: a grade that departs from the rules without author, day and reason, or a
            grade where the edition gives none.
        UnknownName: the scale has no such grade.

    Example:
        >>> from csprofile.testing import example
        >>> scale = example(up_to="framework").scale
        >>> record(Rated(indicative=2, after_limits=2), Recorded(grade=2), scale).departs
        False
    """
    if isinstance(rating, Ungraded):
        raise RecordError("this edition gives no overall grade; there is none to record")
    inside = {each.name: getattr(rating, each.name) for each in fields(Rating)}
    if recorded.status == "withheld":
        return Withheld(**{**inside, "recorded": recorded, "recorded_grade": None})
    grade = scale.number(recorded.grade if recorded.grade is not None else "")
    return Rated(**{**inside, "recorded": recorded, "recorded_grade": grade})

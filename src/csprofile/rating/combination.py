"""How bands combine: steps, each one rule over inputs or over what earlier steps gave."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, TypeVar

from attrs import field, frozen
from attrs.validators import ge, in_, min_len, optional

from csprofile.bands.inputs import strings
from csprofile.errors import Fault, FrameworkError, allowed
from csprofile.reason import Cited
from csprofile.rules import KINDS, Clause, Count, Rule, Towards
from csprofile.tuples import as_tuple

T = TypeVar("T")


@frozen(kw_only=True)
class Step(Cited):
    """
    One step of the combination: a kind of rule over inputs or earlier steps, in order.

    Args:
        title: what comes of it, in words.
        kind: towards, mean, median, lowest or count.
        inputs: ids of inputs and of earlier steps; with `towards` the first one known leads.
        apart: for `towards`: how many bands away another must be to move the lead.
        clauses, otherwise: for `count`.

    Raises:
        FrameworkError: a value that the kind of rule does not have, or lacks.

    Example:
        >>> step = Step(
        ...     id="grade",
        ...     source="an example",
        ...     status="assumed",
        ...     kind="towards",
        ...     inputs=["inspection", "indicators"],
        ...     apart=2,
        ... )
        >>> step.rule
        Towards(apart=2)
    """

    table: ClassVar[str] = "steps"

    kind: str = field(validator=in_(tuple(KINDS)))
    inputs: tuple[str, ...] = field(converter=strings, validator=min_len(1))
    title: str = ""
    apart: int | None = field(default=None, validator=optional(ge(1)))
    clauses: tuple[Clause, ...] = field(default=(), converter=as_tuple)
    otherwise: int | None = field(default=None, validator=optional(ge(1)))

    def __attrs_post_init__(self) -> None:
        needs = {"towards": {"apart"}, "count": {"clauses", "otherwise"}}.get(self.kind, set())
        given = {name for name in ("apart", "clauses", "otherwise") if getattr(self, name)}
        faults = [Fault(name, f"needed by {self.kind}") for name in sorted(needs - given)]
        faults += [Fault(name, f"not for {self.kind}") for name in sorted(given - needs)]
        if faults:
            raise FrameworkError("steps", faults)

    @property
    def rule(self) -> Rule:
        """The fold."""
        if self.kind == "towards":
            return Towards(self.apart or 1)
        if self.kind == "count":
            return Count(self.clauses, self.otherwise or 1)
        rule: Rule = KINDS[self.kind]()
        return rule


@frozen
class StepResult:
    """
    What one step gave.

    Args:
        step: the step.
        saw: the bands it was given, by id; None where one was left out.
        gave: the band that came of it; None where nothing was known.

    Example:
        >>> from csprofile.testing import example
        >>> [each.gave for each in example(up_to="rating").steps]
        [3, 3, None, 3, 3]
    """

    step: Step
    saw: tuple[tuple[str, int | None], ...]
    gave: int | None


@frozen
class Combination:
    """
    All steps of an edition; the last one gives the grade. None: no overall grade.

    Each input and each step feeds one step at most, so that what is exact for one rule is exact
    for all of them together.

    Args:
        steps: in the order of the work.

    Raises:
        FrameworkError: an id feeds two steps, or a step feeds none and is not the last.

    Example:
        >>> Combination().steps
        ()
    """

    steps: tuple[Step, ...] = field(default=(), converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        used = Counter(name for step in self.steps for name in step.inputs)
        faults = [
            Fault("steps", f"{name} feeds {number} steps; one at most")
            for name, number in used.items()
            if number > 1
        ]
        faults += [
            Fault(f"steps.{step.id}", "feeds no later step; only the last gives the grade")
            for step in self.steps[:-1]
            if step.id not in used
        ]
        if faults:
            raise FrameworkError("steps", faults)

    def run(self, runner: Callable[[Rule, Iterable[T]], T], given: Mapping[str, T]) -> dict[str, T]:
        """
        Run every step with one of the runners; what each step gave, by id.

        Args:
            runner: `value`, `possible` or `probability` of `csprofile.rules`.
            given: for each input what that runner takes: a band, a set of them, or weights.
        """
        results = dict(given)
        for step in self.steps:
            results[step.id] = runner(step.rule, [results[name] for name in step.inputs])
        return {step.id: results[step.id] for step in self.steps}

    def check(self, inputs: Iterable[str]) -> list[Fault]:
        """Find ids that no input and no earlier step has."""
        known = list(inputs)
        faults = []
        for number, step in enumerate(self.steps):
            for name in step.inputs:
                if name not in known:
                    says = allowed("input or earlier step", name, known)
                    faults.append(Fault(f"steps[{number}].inputs", f"{name!r}: {says}"))
            if step.id in known:
                faults.append(Fault(f"steps[{number}].id", f"{step.id!r}: an input has that id"))
            known.append(step.id)
        return faults

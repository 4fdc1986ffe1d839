"""The table of a page of the docs: what the method gives beside what was published, by choice."""

from collections.abc import Callable, Iterator
from functools import cache

from csprofile import Agreement, Case, agreement
from csprofile.studies.kappa import weighted_kappa
from tests.cases.case import EDITIONS, HERE
from tests.cases.tables import table

Choice = tuple[str, Callable[[Case], bool]]
CHOICES: tuple[Choice, ...] = (
    ("all", lambda case: True),
    ("used in drawing up the rules", lambda case: case.used is True),
    ("not used", lambda case: case.used is False),
)


@cache
def every() -> Agreement:
    """The agreement of all worked examples, each by the edition of its year."""
    return agreement(HERE)


def by_choice() -> str:
    """How far the rules agree with what was published, for several choices of cases."""
    head = ["worked examples", "cases", "the rules give a grade", "equal", "within one"]
    head += ["right side of poorly", "of adequately", "of well", "kappa (95 %)"]
    head += ["published one possible", "grades possible, mean"]
    return table(head, _rows())


def _rows() -> Iterator[list[object]]:
    years: list[Choice] = [
        (name, lambda case, name=name: case.assessment.framework.edition == name)  # type: ignore[misc]
        for name in EDITIONS
    ]
    for name, chosen in (*CHOICES, *years):
        cases = [each for each in every().cases if chosen(each)]
        pairs = [(each.published, each.given) for each in cases if each.given is not None]
        yield _row(name, Agreement(cases, weighted_kappa(pairs, 1000)))


def _row(name: str, found: Agreement) -> list[object]:
    counts = [len(found.cases), len(found.rated), found.equal, found.within_one]
    size = f"{found.possible_size:.1f}"
    return [name, *counts, *found.boundaries.values(), _kappa(found), found.in_possible, size]


def _kappa(found: Agreement) -> str:
    kappa = found.kappa
    if kappa is None:
        return "none"
    if kappa.low is None or kappa.high is None:
        return f"{kappa.value:.2f}"
    return f"{kappa.value:.2f} ({kappa.low:.2f} to {kappa.high:.2f})"


if __name__ == "__main__":
    print(by_choice())

"""The figures of the page on agreement are those that the worked examples give."""

from pathlib import Path

from tests.cases.agreed import by_choice, every

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "agreement.md"


def test_the_table() -> None:
    """The table is the one made today; `python -m tests.cases.agreed` prints it."""
    page = PAGE.read_text(encoding="utf-8")
    assert [] == [line for line in by_choice().splitlines() if line not in page.splitlines()]


def test_the_exceptions_are_named() -> None:
    """The page names every worked example that the rules give another grade."""
    page = PAGE.read_text(encoding="utf-8")
    named = [f"{each.area.name} {each.on.year}" for each in every().exceptions]
    assert [] == [name for name in named if name not in page]
    assert 3 == len(named)


def test_how_many_a_limit_holds() -> None:
    """Of the cases with a grade, as many as the page says are held at the lowest by a limit."""
    held = [
        case
        for case in every().rated
        if any(each.standing.bites for each in case.assessment.rating.limits)
    ]
    assert (10, {1}) == (len(held), {case.given for case in held})

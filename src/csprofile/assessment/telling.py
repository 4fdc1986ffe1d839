"""Grades, judgements and days in few words, as the edition prints them."""

import datetime as dt
from collections.abc import Iterable

from csprofile.assessment.assessment import Assessment
from csprofile.evidence import Recorded
from csprofile.letter.phrases import day
from csprofile.profile import Profile
from csprofile.vocabulary import Judgement


def grade(assessment: Assessment, number: int | None) -> str:
    """
    A grade by its words and number.

    Example:
        >>> from csprofile.testing import example
        >>> grade(example(), 1), grade(example(), None)
        ('performs poorly (1)', 'no grade')
    """
    title = assessment.framework.scale.title
    return "no grade" if number is None else f"{title(number)} ({number})"


def grades(assessment: Assessment, numbers: Iterable[int]) -> str:
    """
    Several grades, lowest first.

    Example:
        >>> from csprofile.testing import example
        >>> grades(example(), {2, 1}), grades(example(), ())
        ('performs poorly (1), performs adequately (2)', 'no grade')
    """
    return ", ".join(grade(assessment, each) for each in sorted(numbers)) or "no grade"


def moved(before: int | None, after: int | None, assessment: Assessment) -> str:
    """
    What a limit did to a grade.

    Args:
        before: the grade it met; None where the rules alone gave none.
        after: the grade it left; None where there was none.

    Example:
        >>> from csprofile.testing import example
        >>> moved(2, 1, example()), moved(1, 1, example())
        ('from performs adequately (2) to performs poorly (1)', 'stays at performs poorly (1)')
    """
    if after is None:
        return "there is no grade to hold down"
    held = grade(assessment, after)
    if before is None:
        return f"at {held} whatever is not known"
    return f"stays at {held}" if before == after else f"from {grade(assessment, before)} to {held}"


def in_its_words(text: str, of: Assessment | Profile) -> str:
    """
    Words for judgements as the edition prints them: `adequate` in 2009, `satisfactory` in 2010.

    A profile alone has no edition, and the words are those used inside.

    Example:
        >>> from csprofile.testing import example
        >>> in_its_words("satisfactory or worse", example())
        'adequate or worse'
    """
    return of.framework.letter.manner.printed(text) if isinstance(of, Assessment) else text


def judgements(told: Iterable[Judgement], of: Assessment | Profile) -> str:
    """
    One judgement, or those of which each is one.

    Example:
        >>> from csprofile.testing import example
        >>> judgements([Judgement.GOOD, Judgement.SATISFACTORY], example())
        'good or adequate'
    """
    return " or ".join(in_its_words(each.word, of) for each in told)


def since(first: dt.date | None, as_at: dt.date) -> str:
    """
    Since when something stands, and how long that is.

    Example:
        >>> since(dt.date(2008, 8, 1), dt.date(2009, 12, 9)), since(None, dt.date(2009, 12, 9))
        ('since 1 August 2008 (1 year and 4 months)', 'since a day not told')
    """
    return "since a day not told" if first is None else f"since {day(first)} ({age(first, as_at)})"


def age(first: dt.date, as_at: dt.date) -> str:
    """
    How long it is from one day to another, in years and whole months, or in days if under one.

    Example:
        >>> age(dt.date(2009, 11, 30), dt.date(2009, 12, 9))
        '9 days'
    """
    months = (as_at.year - first.year) * 12 + as_at.month - first.month - (as_at.day < first.day)
    if months < 1:
        return _number((as_at - first).days, "day")
    parts = [(months // 12, "year"), (months % 12, "month")]
    return " and ".join(_number(number, unit) for number, unit in parts if number)


def author(recorded: Recorded) -> str:
    """
    Who recorded a rating, and when.

    Example:
        >>> author(Recorded(grade=2, by="A. Moderator", role="director"))
        'A. Moderator, director, on a day not told'
    """
    who = ", ".join(part for part in (recorded.by, recorded.role) if part)
    on = day(recorded.on) if recorded.on else "a day not told"
    return f"{who or 'someone not named'}, on {on}"


def _number(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"

"""The scale of the rating: its grades, lowest first, in the edition's own words."""

from typing import Any, ClassVar

from attrs import field, frozen
from attrs.validators import min_len

from csprofile.errors import UnknownName
from csprofile.reason import Cited
from csprofile.tuples import as_tuple


@frozen
class Grade:
    """
    One grade of a scale.

    Args:
        title: as letters print it, as `performs well`.
        meaning: what it stands for, as `exceeds minimum requirements`.

    Example:
        >>> Grade("performs well", "exceeds minimum requirements").title
        'performs well'
    """

    title: str = field(validator=min_len(1))
    meaning: str = ""


def _none_or_several(_: object, attribute: Any, grades: tuple[Grade, ...]) -> None:
    if len(grades) == 1:
        raise ValueError(
            f"{attribute.name} has one grade, which tells nothing; two or more, or none"
        )


@frozen(kw_only=True)
class Scale(Cited):
    """
    The grades of an edition, lowest first; grades count from 1, the highest number is best.

    Args:
        grades: at least two, lowest first; or none, where the edition gives no overall grade.

    Raises:
        ValueError: one grade alone.

    Example:
        >>> scale = Scale(
        ...     id="scale",
        ...     source="an example",
        ...     status="assumed",
        ...     grades=[Grade("performs poorly"), Grade("performs well")],
        ... )
        >>> scale.title(2), scale.number("Performs poorly")
        ('performs well', 1)
    """

    table: ClassVar[str] = ""

    grades: tuple[Grade, ...] = field(converter=as_tuple, validator=_none_or_several)

    def __len__(self) -> int:
        return len(self.grades)

    @property
    def numbers(self) -> frozenset[int]:
        """Every grade by number."""
        return frozenset(range(1, len(self) + 1))

    def title(self, grade: int) -> str:
        """The words of a grade."""
        return self.grades[grade - 1].title

    def number(self, grade: int | str) -> int:
        """
        A grade's number, from its number or its words.

        Raises:
            UnknownName: the scale has no such grade.
        """
        titles = [each.title.casefold() for each in self.grades]
        if isinstance(grade, int) and grade in self.numbers:
            return grade
        folded = " ".join(str(grade).casefold().split())
        if folded in titles:
            return titles.index(folded) + 1
        for number, title in enumerate(titles, start=1):
            if folded == title.split()[-1]:
                return number
        known = [f"{number} ({each.title})" for number, each in enumerate(self.grades, start=1)]
        raise UnknownName("grade", str(grade), known)

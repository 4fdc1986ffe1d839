"""Laws of the walk from evidence to rating: narrowing, order, and what stays possible."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile import Rated, Rating, band
from tests.properties.council import TABLES, Tables, narrowed
from tests.properties.walk import GRADED, edition, evidence, profile_of, walk

pytestmark = pytest.mark.parametrize("name", GRADED)


@given(TABLES, st.data())
def test_knowing_more_never_widens_what_is_possible(
    name: str, tables: Tables, data: st.DataObject
) -> None:
    """Narrowing a figure or filling a gap never makes a grade possible that was not."""
    before = walk(evidence(**tables), edition(name))
    after = walk(evidence(**data.draw(narrowed(tables))), edition(name))
    assert after.possible <= before.possible
    assert after.without_limits <= before.without_limits


@given(TABLES, st.data())
def test_narrowing_a_figure_never_widens_what_is_told(
    name: str, tables: Tables, data: st.DataObject
) -> None:
    """Narrowing figures, with every gap left as it is, never adds a grade to those told, if any."""
    before = walk(evidence(**tables), edition(name))
    after = walk(evidence(**data.draw(narrowed(tables, fill=False))), edition(name))
    # Nothing is told where nothing is known, until a cap that is certain leaves one grade.
    assert after.told <= before.told or not before.told


@given(TABLES)
def test_the_grade_is_told_and_what_is_told_is_possible(name: str, tables: Tables) -> None:
    """Whatever is known, the grade is told, what is told is possible, and no limit raises it."""
    rating = walk(evidence(**tables), edition(name))
    assert rating.told <= rating.possible <= edition(name).scale.numbers
    assert isinstance(rating, Rated) == (rating.after_limits is not None)
    assert rating.after_limits is None or rating.after_limits in rating.told
    assert (rating.indicative or 9) >= (rating.after_limits or 0)
    assert max(rating.possible, default=0) <= max(rating.without_limits, default=0)


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(name: str, tables: Tables, random: Random) -> None:
    """The same statements in another order have the same bands, grades and result."""
    shuffled = {table: random.sample(rows, len(rows)) for table, rows in tables.items()}
    assert in_short(name, tables) == in_short(name, shuffled)


def in_short(name: str, tables: Tables) -> tuple[object, ...]:
    """All that a rating says, but for the order of its reasons and addresses."""
    rules, told = edition(name), evidence(**tables)
    placed = band(profile_of(told, rules), rules.inputs, rules.cut_points, len(rules.scale))
    rating: Rating = walk(told, rules)
    return (
        [(each.told, each.as_told(), each.as_possible(), each.required) for each in placed],
        (rating.status, rating.grade, rating.indicative, rating.after_limits),
        (rating.told, rating.possible, rating.without_limits),
        [(each.standing.limit.id, each.before, each.after) for each in rating.limits],
        [(each.standing.since, each.standing.bites) for each in rating.limits],
    )

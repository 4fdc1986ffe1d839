"""How far a rating hangs on what is not known, for people."""

from collections.abc import Iterator

from csprofile.assessment.telling import grade, grades
from csprofile.report.blocks import Block, Facts, Heading, Items, Prose, Report, Table
from csprofile.report.rating import unknown
from csprofile.report.report import replayed
from csprofile.robustness.grades import GradeProbability
from csprofile.studies.robust import METHOD, Robustness

_MOST_ROWS = 12


def report_on_robustness(found: Robustness) -> Report:
    """
    The report on how far one rating hangs on what is not known.

    Example:
        >>> from csprofile.studies.robust import robustness
        >>> from csprofile.testing import example
        >>> report_on_robustness(robustness(example(), tipping=False)).blocks[0].text
        'Rotherham: how far the rating hangs on what is not known'
    """
    assessment = found.assessment
    title = f"{assessment.area.name}: how far the rating hangs on what is not known"
    return Report(
        assessment.imprint,
        [
            Heading(title, 1),
            *replayed(assessment),
            Prose(METHOD),
            Facts(_sets(found)),
            *unknown(assessment),
            *_chances(found),
            *_tipping(found),
            *_reach(found),
        ],
    )


def _sets(found: Robustness) -> Iterator[tuple[str, str]]:
    assessment, result = found.assessment, found.assessment.rating
    if result.status == "ungraded":
        yield "Rating", "this edition gives no overall grade"
        return
    yield "Rules after limits", grade(assessment, result.after_limits)
    yield "Told", grades(assessment, result.told)
    yield "Possible", grades(assessment, result.possible)
    yield "Without limits", grades(assessment, result.without_limits)


def _chances(found: Robustness) -> Iterator[Block]:
    chance, assessment = found.probability, found.assessment
    if assessment.rating.status == "ungraded":
        return
    yield Heading("How likely each grade is, by the method")
    if chance is None:
        yield Prose(f"Not computed: {found.without}.")
        return
    rows = [(grade(assessment, number), _per_cent(share)) for number, share in chance.grades]
    before = dict(chance.before_limits)
    yield Table(
        ("grade", "probability", "before limits"),
        [(*row, _per_cent(before[n])) for row, (n, _) in zip(rows, chance.grades, strict=True)],
    )
    yield Facts(_further(chance, found))
    if chance.assumed:
        yield Prose("Assumed, since no source gives it:")
        yield Items(chance.assumed)


def _further(chance: GradeProbability, found: Robustness) -> Iterator[tuple[str, str]]:
    titles = {each.id: each.title for each in found.assessment.framework.limits}
    for name, share in chance.limits:
        if share:
            yield f"Limit: {titles.get(name, name)}", f"bites with {_per_cent(share)}"
    if chance.one_off is not None:
        yield "One grade off", _per_cent(chance.one_off)
    if chance.no_grade:
        yield "No grade", _per_cent(chance.no_grade)
    how = "exact: nothing was drawn"
    if not chance.exact:
        error = 100 * chance.monte_carlo_error
        how = f"{chance.draws:,} draws from seed {chance.seed}, error at most {error:.1f} points"
    yield "Computed", how


def _tipping(found: Robustness) -> Iterator[Block]:
    if found.tipping is None:
        return
    yield Heading("What would change it")
    points = found.tipping.points
    if points:
        yield Items([f"{each.direction}: {each.title}" for each in points])
    for direction, why in found.tipping.none:
        yield Prose(f"Nothing {direction} it: {why}.")


def _reach(found: Robustness) -> Iterator[Block]:
    if not found.reach:
        return
    yield Heading("How far one row can move it")
    rows = [(each.about, each.told, each.moves) for each in found.reach[:_MOST_ROWS]]
    yield Table(("row", "told", "moves at most"), rows)
    left = len(found.reach) - len(rows)
    if left > 0:
        yield Prose(f"{left} further rows move no more than these.")


def _per_cent(share: float) -> str:
    if 0 < share < 0.001:
        return "under 0.1 %"
    return f"{100 * share:.1f} %"

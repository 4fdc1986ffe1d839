"""How inputs are explained: what each read, its cut-points, and which of several bands is taken."""

from collections.abc import Iterator

from attrs import evolve

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.explanation.step import CLOSED_WORLD, Explanation, of
from csprofile.assessment.lines import about, told
from csprofile.bands import Band


def explain_inputs(assessment: Assessment) -> Iterator[Explanation]:
    """Every input of the edition, and the band or the gap that came of it."""
    said = False
    for each in assessment.rating.bands:
        for made in _input(each, assessment):
            aloud = not said and each.input.of == "findings"
            said = said or aloud
            yield evolve(made, note=CLOSED_WORLD) if aloud else made


def _input(each: Band, assessment: Assessment) -> Iterator[Explanation]:
    edition = assessment.framework
    points = {rule.ref: rule for rule in edition.cut_points}
    saw, gave = _saw(each, assessment), _gave(each, assessment)
    made = of("input", each.input.title, each.input, saw, gave)
    # A gap that the edition itself shows is no statement; its rule stands for it.
    yield evolve(made, because=[ref for ref in each.lines if not ref.startswith("rule:")])
    for reason in each.because:
        if reason.ref in points:
            rule = points[reason.ref]
            yield of("band", each.input.title, rule, reason.saw, reason.gave)
    if len(each.told) > 1:
        takes = edition.imprecision
        saw = f"band {' or '.join(map(str, each.told))}"
        gave = f"band {each.taken(takes.takes)}, the {takes.takes}"
        yield of("band", each.input.title, takes, saw, gave)


def _saw(each: Band, assessment: Assessment) -> str:
    lines = [line for line in assessment.profile.lines if line.ref in each.lines]
    said = [f"{about(line.row)}: {told(line, assessment)}" for line in lines]
    return "; ".join(said) or (each.gap.name if each.gap else "not told")


def _gave(each: Band, assessment: Assessment) -> str:
    if each.input.kind == "findings":
        return "no band"
    if not each.told:
        return _missing(each)
    lines = [line for line in assessment.profile.lines if line.ref in each.lines]
    shares = dict.fromkeys(str(line.share) for line in lines if line.share is not None)
    mine = [reason.gave for reason in each.because if reason.ref == each.input.ref]
    return ", ".join(shares if each.input.kind == "share" else mine)


def _missing(each: Band) -> str:
    if each.required:
        return "required: without it the rules give no grade"
    if each.taken("lowest") is not None:
        return "counted as the lowest band, 1"
    return "left out"

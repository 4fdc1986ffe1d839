"""What lines about indicators, findings and remarks say."""

from csprofile.evidence import Finding, IndicatorGroup, IndicatorValue, Remark
from csprofile.letter.clauses import Clause
from csprofile.letter.phrases import beside, day, listed, number, plain, share_of, tone
from csprofile.letter.plan import Manner
from csprofile.profile import Line
from csprofile.vocabulary import FINDING_KINDS, INSPECTIONS, Judgement

_TREND = {"improved": "this has improved", "unchanged": "this is unchanged"}


def group_clause(line: Line, row: IndicatorGroup, manner: Manner) -> Clause:
    """
    Say what a line about several indicators tells.

    Example:
        >>> from csprofile.testing import example
        >>> edition, line = example("framework"), example("profile").lines[2]
        >>> group_clause(line, line.row, edition.letter.manner).text[:31]
        'on a large majority of national'
    """
    refs = tuple(reason.ref for reason in line.because)
    outcome = manner.aspect(row.outcome) if row.outcome else ""
    which = f"indicators for {outcome}" if outcome else manner.indicators
    if row.gap is not None:
        return Clause("gap", text=f"nothing is known of {which} ({row.gap})", because=refs)
    if row.weaker_than is not None:
        stronger = manner.aspect(row.weaker_than)
        text = f"results for {outcome} are not as strong as for {stronger}"
        return Clause("in line", text=text, short=text, tone=-1, because=refs)
    assert line.share is not None
    whose = share_of(row.at_least_in_line or "", line.share, which, manner.only_below)
    text = f"on {whose}, performance is at least in line with similar areas and England"
    good = line.share.low >= manner.only_below
    short = f"this is so on {whose}"
    return Clause("in line", text=text, short=short, tone=1 if good else -1, because=refs)


def value_clause(line: Line, row: IndicatorValue) -> Clause:
    """
    Say what a line about one indicator tells.

    Example:
        >>> row = IndicatorValue(indicator="NI 71", period="2009 Q1", value=11.0, ref="x")
        >>> value_clause(Line(row), row).text
        'in 2009 Q1, NI 71 was 11'
    """
    refs = tuple(reason.ref for reason in line.because)
    opening = f"in {row.period}, {row.indicator}"
    if row.gap is not None:
        return Clause("gap", text=f"{opening} is not known ({row.gap})", because=refs)
    parts = [f"was {plain(row.value)}"] if row.value is not None else []
    if row.numerator is not None and row.denominator is not None and parts:
        parts[0] += f" ({plain(row.numerator)} of {plain(row.denominator)})"
    if row.lower is not None and row.upper is not None and parts:
        parts[0] += f", between {plain(row.lower)} and {plain(row.upper)}"
    if line.comparisons:
        judged = any(each.verdict for each in line.comparisons)
        compared = beside(line.comparisons)
        parts.append(f"performance was {compared}" if judged or not parts else compared)
    if row.trend:
        parts.append(_TREND.get(row.trend, "this has declined"))
    feeling = tone([each.verdict for each in line.comparisons])
    joined = "; ".join(parts)
    link = " " if row.value is not None else ": "
    return Clause("value", text=f"{opening}{link}{joined}", tone=feeling, because=refs)


def finding_clause(line: Line, row: Finding, manner: Manner) -> Clause:
    """
    Say what a line about a finding tells.

    Example:
        >>> row = Finding(inspection="focused visit", kind="strength", count=2, ref="x")
        >>> manner = Manner(id="manner", source="an example", status="assumed")
        >>> finding_clause(Line(row), row, manner).text
        'the focused visit found two strengths'
    """
    refs = tuple(reason.ref for reason in line.because) or (row.ref,)
    term = INSPECTIONS.term(row.inspection)
    when = f" on {day(row.on)}" if row.on else ""
    ended = (
        f"; a re-inspection on {day(row.reinspected_on)} ended this" if row.reinspected_on else ""
    )
    if row.gap is not None:
        return Clause(
            "gap", text=f"of the {term.one}{when} nothing is known ({row.gap})", because=refs
        )
    if row.judgement is not None:
        return Clause(
            "finding", text=_judged(row, manner, when) + ended, tone=_feeling(row), because=refs
        )
    kind = FINDING_KINDS.term(row.kind or "")
    if row.count is None:
        found = kind.many
    else:
        found = f"{number(row.count)} {kind.one if row.count < 2 else kind.many}"
    safety = {
        True: ", of such concern that the safety of children cannot be assured",
        False: ", none of them putting the safety of children in doubt",
        None: "",
    }[row.safety_not_assured]
    grave = row.kind == "area for priority action" and row.count != 0
    untold = "; how many is not told" if row.count is None else ""
    text = f"the {term.one}{when} found {found}{safety}{untold}{ended}"
    return Clause("finding", text=text, tone=-1 if grave else 0, because=refs)


def _judged(row: Finding, manner: Manner, when: str) -> str:
    term = INSPECTIONS.term(row.inspection)
    words = [manner.printed(each.word) for each in row.judgement or ()]
    grades = listed(words, "or")
    if row.inspection == "serious case review":
        if row.on or row.count == 1:
            return f"the conduct of the {term.one}{when} was judged {grades}"
        some = f"{number(row.count)} " if row.count else ""
        return f"the conduct of the {some}most recent {term.many} was judged {grades}"
    many = f" {number(row.count)} times" if row.count and row.count > 1 else ""
    return f"the {term.one}{when} gave the judgement {grades}{many}"


def _feeling(row: Finding) -> int:
    judgements = row.judgement or ()
    if all(each.good_or_better for each in judgements):
        return 1
    return -1 if Judgement.INADEQUATE in judgements else 0


def remark_clause(line: Line, row: Remark) -> Clause:
    """
    Say what a remark tells; remarks of one kind and degree are listed together.

    Example:
        >>> row = Remark(about="health", kind="weakness", ref="x")
        >>> remark_clause(Line(row), row).tail
        'weakness|'
    """
    feeling = {"strength": 1, "weakness": -1}.get(row.kind, 0)
    refs = tuple(reason.ref for reason in line.because) or (row.ref,)
    return Clause("remark", row.about, f"{row.kind}|{row.degree or ''}", tone=feeling, because=refs)


def remark_sentence(kind: str, degree: str, abouts: list[str]) -> str:
    """
    A sentence for remarks of one kind and degree, without its full stop.

    Example:
        >>> remark_sentence("weakness", "particular", ["health", "care"])
        'there are particular weaknesses in health and care'
    """
    several = len(abouts) > 1
    those = listed(abouts)
    if kind == "context":
        return f"the context: {those}"
    if kind == "improvement":
        return f"there is {degree + ' ' if degree else ''}improvement in {those}"
    if kind == "area for development":
        such = f"{degree} " if degree else ""
        noun = f"are {such}areas" if several else f"is {'a ' + such if such else 'an '}area"
        return f"{those} {noun} for further development"
    nouns = {"strength": "strengths", "weakness": "weaknesses", "gap": "gaps"}
    return f"there are {degree + ' ' if degree else ''}{nouns[kind]} in {those}"

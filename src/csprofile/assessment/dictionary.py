"""What each column of the tables of ratings and lines means, and the notes that go with them."""

from collections.abc import Iterator, Mapping, Sequence

from csprofile.assessment.assessment import HELD_BACK, WORKING_COPY, Assessment
from csprofile.assessment.method import does
from csprofile.assessment.rows import Columns, Row
from csprofile.evidence import Provenance
from csprofile.vocabulary import GAP_KINDS

DICTIONARY: Columns = {
    "table": "text",
    "column": "text",
    "type": "text",
    "means": "text",
    "unit": "text",
}
"""The columns of the dictionary, and their types."""
NOTES = "notes"
"""What stands for a table where a row of the dictionary is a note."""

Meaning = tuple[str, str]

_INTERVAL = "as value, at the confidence of the edition's comparison"

_OF_BOTH: Mapping[str, Meaning] = {
    "area": ("the council", "its DfE code of three digits"),
    "name": ("the council's name", ""),
}
_OF_RATINGS: Mapping[str, Meaning] = {
    **_OF_BOTH,
    "status": (
        "whether there is a rating",
        "rated, withheld, undetermined, ungraded; refused: nothing was assessed, see fault",
    ),
    "indicative": ("the grade by the rules alone, before limits", "1 the lowest of the edition"),
    "grade": ("the rating: the recorded grade if any, else the rules'", "1 the lowest"),
    "title": ("the rating in the edition's words", ""),
    "limits": ("the limits that hold the rating down", "; between them"),
    "possible": ("the grades possible once all is known that could be", "numbers, a comma between"),
    "lines": ("lines of the profile, remarks not counted", "lines"),
    "above_both": ("lines above every comparator they have a verdict beside", "lines"),
    "in_line": ("lines with a verdict, below no comparator and not above all", "lines"),
    "below_one": ("lines below one comparator and not below the other", "lines"),
    "below_both": ("lines below every comparator they have a verdict beside", "lines"),
    "without_verdict": ("lines without a verdict beside any comparator", "lines"),
    "gaps": ("what is not known", "gaps"),
    "fault": ("why a council was refused; empty of those assessed", ""),
}
_OF_LINES: Mapping[str, Meaning] = {
    **_OF_BOTH,
    "ref": ("the address of the statement, or the key of its row in a table", ""),
    "table": ("the kind of statement", "services, indicators, indicator_groups, findings, remarks"),
    "about": ("the provision, indicator, inspection or subject", ""),
    "responsibility": ("whose the provision is", "council, partnership, area, commissioned"),
    "aspect": ("what was judged", ""),
    "base": ("what a share of all provision counts", "settings; services: kinds of them"),
    "outcome": ("the outcome an indicator belongs to", ""),
    "period": ("the period of an indicator's value", ""),
    "value": (
        "the share good or better or at least in line, if exact; or an indicator's value",
        "per cent, whole, 0 to 100; an indicator's own unit",
    ),
    "numerator": ("settings good or better; of an indicator what is above the line", "a count"),
    "of": ("settings judged; of an indicator what is below the line", "a count"),
    "lower": ("how low chance may have moved the value: the interval's lower end", _INTERVAL),
    "upper": ("how high chance may have moved the value: the interval's upper end", _INTERVAL),
    "oldest": ("the day of the oldest judgement in it", "a day, as 2009-12-09"),
    "latest": ("the day of the latest judgement in it", "a day, as 2009-12-09"),
    "similar_areas": ("the figure of the similar areas", "as value"),
    "similar_areas_used": ("how many similar areas that figure is made of", "areas"),
    "beside_similar_areas": (
        "how the line stands beside similar areas",
        "above, in line, below, with just, much or often before it",
    ),
    "england": ("the figure of England", "as value"),
    "beside_england": ("how the line stands beside England", "as beside_similar_areas"),
    "band": ("the line's own band, where the edition has such bands", "1 the lowest"),
    "rank": ("place among the similar areas and itself, where one way is better", "1 the best"),
    "ranked": ("how many were ranked, itself among them", "areas"),
    "quartile": ("the quarter of all councils it lies in", "1 to 4, 1 the best"),
    "best_similar_area": ("the name of the best of its similar areas", ""),
    "gap": ("why nothing is known, where nothing is", ", ".join(each.name for each in GAP_KINDS)),
    "not_known": ("settings without a judgement that could have one", "settings"),
    **{
        f"period_{n}": ("a period of the indicator: 1 the last, 5 the fifth from it", "")
        for n in range(1, 6)
    },
    **{f"value_{n}": (f"the value of period_{n}", "as value") for n in range(1, 6)},
}
MEANINGS: Mapping[str, Mapping[str, Meaning]] = {"ratings": _OF_RATINGS, "lines": _OF_LINES}
"""What a column means and its unit or range, by table and column."""


def column_rows(table: str, columns: Columns) -> Iterator[Row]:
    """
    A row of the dictionary for each column of a table.

    Args:
        table: ratings or lines.
        columns: the columns as they are written, and their types; in a replay some say so.

    Example:
        >>> next(column_rows("ratings", {"replay_of_2009_grade": "whole number"}))["means"]
        "the rating: the recorded grade if any, else the rules'; of a replay"
    """
    for name, kind in columns.items():
        plain = name if name in MEANINGS[table] else name.rpartition("_")[2]
        means, unit = MEANINGS[table][plain]
        yield _row(table, name, kind, means if name == plain else f"{means}; of a replay", unit)


def note_rows(assessments: Sequence[Assessment], refused: int) -> Iterator[Row]:
    """
    The notes: who drew it up, by which edition, of which day, from what, and what is assumed.

    Args:
        assessments: at least one, all of one edition and one day.
        refused: how many councils were refused.

    Example:
        >>> from csprofile.testing import example
        >>> [each["column"] for each in note_rows([example()], 0)][:3]
        ['imprint', 'edition', 'edition sha256']
    """
    first = assessments[0]
    edition = first.framework
    for imprint in dict.fromkeys(each.imprint for each in assessments):
        yield _row(NOTES, "imprint", "text", imprint)
    if any(each.of_tables for each in assessments):
        says = HELD_BACK if all(each.counts_held_back for each in assessments) else None
        yield _row(NOTES, "working copy", "text", " ".join(filter(None, (WORKING_COPY, says))))
    if first.replay:
        yield _row(NOTES, "replay", "text", first.replay_note)
    yield _row(NOTES, "edition", "text", f"{edition.edition}: {edition.title}")
    yield _row(NOTES, "edition sha256", "text", edition.sha256, "of the edition's file")
    yield _row(NOTES, "as_at", "date", first.as_at.isoformat(), "the day of the ratings")
    yield _row(NOTES, "councils", "whole number", str(len(assessments)), "assessed")
    yield _row(NOTES, "refused", "whole number", str(refused), "councils")
    told = (source for each in assessments for source in each.evidence.provenance)
    for source in dict.fromkeys(told):
        yield _row(NOTES, "source", "text", _source(source))
    for rule in edition.rules:
        if rule.assumed and rule.table != "letter":
            what = "; ".join(part for part in (does(rule), rule.source) if part)
            yield _row(NOTES, rule.status, "text", f"{rule.ref}: {what}")


def _row(table: str, column: str, kind: str, means: str, unit: str = "") -> Row:
    told = {"table": table, "column": column, "type": kind, "means": means, "unit": unit}
    return {name: each or None for name, each in told.items()}


def _source(source: Provenance) -> str:
    day = f"as at {source.as_at}" if source.as_at else "day not told"
    told = [source.name, source.publisher, day]
    told += [f"sha256 {source.sha256}"] if source.sha256 else []
    told += [f"{source.read:,} rows read, {source.used:,} used"] if source.read else []
    return "; ".join(part for part in told if part)

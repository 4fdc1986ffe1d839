"""The sheets of a workbook that give reasons: what lines rest on, and the rules of editions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile import Assessment, Cited, Framework
from csprofile.plugin import does
from csprofile_office.profile import AREA, Row
from csprofile_office.sheets import Column

Plain = Mapping[str, Any]

REASONS = (
    *AREA,
    Column("part"),
    Column("about"),
    Column("because"),
    Column("is a"),
    Column("title or words"),
    Column("where"),
    Column("address"),
    Column("status"),
    Column("source"),
)
RULES = (
    Column("edition"),
    Column("edition in full"),
    Column("rule"),
    Column("title"),
    Column("what it does", "long text"),
    Column("status"),
    Column("source", "long text"),
)


def reason_sheet(assessment: Assessment, record: Plain) -> Iterator[Row]:
    """
    Rows for the sheet of reasons: one for each thing that a line or a step rests on.

    The rows of tables behind a line say nothing more than its address, and are left out.

    Args:
        assessment: what is explained.
        record: its decision record.

    Example:
        >>> from csprofile import decision_record
        >>> from csprofile.testing import example
        >>> [row[2:6] for row in reason_sheet(example(), decision_record(example()))][1]
        ['line', 'all', 'rule:2009/words', 'rule']
    """
    area = assessment.area
    for part, about, address, because in _parts(record):
        for ref in because:
            if ref == address and not ref.startswith("evidence:"):
                continue
            *told, status, source = _told(ref, record, assessment)
            yield [area.code, area.name, part, about, ref, *told, address, status, source]


def _parts(record: Plain) -> Iterator[tuple[str, str, str, list[str]]]:
    for each in record["profile"]["lines"]:
        yield "line", each["subject"], each["ref"], each["because"]
    for each in record["inputs"]:
        yield "input", each["title"], "", each["because"]
    for each in record["rating"]["steps"]:
        yield "step", each["title"] or each["id"], "", each["because"]
    for each in record["rating"]["limits"]:
        yield "limit", each["title"], "", each["because"]
    yield "rating", record["rating"]["title"], "", record["rating"]["because"]


def _told(ref: str, record: Plain, assessment: Assessment) -> Row:
    """What a reason is, its title or words, where it stands, how surely, and its source."""
    if rule := record["rules"].get(ref):
        return ["rule", rule["title"], None, rule["status"], rule["source"]]
    if row := record["evidence"].get(ref):
        source = assessment.evidence.source or assessment.evidence.name
        return ["statement", row["said"], row["where"], row["reading"], source]
    recorded = assessment.rating.recorded
    if ref == "rating:recorded" and recorded:
        return ["record", recorded.reason, None, None, recorded.by]
    return ["statement", None, None, None, None]


def _title(rule: Cited) -> str | None:
    """What a rule is called; of some rules, `title` gives that of a grade."""
    title = getattr(rule, "title", None)
    return title if isinstance(title, str) else None


def rule_sheet(editions: Iterable[Framework]) -> list[Row]:
    """
    Rows for the sheet of editions: every rule of each.

    Example:
        >>> from csprofile.testing import example
        >>> rule_sheet([example("framework")])[0][2]
        'rule:2009/governs'
    """
    return [
        [
            each.edition,
            each.title,
            rule.ref,
            _title(rule),
            does(rule),
            rule.status,
            rule.source,
        ]
        for each in editions
        for rule in each.rules
    ]

"""The columns of the form: a key of the evidence file each, or a part of one."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from csprofile import GapKind, Judgements, UnknownName
from csprofile.plugin import FormTable, Key
from csprofile_office.form.cells import Kind

HEAD = "evidence"
"""The sheet of what a file has once."""
LINES = ("key", "value", "meaning")
"""The headings of that sheet."""
PARTED = ("judgements", "gaps")
"""The keys that have a column for each of their words."""
ABOUT: Mapping[str, tuple[str, ...]] = {
    "services": ("provision", "responsibility", "aspect", "base"),
    "indicators": ("indicator", "period"),
    "indicator_groups": ("outcome",),
    "findings": ("inspection",),
    "remarks": (),
}
"""The keys by which a row says what it is about; one that says no more waits to be filled in."""
WHY = "why"
"""The heading of the column that says why an edition expects a row; it is not read."""
ALL_INDICATORS = "all indicators"
"""What stands as the outcome of a row that is about all of them, where the file has no outcome."""

_KINDS: Mapping[str, Kind] = {
    "provision": "names",
    "judgement": "names",
    **dict.fromkeys(("as_at", "oldest", "on", "reinspected_on"), "day"),
    **dict.fromkeys(("safety_not_assured", "limited"), "flag"),
    **dict.fromkeys(("schema", "of", "count", "gaps"), "number"),
    **dict.fromkeys(("value", "lower", "upper", "numerator", "denominator"), "number"),
    **dict.fromkeys(("judgements", "share", "at_least_in_line"), "share"),
    **dict.fromkeys(("grade", "before_limit"), "grade"),
}
_OPEN = ("names", "share", "number", "grade")
"""The kinds whose cells hold more than the words of a list."""
_OFTEN = {"judgements": ("good or better", "{third} or worse"), "gaps": ("not yet inspected",)}
_SAYS = {
    "provision": "what was inspected; several told together between semicolons",
    "judgement": "{}; several between semicolons: one of these",
    "judgements": "how many are {}: a count, or a share as 62%",
    "gaps": "how many beside those told have none, and why: {}",
    "share": "the share good or better: as 62%, 60% to 66%, or a word of the list",
    "at_least_in_line": "the share at least in line with similar areas and England: as 62%, 60% to "
    "66%, or a word of the list",
}


@frozen
class Column:
    """
    One column of a sheet, or one line of the first.

    Args:
        table: the table it belongs to; empty for what stands above all tables.
        key: the key of the evidence file.
        part: of a key with a column for each of its words, the word.
        says: what it means, in one line.
        words: the words allowed; those of its list.

    Example:
        >>> Column("services", "judgements", "good").heading
        'judgements.good'
    """

    table: str
    key: str
    part: str = ""
    says: str = ""
    words: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What stands above it."""
        return f"{self.key}.{self.part}" if self.part else self.key

    @property
    def kind(self) -> Kind:
        """How its cells are read."""
        if self.key in ("similar_areas", "england"):
            return "share" if self.table == "services" else "number"
        return _KINDS.get(self.key, "text")

    @property
    def only_words(self) -> bool:
        """Whether its cells hold nothing but the words of its list."""
        return bool(self.words) and self.kind not in _OPEN and self.key != "indicator"


def columns_of(table: FormTable) -> tuple[Column, ...]:
    """
    The columns of a table: those often needed, and whatever else its rows tell.

    Example:
        >>> from csprofile.plugin import form_tables
        >>> from csprofile.testing import example
        >>> columns = columns_of(form_tables(example("evidence"))[1])
        >>> [each.heading for each in columns][3:6]
        ['base', 'judgements.outstanding', 'judgements.good']
    """
    made: list[Column] = []
    for key in table.keys:
        if key.name not in PARTED:
            words = key.words
            if (table.name, key.name) == ("indicator_groups", "outcome"):
                words = (ALL_INDICATORS, *words)
            made.append(Column(table.name, key.name, says=_says(key, table.name), words=words))
            continue
        for part in _parts(key, table.rows):
            says = _SAYS[key.name].format(part)
            made.append(Column(table.name, key.name, part, says))
    return tuple(made)


def column_for(table: FormTable, heading: str) -> Column | None:
    """
    The column that has a heading; None: no key of the table is called so.

    Example:
        >>> from csprofile.plugin import form_tables
        >>> from csprofile.testing import example
        >>> services = form_tables(example("evidence"))[1]
        >>> column_for(services, "Judgements.Good or worse").part
        'good or worse'
        >>> column_for(services, "judgements.goood") is None
        True
    """
    key, _, part = " ".join(heading.casefold().split()).partition(".")
    if key not in (each.name for each in table.keys) or bool(part) != (key in PARTED):
        return None
    try:
        if part:
            Judgements.find(part) if key == "judgements" else GapKind.find(part)
    except UnknownName:
        return None
    return Column(table.name, key, part)


def _parts(key: Key, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The words of a key that have a column: those often met, and those that are told."""
    told = [word for row in rows for word in row.get(key.name, ())]
    third = key.words[2]
    often = [each.format(third=third) for each in _OFTEN[key.name]]
    single = key.words if key.name == "judgements" else ()
    found: dict[object, str] = {}
    for word in (*single, *often, *told):
        same = Judgements.find(word) if key.name == "judgements" else word
        found.setdefault(same, word)
    return list(found.values())


def _says(key: Key, table: str) -> str:
    """What a key means, in one line: its words are in its list."""
    listed = " · ".join(key.words)
    says = key.says
    if listed:
        says = says.replace(f": {listed}", "").replace(listed, "a word of the list")
    if key.name in ("similar_areas", "england"):
        says = f"a word of the list, {says.rpartition('; ')[2]}"
        return says.replace("0 to 1", "as 62%")
    own = _SAYS.get(key.name)
    return own.format(says.partition(";")[0]) if own else says

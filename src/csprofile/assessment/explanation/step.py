"""One step of the walk, with its rule and how surely the rule is known."""

from attrs import field, frozen

from csprofile.assessment.method import does
from csprofile.reason import Cited
from csprofile.tuples import as_tuple

CLOSED_WORLD = "Findings are closed-world: one not told counts as not found."
_ALOUD = {
    "inferred": "inferred from what was read",
    "assumed": "assumed: no source gives this",
    "recalled": "recalled: general knowledge, no source was found",
}


@frozen
class Explanation:
    """
    One step of the walk: the rule, who says that it is so, what it saw and what it gave.

    Args:
        step: where in the walk: word, comparison, line band, input, band, combination,
            limit, open or recorded.
        title: what it is about, in words.
        ref: the rule's address; `rating:recorded` where a person decided.
        source: the publication or argument the rule rests on; for a record, who made it.
        status: read, inferred, assumed or recalled; `recorded` where a person decided.
        does: what the rule does, in words; empty where the title says enough.
        saw: what it was given, in words.
        gave: what came of it, in words.
        because: the addresses of the statements it read.
        note: what else must be said aloud; usually nothing.

    Example:
        >>> step = Explanation("band", "services", "rule:2009/cut_points/services", "", "assumed")
        >>> step.aloud
        'assumed: no source gives this'
    """

    step: str
    title: str
    ref: str
    source: str
    status: str
    does: str = ""
    saw: str = ""
    gave: str = ""
    because: tuple[str, ...] = field(default=(), converter=as_tuple)
    note: str = ""

    @property
    def aloud(self) -> str:
        """How surely the rule is known, in words; empty where it was read or recorded."""
        return aloud(self.status)


def aloud(status: str) -> str:
    """
    How surely something is known, in words; empty where it was read or recorded.

    Example:
        >>> aloud("assumed"), aloud("read")
        ('assumed: no source gives this', '')
    """
    return _ALOUD.get(status, "")


def of(step: str, title: str, rule: Cited, saw: str, gave: str) -> Explanation:
    """A step that one rule of the edition explains."""
    return Explanation(step, title, rule.ref, rule.source, rule.status, does(rule), saw, gave)

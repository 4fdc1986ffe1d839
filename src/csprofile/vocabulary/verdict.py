"""How a figure stands beside others, and why a figure is not there."""

import re

from attrs import frozen

from csprofile.errors import UnknownName
from csprofile.vocabulary.terms import fold

_SIDES = {
    "above": "above",
    "better": "above",
    "in line": "in line",
    "in line with": "in line",
    "similar": "in line",
    "below": "below",
    "worse": "below",
}
_DEGREES = ("just", "much", "often")
ALLOWED = "above, in line or below, after just, much or often where that was said"


@frozen
class Verdict:
    """
    How performance stands beside a comparator: above is better, whatever the figure.

    Args:
        side: above, in line or below.
        degree: just, much or often; empty where nothing was said.

    Example:
        >>> Verdict.find("often above")
        Verdict(side='above', degree='often')
        >>> str(Verdict("below", "just"))
        'just below'
    """

    side: str
    degree: str = ""

    @classmethod
    def find(cls, text: str) -> "Verdict":
        """
        Find the verdict that `text` spells.

        Raises:
            UnknownName: the words are no verdict.
        """
        match = re.fullmatch(r"(?:(just|much|often) )?(.+)", fold(text))
        degree, side = (match.group(1) or "", match.group(2)) if match else ("", "")
        found = _SIDES.get(side)
        if found is None or (found == "in line" and degree in ("just", "much")):
            known = [
                f"{d} {s}".strip() for s in ("above", "in line", "below") for d in ("", *_DEGREES)
            ]
            raise UnknownVerdict("verdict", text, known)
        return cls(found, degree)

    def __str__(self) -> str:
        return f"{self.degree} {self.side}".strip()


class UnknownVerdict(UnknownName):
    """
    Words that are no verdict; the message lists those that are.

    Example:
        >>> print(UnknownVerdict("verdict", "higher", ()))
        'higher': not a verdict; above, in line or below, after just, much or often where that \
was said
    """

    def __str__(self) -> str:
        return f"{self.name!r}: not a verdict; {ALLOWED}"


@frozen
class GapKind:
    """
    Why a figure is not there, and whether it could still be known.

    Args:
        name: the kind, in words.
        leaves_room: whether another result is still possible once it is known.

    Example:
        >>> GapKind.find("suppressed").leaves_room
        True
    """

    name: str
    leaves_room: bool

    @classmethod
    def find(cls, text: str) -> "GapKind":
        """
        Find the kind of gap that `text` names.

        Raises:
            UnknownName: there is no such kind.
        """
        folded = fold(text)
        for kind in GAP_KINDS:
            if kind.name == folded:
                return kind
        raise UnknownName("gap", text, [kind.name for kind in GAP_KINDS])

    def __str__(self) -> str:
        return self.name


_ROOM = (
    "not yet inspected",
    "could not be matched",
    "suppressed",
    "not available",
    "judgement not made",
    "not given in the source",
)
_NONE = (
    "outside the remit",
    "not applicable",
    "not collected",
    "ended",
    "judged together with another",
)
GAP_KINDS = (
    *(GapKind(name, leaves_room=True) for name in _ROOM),
    *(GapKind(name, leaves_room=False) for name in _NONE),
)

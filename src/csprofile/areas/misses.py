"""What is said of a name that finds no council: what it is, or which councils it is like."""

import datetime as dt
import re

from csprofile.areas.tables import (
    councils,
    forms,
    is_code,
    links,
    links_back,
    look_up,
    not_councils,
    spellings,
)
from csprofile.errors import UnknownName, nearest

_SEVERAL = re.compile(r"[/;+&]|\band\b")
_RIGHT = "one English council, by name, DfE code or GSS code"


class UnknownArea(UnknownName):
    """
    A name or code that no council has; the message names the councils it is most like.

    Example:
        >>> print(UnknownArea("Rotheram Metropolitan Borough Council"))
        'Rotheram Metropolitan Borough Council': not an area; nearest: Rotherham
        >>> print(UnknownArea("Atlantis"))
        'Atlantis': not an area; one English council, by name, DfE code or GSS code
    """

    def __init__(self, name: str) -> None:
        super().__init__("area", name, [row["name"] for row in councils().values()])

    @property
    def nearest(self) -> tuple[str, ...]:
        """The councils the name is like: first those it begins a word of, then those spelt so."""
        plain = forms(self.name)[-1]
        named = {form: codes[-1] for form, codes in spellings().items() if not is_code(form)}
        begun = [form for form in named if plain and f" {plain}" in f" {form}"]
        like = (named[form] for form in [*begun, *nearest(plain, list(named))])
        return tuple(dict.fromkeys(councils()[code]["name"] for code in like))[:3]

    def __str__(self) -> str:
        like = "; ".join(self.nearest)
        return f"{self.name!r}: not an area; {f'nearest: {like}' if like else _RIGHT}"


class NotACouncil(UnknownArea):
    """
    A known name that is no English council, or is two of them.

    Args:
        name: the name as it was given.
        reason: what it is: Welsh council, nation, region, two councils or no council.

    Example:
        >>> print(NotACouncil("Cardiff", "Welsh council"))
        'Cardiff': not an area (Welsh council); one English council, by name, DfE code or GSS code
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name!r}: not an area ({self.reason}); {_RIGHT}"


class NotThen(UnknownArea):
    """
    The name of a council that had ended, or had not begun, on the day that was asked for.

    Args:
        name: the name as it was given.
        code: the DfE code of the council that has it.
        on: the day that was asked for.

    Example:
        >>> print(NotThen("Bedford", "822", dt.date(2009, 3, 31)))
        'Bedford': not an area on 2009-03-31 (since 2009-04-01); before it: Bedfordshire (820)
    """

    def __init__(self, name: str, code: str, on: dt.date) -> None:
        super().__init__(name)
        self.code, self.on = code, on

    @property
    def nearest(self) -> tuple[str, ...]:
        """The councils that came after it, or before it, by name; none where they are not known."""
        return tuple(councils()[code]["name"] for code in self._others())

    def __str__(self) -> str:
        row = councils()[self.code]
        when = f"until {row['until']}" if self._ended() else f"since {row['since']}"
        others = "; ".join(f"{councils()[code]['name']} ({code})" for code in self._others())
        instead = f"; {'after' if self._ended() else 'before'} it: {others}" if others else ""
        return f"{self.name!r}: not an area on {self.on} ({when}){instead}"

    def _ended(self) -> bool:
        until = councils()[self.code]["until"]
        return until != "" and dt.date.fromisoformat(until) < self.on

    def _others(self) -> tuple[str, ...]:
        if self._ended():
            return links("successors").get(self.code, ())
        before = (links_back(column).get(self.code, ()) for column in ("successors", "split_off"))
        return tuple(code for codes in before for code in codes)


def refuse(text: str) -> UnknownArea:
    """Make the error for a text that is no council's, saying what it is where that is known."""
    others = not_councils()
    reasons = [others[form] for form in forms(text) if form in others]
    parts = _SEVERAL.split(text.casefold())
    if len(parts) > 1 and all(map(look_up, parts)):
        reasons.append("two councils")
    return NotACouncil(text, reasons[0]) if reasons else UnknownArea(text)

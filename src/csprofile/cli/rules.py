"""The rules of an edition as names and values in words, to be read or compared."""

from typing import Any

from attrs import fields, frozen, has

from csprofile.bands import Grade, Input, Scale
from csprofile.frameworks import Framework
from csprofile.limits import Condition
from csprofile.reason import Cited
from csprofile.wording import ShareWord

BETWEEN = " · "
LONG = 10
"""Of lists with more than so many on either side only what differs is shown."""
_ASIDE = ("id", "source", "status", "edition")
_OF_EDITION = ("title", "publisher", "note", "provisions", "aspects")
_OF_LETTER = ("title",)


@frozen
class Told:
    """
    One rule in words.

    Args:
        name: its table and id, as `limits/front-line`.
        values: its values in words, by key.
        status: read, inferred, assumed or recalled; empty for what is no rule.
        source: who says so.
    """

    name: str
    values: dict[str, str]
    status: str = ""
    source: str = ""

    @property
    def whole(self) -> str:
        """All its values in one line."""
        return "; ".join(f"{key}: {value}" for key, value in self.values.items())

    def value(self, key: str) -> str:
        """One of its values; `status` is one too."""
        return self.status if key == "status" else self.values.get(key, "none")

    def unlike(self, other: "Told") -> list[str]:
        """The keys in which another rule of the name differs."""
        keys = dict.fromkeys([*self.values, *other.values, "status"])
        return [key for key in keys if self.value(key) != other.value(key)]


def told_rules(framework: Framework) -> dict[str, Told]:
    """
    Every rule of an edition in words, by table and id, and what it says of itself and its letter.

    Example:
        >>> from csprofile.testing import example
        >>> told_rules(example("framework"))["limits/front-line"].values["drop"]
        '1'
    """
    plan = framework.letter
    told = {
        "edition": Told("edition", _values(framework, _OF_EDITION)),
        "letter": Told("letter", _values(plan, _OF_LETTER)),
    }
    for rule in framework.rules:
        name = rule.ref.removeprefix(f"rule:{framework.edition}/")
        told[name] = Told(name, _of(rule), rule.status, rule.source)
    return told


def _of(rule: Cited) -> dict[str, str]:
    if isinstance(rule, Scale) and not rule.grades:
        return {"grades": "none"}  # which says something: there is no overall grade
    names = tuple(each.name for each in fields(type(rule)) if each.name not in _ASIDE)
    return _values(rule, names)


def _values(noun: Any, names: tuple[str, ...]) -> dict[str, str]:
    """The values that say something: not those left empty, nor those that do not apply."""
    aside: tuple[str, ...] = ()
    if isinstance(noun, Input) and noun.of != "services":
        aside = ("provision", "aspect")
    elif isinstance(noun, Condition) and not noun.input:
        aside = ("at_most",)
    told = {name: getattr(noun, name) for name in names if name not in aside}
    return {name: shown(each) for name, each in told.items() if _says(each)}


def _says(value: object) -> bool:
    return value is not False and value not in (None, "", (), {})


def shown(value: Any) -> str:
    """
    A value of a rule in words.

    Example:
        >>> shown((50, 65, 80)), shown(ShareWord("half", 50, 50, status="assumed"))
        ('50 · 65 · 80', 'half 50 (assumed)')
    """
    if isinstance(value, ShareWord):
        also = f", also {', '.join(value.also)}" if value.also else ""
        span = f"{value.low}" if value.low == value.high else f"{value.low}-{value.high}"
        return f"{value.word} {span}{also} ({value.status})"
    if isinstance(value, Grade):
        return f"{value.title}: {value.meaning}" if value.meaning else value.title
    if isinstance(value, tuple):
        return BETWEEN.join(map(shown, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} = {shown(each)}" for key, each in value.items())
    if has(type(value)):
        told = _values(value, tuple(each.name for each in fields(type(value))))
        return ", ".join(f"{key} {each}" for key, each in told.items())
    word = getattr(value, "word", None)
    return str(word if word is not None else value)


def apart(one: str, other: str) -> tuple[str, str]:
    """
    Two values side by side; of two long lists, only what each has that the other has not.

    Example:
        >>> apart("50 · 65", "50 · 60")
        ('50 · 65', '50 · 60')
    """
    left, right = one.split(BETWEEN), other.split(BETWEEN)
    if min(len(left), len(right)) <= LONG:
        return one, other
    if set(left) == set(right):
        return "the same in another order", "the same in another order"
    return _beyond(left, right), _beyond(right, left)


def _beyond(mine: list[str], others: list[str]) -> str:
    beyond = [each for each in mine if each not in others]
    return f"{len(mine)}, with {BETWEEN.join(beyond)}" if beyond else f"{len(mine)}, no other"

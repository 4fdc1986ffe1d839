"""From TOML to typed nouns by cattrs, with every fault gathered and given its address."""

import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import FunctionType
from typing import Any, TypeVar

from attrs import fields, has
from cattrs import Converter, override
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from csprofile.errors import EvidenceError, Fault, FaultsError, UnknownName, allowed
from csprofile.tuples import as_tuple

T = TypeVar("T")
LARGEST = 1_000_000
"""Files above this many bytes are refused unread."""
DEEPEST, LONGEST = 20, 10**15
TOO_DEEP = f"tables or lists nested too deeply; at most {DEEPEST} levels"
TOO_LONG = "a whole number of more than 15 digits; shorter ones"


def parse(content: bytes, name: str, refused: type[FaultsError] = EvidenceError) -> dict[str, Any]:
    """
    Read TOML from bytes; numbers with a point stay exact decimals.

    Raises:
        EvidenceError: (or `refused`) it is empty, over 1 MB, not UTF-8 or not TOML.

    Example:
        >>> parse(b'area = "Rotherham"', "a.toml")
        {'area': 'Rotherham'}
    """
    says = ""
    if len(content) > LARGEST:
        says = f"too large; at most {LARGEST:,} bytes are read"
    elif not content.strip():
        says = "empty; begin with schema = 1"
    else:
        try:
            mapping = tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
            says = _beyond(mapping)
            if not says:
                return mapping
        except UnicodeDecodeError as error:
            says = f"not UTF-8 at byte {error.start}; save it as UTF-8"
        except tomllib.TOMLDecodeError as error:
            says = f"not TOML: {error}"
        except RecursionError:
            says = TOO_DEEP
        except ValueError:
            says = TOO_LONG
    raise refused(name, [Fault("", says)])


def _beyond(mapping: dict[str, Any]) -> str:
    """What in parsed TOML is so deep or so long that no message could show it; usually nothing."""
    level: list[Any] = [mapping]
    for _ in range(DEEPEST):
        values = [v for each in level for v in (each.values() if isinstance(each, dict) else each)]
        if any(isinstance(each, int) and abs(each) >= LONGEST for each in values):
            return TOO_LONG
        level = [each for each in values if isinstance(each, dict | list)]
        if not level:
            return ""
    return TOO_DEEP


class Structurer:
    """
    Makes frozen nouns of mappings, each attribute by the attribute's own reader.

    Args:
        inside: names of attributes that no file may set.
        renamed: attribute names and the keys they have in the file.

    Example:
        >>> from attrs import field, frozen
        >>> @frozen
        ... class Point:
        ...     x: int = field(converter=int)
        >>> Structurer().make({"x": 1, "z": 2}, Point)
        (None, [Fault(address='z', says='not a key; x')])
    """

    def __init__(
        self, inside: Iterable[str] = (), renamed: Mapping[str, str] | None = None
    ) -> None:
        self._inside = set(inside)
        self._renamed = dict(renamed or {})
        self._converter = Converter(forbid_extra_keys=True, detailed_validation=True)
        self._converter.register_structure_hook_factory(has, self._by_readers)
        for plain in (str, int, bool):
            self._converter.register_structure_hook(plain, _only(plain))

    def make(
        self, value: object, kind: type[T], also: Iterable[str] = ()
    ) -> tuple[T | None, list[Fault]]:
        """Make a noun of a mapping, or tell everything that is wrong with it."""
        if not isinstance(value, Mapping):
            return None, [Fault("", f"{value!r} is not a table of keys and values")]
        try:
            return self._converter.structure(value, kind), []
        except BaseValidationError as error:
            return None, list(self._faults(error, tuple(also)))

    def make_all(
        self, value: object, kind: type[T], table: str
    ) -> tuple[dict[int, T], list[Fault]]:
        """Make a noun of each mapping in a list, by number; faults of the others."""
        if not isinstance(value, list | tuple):
            return {}, [Fault(table, f"not a list of tables; head each with [[{table}]]")]
        made, faults = {}, []
        for number, each in enumerate(value):
            noun, wrong = self.make(each, kind)
            faults += [_within(f"{table}[{number}]", fault) for fault in wrong]
            if noun is not None:
                made[number] = noun
        return made, faults

    def _by_readers(self, kind: type[Any]) -> Any:
        overrides: dict[str, Any] = {}
        for each in fields(kind):
            if each.name in self._inside:
                overrides[each.name] = override(omit=True)
                continue
            plain, read = self._converter.structure, None
            if each.converter is as_tuple:
                read = _listed(plain)
            elif isinstance(each.converter, FunctionType):
                read = _hook(each.converter)
            hook = _checked(read or plain, each) if each.validator else read
            renamed = self._renamed.get(each.name)
            overrides[each.name] = override(struct_hook=hook, rename=renamed)
        structure = make_dict_structure_fn(
            kind, self._converter, _cattrs_forbid_extra_keys=True, **overrides
        )

        def structure_table(value: object, of: Any) -> Any:
            if not isinstance(value, Mapping):
                says = f"{value!r} is not a table of keys and values"
                raise EvidenceError("", [Fault("", says)])
            # Keys that are no text are unknown keys too; cattrs before 25.3 stumbles over them.
            return structure({str(key): each for key, each in value.items()}, of)

        return structure_table

    def _faults(self, error: BaseException, also: tuple[str, ...]) -> Iterable[Fault]:
        """Walk down an error of cattrs to single faults, each with its address."""
        if isinstance(error, BaseValidationError):
            noted, plain = error.group_exceptions()  # type: ignore[attr-defined]
            for inner, note in noted:
                place = getattr(note, "name", None)
                place = f"[{note.index}]" if place is None else self._renamed.get(place, place)
                yield from (_within(place, fault) for fault in self._faults(inner, ()))
            for inner in plain:
                yield from self._faults(inner, also)
        elif isinstance(error, ForbiddenExtraKeysError):
            keys = [self._key(each.name) for each in fields(error.cl)]
            known = list(dict.fromkeys([*(k for k in keys if k not in self._inside), *also]))
            for key in sorted(map(str, error.extra_fields)):
                yield Fault(key, allowed("key", key, known))
        elif isinstance(error, FaultsError):
            yield from error.faults
        elif isinstance(error, KeyError) and not isinstance(error, UnknownName):
            yield Fault("", "missing; it is needed")
        else:
            yield Fault("", str(error))

    def _key(self, name: str) -> str:
        return self._renamed.get(name, name)


def _hook(reader: Any) -> Any:
    def read(value: object, _: object) -> object:
        return reader(value)

    return read


def _listed(read: Any) -> Any:
    """Make a reader of lists, which would otherwise take a text letter by letter."""

    def check(value: object, kind: object) -> object:
        if not isinstance(value, list | tuple):
            raise EvidenceError("", [Fault("", f"{value!r} is not a list; in square brackets")])
        return read(value, kind)

    return check


def _checked(read: Any, attribute: Any) -> Any:
    """Make a reader that also checks, so that the fault of one value hides no other's."""

    def check(value: object, kind: object) -> object:
        made = read(value, kind)
        try:
            attribute.validator(None, attribute, made)
        except (TypeError, ValueError) as error:
            # Validators put what they saw beside their words.
            raise EvidenceError("", [Fault("", str(error.args[0]))]) from error
        return made

    return check


def _only(kind: type[Any]) -> Any:
    """Make a reader of one plain type, which cattrs would otherwise make of anything."""
    called = {str: "text; words in quotes", int: "a whole number", bool: "true or false"}

    def read(value: object, _: object) -> object:
        if type(value) is not kind:
            raise EvidenceError("", [Fault("", f"{value!r} is not {called[kind]}")])
        return value

    return read


def _within(place: str, fault: Fault) -> Fault:
    if not fault.address:
        return Fault(place, fault.says)
    joint = "" if fault.address.startswith("[") else "."
    return Fault(f"{place}{joint}{fault.address}", fault.says)

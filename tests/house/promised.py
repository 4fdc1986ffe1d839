"""Lists what a version promises: each public name, how it is called, and what its classes have."""

import importlib
import inspect
from collections.abc import Iterator
from enum import Enum
from typing import Any

from tests.house.sources import ROOT

FACES = ("csprofile", "csprofile.plugin", "csprofile.testing")
LIST = ROOT / "docs" / "reference" / "public-names.txt"
_OPEN: dict[Any, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}


def promised() -> list[str]:
    """Every line of the list as the code has it, in order."""
    return sorted(line for face in FACES for line in _offered(face))


def _offered(face: str) -> Iterator[str]:
    module = importlib.import_module(face)
    for name in module.__all__:
        thing = getattr(module, name)
        yield f"{face}.{name}{called(thing)}"
        if inspect.isclass(thing):
            yield from (f"{face}.{name}.{member}" for member in members(thing))


def called(thing: Any) -> str:
    """How a thing is called: its arguments by name, `=` after those that may be left out."""
    if inspect.isclass(thing):
        if issubclass(thing, Enum) or is_protocol(thing) or not _makes_itself(thing):
            return ""
    elif not inspect.isfunction(inspect.unwrap(thing)):
        return ""
    parameters = inspect.signature(thing).parameters.values()
    return f"({', '.join(_argument(each) for each in parameters)})"


def is_protocol(cls: type) -> bool:
    """Whether a class only says what others have, and is never made."""
    return bool(getattr(cls, "_is_protocol", False))


def _makes_itself(cls: type) -> bool:
    return any("__init__" in vars(base) for base in _ours(cls))


def _ours(cls: type) -> list[type]:
    return [base for base in cls.__mro__ if base.__module__.split(".")[0] == "csprofile"]


def _argument(parameter: inspect.Parameter) -> str:
    may_be_left_out = "=" if parameter.default is not parameter.empty else ""
    return f"{_OPEN.get(parameter.kind, '')}{parameter.name}{may_be_left_out}"


def members(cls: type) -> list[str]:
    """What a class has beside what Python and other libraries gave it: methods with arguments."""
    names = {name for base in _ours(cls) for name in vars(base)}
    if is_protocol(cls):
        names |= {name for base in _ours(cls) for name in base.__annotations__}
    return sorted(f"{name}{_method(cls, name)}" for name in names if not name.startswith("_"))


def _method(cls: type, name: str) -> str:
    found = inspect.getattr_static(cls, name, None)
    if isinstance(found, classmethod):
        return called(getattr(cls, name).__func__).replace("(cls, ", "(").replace("(cls)", "()")
    if inspect.isfunction(found):
        return called(found).replace("(self, ", "(").replace("(self)", "()")
    return ""


if __name__ == "__main__":
    LIST.write_text("\n".join([*promised(), ""]), encoding="utf-8")

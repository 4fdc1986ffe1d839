"""The public face: a list of names, each with one home, each explained by an example that runs."""

import importlib.metadata
import inspect
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import csprofile
from tests.house.sources import PACKAGE, definitions, logic_in_face, module_name, parse

FACES = ("csprofile", "csprofile.plugin", "csprofile.testing")


def offered() -> Iterator[tuple[str, str, Any]]:
    """Every public name: the face that offers it, the name, and what it stands for."""
    for face in FACES:
        module = importlib.import_module(face)
        for name in module.__all__:
            yield face, name, getattr(module, name)


def is_code(thing: Any) -> bool:
    """Whether a thing is a class or a function, wrapped or not, rather than a value."""
    return inspect.isclass(thing) or inspect.isfunction(inspect.unwrap(thing))


def explained(thing: object) -> bool:
    """Whether a class or function has a docstring of its own with an example."""
    own = thing.__dict__.get("__doc__") if inspect.isclass(thing) else inspect.getdoc(thing)
    return ">>> " in (own or "")


def test_the_face_is_a_list() -> None:
    """`csprofile/__init__.py` holds names, never logic."""
    assert [] == logic_in_face((PACKAGE / "__init__.py").read_text(encoding="utf-8"))


def test_logic_in_a_face_is_found() -> None:
    """A function, a computed value or a loop in a face is named."""
    text = '"""A face."""\nfrom a import b\n__all__ = ["b"]\nb = b + 1\ndef f(): ...\n'
    assert ["line 4: b = b + 1", "line 5: def f():"] == logic_in_face(text)


def test_a_name_is_offered_once() -> None:
    """No name is offered by two faces, nor twice by one."""
    names = Counter(name for _, name, _ in offered())
    assert {} == {name: number for name, number in names.items() if number > 1}


def test_a_thing_has_one_name() -> None:
    """No class or function is offered under two names."""
    things = Counter(id(thing) for _, _, thing in offered() if callable(thing))
    assert [] == [name for _, name, thing in offered() if things[id(thing)] > 1]


def test_a_name_has_a_home() -> None:
    """A public class or function is defined under its name in a public module of the package."""
    homes = {module_name(path): set(definitions(parse(path))) for path in PACKAGE.rglob("*.py")}
    homeless = [
        f"{face}.{name}"
        for face, name, thing in offered()
        if is_code(thing)
        if name not in homes.get(thing.__module__, set()) or "._" in thing.__module__
    ]
    assert [] == homeless


def test_every_name_is_explained() -> None:
    """Every public class and function has a docstring of its own with an example."""
    unexplained = [
        f"{face}.{name}"
        for face, name, thing in offered()
        if is_code(thing) and not explained(thing)
    ]
    assert [] == unexplained


@pytest.mark.parametrize("docstring", [None, "Says what it does."])
def test_a_thing_without_an_example_is_found(docstring: str | None) -> None:
    """A class with no example is not explained, even where the class it inherits from has one."""
    child = type("Child", (csprofile.CsprofileError,), {"__doc__": docstring})
    assert not explained(child)


def test_the_version_is_the_one_installed() -> None:
    """`csprofile.__version__` is the version under which the package is installed."""
    assert importlib.metadata.version("csprofile") == csprofile.__version__

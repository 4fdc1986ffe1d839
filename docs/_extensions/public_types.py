"""Finds the classes that a reader of the reference meets, though no face offers them by name."""

import inspect
import sys
from collections.abc import Iterable, Iterator
from typing import Any, get_args


def classes_in(hint: Any) -> Iterator[type]:
    """Every class of the package that a type hint names, however deep."""
    if isinstance(hint, type) and is_ours(hint):
        yield hint
    for part in get_args(hint):
        yield from classes_in(part)


def hints(part: Any) -> Iterator[Any]:
    """The type hints of a class or function, but for those that only a type checker can read."""
    for hint in inspect.get_annotations(part).values():
        try:
            yield eval(hint, vars(sys.modules[part.__module__])) if isinstance(hint, str) else hint
        except NameError:
            continue


def parts_of(thing: Any) -> Iterator[Any]:
    """A function, or a class with its bases and its public methods and properties."""
    yield thing
    if isinstance(thing, type):
        yield from thing.__mro__[1:-1]
        for name, member in vars(thing).items():
            member = getattr(member, "fget", getattr(member, "__func__", member))
            if inspect.isfunction(member) and (name == "__init__" or name[0] != "_"):
                yield inspect.unwrap(member)


def named_by(thing: Any) -> Iterator[type]:
    """Every class of the package that a thing names in its bases, its signature, its members."""
    for part in parts_of(thing):
        yield from classes_in(part)
        for hint in hints(part):
            yield from classes_in(hint)


def kinds_of_error(thing: Any) -> list[type]:
    """The kinds there are of an error of the package, each of which may be raised in its stead."""
    is_error = isinstance(thing, type) and issubclass(thing, Exception)
    return [each for each in thing.__subclasses__() if is_ours(each)] if is_error else []


def is_ours(cls: type) -> bool:
    """Whether a class is the package's own."""
    return cls.__module__.startswith("csprofile.")


def met(offered: Iterable[Any]) -> list[type]:
    """The classes met from what is offered, and from there on; those offered left out."""
    waiting = [inspect.unwrap(each) for each in offered if callable(each)]
    known, found = set(waiting), set()
    while waiting:
        thing = waiting.pop()
        new = {*named_by(thing), *kinds_of_error(thing)} - known
        waiting.extend(new)
        known |= new
        found |= new
    return sorted(found, key=lambda cls: (cls.__module__, cls.__qualname__))

"""Finds editions of the rules: in the package, in a file, or among what is installed."""

import os
from functools import cache
from pathlib import Path

from csprofile.errors import Fault, FrameworkError
from csprofile.frameworks import Framework, bundled, load
from csprofile.library.files import content_of
from csprofile.plugin import installed


def framework(name: str | os.PathLike[str] | Framework) -> Framework:
    """
    Find an edition by its name, or read one from the path of a TOML file.

    Raises:
        UnknownName: no edition of that name, and no such file.
        FrameworkError: the file is refused, with every fault.

    Example:
        >>> framework("2009").title
        "Children's services annual rating 2009"
    """
    if isinstance(name, Framework):
        return name
    named = os.fspath(name)
    # An edition of ours keeps its name whoever else offers it, so only this one need be loaded.
    if named in bundled():
        return _bundled(named)
    path = Path(named)
    if _is_path(named, path):
        return load(_content(path), path.name)
    return installed().find("framework", named)


def edition_content(name: str) -> bytes:
    """
    The bytes of an edition's file, by the edition's name or the file's path.

    Raises:
        UnknownName: no edition of that name, or one that a plugin made without a file.
        FrameworkError: no such file, or one that is refused.

    Example:
        >>> edition_content("2009").startswith(b"#")
        True
    """
    if name in bundled():
        return bundled()[name]
    path = Path(name)
    if _is_path(name, path):
        content = _content(path)
        load(content, path.name)
        return content
    edition = installed().find("framework", name)
    package = installed().brought_by("framework", name)
    says = f"offered by {package} without a file; frameworks show {edition.name} tells its rules"
    raise FrameworkError(name, [Fault("", says)])


def on_offer() -> tuple[Framework, ...]:
    """
    Every edition that can be asked for by name, in the order of names.

    Example:
        >>> on_offer()[0].edition
        '2009'
    """
    names = dict.fromkeys(sorted([*bundled(), *installed().frameworks]))
    return tuple(framework(name) for name in names)


def _is_path(name: str, path: Path) -> bool:
    """Whether a name is that of a file, there or not; an edition's name has no folder in it."""
    return path.suffix == ".toml" or path.name != name or path.is_file()


def _content(path: Path) -> bytes:
    content = content_of(path)
    if content is None:
        says = "a folder; the path of a TOML file" if path.is_dir() else f"no such file: {path}"
        raise FrameworkError(path.name or str(path), [Fault("", says)])
    return content


@cache
def _bundled(name: str) -> Framework:
    return load(bundled()[name], f"{name}.toml")

"""Sources that packages offer: asked for by name, or found by what they claim."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from csprofile.errors import EvidenceError, Fault, PluginError
from csprofile.evidence import Evidence
from csprofile.plugin import installed

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables


def named_source(source: str | os.PathLike[str]) -> tuple[str, Path] | None:
    """
    Take `source-name:path` apart; None: it is the path of a file.

    Example:
        >>> named_source("json:leeds.json")
        ('json', PosixPath('leeds.json'))
        >>> named_source("leeds.json") is None
        True
    """
    name = os.fspath(source)
    scheme, colon, rest = name.partition(":")
    # One letter before the colon is a drive, and a file may have a colon in its name.
    if colon and len(scheme) > 1 and not Path(name).exists():
        return scheme, Path(rest)
    return None


def claimant(path: Path) -> str | None:
    """
    Find the source that claims what stands at a path; None: nobody does.

    Raises:
        EvidenceError: two claim it; the message names them.
    """
    if path.suffix == ".toml" or not path.exists():
        return None
    claiming = list(installed().claiming(path))
    if len(claiming) > 1:
        says = f"{' and '.join(claiming)} both claim it; say which, as {claiming[0]}:{path}"
        raise EvidenceError(path.name, [Fault("", says)])
    return claiming[0] if claiming else None


def source_of(source: str | os.PathLike[str]) -> tuple[str, Path] | None:
    """Tell the source by which something is read, and the path; None: by none that is offered."""
    if named := named_source(source):
        return named
    found = claimant(Path(source))
    return (found, Path(source)) if found else None


def reads_tables(name: str) -> bool:
    """
    Whether the source of that name reads tables of many councils.

    Raises:
        UnknownName: there is none of that name.
    """
    return bool(getattr(installed().find("source", name), "tables", False))


def reads_forms(name: str) -> bool:
    """
    Whether the source of that name also writes evidence, as a form to be filled in.

    Raises:
        UnknownName: there is none of that name.
    """
    return getattr(installed().find("source", name), "form_suffix", None) is not None


def read_by(
    name: str, path: Path, options: Mapping[str, object] | None = None
) -> "Evidence | Tables":
    """
    Read a path through the source of that name.

    Raises:
        UnknownName: there is none of that name.
        EvidenceError: the source refuses what stands there.
        PluginError: the source raised, or read something else; it names the package.
    """
    source = installed().find("source", name)
    with installed().blaming("source", name):
        found: object = source.read(path, options or {})
    right = "Tables" if reads_tables(name) else "Evidence"
    kind = type(found)
    tables = (kind.__module__, kind.__name__) == ("csprofile.tables.tables", "Tables")
    if not (tables if right == "Tables" else isinstance(found, Evidence)):
        package = installed().brought_by("source", name)
        raise PluginError(f"{package}: the source {name!r} read {kind.__name__}; {right}")
    return found  # type: ignore[return-value]

"""Finds evidence: in an example, in a file, in a mapping, or through a source that is installed."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from pkgutil import get_data
from typing import Any, cast

from attrs import evolve

from csprofile.errors import EvidenceError, Fault, FrameworkError, UnknownName, nearest
from csprofile.evidence import Evidence, Provenance, Row, check_words, read_mapping
from csprofile.frameworks import Framework
from csprofile.library.editions import framework as find_framework
from csprofile.library.files import content_of
from csprofile.library.offered import read_by, reads_forms, reads_tables, source_of
from csprofile.structuring import parse
from csprofile.vocabulary import ASPECTS, PROVISIONS

EXAMPLES = ("rotherham-2009",)
"""The examples in the package, each a file of evidence."""

What = str | os.PathLike[str] | Mapping[str, Any] | Evidence
Chosen = str | os.PathLike[str] | Framework | None


def read(*sources: What, framework: Chosen = None) -> Evidence:
    """
    Read evidence on one council from anything that holds some; several sources are joined.

    Args:
        sources: the name of a bundled example, the path of an evidence file, a mapping in its
            layout, evidence itself, or `source-name:path`. Later ones replace what they tell
            again.
        framework: the edition whose words it may use; the evidence's own unless given.

    Raises:
        EvidenceError: with every fault, each with its address.
        UnknownName: no source of that name.
        PluginError: a source raised, or read something else than evidence.

    Example:
        >>> read("rotherham-2009").area.name
        'Rotherham'
    """
    if not sources:
        raise EvidenceError("read", [Fault("", "nothing to read; a file, or rotherham-2009")])
    return reduce(add, (_read(each, framework) for each in sources))


def read_file(content: bytes, name: str, framework: Chosen = None) -> Evidence:
    """Read the bytes of an evidence file; every fault of every step at once."""
    sha256 = hashlib.sha256(content).hexdigest()
    return _checked(parse(content, name), name, framework, sha256)


def example_content(name: str) -> bytes:
    """
    The bytes of a bundled example.

    Raises:
        UnknownName: there is no such example.

    Example:
        >>> example_content("rotherham-2009").startswith(b"#")
        True
    """
    if name not in EXAMPLES:
        raise UnknownName("example", name, EXAMPLES)
    return get_data("csprofile", f"data/examples/{name}.toml") or b""


def _read(source: What, chosen: Chosen) -> Evidence:
    if isinstance(source, Evidence):
        return source
    if isinstance(source, Mapping):
        return _checked(source, "evidence", chosen)
    name = os.fspath(source)
    if name in EXAMPLES:
        return read_file(example_content(name), name, chosen)
    if named := source_of(name):
        return _by_source(*named, chosen)
    return _from_path(Path(name), chosen)


def _from_path(path: Path, chosen: Chosen) -> Evidence:
    content = content_of(path)
    if content is None:
        raise EvidenceError(path.name or str(path), [Fault("", _not_there(path))])
    return read_file(content, path.name, chosen)


def _not_there(path: Path) -> str:
    if path.is_dir():
        return "a folder, and no source that is installed reads it; the path of an evidence file"
    if path.exists():
        return "neither a file nor a folder; the path of an evidence file"
    beside = path.parent.glob("*.toml") if path.parent.is_dir() else ()
    named = {each.stem: each.name for each in beside} | {name: name for name in EXAMPLES}
    if like := nearest(path.stem, list(named)):
        return f"no such file; nearest: {', '.join(named[each] for each in like)}"
    return f"no such file; a path, or an example: {', '.join(EXAMPLES)}"


def _by_source(name: str, path: Path, chosen: Chosen) -> Evidence:
    """Read evidence on one council through the source of that name, in an edition's words."""
    if reads_tables(name):
        says = f"the source {name!r} reads tables of many councils; csprofile.read_tables reads it"
        raise EvidenceError(path.name, [Fault("", says)])
    options = {"framework": chosen} if chosen is not None and reads_forms(name) else None
    return cast(Evidence, read_by(name, path, options))


def _checked(mapping: Mapping[str, Any], name: str, chosen: Chosen, sha256: str = "") -> Evidence:
    """Read a mapping, choose the edition, resolve its words; all faults together."""
    evidence, rows, faults = read_mapping(mapping, name)
    told = mapping.get("framework")
    named = told if chosen is None and isinstance(told, str) and told.strip() else chosen
    faults += _in_words(rows, named, sound=evidence is not None and not faults)
    if evidence is None or faults:
        raise EvidenceError(name, faults)
    read_from = Provenance(
        name=name,
        sha256=sha256,
        publisher=evidence.source or "",
        as_at=evidence.as_at,
        read=len(rows),
        used=len(rows),
    )
    return evolve(evidence, provenance=(read_from,))


def _in_words(rows: Sequence[Row], named: Chosen, sound: bool) -> list[Fault]:
    """Faults in words, by the edition's own; by the common ones where there is no such edition."""
    common = check_words(rows, None, PROVISIONS, ASPECTS)
    if named is None:
        return common
    try:
        edition = find_framework(named)
    except UnknownName as error:
        return [Fault("framework", str(error)), *common]
    except FrameworkError as error:
        if sound and not common:
            raise
        return [*(Fault("framework", f"{error.source}: {each}") for each in error.faults), *common]
    return check_words(rows, edition.words, edition.all_provisions, edition.all_aspects)

"""Names to things: sources, editions and formats are asked for here, and the walk begins here."""

import datetime as dt
import hashlib
import os
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from pkgutil import get_data
from tempfile import NamedTemporaryFile
from typing import Any

from attrs import evolve

from csprofile.assessment import Assessment, assess_evidence
from csprofile.errors import EvidenceError, Fault, FrameworkError, UnknownName
from csprofile.evidence import Evidence, Provenance, check_words, read_mapping
from csprofile.frameworks import Framework, load
from csprofile.plugin import installed
from csprofile.structuring import LARGEST, parse

EXAMPLES = ("rotherham-2009",)
"""The examples in the package, each a file of evidence."""

What = str | os.PathLike[str] | Mapping[str, Any] | Evidence


def read(*sources: What, framework: str | os.PathLike[str] | Framework | None = None) -> Evidence:
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

    Example:
        >>> read("rotherham-2009").area.name
        'Rotherham'
    """
    if not sources:
        raise EvidenceError("read", [Fault("", "nothing to read; a file, or rotherham-2009")])
    return reduce(add, (_read(each, framework) for each in sources))


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
    path = Path(name)
    if path.suffix == ".toml" or path.is_file():
        content = content_of(path)
        if content is None:
            raise FrameworkError(path.name, [Fault("", f"no such file: {path}")])
        return load(content, path.name)
    return installed().find("framework", str(name))


def assess(
    *sources: What,
    framework: str | os.PathLike[str] | Framework | None = None,
    as_at: dt.date | None = None,
) -> Assessment:
    """
    Assess one council: profile, bands, indicative grade, limits, rating and letter.

    Args:
        sources: as for `read`.
        framework: the edition, by name or path; the evidence's own unless given.
        as_at: the day of the rating; the evidence's own unless given.

    Raises:
        EvidenceError: the evidence is refused, or names no edition and none is given.
        FrameworkError: the edition's file is refused.
        UnknownName: no such edition or source.
        RecordError: a recorded departure without author, day or reason.

    Example:
        >>> assess("rotherham-2009").title
        'performs poorly'
    """
    evidence = read(*sources, framework=framework)
    chosen = framework if framework is not None else evidence.framework
    if chosen is None:
        says = "missing; the edition to rate by, as 2009"
        raise EvidenceError(evidence.name, [Fault("framework", says)])
    return assess_evidence(evidence, _edition(chosen), as_at)


def write(
    what: Assessment | Sequence[Assessment] | Evidence,
    path: str | os.PathLike[str],
    to: str = "json",
) -> Path:
    """
    Write assessments in a format, or evidence as its file; whole or not at all.

    Args:
        what: assessments, or evidence.
        path: the file; a folder where the format makes several files.
        to: the format, by name; evidence is always written as TOML.

    Returns:
        The path.

    Raises:
        UnknownName: no format of that name.
        OSError: the path cannot be written; nothing is left behind.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = write(assess("rotherham-2009"), Path(folder) / "record.json")
        ...     file.stat().st_size > 0
        True
    """
    target = Path(path)
    if isinstance(what, Evidence):
        from csprofile.writing import evidence_toml

        return put(target, evidence_toml(what).encode())
    return put(target, render(what, to))


def render(what: Assessment | Sequence[Assessment], to: str) -> bytes | Mapping[str, bytes]:
    """
    Bring assessments into a format, without writing them anywhere.

    Example:
        >>> render(assess("rotherham-2009"), "text").decode().splitlines()[0][:8]
        'Drawn up'
    """
    assessments = [what] if isinstance(what, Assessment) else list(what)
    return installed().find("format", to).write(assessments)


def put(path: Path, content: bytes | Mapping[str, bytes]) -> Path:
    """Write a file, or a folder of files, so that each appears whole or not at all."""
    if isinstance(content, Mapping):
        path.mkdir(parents=True, exist_ok=True)
        for name, each in content.items():
            put(path / name, each)
        return path
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        written = Path(file.name)
        try:
            file.write(content)
            file.close()
            written.replace(path)
        except BaseException:
            file.close()
            written.unlink(missing_ok=True)
            raise
    return path


def content_of(path: Path) -> bytes | None:
    """The bytes of a file, or of so much that too large a one is seen; None: no such file."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def read_file(content: bytes, name: str, framework: Any = None) -> Evidence:
    """Read the bytes of an evidence file; every fault of every step at once."""
    sha256 = hashlib.sha256(content).hexdigest()
    return _checked(parse(content, name), name, framework, sha256)


def _read(source: What, chosen: Any) -> Evidence:
    if isinstance(source, Evidence):
        return source
    if isinstance(source, Mapping):
        return _checked(source, "evidence", chosen)
    name = os.fspath(source)
    if name in EXAMPLES:
        content = get_data("csprofile", f"data/examples/{name}.toml")
        return read_file(content or b"", name, chosen)
    scheme, colon, rest = name.partition(":")
    if colon and len(scheme) > 1:
        return installed().find("source", scheme).read(Path(rest), {})
    return _from_path(Path(name), chosen)


def _from_path(path: Path, chosen: Any) -> Evidence:
    if path.suffix != ".toml" and path.exists():
        claiming = [each for each in installed().sources.values() if each.claims(path)]
        if len(claiming) == 1:
            return claiming[0].read(path, {})
        if claiming:
            names = " and ".join(each.name for each in claiming)
            says = f"both {names} claim it; say which, as {claiming[0].name}:{path}"
            raise EvidenceError(path.name, [Fault("", says)])
    content = content_of(path)
    if content is None:
        says = f"no such file, and no example of that name; examples: {', '.join(EXAMPLES)}"
        raise EvidenceError(str(path), [Fault("", says)])
    return read_file(content, path.name, chosen)


def _checked(mapping: Mapping[str, Any], name: str, chosen: Any, sha256: str = "") -> Evidence:
    """Read a mapping, choose the edition, resolve its words; all faults together."""
    evidence, rows, faults = read_mapping(mapping, name)
    named = chosen if chosen is not None else mapping.get("framework")
    if named is not None:
        try:
            edition = _edition(named)
            faults += check_words(
                rows, edition.words, edition.all_provisions, edition.all_aspects
            )
        except UnknownName as error:
            faults.append(Fault("framework", str(error)))
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


_edition = framework

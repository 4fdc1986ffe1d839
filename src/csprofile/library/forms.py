"""Writes evidence as a file, in TOML or in the layout that the file's ending asks for."""

from pathlib import Path
from typing import cast

from attrs import evolve

from csprofile.errors import EvidenceError, Fault, PluginError
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.plugin import Form, installed

_WORKBOOKS = (".ods", ".xls", ".xlsb", ".xlsm", ".xlsx")
_OFFICE = "csprofile-office"


def evidence_content(
    evidence: Evidence, path: Path, framework: Framework | None = None, *, named: str = ""
) -> bytes:
    """
    Bring evidence into the layout in which a path's ending has it: TOML, or a source's own.

    Args:
        evidence: what is known; perhaps no more than the council.
        path: where it is to be written; only its name is looked at.
        framework: the edition whose expected rows wait in the file; None: none do.
        named: the name or path under which the edition is found; its own name unless given.

    Raises:
        EvidenceError: nobody writes such a file, or several sources do; or the evidence holds what
            no file can.
        PluginError: the source raised, or made no bytes; it names the package.

    Example:
        >>> from csprofile.testing import example
        >>> evidence_content(example("evidence"), Path("rotherham.toml"))[:9]
        b'# What is'
    """
    writer = _writer(path)
    if writer is None:
        from csprofile.writing import evidence_toml, new_evidence_toml

        if framework is None:
            return evidence_toml(evidence).encode()
        return new_evidence_toml(evidence.area, framework, evidence, named=named).encode()
    if framework is not None:
        evidence = evolve(evidence, framework=named or framework.edition)
    with installed().blaming("source", writer):
        source = cast(Form, installed().find("source", writer))
        made: object = source.form(evidence, framework)
    if not isinstance(made, bytes):
        package = installed().brought_by("source", writer)
        says = f"the source {writer!r} made {type(made).__name__} of evidence; bytes"
        raise PluginError(f"{package}: {says}")
    return made


def _writer(path: Path) -> str | None:
    """Find the source that writes files of this ending; None: they are TOML."""
    suffix = path.suffix.lower()
    if suffix in ("", ".toml"):
        return None
    sources = installed().sources.items()
    writers = [name for name, each in sources if getattr(each, "form_suffix", None) == suffix]
    if len(writers) == 1:
        return writers[0]
    says = ""
    if writers:
        says = f"{suffix}: {' and '.join(writers)} both write this form; .toml, which none does"
    elif suffix in _WORKBOOKS:
        does = "does" if suffix == ".xlsx" else "writes .xlsx"
        says = f"{suffix}: no package that is installed writes this form; {_OFFICE} {does}"
    if says:
        raise EvidenceError(path.name, [Fault("", says)])
    return None

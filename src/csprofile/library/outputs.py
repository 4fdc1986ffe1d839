"""Brings results into a format, and writes them."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.assessment.disclosure import held_back
from csprofile.errors import CsprofileError, PluginError
from csprofile.evidence import Evidence
from csprofile.library.files import put
from csprofile.library.forms import evidence_content
from csprofile.plugin import installed

Every = Sequence[Assessment] | Mapping[Area, Assessment]


def write(
    what: Assessment | Every | Evidence,
    path: str | os.PathLike[str],
    to: str = "json",
    *,
    internal: bool = False,
) -> Path:
    """
    Write assessments in a format, or evidence as its file; whole or not at all.

    Args:
        what: assessments, all that `assess_all` made among them, or evidence.
        path: the file; a folder where the format makes several files.
        to: the format, by name. Evidence has none: it is written as TOML, or in the layout in
            which a source that is installed has files of that ending, as `.xlsx`.
        internal: whether counts of 1 to 5 children are written too, where tables bring them.

    Returns:
        The path.

    Raises:
        UnknownName: no format of that name.
        EvidenceError: evidence that its file cannot hold, as a share with its count; or a workbook
            where nothing that is installed writes one.
        OSError: the path cannot be written; nothing is left behind.

    Example:
        >>> import tempfile
        >>> from csprofile.testing import example
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = write(example("evidence"), Path(folder) / "evidence.toml")
        ...     file.stat().st_size > 0
        True
    """
    target = Path(path)
    if isinstance(what, Evidence):
        return put(target, evidence_content(what, target))
    return put(target, render(what, to, internal=internal))


def render(
    what: Assessment | Every,
    to: str,
    *,
    internal: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> bytes | Mapping[str, bytes]:
    """
    Bring assessments into a format, without writing them anywhere.

    Args:
        what: one assessment or several.
        to: the format, by name.
        internal: whether counts of 1 to 5 children are written too, where tables bring them.
        progress: told after each of several, where the format tells it.

    Raises:
        UnknownName: no format of that name.
        PluginError: the format raised, or made something else than bytes; the package is named.

    Example:
        >>> from csprofile import assess
        >>> render(assess("rotherham-2009"), "text").decode().splitlines()[0][:8]
        'Drawn up'
    """
    assessments = [what] if isinstance(what, Assessment) else listed(what)
    if not internal:
        assessments = [held_back(each) for each in assessments]
    format_ = installed().find("format", to)
    more: list[object] = [_refused(what)] if getattr(format_, "tells_refused", False) else []
    tells = progress is not None and getattr(format_, "tells_progress", False)
    told = {"progress": progress} if tells else {}
    with installed().blaming("format", to):
        make: Callable[..., object] = format_.write
        made = make(assessments, *more, **told)
        if isinstance(made, bytes) or _are_files(made):
            return made  # type: ignore[return-value]
        says = f"{type(made).__name__}; bytes, or bytes by plain file name"
    raise PluginError(f"{installed().brought_by('format', to)}: the format {to!r} made {says}")


def listed(what: Every) -> list[Assessment]:
    """
    The assessments in their order, whether or not they stand under their areas.

    Example:
        >>> from csprofile.testing import example
        >>> listed({example().area: example()}) == listed([example()])
        True
    """
    return list(what.values()) if isinstance(what, Mapping) else list(what)


def _refused(what: object) -> Mapping[Area, CsprofileError]:
    """What was refused of councils that have no assessment, where it is known."""
    return getattr(what, "faults", {})


def _are_files(made: object) -> bool:
    """Whether it is bytes by file name, and no name leads out of the folder."""
    return isinstance(made, Mapping) and all(
        isinstance(name, str) and Path(name).name == name and isinstance(each, bytes)
        for name, each in made.items()
    )

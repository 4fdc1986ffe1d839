"""Brings results into a format, and writes them."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from csprofile.assessment import Assessment
from csprofile.assessment.disclosure import held_back
from csprofile.errors import PluginError
from csprofile.evidence import Evidence
from csprofile.library.files import put
from csprofile.plugin import installed


def write(
    what: Assessment | Sequence[Assessment] | Evidence,
    path: str | os.PathLike[str],
    to: str = "json",
    *,
    internal: bool = False,
) -> Path:
    """
    Write assessments in a format, or evidence as its file; whole or not at all.

    Args:
        what: assessments, or evidence.
        path: the file; a folder where the format makes several files.
        to: the format, by name; evidence is always written as TOML.
        internal: whether counts of 1 to 5 children are written too, where tables bring them.

    Returns:
        The path.

    Raises:
        UnknownName: no format of that name.
        EvidenceError: evidence that its file cannot hold, as a share with its count.
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
        from csprofile.writing import evidence_toml

        return put(target, evidence_toml(what).encode())
    return put(target, render(what, to, internal=internal))


def render(
    what: Assessment | Sequence[Assessment],
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
    assessments = [what] if isinstance(what, Assessment) else list(what)
    if not internal:
        assessments = [held_back(each) for each in assessments]
    format_ = installed().find("format", to)
    with installed().blaming("format", to):
        make: Callable[..., object] = format_.write
        tells = progress is not None and getattr(format_, "tells_progress", False)
        made = make(assessments, progress) if tells else make(assessments)
        if isinstance(made, bytes) or _are_files(made):
            return made  # type: ignore[return-value]
        says = f"{type(made).__name__}; bytes, or bytes by plain file name"
    raise PluginError(f"{installed().brought_by('format', to)}: the format {to!r} made {says}")


def _are_files(made: object) -> bool:
    """Whether it is bytes by file name, and no name leads out of the folder."""
    return isinstance(made, Mapping) and all(
        isinstance(name, str) and Path(name).name == name and isinstance(each, bytes)
        for name, each in made.items()
    )

"""What comes of a source that is tried: what it read as plain values, or how it refused."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import Attribute, asdict

from csprofile.errors import EvidenceError
from csprofile.evidence import Evidence

if TYPE_CHECKING:
    from csprofile.plugin.offers import Source
    from csprofile.tables.tables import Tables


def attempt(ask: Callable[..., object], *given: object) -> object:
    """
    What is answered; where something is raised, what it is, in words.

    Example:
        >>> attempt(int, "1"), attempt(int, "one")
        (1, "ValueError: invalid literal for int() with base 10: 'one'")
    """
    try:
        return ask(*given)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a panic of a library in Rust is no Exception
        return f"{type(error).__name__}: {error}"


def refusal_of(
    source: "Source",
    path: Path,
    options: Mapping[str, object] | None = None,
    *,
    may_read: bool = False,
    naming: str = "",
) -> str | None:
    """
    Tell what is wrong with how a source refuses a file; None: nothing.

    Args:
        source: the source.
        path: what it is to read.
        options: what it is asked for beside the path.
        may_read: whether reading it is right too.
        naming: what the refusal must speak of.
    """
    try:
        source.read(path, options or {})
    except EvidenceError as error:
        if not error.faults or not all(each.says for each in error.faults):
            return f"{path.name[:40]}: refused without saying why"
        if naming not in str(error):
            return f"{path.name[:40]}: refused without a word of {naming}: {error}"
        beside = {each.name for each in path.parent.glob("*")} if may_read else set()
        if not any(name in error.source for name in {path.name, *beside}):
            return f"{path.name[:40]}: refused under another name, {error.source!r}"
        if path.name and str(path.parent) in str(error):
            return f"{path.name[:40]}: the refusal tells the folder: {error}"
        return None
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return f"{path.name[:40]}: raised {type(error).__name__}: {str(error)[:200]}"
    return None if may_read else f"{path.name[:40]}: read, as if it were its own"


def whole(found: "Evidence | Tables") -> dict[str, Any]:
    """What was read as plain values, but for the names and addresses of where it stood."""
    if isinstance(found, Evidence):
        return asdict(found, filter=_no_name)
    from csprofile.tables.small import collected

    frames = {each.table: collected(getattr(found, each.table)) for each in found.account}
    return {
        "tables": {name: frame.rows() for name, frame in frames.items()},
        "columns": {name: frame.columns for name, frame in frames.items()},
        "as_at": found.as_at,
        "account": [asdict(each) for each in found.account],
        "provenance": [asdict(each, filter=_no_name) for each in found.provenance],
        "evidence": [whole(each) for each in found.evidence],
    }


def left_open(folder: Path) -> list[str]:
    """The files of a folder that this process holds open, where the system tells."""
    told = []
    for link in Path("/proc/self/fd").glob("*"):
        try:
            path = link.readlink()
        except OSError:
            continue
        if path.is_relative_to(folder):
            told.append(path.name)
    return told


def _no_name(attribute: "Attribute[Any]", _: object) -> bool:
    return attribute.name not in ("name", "ref", "replaced", "left_out")

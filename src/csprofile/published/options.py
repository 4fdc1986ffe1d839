"""What a source may be asked for beside the path."""

from collections.abc import Mapping

from csprofile.errors import EvidenceError, Fault


def with_options(
    name: str, options: Mapping[str, object], known: Mapping[str, object]
) -> dict[str, object]:
    """
    Fill in the options that are not given.

    Args:
        name: what is read.
        options: what was asked for.
        known: every option with its default, whose type is the option's.

    Raises:
        EvidenceError: an option is unknown, or of another type.

    Example:
        >>> with_options("a.csv", {}, {"personal": False})
        {'personal': False}
        >>> with_options("a.csv", {"sheet": 1}, {"personal": False})
        Traceback (most recent call last):
        csprofile.errors.EvidenceError: a.csv: 1 fault
          sheet: not an option; personal
    """
    right = ", ".join(known) or "there are none"
    faults = [Fault(each, f"not an option; {right}") for each in options if each not in known]
    for each, default in known.items():
        given = options.get(each, default)
        if default is not None and type(given) is not type(default):
            faults.append(Fault(each, f"{given!r}; as {default!r}"))
    if faults:
        raise EvidenceError(name, faults)
    return {**known, **options}

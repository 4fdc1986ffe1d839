"""What can go wrong, each with its address and what would have been right."""

from collections.abc import Iterable, Sequence

from attrs import frozen


class CsprofileError(Exception):
    """
    The root of every error this library raises.

    Example:
        >>> issubclass(EvidenceError, CsprofileError)
        True
    """


@frozen
class Fault:
    """
    One thing that is wrong: where it stands and what would have been right.

    Args:
        address: where, as `services[3].judgements.goood`; rows count from 0.
        says: what was wrong, and what is allowed there.

    Example:
        >>> str(Fault("as_at", "not a date; a date, as 2009-12-09"))
        'as_at: not a date; a date, as 2009-12-09'
    """

    address: str
    says: str

    def __str__(self) -> str:
        return f"{self.address}: {self.says}" if self.address else self.says


class FaultsError(CsprofileError, ValueError):
    """
    Something was refused, with all its faults gathered.

    Args:
        source: the file or object that was refused.
        faults: every fault found, in the order of the source.

    Example:
        >>> error = FaultsError("2010.toml", [Fault("scale", "missing")])
        >>> print(error)
        2010.toml: 1 fault
          scale: missing
    """

    def __init__(self, source: str, faults: Iterable[Fault]) -> None:
        self.source = source
        self.faults = tuple(faults)
        super().__init__(source, self.faults)

    def __str__(self) -> str:
        number = len(self.faults)
        head = f"{self.source}: {number} {'fault' if number == 1 else 'faults'}"
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])


class EvidenceError(FaultsError):
    """
    Evidence was refused; `faults` holds everything wrong with it.

    Example:
        >>> EvidenceError("a.toml", [Fault("area", "missing")]).faults[0].address
        'area'
    """


class FrameworkError(FaultsError):
    """
    A framework was refused; `faults` holds everything wrong with it.

    Example:
        >>> FrameworkError("2010.toml", [Fault("scale", "missing")]).source
        '2010.toml'
    """


class RecordError(CsprofileError, ValueError):
    """
    A rating cannot be recorded so: a departure needs an author, a date and a reason.

    Example:
        >>> raise RecordError("a departure needs a reason")
        Traceback (most recent call last):
        csprofile.errors.RecordError: a departure needs a reason
    """


class PluginError(CsprofileError, RuntimeError):
    """
    A plugin broke its contract; the message names its package.

    Example:
        >>> raise PluginError("csprofile-example: offers no name")
        Traceback (most recent call last):
        csprofile.errors.PluginError: csprofile-example: offers no name
    """


class UnknownName(CsprofileError, LookupError):
    """
    A name nobody knows, with the nearest names that are known.

    Args:
        kind: what the name should have been, as `area`.
        name: the name as it was given.
        known: every name that would have been right.

    Example:
        >>> print(UnknownName("area", "Rotheram", ["Rotherham", "Leeds"]))
        'Rotheram': not an area; Rotherham, Leeds
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(kind, name, self.known)

    @property
    def nearest(self) -> tuple[str, ...]:
        """The known names most like the one given, nearest first; perhaps none."""
        return nearest(self.name, self.known)

    def __str__(self) -> str:
        return f"{self.name!r}: {allowed(self.kind, self.name, self.known)}"


def nearest(name: str, known: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """
    The known names most like `name`, nearest first.

    Example:
        >>> nearest("Leads", ["Leeds", "Kent"])
        ('Leeds',)
    """
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in known}
    found = get_close_matches(name.casefold(), folded, n=most, cutoff=0.6)
    return tuple(folded[each] for each in found)


def allowed(kind: str, name: str, known: Sequence[str]) -> str:
    """
    Say that `name` is not a `kind`, with the nearest names, else all of them if few.

    Example:
        >>> allowed("trend", "up", ["improved", "unchanged", "declined"])
        'not a trend; improved, unchanged, declined'
    """
    article = "an" if kind[:1] in "aeiou" else "a"
    like = nearest(name, known)
    if len(known) <= 12 or not like:
        listed = ", ".join(known) if len(known) <= 40 else f"one of {len(known)} names"
        return f"not {article} {kind}; {listed}"
    return f"not {article} {kind}; nearest: {', '.join(like)}"

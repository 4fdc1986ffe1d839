"""What is known of a package that offers something: its offers, and what failed."""

from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from csprofile.plugin.offers import Kind
from csprofile.tuples import as_tuple

What = Literal["metadata", "import", "slow", "hook", "call", "offer", "duplicate"]


@frozen
class Failure:
    """
    Something a package did wrong, or was slow at; other packages are not touched by it.

    Args:
        package: the package that brought it, by its installed name.
        entry_point: the name of its entry point; empty where none could be read.
        what: the step that failed. `metadata`: its entry points cannot be read; `import`: its
            module does not import; `slow`: it took over a second to import, and works; `hook`: a
            hook is unknown, unmarked or has a wrong signature, and the entry point is refused
            whole; `call`: a hook raised, and its offers are lost; `offer`: one offer is no such
            thing; `duplicate`: one name is offered twice.
        says: what was wrong, and what would have been right.

    Example:
        >>> print(Failure("csprofile-old", "old", "import", "ImportError: no module named xlrd"))
        csprofile-old (old): ImportError: no module named xlrd
    """

    package: str
    entry_point: str
    what: What = field(validator=in_(get_args(What)))
    says: str

    def __str__(self) -> str:
        where = f"{self.package} ({self.entry_point})" if self.entry_point else self.package
        return f"{where}: {self.says}"


@frozen
class Offered:
    """
    One offer that can be asked for.

    Example:
        >>> print(Offered("format", "text", "The letter as plain text"))
        format text: The letter as plain text
    """

    kind: Kind
    name: str
    title: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.title}"


@frozen
class Package:
    """
    A package that has an entry point of the group `csprofile`.

    Args:
        name: its installed name.
        version: its installed version; empty where it gives none.
        offers: what can be asked for from it, by kind and name; names in dispute are left out.
        failures: what it did wrong.
        seconds: how long its modules took to import.
        blocked: whether it was blocked by name, and so not imported.

    Example:
        >>> Package("csprofile-office", "1.0", blocked=True).offers
        ()
    """

    name: str
    version: str
    offers: tuple[Offered, ...] = field(default=(), converter=as_tuple)
    failures: tuple[Failure, ...] = field(default=(), converter=as_tuple)
    seconds: float = 0.0
    blocked: bool = False

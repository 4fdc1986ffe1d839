"""What a plugin may offer: sources, comparators, formats and frameworks, each by name."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from csprofile.areas import Area, SimilarAreas
from csprofile.assessment import Assessment
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables

Kind = Literal["source", "comparator", "format", "framework"]

_METHODS: Mapping[Kind, tuple[str, ...]] = {
    "source": ("claims", "read"),
    "comparator": ("for_area",),
    "format": ("write",),
    "framework": (),
}
_SUFFIX = re.compile(r"\.[a-z0-9]+")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]+")


class Offer(Protocol):
    """What every offer has: a name to ask for it by, and a title to read."""

    @property
    def name(self) -> str:
        """The name it is asked for by: `a-z`, `0-9`, `.`, `_` and `-`, at least two of them."""

    @property
    def title(self) -> str:
        """What it is, in one line of words."""


class Source(Offer, Protocol):
    """
    A reader that turns what stands at a path into evidence on one council, or tables of many.

    Any object with these attributes and methods is one; nothing need be inherited. Two more
    attributes are optional: `tables`, true where it reads tables; and `form_suffix`, how the files
    end to which it also writes evidence. Such a source has a method `form`, as a `Form` has.

    Example:
        >>> from attrs import frozen
        >>> from csprofile.errors import EvidenceError, Fault
        >>> @frozen
        ... class Nothing:
        ...     name: str = "nothing"
        ...     title: str = "A source that reads nothing"
        ...
        ...     def claims(self, path: Path) -> bool:
        ...         return False
        ...
        ...     def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        ...         raise EvidenceError(path.name, [Fault("", "nothing can be read")])
        >>> offer: Source = Nothing()
        >>> offer.claims(Path("rotherham.toml"))
        False
    """

    def claims(self, path: Path) -> bool:
        """
        Tell whether it reads what stands at `path`.

        Asked of every source, about every path given without a source's name. Answer quickly, from
        the path's name and at most its first bytes, and do not raise: what is not there, or cannot
        be read, is not claimed.
        """

    def read(self, path: Path, options: Mapping[str, object]) -> "Evidence | Tables":
        """
        Read what stands at `path`, with its `provenance`.

        Args:
            path: what to read; claimed by this source, or given with its name.
            options: what was asked for beside the path, by name; often nothing.

        Returns:
            The evidence or the tables, whose `provenance` names the file, its hash, publisher and
            day, and how many rows were read, used and set aside.

        Raises:
            EvidenceError: the file is refused, with all its faults; an unknown option is one. Of
                tables it is a TablesError.
        """


class Form(Source, Protocol):
    """
    A source that also writes evidence, as a file that it reads back to equal evidence.

    Its `read` knows the option `framework`: the edition whose words the file may use, where the
    caller chose one, as `csprofile.read` takes it.

    Example:
        >>> from attrs import frozen
        >>> @frozen
        ... class Name:
        ...     name: str = "name"
        ...     title: str = "The name of a council, and nothing else"
        ...     form_suffix: str = ".council"
        ...
        ...     def claims(self, path: Path) -> bool:
        ...         return path.suffix == ".council"
        ...
        ...     def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        ...         return Evidence(area=path.read_text())
        ...
        ...     def form(self, evidence: Evidence, framework: Framework | None) -> bytes:
        ...         return evidence.area.name.encode()
        >>> offer: Form = Name()
        >>> offer.form(Evidence(area="Leeds"), None)
        b'Leeds'
    """

    @property
    def form_suffix(self) -> str:
        """How its files end, as `.xlsx`."""

    def form(self, evidence: Evidence, framework: Framework | None) -> bytes:
        """
        Write evidence as a file of one's own layout, to be filled in further.

        Args:
            evidence: what is known; perhaps no more than the council.
            framework: the edition whose words are allowed, and whose expected rows wait in the
                file; None: the evidence is written as it is.

        Returns:
            The bytes of the file. The same evidence gives the same bytes.

        Raises:
            EvidenceError: the evidence holds what no file can, with the address of each.
        """


class Comparator(Offer, Protocol):
    """
    A scheme that names the areas like a given one.

    Any object with these attributes and this method is one; nothing need be inherited.

    Example:
        >>> from attrs import frozen
        >>> @frozen
        ... class Neighbours:
        ...     name: str = "neighbours"
        ...     title: str = "Areas that were named by hand"
        ...
        ...     def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        ...         return SimilarAreas(area, "by hand, 2026", [Area.find("Doncaster")])
        >>> offer: Comparator = Neighbours()
        >>> similar = offer.for_area(Area.find("Rotherham"), dt.date(2009, 12, 9))
        >>> [str(each) for each in similar.members]
        ['Doncaster']
    """

    def for_area(self, area: Area, as_at: dt.date) -> SimilarAreas:
        """
        The areas like `area`, nearest first where the scheme ranks them.

        Args:
            area: the council to compare.
            as_at: the day of the rating, by which a scheme with several lists chooses one.

        Returns:
            The similar areas, with a `scheme` that says whose list it is and of when; perhaps no
            member at all.
        """


class Format(Offer, Protocol):
    """
    A way to write assessments down.

    Any object with these attributes and this method is one; nothing need be inherited. Four more
    attributes are optional. Two tell how many councils are written to a folder: `together`, true
    where the format is given all of them at once, instead of each for a file of its own, and
    `suffix`, how such a file ends, `.` and the name unless given. Two tell what else `write` takes:
    `tells_refused`, true where its second argument is the error of each council that was refused,
    by area; and `tells_progress`, true where `progress` is a function that it tells after each
    council how many are done, and of how many.

    Example:
        >>> from attrs import frozen
        >>> @frozen
        ... class Count:
        ...     name: str = "count"
        ...     title: str = "How many were assessed"
        ...
        ...     def write(self, assessments: Sequence[Assessment]) -> bytes:
        ...         return f"{len(assessments)}\\n".encode()
        >>> offer: Format = Count()
        >>> offer.write([])
        b'0\\n'
    """

    def write(self, assessments: Sequence[Assessment]) -> bytes | Mapping[str, bytes]:
        """
        Write one or more assessments.

        Args:
            assessments: in the order to write them; at least one.

        Returns:
            The bytes of one file, or of several by file name. The same assessments give the same
            bytes. Write nothing to disk: the caller does, whole or not at all.
        """


def faults_in(kind: Kind, offer: object) -> tuple[str, ...]:
    """
    Everything that keeps `offer` from being one of its kind; nothing where it is one.

    Example:
        >>> faults_in("framework", "2009")
        ('str is not a Framework; csprofile.framework(...) makes one',)
    """
    if isinstance(offer, type):
        return (f"{offer.__name__} is a class; an object of it, as {offer.__name__}()",)
    if kind == "framework" and not isinstance(offer, Framework):
        return (f"{type(offer).__name__} is not a Framework; csprofile.framework(...) makes one",)
    name, title = getattr(offer, "name", None), getattr(offer, "title", None)
    faults: list[str] = []
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        faults.append(f"its name is {name!r}; two or more of a-z 0-9 . _ -, as 'my-{kind}'")
    if not isinstance(title, str) or not title.strip() or "\n" in title:
        faults.append(f"its title is {title!r}; one line of words")
    lacks = [each for each in _METHODS[kind] if not callable(getattr(offer, each, None))]
    faults += (f"it has no method {method}(); every {kind} has one" for method in lacks)
    suffix = getattr(offer, "form_suffix", None) if kind == "source" else None
    if suffix is not None:
        if not isinstance(suffix, str) or not _SUFFIX.fullmatch(suffix):
            faults.append(f"its form_suffix is {suffix!r}; how a file ends, as '.{name}'")
        if not callable(getattr(offer, "form", None)):
            faults.append("it has a form_suffix and no method form()")
    return tuple(faults)

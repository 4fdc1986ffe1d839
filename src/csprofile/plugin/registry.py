"""Finds what is installed, loads it when asked, and hands out offers by name."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, overload

from csprofile.errors import CsprofileError, PluginError, UnknownName
from csprofile.frameworks import Framework
from csprofile.plugin.elsewhere import brought_by_note
from csprofile.plugin.entries import Entry, find_entries, normalised, told
from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.gathering import Gathered, dispute, gather
from csprofile.plugin.hookspecs import HOOKS
from csprofile.plugin.loading import GUEST_ERRORS, load_entry, new_manager
from csprofile.plugin.offers import Comparator, Format, Kind, Source

BLOCKED_BY = "CSPROFILE_DISABLED_PLUGINS"


class Registry:
    """
    The offers of every installed package; make one with `Registry.load()`.

    Packages are imported when the registry is made, sorted by name; a hook is called the first time
    an offer of its kind is asked for. What a package does wrong is kept in `failures`, and takes
    nothing from the others.

    Args:
        entries: the entry points to load.
        blocked: packages to leave out, by name in any spelling.
        unreadable: packages whose entry points could not be read.

    Example:
        >>> registry = Registry.load()
        >>> registry.formats["text"].name
        'text'
        >>> registry.brought_by("format", "text")
        'csprofile'
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        blocked: Iterable[str] = (),
        unreadable: Iterable[Failure] = (),
    ) -> None:
        shut = {normalised(name) for name in blocked}
        self._entries = tuple(entries)
        self._open = tuple(each for each in self._entries if normalised(each.package) not in shut)
        self._manager = new_manager()
        self._unreadable = tuple(unreadable)
        self._loaded = tuple(load_entry(self._manager, entry) for entry in self._open)
        self._gathered: dict[Kind, Gathered] = {}
        self._in_use: list[Failure] = []
        self._asking: set[Kind] = set()

    @classmethod
    def load(cls, blocked: Iterable[str] | None = None) -> "Registry":
        """
        Find and import what is installed.

        Args:
            blocked: packages to leave out, by name in any spelling; if not given, those that the
                environment variable `CSPROFILE_DISABLED_PLUGINS` names, with commas between.
        """
        if blocked is None:
            blocked = filter(str.strip, os.environ.get(BLOCKED_BY, "").split(","))
        entries, unreadable = find_entries()
        return cls(entries, blocked, unreadable)

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source by name, in the order of names."""
        return self._all("source").offers

    @property
    def comparators(self) -> Mapping[str, Comparator]:
        """Every comparator by name, in the order of names."""
        return self._all("comparator").offers

    @property
    def formats(self) -> Mapping[str, Format]:
        """Every format by name, in the order of names."""
        return self._all("format").offers

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        """Every framework by its edition, in the order of editions."""
        return self._all("framework").offers

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What has gone wrong so far; a hook not yet called has not failed yet."""
        loading = (failure for each in self._loaded for failure in each.failures)
        calling = (failure for each in self._gathered.values() for failure in each.failures)
        return (*self._unreadable, *loading, *calling, *self._in_use)

    @property
    def packages(self) -> tuple[Package, ...]:
        """Every package that was found, by name; this calls every hook."""
        for kind in get_args(Kind):
            self._all(kind)
        names = [entry.package for entry in self._entries]
        names += [failure.package for failure in self._unreadable]
        return tuple(self._package(name) for name in sorted(set(names), key=normalised))

    @overload
    def find(self, kind: Literal["source"], name: str) -> Source: ...
    @overload
    def find(self, kind: Literal["comparator"], name: str) -> Comparator: ...
    @overload
    def find(self, kind: Literal["format"], name: str) -> Format: ...
    @overload
    def find(self, kind: Literal["framework"], name: str) -> Framework: ...
    def find(self, kind: Kind, name: str) -> Any:
        """
        The one offer of a kind that has this name.

        Raises:
            UnknownName: nobody offers it; a note names the packages that failed or are blocked.
            PluginError: more than one package offers it; the message names them.

        Example:
            >>> Registry([]).find("format", "text")  # doctest: +IGNORE_EXCEPTION_DETAIL
            Traceback (most recent call last):
            csprofile.errors.UnknownName: 'text': not a format
        """
        self._checked(kind, name)
        return self._all(kind).offers[name]

    def brought_by(self, kind: Kind, name: str) -> str:
        """
        The package that offers this name.

        Raises:
            UnknownName: nobody offers it.
            PluginError: more than one package offers it.
        """
        self._checked(kind, name)
        return self._all(kind).entries[name].package

    def version(self, package: str) -> str:
        """The installed version of a package that was found; empty where it gives none."""
        same = (each for each in self._entries if normalised(each.package) == normalised(package))
        return next((entry.version for entry in same), "")

    def claiming(self, path: Path) -> Mapping[str, Source]:
        """
        The sources that claim what stands at `path`, by name.

        One that raises when it is asked does not claim it, and is kept among the failures.
        """
        claiming = {}
        for name, source in self.sources.items():
            try:
                if source.claims(path):
                    claiming[name] = source
            except GUEST_ERRORS as error:
                entry = self._all("source").entries[name]
                says = f"the source {name!r} raised when asked about {path}: {told(error)}"
                self._in_use.append(entry.failed("call", says))
        return claiming

    @contextmanager
    def blaming(self, kind: Kind, name: str) -> Iterator[None]:
        """
        Name the package behind an offer in whatever goes wrong while the offer is in use.

        Raises:
            PluginError: the block raised something that is no error of this library.

        Example:
            >>> registry = installed()
            >>> with registry.blaming("format", "text"):
            ...     raise KeyError("title")
            Traceback (most recent call last):
            csprofile.errors.PluginError: csprofile: the format 'text' raised KeyError: 'title'
        """
        try:
            yield
        except CsprofileError:
            raise
        except GUEST_ERRORS as error:
            says = f"the {kind} {name!r} raised {told(error)}"
            raise PluginError(f"{self.brought_by(kind, name)}: {says}") from error

    def _all(self, kind: Kind) -> Gathered:
        if kind not in get_args(Kind):
            raise UnknownName("kind of offer", kind, get_args(Kind))
        if kind in self._asking:
            hook = HOOKS[kind]
            raise PluginError(f"a {kind} is asked for inside {hook}(), which is to offer one")
        if kind not in self._gathered:
            self._asking.add(kind)
            try:
                admitted = [each.entry for each in self._loaded if each.admitted]
                self._gathered[kind] = gather(self._manager, kind, admitted)
            finally:
                self._asking.remove(kind)
        return self._gathered[kind]

    def _checked(self, kind: Kind, name: str) -> None:
        gathered = self._all(kind)
        if rivals := gathered.disputes.get(name):
            says = dispute(kind, name, rivals)
            raise PluginError(f"{says}; block all but one in {BLOCKED_BY}")
        if name not in gathered.offers:
            unknown = UnknownName(kind, name, gathered.offers)
            if note := brought_by_note(kind, name):
                unknown.add_note(note)
            if away := self._away():
                unknown.add_note(f"not loaded, or not whole: {', '.join(away)}")
            raise unknown

    def _away(self) -> list[str]:
        lost = {each.package for each in self.failures if each.what != "slow"}
        lost |= {each.package for each in self._entries if each not in self._open}
        return sorted(lost, key=normalised)

    def _package(self, name: str) -> Package:
        offers = (
            Offered(kind, offered, offer.title)
            for kind in get_args(Kind)
            for offered, offer in self._all(kind).offers.items()
            if self._all(kind).entries[offered].package == name
        )
        return Package(
            name=name,
            version=self.version(name),
            offers=tuple(offers),
            failures=tuple(each for each in self.failures if each.package == name),
            seconds=sum(each.seconds for each in self._loaded if each.entry.package == name),
            blocked=any(each.package == name and each not in self._open for each in self._entries),
        )


@cache
def installed() -> Registry:
    """
    The registry of what is installed, loaded the first time it is asked for.

    Example:
        >>> installed() is installed()
        True
    """
    return Registry.load()

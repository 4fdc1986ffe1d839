"""Calls one hook of every package, one by one, and settles who offers which name."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import frozen
from pluggy import HookImpl, PluginManager

from csprofile.plugin.entries import GROUP, Entry, told
from csprofile.plugin.facts import Failure
from csprofile.plugin.hookspecs import HOOKS
from csprofile.plugin.loading import GUEST_ERRORS
from csprofile.plugin.offers import Kind, faults_in

_Bid = tuple[Entry, Any]


@frozen
class Gathered:
    """
    All offers of one kind.

    Args:
        offers: each offer by its name, in the order of names.
        entries: who brought it, by the same names.
        disputes: the packages that offer a name, where no one of them is given it.
        failures: what went wrong.
    """

    offers: Mapping[str, Any]
    entries: Mapping[str, Entry]
    disputes: Mapping[str, tuple[str, ...]]
    failures: tuple[Failure, ...]


def gather(manager: PluginManager, kind: Kind, entries: Sequence[Entry]) -> Gathered:
    """Ask every entry point, in their order, for its offers of one kind."""
    hook = HOOKS[kind]
    hooked: Sequence[HookImpl] = getattr(manager.hook, hook).get_hookimpls()
    bids: list[_Bid] = []
    failures: list[Failure] = []
    for entry in entries:
        for impl in (each for each in hooked if each.plugin_name == entry.key):
            try:
                offers = _answer(impl)
            except GUEST_ERRORS as error:
                failures.append(entry.failed("call", f"{hook}() raised {told(error)}"))
                continue
            for number, offer in enumerate(offers):
                if faults := _faults(kind, offer):
                    says = f"{hook}()[{number}]: {'; '.join(faults)}"
                    failures.append(entry.failed("offer", says))
                else:
                    bids.append((entry, offer))
    return _settle(kind, bids, failures)


def _answer(impl: HookImpl) -> Sequence[object]:
    answer = impl.function()
    if isinstance(answer, (str, bytes, Mapping)) or not isinstance(answer, Iterable):
        raise TypeError(f"it returned {type(answer).__name__}; a list of offers, perhaps empty")
    return list(answer)


def _faults(kind: Kind, offer: object) -> tuple[str, ...]:
    try:
        return faults_in(kind, offer)
    except GUEST_ERRORS as error:  # a property may do anything when it is read
        return (told(error),)


def _settle(kind: Kind, bids: Iterable[_Bid], failures: list[Failure]) -> Gathered:
    by_name: dict[str, list[_Bid]] = {}
    for entry, offer in bids:
        by_name.setdefault(offer.name, []).append((entry, offer))
    won: dict[str, _Bid] = {}
    disputes: dict[str, tuple[str, ...]] = {}
    for name, rivals in sorted(by_name.items()):
        own = [bid for bid in rivals if bid[0].ours]
        losers = rivals
        if len(rivals) == 1 or len(own) == 1:
            won[name] = (own or rivals)[0]
            losers = [bid for bid in rivals if bid is not won[name]]
        else:
            disputes[name] = tuple(entry.package for entry, _ in rivals)
        says = dispute(kind, name, [entry.package for entry, _ in rivals])
        says += f"; {GROUP} keeps it" if name in won else "; none of them is given it"
        failures += dict.fromkeys(entry.failed("duplicate", says) for entry, _ in losers)
    return Gathered(
        offers=MappingProxyType({name: offer for name, (_, offer) in won.items()}),
        entries=MappingProxyType({name: entry for name, (entry, _) in won.items()}),
        disputes=disputes,
        failures=tuple(failures),
    )


def dispute(kind: Kind, name: str, packages: Sequence[str]) -> str:
    """
    Say that a name is offered more than once, and by whom.

    Example:
        >>> dispute("format", "lines", ["csprofile-a", "csprofile-b"])
        "the format 'lines' is offered by csprofile-a and by csprofile-b"
    """
    both = list(dict.fromkeys(packages))
    times = "" if len(both) == len(packages) else ", more than once"
    return f"the {kind} {name!r} is offered by {' and by '.join(both)}{times}"

"""Imports one entry point and checks its hooks, keeping whatever goes wrong as a fact."""

from collections.abc import Iterator
from inspect import isroutine
from time import perf_counter

from attrs import frozen
from pluggy import PluginManager

from csprofile.errors import allowed
from csprofile.plugin import hookspecs
from csprofile.plugin.entries import Entry, told
from csprofile.plugin.facts import Failure

GUEST_ERRORS = (Exception, SystemExit)
SLOW_SECONDS = 1.0
_HOOKS = tuple(hookspecs.HOOKS.values())
_PREFIX = f"{hookspecs.PROJECT}_"


@frozen
class Loaded:
    """
    One entry point after its import.

    Args:
        entry: the entry point.
        seconds: how long its module took to import.
        admitted: whether its hooks are called.
        failures: what went wrong.
    """

    entry: Entry
    seconds: float
    admitted: bool
    failures: tuple[Failure, ...]


def new_manager() -> PluginManager:
    """Make a manager that knows the hooks and no plugin."""
    manager = PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return manager


def load_entry(manager: PluginManager, entry: Entry) -> Loaded:
    """
    Import one entry point and register its hooks, all of them or none.

    A guest that misspells one hook, or gives one a wrong signature, is refused whole: half of what
    it offers would pass for all of it.
    """
    start = perf_counter()
    try:
        plugin: object = entry.point.load()
    except GUEST_ERRORS as error:
        failure = entry.failed("import", told(error))
        return Loaded(entry, perf_counter() - start, admitted=False, failures=(failure,))
    seconds = perf_counter() - start
    faults = _register(manager, entry, plugin)
    failures = [entry.failed("hook", says) for says in faults]
    if seconds > SLOW_SECONDS:
        says = f"took {seconds:.1f} s to import; under {SLOW_SECONDS:g} s, heavy libraries later"
        failures.append(entry.failed("slow", says))
    return Loaded(entry, seconds, admitted=not faults, failures=tuple(failures))


def _register(manager: PluginManager, entry: Entry, plugin: object) -> tuple[str, ...]:
    try:
        if manager.is_registered(plugin):
            return (f"{entry.point.value} is already registered, by {manager.get_name(plugin)}",)
        faults = list(_hook_faults(manager, entry, plugin))
    except GUEST_ERRORS as error:  # an object may do anything when it is looked at
        return (told(error),)
    try:
        manager.register(plugin, entry.key)
    except GUEST_ERRORS as error:
        faults.append(told(error))
    else:
        if faults:
            manager.unregister(plugin)
    return tuple(faults)


def _hook_faults(manager: PluginManager, entry: Entry, plugin: object) -> Iterator[str]:
    marked = False
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            if name.startswith(_PREFIX) and isroutine(getattr(plugin, name)):
                yield f"{name} is not marked with @hookimpl; the prefix {_PREFIX} is kept for hooks"
                marked = True
            continue
        marked = True
        hook = options.get("specname") or name
        if hook not in _HOOKS and not options.get("optionalhook"):
            yield f"{hook} is {allowed('hook', hook, _HOOKS)}"
        if options.get("wrapper") or options.get("hookwrapper"):
            yield f"{hook} is a wrapper, never called; a plain function that returns offers"
    if not marked:
        yield f"{entry.point.value} has no hook; any of {', '.join(_HOOKS)}, marked @hookimpl"

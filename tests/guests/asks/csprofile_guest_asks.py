"""A guest whose hook asks for the very offers that it is to give."""

from collections.abc import Iterable

from csprofile.plugin import Format, Registry, hookimpl

asked: list[Registry] = []


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer whatever formats there are already."""
    return asked[0].formats.values()

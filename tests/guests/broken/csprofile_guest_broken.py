"""A guest that does not import: it needs a library nobody has."""

import a_library_nobody_has  # type: ignore[import-not-found]

from csprofile.plugin import hookimpl


@hookimpl
def csprofile_formats() -> object:
    """Offer what the library offers."""
    return a_library_nobody_has.formats()

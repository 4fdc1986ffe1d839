"""Names that packages beside this one offer, so that who asks for one learns which brings it."""

from collections.abc import Mapping
from typing import Final

from csprofile.plugin.offers import Kind

_PACKAGES: Mapping[str, tuple[Kind, tuple[str, ...]]] = {
    "csprofile-dfe": ("source", ("dfe-wide", "ees", "lait")),
    "csprofile-fingertips": ("source", ("fingertips",)),
    "csprofile-neighbours": ("source", ("neighbours",)),
    "csprofile-office": ("format", ("docx", "ods", "xlsx")),
    "csprofile-ofsted": (
        "source",
        ("ofsted-childcare", "ofsted-csc", "ofsted-la", "ofsted-schools"),
    ),
    "csprofile-report": ("format", ("html", "pdf", "report")),
}
BROUGHT_BY: Final[Mapping[tuple[Kind, str], str]] = {
    (kind, name): package for package, (kind, names) in _PACKAGES.items() for name in names
}
"""The package of each such name, by kind and name."""


def brought_by_note(kind: Kind, name: str) -> str:
    """
    Say which package brings an offer that is not there; empty where none of ours does.

    Example:
        >>> brought_by_note("format", "pdf")
        'csprofile-report brings it: python -m pip install csprofile-report, or \
./plugins/csprofile-report'
        >>> brought_by_note("format", "papyrus")
        ''
    """
    package = BROUGHT_BY.get((kind, name))
    if package is None:
        return ""
    return f"{package} brings it: python -m pip install {package}, or ./plugins/{package}"

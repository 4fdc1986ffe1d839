"""Shows nouns in notebooks and rich terminals; what lays them out stands above, found by name."""

from importlib import import_module

_ABOVE = "csprofile.builtin.formats.shown"


def html(noun: object) -> str:
    """
    Show an assessment, a profile or the assessments of many councils as HTML.

    Example:
        >>> from csprofile.testing import example
        >>> html(example())[:5]
        '<div '
    """
    return str(import_module(_ABOVE).html(noun))


def rich(noun: object) -> object:
    """
    Show the same in a terminal, as something that rich prints.

    Raises:
        ImportError: rich is not installed; only rich asks for this.

    Example:
        >>> from csprofile.testing import example
        >>> type(rich(example())).__name__
        'Group'
    """
    return import_module(_ABOVE).rich(noun)

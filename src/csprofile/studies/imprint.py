"""The first and last line of a study: what it was drawn up from, by whose method."""

from collections.abc import Iterable

from attrs import frozen

from csprofile.letter.phrases import listed
from csprofile.version import __version__


@frozen
class Method:
    """
    An edition's method, and whose it is.

    Args:
        edition: the edition of the rules.
        publisher: whose method it reconstructs, or whose own it is.
        reconstructed: whether the method is another's; False: it is the publisher's own.
    """

    edition: str
    publisher: str
    reconstructed: bool = True


def imprint(sources: Iterable[str], methods: Iterable[Method]) -> str:
    """
    Say what a study was drawn up from, and by which methods.

    Args:
        sources: the names of what was read, as often as they were.
        methods: those of its assessments, as often as they were used.

    Example:
        >>> imprint(["leeds.toml"], [Method("2009", "Ofsted")]).partition(" from ")[2]
        'leeds.toml under the 2009 method as reconstructed; not issued by Ofsted.'
    """
    names, used = list(dict.fromkeys(sources)), list(dict.fromkeys(methods))
    named = " and ".join(names) if 0 < len(names) <= 2 else f"{len(names)} sources"
    editions = listed(list(dict.fromkeys(each.edition for each in used)))
    others = dict.fromkeys(each.publisher for each in used if each.reconstructed)
    # A method of one's own could be taken for the regulator's all the same.
    publishers = " or ".join(others or ["Ofsted"])
    own = dict.fromkeys(each.publisher for each in used if not each.reconstructed)
    whose = "method as reconstructed"
    if own and not others:
        whose = f"method, which is {' and '.join(own)}'s own"
    return (
        f"Drawn up by csprofile {__version__} from {named} under the {editions} {whose}; "
        f"not issued by {publishers}."
    )

"""Text that any office program takes as it is."""

import unicodedata

LONGEST = 32_767
"""The most characters that a cell of a workbook holds."""
_LOST = ("Cc", "Cf", "Co", "Cs")


def clean(text: str, longest: int | None = None) -> str:
    """
    Text on one line, without characters that steer a program or that XML does not know.

    Args:
        text: any text.
        longest: the most characters; what is longer ends with `...`.

    Example:
        >>> clean("red \\x1b[31m\\nalert"), clean("far too long", 6)
        ('red [31m alert', 'far...')
    """
    if not text.isprintable():
        spaced = (" " if each.isspace() else each for each in text)
        text = "".join(each for each in spaced if not _is_lost(each))
    text = " ".join(text.split())
    if longest is not None and len(text) > longest:
        return text[: longest - 3] + "..."
    return text


def _is_lost(each: str) -> bool:
    return unicodedata.category(each) in _LOST or ord(each) & 0xFFFE == 0xFFFE

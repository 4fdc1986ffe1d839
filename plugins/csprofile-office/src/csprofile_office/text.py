"""Text that any office program takes as it is."""

from csprofile.plugin import clean as steered

LONGEST = 32_767
"""The most characters that a cell of a workbook holds."""


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
    text = steered(text)
    if not text.isprintable():
        text = "".join(each for each in text if ord(each) & 0xFFFE != 0xFFFE)
    if longest is not None and len(text) > longest:
        return text[: longest - 3] + "..."
    return text

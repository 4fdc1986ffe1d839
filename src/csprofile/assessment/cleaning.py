"""Takes out of text what would steer whatever shows it."""

import unicodedata


def clean(text: str) -> str:
    """
    Text on one line, without control characters, marks of direction and halves of characters.

    Example:
        >>> clean("red \\x1b[31m\\nalert")
        'red [31m alert'
    """
    if text.isprintable():  # as nearly all is, and none of it steers
        return " ".join(text.split())
    kept = (" " if each.isspace() else each for each in text)
    safe = (each for each in kept if unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co"))
    return " ".join("".join(safe).split())

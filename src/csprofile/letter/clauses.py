"""What one line of the profile says: a sentence of its own, or a part that can be joined."""

from attrs import frozen


@frozen
class Clause:
    """
    What one line says, before it is joined with its neighbours.

    Args:
        family: clauses of one family and one `tail` can be joined into one sentence.
        head: the part that is listed when several are joined.
        tail: the part they share.
        text: the whole sentence, without its full stop, where it stands alone.
        short: how it goes on after another of its family; empty: it cannot.
        tone: 1 speaks well, -1 ill, 0 neither.
        turns: whether it holds a contrast of its own.
        because: what it rests on.

    Example:
        >>> Clause("grade", "the adoption service", "good", "the adoption service is good").tone
        0
    """

    family: str
    head: str = ""
    tail: str = ""
    text: str = ""
    short: str = ""
    tone: int = 0
    turns: bool = False
    because: tuple[str, ...] = ()

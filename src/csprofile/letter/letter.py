"""The letter as structure: paragraphs of sentences, each with what it rests on."""

from attrs import field, frozen

from csprofile.tuples import as_tuple


@frozen
class Sentence:
    """
    One sentence, and the statements and rules behind it.

    Args:
        text: as it reads.
        because: addresses of statements and rules; never empty.

    Example:
        >>> Sentence("It is good.", ("evidence:a#services[0]",)).because
        ('evidence:a#services[0]',)
    """

    text: str
    because: tuple[str, ...] = field(converter=as_tuple)


@frozen
class Paragraph:
    """
    A paragraph of the letter.

    Args:
        id: the section it comes from.
        sentences: in order.
        items: lines listed below it, as the grades of the scale; sentences too.

    Example:
        >>> Paragraph("purpose", [Sentence("One.", ("a",)), Sentence("Two.", ("b",))]).text
        'One. Two.'
    """

    id: str
    sentences: tuple[Sentence, ...] = field(converter=as_tuple)
    items: tuple[Sentence, ...] = field(default=(), converter=as_tuple)

    @property
    def text(self) -> str:
        """The sentences in one, with the items after them."""
        return " ".join(each.text for each in (*self.sentences, *self.items))

    @property
    def because(self) -> tuple[str, ...]:
        """All that its sentences rest on, each once."""
        refs = (ref for each in (*self.sentences, *self.items) for ref in each.because)
        return tuple(dict.fromkeys(refs))


@frozen
class Letter:
    """
    A letter: what stands outside the paragraphs, and the paragraphs.

    Args:
        title: what it is called.
        addressee, salutation: only where the evidence gives them.
        paragraphs: in order.
        headings: paragraph id and heading, for those that have one above them.
        sign_off: sender and role, only where the evidence gives them.

    Example:
        >>> Letter("Annual rating").paragraphs
        ()
    """

    title: str
    addressee: str = ""
    salutation: str = ""
    paragraphs: tuple[Paragraph, ...] = field(default=(), converter=as_tuple)
    headings: tuple[tuple[str, str], ...] = ()
    sign_off: tuple[str, ...] = ()

    def heading(self, paragraph: Paragraph) -> str:
        """The heading above a paragraph; empty where there is none."""
        return dict(self.headings).get(paragraph.id, "")

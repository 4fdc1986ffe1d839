"""Reads a page of HTML for the tests: its elements, its text, and where its links lead."""

from html.parser import HTMLParser

from attrs import Factory, define

Attributes = dict[str, str | None]


@define(slots=False)
class Read(HTMLParser):
    """
    A page that was read.

    Args:
        elements: each element that begins, with its attributes.
        texts: the text within each kind of element of no children, by its name.
        text: all that is neither style nor script.
    """

    elements: list[tuple[str, Attributes]] = Factory(list)
    texts: dict[str, list[str]] = Factory(dict)
    text: str = ""
    inside: str = ""

    def __attrs_pre_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self.inside = ""

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.texts.setdefault(self.inside, []).append(data)
        if self.inside not in ("style", "script"):
            self.text += data

    def named(self, tag: str) -> list[Attributes]:
        """The attributes of every element of a name."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [found for _, each in self.elements if (found := each.get("id"))]

    @property
    def links(self) -> list[str]:
        """Where links lead, and what drawings use."""
        return [
            found for tag, each in self.elements if tag in ("a", "use") if (found := each["href"])
        ]


def read_page(page: bytes) -> Read:
    """Read a page."""
    found = Read()
    found.feed(page.decode())
    found.close()
    return found

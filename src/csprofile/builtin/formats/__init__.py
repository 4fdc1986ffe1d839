"""The formats of the core: text for a terminal, Markdown, and the decision record as JSON."""

from collections.abc import Sequence

from attrs import frozen

from csprofile.assessment import Assessment


@frozen
class Text:
    """Text for a terminal."""

    name: str = "text"
    title: str = "Plain text for a terminal: rating, profile and letter"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write each after the other."""
        return "\n".join(each.imprint for each in assessments).encode()


@frozen
class Markdown(Text):
    """Markdown."""

    name: str = "markdown"
    title: str = "Markdown: the same as text, with headings and tables"


@frozen
class Json(Text):
    """The decision record."""

    name: str = "json"
    title: str = "The decision record, for machines"

"""The letter as a web page that stands alone: no script, nothing fetched, and clean on A4."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from csprofile import Assessment
from csprofile_report.letters import shown

if TYPE_CHECKING:
    from jinja2 import Template


@frozen
class Html:
    """
    The letter as HTML, each sentence with a link to what it rests on.

    Example:
        >>> from csprofile.testing import example
        >>> Html().write([example()]).decode().splitlines()[0]
        '<!DOCTYPE html>'
    """

    name: str = "html"
    title: str = "The letter as a web page, each sentence with what it rests on"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write one page, with one letter after the other."""
        letters = [shown(each) for each in assessments]
        return _template().render(letters=letters).encode()


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("csprofile_report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    ).get_template("letter.html.jinja")

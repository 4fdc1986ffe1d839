"""The letter as PDF: tagged, its fonts in it, and with the same bytes each time."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from attrs import asdict, evolve, frozen

from csprofile import Assessment
from csprofile_report.letters import ShownLetter, shown

_LONG = re.compile(r"\S{50}")


@frozen
class Pdf:
    """
    The letter as PDF/UA, each sentence with a note that tells what it rests on.

    Example:
        >>> from csprofile.testing import example
        >>> Pdf().write([example()])[:8]
        b'%PDF-1.7'
    """

    name: str = "pdf"
    title: str = "The letter as a tagged PDF, each sentence with what it rests on"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write one document, each letter on pages of its own."""
        latest = max(each.as_at for each in assessments)
        data = {
            # Of hundreds of statements the profile tells; on paper they would bury the letter.
            "letters": [_plain(evolve(shown(each), statements=())) for each in assessments],
            "date": {"year": latest.year, "month": latest.month, "day": latest.day},
        }
        return _compiled(json.dumps(data))


def _plain(letter: ShownLetter) -> dict[str, Any]:
    """A letter as JSON holds it, each long word with places where a line may end."""

    def broken(_: object, __: object, value: Any) -> Any:
        return _LONG.sub("\\g<0>\N{ZERO WIDTH SPACE}", value) if isinstance(value, str) else value

    return asdict(letter, value_serializer=broken)


def _compiled(data: str) -> bytes:
    """Typeset the letters, which reach the template as data and never as markup."""
    from typst import TypstError

    try:
        return _typeset(data, "ua-1")
    except TypstError as error:
        # PDF/UA allows no character that the fonts lack, and text may hold any.
        if "could not be displayed" not in str(error):
            raise
        return _typeset(data, "1.7")


def _typeset(data: str, standard: Literal["ua-1", "1.7"]) -> bytes:
    import typst

    return typst.compile(
        _template(),
        format="pdf",
        # What is installed on one machine is not on the next.
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        pdf_standards=standard,
    )


@cache
def _template() -> bytes:
    return files("csprofile_report").joinpath("templates", "letter.typ").read_bytes()

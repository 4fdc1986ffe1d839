"""Names to things: sources, editions and formats are asked for here, and the walk begins here."""

from csprofile.library.editions import edition_content, framework, on_offer
from csprofile.library.files import content_of, put, put_folder
from csprofile.library.forms import evidence_content
from csprofile.library.outputs import render, write
from csprofile.library.sources import EXAMPLES, example_content, read, read_file
from csprofile.library.walk import assess

__all__ = [
    "EXAMPLES",
    "assess",
    "content_of",
    "edition_content",
    "evidence_content",
    "example_content",
    "framework",
    "on_offer",
    "put",
    "put_folder",
    "read",
    "read_file",
    "render",
    "write",
]

"""Published files: opened within bounds, headings found by content, cells read or refused."""

from csprofile.published.days import day_of, stated_day
from csprofile.published.headings import Heading, headed, headings, one_heading
from csprofile.published.options import with_options
from csprofile.published.reading import FILE_ROW, Reading

__all__ = [
    "FILE_ROW",
    "Heading",
    "Reading",
    "day_of",
    "headed",
    "headings",
    "one_heading",
    "stated_day",
    "with_options",
]

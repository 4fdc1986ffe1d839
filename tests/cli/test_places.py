"""Addresses are found in the text of a file, as far as they can be."""

import pytest

from csprofile.cli.places import line_of

TEXT = """\
# a comment with area = "x"
schema = 1
area = "Leeds"

[[services]]
provision = "adoption"
judgements = { goood = 1 }

  [[ services ]]
  'of' = 2

[letter]
to = 1

[[letter.sections]]
id = "a"
"""


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("schema", 2),
        ("area", 3),
        ("services[0]", 5),
        ("services[0].judgements.goood", 7),
        ("services[1].of", 10),
        ("services[1].missing", 9),
        ("services[2].of", None),
        ("findings[0]", None),
        ("letter.to", 13),
        ("letter.from", 12),
        ("letter.sections[0].id", 16),
        ("as_at", None),
        ("", None),
        ("--area", None),
        ("services[*", None),
    ],
)
def test_an_address_is_found(address: str, line: int | None) -> None:
    """A key is found on its line, a missing one on that of its row, and others nowhere."""
    assert line == line_of(TEXT, address)

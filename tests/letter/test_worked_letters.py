"""Letters as they are read aloud: each worked example is compared whole with its text."""

from pathlib import Path

import pytest

from csprofile import Letter, assess

HERE = Path(__file__).parent
LETTERS = sorted((HERE / "letters").glob("*.txt"))


def aloud(letter: Letter) -> str:
    """A letter as plain text, a paragraph a line."""
    parts = [letter.title, letter.addressee, letter.salutation]
    for paragraph in letter.paragraphs:
        parts.append(letter.heading(paragraph))
        parts.append(" ".join(each.text for each in paragraph.sentences))
        parts.append("\n".join(each.text for each in paragraph.items))
    return "\n\n".join(part for part in (*parts, *letter.sign_off) if part) + "\n"


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_letter(path: Path) -> None:
    """The letter on each worked example reads as it was read and approved."""
    evidence = HERE / "letters" / f"{path.stem}.toml"
    source = str(evidence) if evidence.exists() else path.stem
    assert path.read_text("utf-8") == aloud(assess(source).letter)

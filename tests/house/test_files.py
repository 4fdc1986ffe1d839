"""The shape of every Python file: a caption, and few enough lines to be read at one go."""

from collections.abc import Callable

import pytest

from tests.house.sources import caption_faults, length_faults, python_files, shown


@pytest.mark.parametrize("faults_in", [caption_faults, length_faults])
def test_files_keep_the_shape(faults_in: Callable[[str], list[str]]) -> None:
    """Every file opens with a sentence, has at most 250 lines, and functions of at most 40."""
    found = [
        f"{shown(path)}: {fault}"
        for path in python_files()
        for fault in faults_in(path.read_text(encoding="utf-8"))
    ]
    assert [] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"""Says what it is for."""', []),
        ('"""Says what it is for,\nin two lines.\n\nAnd more"""', []),
        ("import os", ["opens with no docstring"]),
        ('"""helpers"""', ["opens with a docstring that is no sentence"]),
    ],
)
def test_a_missing_caption_is_found(text: str, expected: list[str]) -> None:
    """A file without a sentence at its head is named."""
    assert expected == caption_faults(text)


def test_long_files_and_functions_are_found() -> None:
    """A file of 251 lines is named, and so is a method of 41."""
    method = "class C:\n    def f():\n" + "        f()\n" * 40
    assert ["f: 41 lines, at most 40"] == length_faults(method)
    assert ["251 lines, at most 250"] == length_faults("f()\n" * 251)

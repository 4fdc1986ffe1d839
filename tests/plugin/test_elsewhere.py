"""Who asks for what a package beside this one brings is told which package that is."""

import pytest

from csprofile.errors import UnknownName
from csprofile.plugin import Registry, installed
from csprofile.plugin.elsewhere import BROUGHT_BY


@pytest.mark.parametrize(("kind", "name"), BROUGHT_BY)
def test_each_name_is_brought_by_its_package(kind: str, name: str) -> None:
    """Where all packages are installed each name is found, and it is that package's."""
    assert BROUGHT_BY[kind, name] == installed().brought_by(kind, name)  # type: ignore[index,arg-type]


def test_a_name_that_is_not_there_is_told_with_its_package() -> None:
    """Without the package the refusal names it, and how to install it."""
    with pytest.raises(UnknownName) as refused:
        Registry([]).find("format", "pdf")
    (note,) = refused.value.__notes__
    assert note.startswith("csprofile-report brings it: python -m pip install csprofile-report")


def test_a_name_of_nobody_has_no_note() -> None:
    """A name that no package of ours brings is told as before."""
    with pytest.raises(UnknownName) as refused:
        Registry([]).find("format", "papyrus")
    assert [] == getattr(refused.value, "__notes__", [])

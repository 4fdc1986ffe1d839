"""The settings behind what changed: which rows of tables moved a line, one by one."""

from collections.abc import Iterable

from attrs import evolve

from csprofile.studies.changes import Change, Changes, CouncilChanges
from csprofile.tables.moved import Moved


def with_settings(changes: Changes, moved: Iterable[Moved]) -> Changes:
    """
    Add to what changed the settings that stand otherwise, and name them where they moved a line.

    Args:
        changes: what changed between two sides that were made of tables.
        moved: the settings.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> one = Moved("372", "adoption", "overall effectiveness", "1", "good", "inadequate")
        >>> found = with_settings(compare(example(), example()), [one])
        >>> [(each.about, each.what) for each in found.councils[0].statements]
        [('adoption, setting 1', 'revised')]
    """
    by_area: dict[str, list[Moved]] = {}
    for each in moved:
        by_area.setdefault(each.area, []).append(each)
    councils = (_council(each, by_area.get(each.code, [])) for each in changes.councils)
    return evolve(changes, councils=tuple(councils))


def _council(council: CouncilChanges, moved: list[Moved]) -> CouncilChanges:
    about: dict[tuple[str, str], list[str]] = {}
    for each in moved:
        for provision in (each.provision, "all"):
            about.setdefault((provision, each.aspect), []).append(_ref(each))
    lines = tuple(
        evolve(each, because=(*each.because, *about.get(_line(each.ref), ())))
        for each in council.lines
    )
    statements = (*council.statements, *(_change(each) for each in moved))
    return evolve(council, lines=lines, statements=statements)


def _line(ref: str) -> tuple[str, str]:
    """The provision and the aspect of a line of services, by its address."""
    parts = ref.split("/")
    return (parts[1], parts[-1]) if ref.startswith("inspections:") and len(parts) > 2 else ("", "")


def _change(each: Moved) -> Change:
    what = "new" if each.before is None else "gone" if each.after is None else "revised"
    aspect = "" if each.aspect == "overall effectiveness" else f", {each.aspect}"
    return Change(
        about=f"{each.provision}{aspect}, setting {each.setting}",
        what=what,
        before=each.before,
        after=each.after,
        ref=_ref(each),
    )


def _ref(each: Moved) -> str:
    return f"inspections:{each.area}/{each.provision}/{each.aspect}#{each.setting}"

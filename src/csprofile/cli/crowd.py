"""What is told beside the assessments of many councils: progress, and what was refused."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from csprofile.cli.refusals import parts
from csprofile.cli.tables import paragraph, table
from csprofile.errors import CsprofileError, FaultsError

if TYPE_CHECKING:
    from csprofile.assessment.assessments import Assessments

MOST = 5
"""Faults told of one council."""


class Progress:
    """A bar on a terminal; elsewhere silence."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, of: int) -> None:
        """Move the bar to so many of all."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = click.progressbar(length=of, label=self._label, file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)


def not_assessed(found: "Assessments") -> str:
    """What councils were not assessed, and why not; empty where all were."""
    told = []
    if found.faults:
        number = len(found.faults)
        head = f"refused: {number} {'council' if number == 1 else 'councils'}"
        rows = [
            (area.name, *fault) for area, error in found.faults.items() for fault in _faults(error)
        ]
        headings = ("council", "where", "what is wrong", "what would be right")
        told.append(f"{head}\n\n{table(headings, rows)}")
    if found.gone:
        names = ", ".join(area.name for area in found.gone)
        told.append(paragraph(f"Not there at {found.as_at}, and not assessed: {names}."))
    return "\n\n".join(told)


def _faults(error: CsprofileError) -> list[tuple[str, str, str]]:
    """The first faults of one council: where, what is wrong, what would be right."""
    if not isinstance(error, FaultsError):
        return [("", *parts(str(error)))]
    rows = [(each.address, *parts(each.says)) for each in error.faults[:MOST]]
    further = len(error.faults) - MOST
    return [*rows, ("", f"and {further} more", "")] if further > 0 else rows

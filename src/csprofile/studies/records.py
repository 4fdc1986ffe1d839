"""Decision records as they are read back from files, each under the name it is refused by."""

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from csprofile.assessment import Assessment, decision_record
from csprofile.assessment.record import SCHEMAS
from csprofile.errors import Fault
from csprofile.studies.shape import faults_in

Record = Mapping[str, Any]
_MOST = 20
"""Faults told of one record."""


def as_todays(what: object) -> object:
    """Take a decision record as one of today's schema, where it is of an older one."""
    return SCHEMAS.todays(what) if isinstance(what, Mapping) else what


@frozen
class Told:
    """
    One assessment to be compared, as it was given.

    Args:
        name: what to call it where it is refused.
        what: an assessment, a decision record, or anything else, which is refused.

    Example:
        >>> from csprofile.testing import example
        >>> Told("old", example()).record()["area"]["code"]
        '372'
    """

    name: str
    what: Any = field(converter=as_todays)

    def faults(self) -> list[Fault]:
        """All that is missing, or of another kind than it should be, each with its address."""
        if isinstance(self.what, Assessment):
            return []
        found = faults_in(self.what)
        if len(found) > _MOST:
            more = f"{len(found) - _MOST} faults more; a decision record as --to json writes it"
            found = [*found[:_MOST], Fault("", more)]
        return [
            Fault(f"{self.name}: {each.address}" if each.address else self.name, each.says)
            for each in found
        ]

    def area(self) -> tuple[str, str]:
        """Name and code of the council."""
        if isinstance(self.what, Assessment):
            return self.what.area.name, self.what.area.code
        return self.what["area"]["name"], self.what["area"]["code"]

    def record(self) -> Record:
        """Its decision record."""
        return decision_record(self.what) if isinstance(self.what, Assessment) else self.what


def records_in(path: Path) -> Iterator[Told]:
    """
    Read what a JSON file holds, or every JSON file of a folder, in the order of their names.

    A file that is no JSON is handed on as the fault that says so.

    Example:
        >>> str(list(records_in(Path("here/nowhere.json")))[0].faults()[0])
        'here/nowhere.json: no such file; the path of a decision record'
    """
    if path.is_dir():
        files = sorted(path.glob("*.json"))
        for each in files:
            yield from _read(each)
        if not files:
            yield Told(_name(path), Fault("", "a folder without decision records; .json files"))
    else:
        yield from _read(path)


def _read(path: Path) -> Iterator[Told]:
    name = _name(path)
    if not path.is_file():
        yield Told(name, Fault("", "no such file; the path of a decision record"))
        return
    try:
        held = json.loads(path.read_bytes(), parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        held = Fault("", "nested too deeply; a decision record, as --to json writes it")
    except ValueError as error:
        held = Fault("", f"not JSON: {error}; a decision record, as --to json writes it")
    if not isinstance(held, list):
        yield Told(name, held)
        return
    if not held:
        yield Told(name, Fault("", "an empty list; one decision record or more"))
    yield from (Told(f"{name}[{number}]", each) for number, each in enumerate(held))


def _name(path: Path) -> str:
    """The name of a file with its folder's, for two days may have files of one name."""
    return "/".join(path.parts[-2:])


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number of JSON")


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _refuse(text)

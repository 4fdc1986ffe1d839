"""Reads data sets of Explore Education Statistics, by a mapping from columns to indicators."""

from collections.abc import Mapping
from functools import cache, reduce
from operator import add
from pathlib import Path
from pkgutil import get_data

import polars as pl

from csprofile import EvidenceError, Fault, Tables, TablesError
from csprofile.plugin import Heading, Reading, headed, one_heading, with_options
from csprofile_dfe.data_set import NEEDED, filters_in, read_data_set
from csprofile_dfe.mapping import LARGEST, DataSet, parse_mapping, read_mapping

BUNDLED = "data_sets.toml"


def claimed(path: Path) -> bool:
    """Whether a file is a data set by its columns, or a mapping by what it lists."""
    if path.suffix.lower() != ".toml":
        return headed(path, *NEEDED)
    try:
        return path.stat().st_size <= LARGEST and b"[[data_sets]]" in path.read_bytes()
    except (OSError, ValueError):  # a name that no file can have
        return False


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read a data set, or every data set that a mapping names."""
    with_options(path.name, options, {"personal": False})
    if path.suffix.lower() == ".toml":
        return _by_mapping(path)
    heading = one_heading(path, *NEEDED)
    return read_data_set(heading, bundled_for(heading))


@cache
def bundled() -> tuple[DataSet, ...]:
    """
    The data sets for which the package brings a mapping.

    Example:
        >>> len(bundled())
        10
    """
    return parse_mapping(get_data("csprofile_dfe", BUNDLED) or b"", BUNDLED)


def bundled_for(heading: Heading) -> DataSet:
    """
    Find the data set with these columns among those for which the package brings a mapping.

    Raises:
        EvidenceError: it is none of them; its filters and further columns are told.
    """
    found = [each for each in bundled() if all(map(heading.has, each.columns))]
    if len(found) == 1:
        return found[0]
    reading = Reading.of(heading)
    filters = filters_in(reading, ())
    faults = [Fault("", "no mapping is bundled for these columns; a mapping file (see the README)")]
    faults += [Fault(f"filter {name}", ", ".join(values)) for name, values in filters.items()]
    raise EvidenceError(heading.name, faults)


def _by_mapping(path: Path) -> Tables:
    """Read the files that a mapping names; what is wrong in any of them is told at once."""
    found: list[Tables] = []
    failures: list[pl.DataFrame] = []
    for number, data_set in enumerate(read_mapping(path)):
        if not data_set.files:
            at = f"data_sets[{number}].file"
            raise EvidenceError(path.name, [Fault(at, "missing; a file in the same folder")])
        for name in data_set.files:
            try:
                heading = one_heading(path.parent / name, *NEEDED)
                found.append(read_data_set(heading, data_set))
            except TablesError as error:
                failures.append(error.failures)
    if failures:
        raise TablesError(path.name, pl.concat(failures))
    return reduce(add, found)

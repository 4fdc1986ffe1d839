"""Brings published files to the blocks of the docs that need them; else these are skipped."""

import os
import unittest
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from sybil import Document, Example, Region
from sybil.parsers.myst import PythonCodeBlockParser
from sybil.typing import Evaluator

from tests.house import console

FILES = {
    "social-care.csv": "inspections/ofsted_csc_providers_2025.csv",
    "childcare.csv.gz": "inspections/ofsted_childcare_mi_2021-08-31.csv.gz",
    "councils.ods": "inspections/ofsted_la_outcomes_2025-03-31.ods",
    "lait/values.parquet": "indicators/lait_bds_long.parquet",
    "lait/dictionary.csv": "indicators/lait_data_dictionary.csv",
    "neighbours.xlsx": "comparators/sn_may_2025.xlsx",
}
"""The published file behind each name that a page gives it."""


def evaluate(example: Example) -> str | None:
    """Run a block of commands, with the published files where it is of that class."""
    if needed(example.region):
        bring()
    return console.evaluate(example)


class PythonParser(PythonCodeBlockParser):
    """Runs blocks of Python, with the published files where they are of that class."""

    def __call__(self, document: Document) -> Iterable[Region]:
        """Yield a region for each block."""
        for region in super().__call__(document):
            if needed(region) and region.evaluator:
                region.evaluator = partial(_after_files, region.evaluator)
            yield region


def _after_files(run: Evaluator, example: Example) -> str | None:
    bring()
    return run(example)


def needed(region: Region) -> bool:
    """Whether a block is of the class `published`."""
    return bool((region.lexemes or {}).get("options", {}).get("class") == "published")


def bring() -> None:
    """Link the published files into the page's folder; skip the block where there are none."""
    folder = os.environ.get("CSPROFILE_DATA")
    if folder is None:
        raise unittest.SkipTest("CSPROFILE_DATA names no folder of published data")
    for name, published in FILES.items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.symlink_to(Path(folder, published).resolve())

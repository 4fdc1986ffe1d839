"""The source keeps the contract of its kind, in the layouts it claims and in others."""

from pathlib import Path

from csprofile.testing import SourceContract

LAYOUT_2021 = """\
LA num,LA Name,LA number,SN1,SNP,SN2,SNP,
372,Rotherham,372,371,Very Close,359,Very Close,
822,Bedford,822,941,Extremely Close,,,
,Old SNs:,,,,,,
"""
PAIRS = """\
area,similar_area,scheme
Rotherham,Doncaster,by hand
Rotherham,Barnsley,by hand
"""


class TestLayout(SourceContract):
    """The layout of the Department for Education, known by its columns."""

    name = "neighbours"

    def write(self, folder: Path) -> Path:
        """Write two councils' lists."""
        path = folder / "neighbours.csv"
        path.write_text(LAYOUT_2021, encoding="utf-8")
        return path


class TestPairs(SourceContract):
    """A list of pairs, which is read when the source is named."""

    name = "neighbours"
    claimed = False

    def write(self, folder: Path) -> Path:
        """Write a list of pairs."""
        path = folder / "pairs.csv"
        path.write_text(PAIRS, encoding="utf-8")
        return path

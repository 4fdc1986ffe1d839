"""The source keeps the contract of its kind."""

from pathlib import Path

from csprofile.testing import SourceContract

EXPORT = """\
Indicator ID,Indicator Name,Area Code,Sex,Age,Category,Time period,Value,Lower CI 95.0 limit,\
Upper CI 95.0 limit,Count,Denominator,Value note,Compared to England value or percentiles
1,Falls,E92000001,Persons,<15 yrs,,2022/23,10,9.9,10.1,1000,10000,,Not compared
1,Falls,E08000035,Persons,<15 yrs,,2022/23,12,11,13,60,500,,Worse
1,Falls,E06000014,Persons,<15 yrs,,2022/23,8,7,9,8,100,,Better
1,Falls,E08000035,Persons,<15 yrs,Decile 1,2022/23,12,11,13,60,500,,Worse
"""


class TestFingertips(SourceContract):
    """Exports of all data."""

    name = "fingertips"

    def write(self, folder: Path) -> Path:
        """Write an export of one indicator."""
        path = folder / "falls.csv"
        path.write_text(EXPORT, encoding="utf-8")
        return path

"""The three sources keep the contract of their kind."""

from pathlib import Path

from csprofile.testing import SourceContract

VALUES = """\
Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region
Plans,,2024,Rotherham,3.5,372,Yorkshire and The Humber
Plans,,2024,Leeds,-,383,Yorkshire and The Humber
Plans,,2024,England,4,970,NA
Plans,,2024,Yorkshire and the Humber,5,982,NA
"""
DICTIONARY = """\
Measure_code,Topic,Measure,Measure_short,Polarity,y_axis_name,Last Update
1,Children in Need,Plans of long duration,Plans,Low,% of plans,45748
"""
PASSES = """\
time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
old_la_code,la_name,new_la_code,gender,pupils,passed_percent
202324,Academic year,National,E92000001,England,,,,,,Total,900,70
202324,Academic year,Local authority,E92000001,England,,,372,Rotherham,,Total,100,71
202324,Academic year,Local authority,E92000001,England,,,383,Leeds,E08000035,Total,1100,c
"""
MAPPING = """\
[[data_sets]]
title = "Pupils who passed"
file = "passes.csv"

[[data_sets.indicators]]
indicator = "Pupils who passed"
column = "passed_percent"
filters = { gender = "Total" }
polarity = "higher"
"""
NI_71 = f"""\
Geog_lev,Geog_code,Geog_name,{",".join(f"Overall_{each}" for each in range(1, 8))}
Country ,921,England ,7.4,8,8.7,9.4,9.9,10.5,11.1
LA,372,Rotherham,14,14,-,14,11,11,11
"""


class TestLait(SourceContract):
    """Values with their dictionary beside them."""

    name = "lait"

    def write(self, folder: Path) -> Path:
        """Write values and a dictionary."""
        path = folder / "values.csv"
        path.write_text(VALUES, encoding="utf-8")
        (folder / "words.csv").write_text(DICTIONARY, encoding="utf-8")
        return path


class TestEes(SourceContract):
    """A data set, by a mapping beside it."""

    name = "ees"

    def write(self, folder: Path) -> Path:
        """Write a mapping, and the data set that it names."""
        (folder / "passes.csv").write_text(PASSES, encoding="utf-8")
        path = folder / "mapping.toml"
        path.write_text(MAPPING, encoding="utf-8")
        return path


class TestWide(SourceContract):
    """A wide file of quarters."""

    name = "dfe-wide"

    def write(self, folder: Path) -> Path:
        """Write NI 71."""
        path = folder / "ni71.csv"
        path.write_text(NI_71, encoding="utf-8")
        return path

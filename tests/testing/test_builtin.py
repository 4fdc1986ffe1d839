"""The offers of csprofile itself keep the contracts that every plugin keeps."""

import polars as pl

from csprofile.testing import ComparatorContract, FormatContract, FrameworkContract
from csprofile.testing.formats import Written


class TestAll(ComparatorContract):
    """Every other council there was."""

    name = "all"


class TestEngland(ComparatorContract):
    """England, by its own name."""

    name = "england"


class TestRegion(ComparatorContract):
    """The councils of one region."""

    name = "region"


class TestText(FormatContract):
    """Plain text for a terminal."""

    name = "text"
    imprint = "around"


class TestMarkdown(FormatContract):
    """Markdown as GitHub reads it."""

    name = "markdown"
    imprint = "around"
    unsafe = ("<script", "[x](javascript:")


class TestJson(FormatContract):
    """The decision record."""

    name = "json"


class TestCsv(FormatContract):
    """Data as CSV."""

    name = "csv"
    unsafe = ("\n=", ",=", ',"=', ",@", ',"@')


class TestJsonl(FormatContract):
    """Data as JSON Lines."""

    name = "jsonl"


class TestParquet(FormatContract):
    """Data as Parquet."""

    name = "parquet"

    def text(self, written: Written) -> str:
        """The cells of every table."""
        assert not isinstance(written, bytes)
        frames = [pl.read_parquet(content) for content in written.values()]
        return "\n".join(str(cell) for frame in frames for row in frame.rows() for cell in row)


class Test2009(FrameworkContract):
    """The edition of 2009."""

    name = "2009"


class Test2010(FrameworkContract):
    """The edition of 2010."""

    name = "2010"


class Test2011(FrameworkContract):
    """The edition of 2011."""

    name = "2011"


class TestIlacs(FrameworkContract):
    """Inspections of councils since 2018."""

    name = "ilacs-2018"


class TestProfile2025(FrameworkContract):
    """A profile of councils in 2025."""

    name = "profile-2025"


class TestReportCard(FrameworkContract):
    """Report cards, without a grade."""

    name = "report-card-2026"

"""Lays out the page of one council."""

from csprofile_report.charts import standing_chart
from csprofile_report.council import Council
from csprofile_report.layout import laid_out

_CHART = "How many lines stand how beside similar areas and England"


def council_page(council: Council, home: str = "") -> bytes:
    """
    The page of one council.

    Args:
        council: what it shows.
        home: the address of England's page, where there is one.
    """
    counts = council.counts
    return laid_out(
        "council.html.jinja",
        council=council,
        assessment=council.assessment,
        chart=standing_chart(counts, "stands", _CHART) if counts else "",
        home=home,
    )

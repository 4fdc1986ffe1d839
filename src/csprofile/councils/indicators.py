"""From rows of indicators to statements, and to what stands beside each."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from csprofile.comparison import Beside
from csprofile.evidence import IndicatorValue
from csprofile.indicators import Polarity, listed
from csprofile.vocabulary import GapKind

Row = Mapping[str, Any]
_ENDED = GapKind.find("ended")


def better(name: str, polarity: str | None) -> int:
    """
    Which way an indicator is better: 1 higher, -1 lower, 0 where neither is or nobody says.

    Example:
        >>> better("NI 59", None), better("infant mortality", "lower")
        (1, -1)
    """
    known = listed(name)
    told = Polarity(polarity) if polarity else None
    return (told or (known.polarity if known else Polarity.UNKNOWN)).sign


def indicator_ref(row: Row) -> str:
    """
    The address of a value: its council and indicator, whatever the period.

    Example:
        >>> indicator_ref({"area": "372", "indicator": "NI 59"})
        'indicators:372/NI 59'
    """
    return f"indicators:{row['area']}/{row['indicator']}"


def indicator_of(row: Row, ended: frozenset[str]) -> IndicatorValue:
    """
    Make the statement of a row of indicators.

    Args:
        row: the row, with every column of its table.
        ended: the indicators whose figures ended, by the edition: their values do not count.

    Example:
        >>> blank = dict.fromkeys(("numerator", "denominator", "lower", "upper", "unit", "gap"))
        >>> blank |= dict.fromkeys(("polarity", "outcome", "similar_areas", "england"))
        >>> row = {**blank, "area": "372", "indicator": "NI 59", "period": "2009", "value": 71.3}
        >>> indicator_of(row, frozenset({"NI 59"})).gap.name
        'ended'
    """
    if row["indicator"] in ended:
        row = {**row, **dict.fromkeys(("value", "lower", "upper")), "gap": _ENDED}
    gap = row["gap"]
    return IndicatorValue(
        indicator=row["indicator"],
        period=row["period"],
        value=row["value"],
        gap=GapKind.find(gap) if isinstance(gap, str) else gap,
        lower=row["lower"],
        upper=row["upper"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        similar_areas=row["similar_areas"],
        england=row["england"],
        polarity=Polarity(row["polarity"]) if row["polarity"] else None,
        outcome=row["outcome"],
        unit=row["unit"],
        ref=indicator_ref(row),
    )


def value_beside(row: Row, name: str) -> Beside | None:
    """
    What one comparator's value is, and how it was made.

    A value that was computed has one decimal more than the council's own, which is as much as it
    tells.

    Args:
        row: a row with its value and its comparators.
        name: `near` or `national`.

    Example:
        >>> row = {"near_figure": 0.6666667, "near_numerator": None, "near_areas": 10}
        >>> value_beside({**row, "value": 8.0, "spread": 3.0}, "near").figure
        0.7
    """
    if row[f"{name}_figure"] is None:
        return None
    counted = row[f"{name}_numerator"] is not None
    counts = (row[f"{name}_numerator"], row[f"{name}_denominator"]) if counted else None
    figure = round(row[f"{name}_figure"], _decimals(row["value"]) + 1)
    return Beside(figure, row[f"{name}_areas"], counts, row["spread"])


def _decimals(value: float | None) -> int:
    """How many decimals a value has, as far as it was published with them."""
    exact = Decimal(repr(value or 0.0)).normalize().as_tuple().exponent
    return max(0, -int(exact))

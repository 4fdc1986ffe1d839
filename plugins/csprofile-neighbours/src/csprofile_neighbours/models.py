"""Tells which of the Department for Education's models some lists of neighbours are."""

from collections.abc import Mapping

import polars as pl

from csprofile.plugin import Heading, stated_day

MODELS: Mapping[str, Mapping[str, str]] = {
    "dfe-2021": {
        "302": "315",
        "330": "821",
        "350": "382",
        "372": "371",
        "383": "373",
        "801": "851",
        "805": "876",
        "822": "941",
        "831": "874",
        "908": "933",
        "940": "941",
    },
    "dfe-2025": {
        "302": "320",
        "330": "892",
        "350": "354",
        "372": "370",
        "383": "851",
        "801": "846",
        "805": "807",
        "822": "303",
        "831": "331",
        "908": "926",
        "940": "866",
        "942": "943",
    },
}
"""
By model, the nearest neighbour of councils by which the models are told apart, all by DfE code.

Source: Department for Education, statistical neighbours, April 2021 and May 2025. Contains public
sector information licensed under the Open Government Licence v3.0.
"""

_TELL = sorted(set().union(*MODELS.values()))


def dated_model(heading: Heading) -> str | None:
    """
    The model that the words above a table, or the name of its sheet, date.

    Example:
        >>> from pathlib import Path
        >>> dated_model(Heading(Path("a.xlsx"), "SN May 2025", 0, ("LA num", "SN1")))
        'dfe-2025'
    """
    day = stated_day((*heading.above, heading.sheet))
    return f"dfe-{day.year}" if day else None


def model_of(pairs: pl.DataFrame, least: int) -> str | None:
    """
    The model whose nearest neighbours these are; None: it is neither, or too little tells.

    Args:
        pairs: `area`, `similar_area` and `rank`, by DfE code.
        least: of how many of the councils that tell the models apart there must be a list.

    Example:
        >>> rows = {"area": ["372", "372"], "similar_area": ["370", "384"], "rank": [1, 2]}
        >>> model_of(pl.DataFrame(rows), 1), model_of(pl.DataFrame(rows), 3)
        ('dfe-2025', None)
    """
    first = pairs.filter(pl.col("rank") == 1, pl.col("area").is_in(_TELL))
    nearest = dict(first.select("area", "similar_area").iter_rows())
    if len(nearest) < least:
        return None
    for model, known in MODELS.items():
        if all(known.get(area) == other for area, other in nearest.items()):
            return model
    return None

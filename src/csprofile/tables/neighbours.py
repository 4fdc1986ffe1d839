"""The similar areas that a table names, by scheme and council."""

from collections.abc import Mapping

import polars as pl

from csprofile.tables.doors import opened
from csprofile.tables.small import collected
from csprofile.tables.tables import Tables


def neighbours_in(tables: Tables) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """
    By scheme, the councils that each council is compared with, nearest first, all by their codes.

    A scheme without a name is the empty one.

    Example:
        >>> pairs = {"area": ["Leeds", "Leeds"], "similar_area": ["Bolton", "Sheffield"]}
        >>> near = pl.DataFrame({**pairs, "rank": [2, 1], "scheme": ["dfe-2025"] * 2})
        >>> neighbours_in(Tables(similar_areas=near))["dfe-2025"]["383"]
        ('373', '350')
    """
    if tables.similar_areas is None:
        return {}
    rows = collected(opened(tables.similar_areas, "similar_areas").native)
    rows = rows.with_columns(pl.col("scheme").fill_null("")).sort(
        "scheme", "area", "rank", "similar_area"
    )
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for scheme, area, others in (
        rows.group_by("scheme", "area", maintain_order=True).agg("similar_area").iter_rows()
    ):
        found.setdefault(scheme, {})[area] = tuple(others)
    return found

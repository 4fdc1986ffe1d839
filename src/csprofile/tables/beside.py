"""Puts the figures of every council beside those of its similar areas and of England."""

import polars as pl

_OWN = ("area", "line")
_PLACES = 9
"""A mean of floats is not the same to the last bit each time: so many decimals of it are."""


def beside(
    figures: pl.DataFrame, pairs: pl.DataFrame, similar_areas: str, england: str
) -> pl.DataFrame:
    """
    Find the comparators of every figure, and its place among others.

    Args:
        figures: by `area` and `line`, `value`, `numerator`, `denominator`, `better` (1 higher, -1
            lower, 0 neither), `own`, whether its comparators are asked for, and `there`, whether
            there was such a council at the day: one that was not counts beside nobody.
        pairs: each `area` with each `other` that it is compared with.
        similar_areas, england: how several figures become one: pooled, mean or median.

    Returns:
        For each figure asked for `near_figure`, `near_numerator`, `near_denominator`, `near_areas`;
        the same of England as `national_figure` and so on; the `spread` of all; `rank`, `ranked`
        and `best` among similar areas; `quartile` among all, 1 the best.

    Example:
        >>> figures = {"area": ["372", "383"], "line": [0, 0], "value": [50.0, 60.0]}
        >>> figures |= {"numerator": [5, 60], "denominator": [10, 100]}
        >>> figures = pl.DataFrame({**figures, "better": [1, 1], "own": [True] * 2})
        >>> figures = figures.with_columns(there=True)
        >>> pairs = pl.DataFrame({"area": ["372"], "other": ["383"]})
        >>> found = beside(figures, pairs, "pooled", "mean")
        >>> found.select("area", "near_figure", "near_areas", "national_figure", "rank").rows()
        [('372', 60.0, 1, 55.0, 2), ('383', None, None, 55.0, None)]
    """
    told = figures.filter(pl.col("value").is_not_null(), "there").sort("line", "area")
    own = figures.filter("own").select(*_OWN, "value", "better").sort(*_OWN)
    others = told.drop("own", "there", "better").rename({"area": "other", "value": "value_of"})
    near = own.join(pairs, on="area").join(others, on=["other", "line"])
    near = near.sort("area", "line", "other")
    among = _one(near, _OWN, "near", similar_areas, "value_of").join(_place(near), on=_OWN)
    whole = _one(told, ("line",), "national", england, "value").join(_spread(told), on="line")
    joined = own.join(among, on=_OWN, how="left").join(whole, on="line", how="left")
    return joined.join(_quartiles(told), on=_OWN, how="left").sort(*_OWN)


def _one(rows: pl.DataFrame, by: tuple[str, ...], name: str, how: str, value: str) -> pl.DataFrame:
    """Make one figure of several: pooled by their counts, else their mean or median."""
    figure, below = pl.col(value), pl.col("denominator").cast(pl.Float64)
    above = pl.col("numerator").cast(pl.Float64)
    counted = above.is_not_null().all() & (below > 0).fill_null(value=False).all()
    pooled = pl.when(counted).then((figure * below).sum() / below.sum()).otherwise(figure.mean())
    made = {"pooled": pooled, "mean": figure.mean(), "median": figure.median()}[how]
    adds_up = counted & (how == "pooled")
    return rows.group_by(by, maintain_order=True).agg(
        made.round(_PLACES).alias(f"{name}_figure"),
        pl.when(adds_up).then(above.sum()).alias(f"{name}_numerator"),
        pl.when(adds_up).then(below.sum()).alias(f"{name}_denominator"),
        pl.len().cast(pl.Int64).alias(f"{name}_areas"),
    )


def _place(near: pl.DataFrame) -> pl.DataFrame:
    """The place of each figure among its similar areas, and the best of these."""
    better = pl.col("better")
    ahead = (better * (pl.col("value_of") - pl.col("value"))).round(_PLACES) > 0
    known = (better != 0).first() & pl.col("value").first().is_not_null()
    best = pl.col("other").sort_by(
        better * pl.col("value_of"), descending=True, maintain_order=True
    )
    return near.group_by(_OWN, maintain_order=True).agg(
        rank=pl.when(known).then(1 + ahead.sum().cast(pl.Int64)),
        ranked=pl.when(known).then(1 + pl.len().cast(pl.Int64)),
        best=pl.when((better != 0).first()).then(best.first()),
    )


def _spread(told: pl.DataFrame) -> pl.DataFrame:
    value = pl.col("value")
    quarters = [value.quantile(q, interpolation="linear") for q in (0.75, 0.25)]
    return told.group_by("line").agg(spread=(quarters[0] - quarters[1]).round(_PLACES))


def _quartiles(told: pl.DataFrame) -> pl.DataFrame:
    """The quarter of all councils in which each figure lies, 1 the best."""
    ordered = (-pl.col("better") * pl.col("value")).round(_PLACES).rank("min").over("line")
    quarter = 1 + ((ordered - 1) * 4 / pl.len().over("line")).floor().cast(pl.Int64)
    return told.select(*_OWN, quartile=pl.when(pl.col("better") != 0).then(quarter))

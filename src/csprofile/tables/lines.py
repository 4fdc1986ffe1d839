"""From tallies to lines of services: settings by judgement, and all provision together."""

from collections.abc import Mapping, Sequence

import polars as pl

from csprofile.vocabulary import GAP_KINDS, OWN_SCALE, WHOLE_COUNCIL, Judgement

LINE = ("area", "provision", "responsibility", "aspect")
"""What one line of services is about; all provision has a base besides."""
JUDGEMENTS = tuple(each.word for each in Judgement)

_ROOM = [kind.name for kind in GAP_KINDS if kind.leaves_room]
_OF_KINDS = ("least", "most", "whole")
_SETTINGS = pl.col("settings")


def service_lines(
    tallies: pl.DataFrame, counts: Mapping[str, Sequence[str]], kind_at_least: int | None
) -> pl.DataFrame:
    """
    Make the lines of services of every council, and of all provision together.

    Args:
        tallies: the rows of a tally.
        counts: by provision, whose settings count among all provision; `all` for those not named.
            Where nobody says, or it is not known whose a setting is, it counts.
        kind_at_least: the per cent of settings from which a kind counts as good or better, if any.

    Returns:
        By area, provision, responsibility, aspect and base: `numerator` good or better `of` those
        judged, settings by judgement, `oldest`, `latest`, `gaps`; of kinds of service the `least`
        and `most` of the `whole` once all is known; `left_out`: settings that do not count. Where
        none of all provision counts, the line has nothing but these.

    Example:
        >>> counted = {"area": ["372"], "provision": ["adoption"], "responsibility": [None]}
        >>> judged = {"aspect": ["leadership"], "judgement": ["good"], "gap": [None]}
        >>> days = {"settings": [1], "oldest": [None], "latest": [None]}
        >>> lines = service_lines(pl.DataFrame({**counted, **judged, **days}), {}, 50)
        >>> lines.select("provision", "base", "numerator", "of").rows()
        [('adoption', None, 1, 1), ('all', 'services', 1, 1), ('all', 'settings', 1, 1)]
    """
    single = _summed(tallies.filter(pl.col("provision") != "all"), LINE)
    # What has a scale of its own is neither good nor less; the whole council is no setting in it.
    apart = [*OWN_SCALE, WHOLE_COUNCIL]
    counted = _counted(tallies.filter(~pl.col("provision").is_in(apart)), counts)
    mine, others = counted.filter("counts"), counted.filter(~pl.col("counts"))
    settings = _summed(mine, ("area", "aspect")).with_columns(base=pl.lit("settings"))
    settings = settings.with_columns(pl.lit(None, pl.Int64).alias(name) for name in _OF_KINDS)
    kinds = [] if kind_at_least is None else [_kinds(mine, kind_at_least)]
    whole = _whole(pl.concat([settings, *kinds], how="diagonal_relaxed"), others)
    columns = [*LINE, "base", "numerator", "of", *JUDGEMENTS, "oldest", "latest", "gaps"]
    lines = pl.concat([single, whole], how="diagonal_relaxed")
    return lines.select(*columns, *_OF_KINDS, "left_out").sort(*LINE, "base")


def _whole(counted: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """Call what counts all provision; where nothing does, a line still tells what was left out."""
    left_out = others.group_by("area", "aspect").agg(left_out=_SETTINGS.sum())
    whole = counted.join(left_out, on=["area", "aspect"], how="full", coalesce=True)
    return whole.with_columns(
        provision=pl.lit("all"),
        responsibility=pl.lit(None, pl.String),
        base=pl.col("base").fill_null("settings"),
    )


def _summed(tallies: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """Add tallies up: settings by judgement, the first and the last day, gaps by kind."""
    judgement = pl.col("judgement")
    settings = [_SETTINGS.filter(judgement == word).sum().alias(word) for word in JUDGEMENTS]
    days = (pl.col("oldest").min(), pl.col("latest").max())
    summed = tallies.group_by(by).agg(*settings, *days)
    summed = summed.with_columns(
        numerator=pl.col("outstanding") + pl.col("good"), of=pl.sum_horizontal(JUDGEMENTS)
    )
    gaps = tallies.filter(judgement.is_null()).group_by(*by, "gap").agg(_SETTINGS.sum())
    return summed.join(_listed(gaps, by), on=list(by), how="left", nulls_equal=True)


def _listed(gaps: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """Put the gaps of each line in one list, in the order of their kinds."""
    listed = gaps.sort("gap").group_by(by, maintain_order=True)
    return listed.agg(gaps=pl.struct("gap", "settings"))


def _counted(tallies: pl.DataFrame, counts: Mapping[str, Sequence[str]]) -> pl.DataFrame:
    """Say of each tally whether it counts among all provision."""
    provision, whose = pl.col("provision"), pl.col("responsibility")
    counting = pl.lit(value=True)
    if "all" in counts:
        counting = whose.is_in(list(counts["all"]))
    for name, mine in counts.items():
        if name != "all":
            named = whose.is_in(list(mine))
            counting = pl.when(provision == name).then(named).otherwise(counting)
    return tallies.with_columns(counts=whose.is_null() | counting)


def _kinds(tallies: pl.DataFrame, at_least: int) -> pl.DataFrame:
    """Count kinds of service: good or better where so many of their settings are."""
    # What could not be matched to a setting is of no known kind.
    tallies = tallies.filter(pl.col("provision") != "all").cast({"gap": pl.String})
    good, of, room = pl.col("numerator"), pl.col("of"), pl.col("room")
    later = of + room
    open_too = pl.col("gap").is_in(_ROOM) & pl.col("judgement").is_null()
    by = ("area", "aspect", "provision")
    more = tallies.group_by(by).agg(
        room=_SETTINGS.filter(open_too).sum(),
        # The kind of gap of a kind of service without a judgement: that of most of its settings.
        gap=pl.col("gap").sort_by(["settings", "gap"], descending=[True, False]).first(),
    )
    kinds = _summed(tallies, by).drop("gaps").join(more, on=by)
    known = kinds.filter(later > 0)
    counted = known.group_by("area", "aspect").agg(
        numerator=((100 * good >= at_least * of) & (of > 0)).sum(),
        of=(of > 0).sum(),
        least=(100 * good >= at_least * later).sum(),
        most=(100 * (good + room) >= at_least * later).sum(),
        whole=pl.len(),
        oldest=pl.col("oldest").min(),
        latest=pl.col("latest").max(),
    )
    none = kinds.filter(of == 0).group_by("area", "aspect", "gap").agg(settings=pl.len())
    together = ("area", "aspect")
    counted = counted.with_columns(pl.col("numerator", "of", *_OF_KINDS).cast(pl.Int64))
    none = none.with_columns(_SETTINGS.cast(pl.Int64))
    joined = counted.join(_listed(none, together), on=list(together), how="left")
    return joined.with_columns(base=pl.lit("services"))

"""Which settings stand otherwise at one day than at another, wherever their rows are."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
from attrs import frozen

from csprofile.tables.doors import Frame, opened
from csprofile.tables.small import collected
from csprofile.tables.tally import PLACE, latest_of_settings

_KEY = ["_place", "setting"]


@frozen
class Moved:
    """
    One setting that stands otherwise than before.

    Args:
        area: the council's code.
        provision, aspect, setting: what was judged.
        before, after: its judgement, or its gap; None where there was no such setting.
        day: the day of the inspection that counts after.

    Example:
        >>> Moved("372", "adoption", "overall effectiveness", "1", "good", None).after is None
        True
    """

    area: str
    provision: str
    aspect: str
    setting: str
    before: str | None
    after: str | None
    day: dt.date | None = None


def settings_moved(old: Frame, old_day: dt.date, new: Frame, new_day: dt.date) -> Iterator[Moved]:
    """
    Find the settings whose latest judgement, gap or responsibility is another than before.

    Only those leave the engine that holds the rows, where one engine holds both.

    Args:
        old: checked inspections.
        old_day: the day at which they are looked at.
        new: the same, or others.
        new_day: the later day.

    Example:
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["adoption"]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2009, 5, 1)]}
        >>> rows = pl.DataFrame({**row, **judged})
        >>> moved = settings_moved(rows, dt.date(2009, 4, 1), rows, dt.date(2009, 6, 1))
        >>> [(each.before, each.after) for each in moved]
        [('not yet inspected', 'good')]
    """
    sides = [_latest(old, old_day), _latest(new, new_day)]
    if old is not new and not all(isinstance(each, pl.LazyFrame) for each in sides):
        sides = [collected(each).lazy() for each in sides]
    before, after = (nw.from_native(each) for each in sides)
    before = before.rename({"_words": "before", "inspected_on": "_old_day"})
    both = before.join(after.rename({"_words": "after"}), on=_KEY, how="full", suffix="_new")
    words = [nw.col(name).fill_null("") for name in ("before", "after")]
    kept = collected(both.filter(words[0] != words[1]).to_native())
    order = [pl.coalesce(name, f"{name}_new") for name in _KEY]
    for row in kept.sort(order).iter_rows(named=True):
        area, provision, aspect = (row["_place"] or row["_place_new"]).split("\t")
        setting = str(row["setting"] or row["setting_new"])
        says = (_says(row["before"]), _says(row["after"]))
        yield Moved(area, provision, aspect, setting, *says, row["inspected_on"])


def _latest(rows: Frame, day: dt.date) -> Any:
    native = opened(rows, "inspections").native
    latest = latest_of_settings(nw.from_native(native), day)
    place = nw.concat_str(*(nw.col(name).cast(nw.String) for name in PLACE), separator="\t")
    return latest.with_columns(place.alias("_place")).drop(*PLACE).to_native()


def _says(words: str | None) -> str | None:
    """The judgement, else the gap; whose the setting is stands between them."""
    if words is None:
        return None
    judgement, _, gap = words.split("\t")
    return judgement or gap

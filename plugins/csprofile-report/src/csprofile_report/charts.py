"""Charts as static SVG, drawn by altair and vl-convert, each with a title and a description."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from csprofile_report.lines import STANDS

if TYPE_CHECKING:
    import altair

# Blue and vermilion are told apart by every eye; place and shape say the same as colour does.
COLOURS = dict(zip(STANDS, ("#0b5fa5", "#8fb8de", "#f0a56b", "#b34700", "#c4c4c4"), strict=True))
_ABREAST, _WIDE, _NARROW = 3, 240, 180
_ROOM = {"left": 40, "right": 10, "top": 5, "bottom": 5}
"""Room for a reader's font that is wider than the one that was measured."""
_ROLES = re.compile(r' (?:role|aria-[a-z]+|class)="[^"]*"')
_FONT = "Arial, Helvetica, sans-serif"


def standing_chart(counts: Mapping[str, Sequence[int]], id_: str, title: str) -> Markup:
    """
    How many lines stand how, group by group, as bars.

    Args:
        counts: of each group, how many stand as each of STANDS, in their order.
        id_: the beginning of the ids in it.
        title: what it shows.
    """
    import altair as alt

    rows = [
        {"group": group, "stands": stands, "lines": number, "order": place}
        for group, numbers in counts.items()
        for place, (stands, number) in enumerate(zip(STANDS, numbers, strict=True))
    ]
    width = _WIDE if len(counts) < _ABREAST else _NARROW
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("stands:N", sort=list(STANDS), title=None),
        x=alt.X("lines:Q", title=None, axis=None),
    )
    colour = alt.Color(
        "stands:N",
        scale=alt.Scale(domain=list(STANDS), range=list(COLOURS.values())),
        legend=None,
    )
    bars = base.mark_bar(height=14).encode(color=colour)
    numbers = base.mark_text(align="left", dx=3).encode(text="lines:Q")
    # What stands before a colon has a line of its own.
    header = alt.Header(labelExpr="split(datum.value, ': ')")
    group = alt.Facet("group:N", sort=list(counts), title=None, header=header)
    chart = alt.layer(bars, numbers).properties(width=width, height=110)
    chart = chart.facet(facet=group, columns=_ABREAST)
    told = [
        f"{group}: {', '.join(f'{n} {stands}' for stands, n in zip(STANDS, numbers, strict=True))}."
        for group, numbers in counts.items()
    ]
    return _drawn(chart, id_, title, " ".join(told))


def councils_chart(counts: Mapping[str, int], id_: str, title: str) -> Markup:
    """
    How many councils are in each class, as bars.

    Args:
        counts: by class, in the order to show them.
        id_: the beginning of the ids in it.
        title: what it shows.
    """
    import altair as alt

    rows = [{"class": name, "councils": number} for name, number in counts.items()]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("class:N", sort=list(counts), title=None, axis=alt.Axis(labelAngle=0)),
        y=alt.Y("councils:Q", title=None, axis=None),
    )
    bars = base.mark_bar(color=COLOURS[STANDS[0]])
    numbers = base.mark_text(dy=-7).encode(text="councils:Q")
    chart = alt.layer(bars, numbers).properties(width=max(240, 75 * len(counts)), height=110)
    told = ", ".join(f"{name}: {number}" for name, number in counts.items())
    return _drawn(chart, id_, title, f"Councils: {told}.")


def _drawn(chart: "altair.TopLevelMixin", id_: str, title: str, description: str) -> Markup:
    import vl_convert

    styled: Any = chart
    spec = (
        styled.configure(aria=False, font=_FONT, background="transparent", padding=_ROOM)
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=11, labelLimit=220, domain=False, ticks=False, grid=False)
        .configure_header(labelFontSize=12, labelFontWeight="bold", labelLimit=220)
        .configure_text(fontSize=11)
        .to_dict()
    )
    return described(vl_convert.vegalite_to_svg(spec), id_, title, description)


def described(svg: str, id_: str, title: str, description: str) -> Markup:
    """
    An SVG with a title and a description of its own, since altair's description is dropped.

    Example:
        >>> print(described('<svg width="9" viewBox="0 0 9 9"><g/></svg>', "a", "Bars", "<b>"))
        <svg class="chart" style="width:9px" viewBox="0 0 9 9" role="img" aria-labelledby="a-t \
a-d"><title id="a-t">Bars</title><desc id="a-d">&lt;b&gt;</desc><g/></svg>
    """
    head, _, rest = svg.partition(">")
    box = re.search(r'viewBox="[^"]*"', head)
    width = re.search(r'width="([0-9.]+)"', head)
    limit = f' style="width:{width[1]}px"' if width else ""
    opened = (
        f'<svg class="chart"{limit} {box[0] if box else ""} role="img" '
        f'aria-labelledby="{id_}-t {id_}-d"><title id="{id_}-t">{escape(title)}</title>'
        f'<desc id="{id_}-d">{escape(description)}</desc>'
    )
    # Within one image no part is one of its own; Vega names marks that have no words.
    return Markup(opened + _ROLES.sub("", rest))

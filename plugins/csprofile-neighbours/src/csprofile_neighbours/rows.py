"""From a file of similar areas, whatever its layout, to their table."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import Area, EvidenceError, Fault, Tables, UnknownName
from csprofile.plugin import Reading, headed, headings, one_heading, stated_day, with_options
from csprofile_neighbours.layouts import (
    AREAS,
    CLOSE,
    PAIR,
    WIDE,
    all_councils,
    bare,
    from_columns,
    from_list,
    from_pairs,
    from_wide,
)
from csprofile_neighbours.models import dated_model, model_of

DFE = "Department for Education"
# In the DfE's own layout one council tells its models apart; in any other several must agree.
_ONE, _SEVERAL = 1, 3


def claimed(path: Path) -> bool:
    """
    Whether a file has the layout of the DfE, or a council a column.

    Example:
        >>> claimed(Path("a file that is not there.csv"))
        False
    """
    return headed(path, *WIDE) or (headed(path) and any(map(all_councils, headings(path))))


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """
    Read one file, whatever its layout.

    Raises:
        EvidenceError: it is refused, or does not tell whose list it holds.
    """
    asked = with_options(path.name, options, {"scheme": "", "area": ""})
    scheme, area = str(asked["scheme"]), str(asked["area"])
    found = [each for each in headings(path, AREAS) if bare(each)]
    if found:
        owner, rest = owner_of(path, area)
        return table_of(from_list(Reading.of(found[0]), owner), scheme or rest)
    if area:
        says = "the file tells whose lists it holds; leave it out"
        raise EvidenceError(path.name, [Fault("area", says)])
    if headed(path, *WIDE):
        pairs = from_wide(Reading.of(one_heading(path, *WIDE)))
        model = dated_model(pairs.heading) or model_of(coded(pairs), _ONE)
        return table_of(pairs, scheme or model or path.stem, DFE, worded=True)
    if claimed(path):
        pairs = from_columns(Reading.of(one_heading(path, which=all_councils)))
        model = model_of(coded(pairs), _SEVERAL)
        return table_of(pairs, scheme or model or path.stem, DFE if model else "")
    return table_of(from_pairs(Reading.of(one_heading(path, *PAIR))), scheme or path.stem)


def coded(pairs: Reading) -> pl.DataFrame:
    """Give the rows of pairs with both councils by their codes, where they are councils."""
    return pairs.select(
        area=pairs.areas("area"),
        similar_area=pairs.areas("similar_area"),
        rank=pl.col("rank"),
        closeness=pl.col("closeness"),
        scheme=pl.col("scheme"),
    )


def table_of(pairs: Reading, scheme: str, publisher: str = "", *, worded: bool = False) -> Tables:
    """
    Make the table of what was read.

    Args:
        pairs: a row for each pair.
        scheme: the name of the lists, for rows that tell none.
        publisher: who published them; empty where nothing tells.
        worded: whether how close a neighbour is is told in the DfE's five words, and no others.
    """
    if worded:
        closeness = pairs.words("closeness", dict(zip(CLOSE, CLOSE, strict=True)))
    else:
        folded = pl.col("closeness").str.to_lowercase()
        closeness = pl.when(folded.is_in(CLOSE)).then(folded).otherwise("closeness")
    rows = coded(pairs).with_columns(
        pairs.rows.select(closeness=closeness)["closeness"], pl.col("scheme").fill_null(scheme)
    )
    as_at = stated_day(pairs.heading.above)
    return pairs.tables("similar_areas", rows, publisher=publisher, as_at=as_at)


def owner_of(path: Path, area: str) -> tuple[Area, str]:
    """
    Find whose list a file holds, and its name: in the file's name, where no council is given.

    Raises:
        EvidenceError: nothing tells whose list it is.

    Example:
        >>> owner, scheme = owner_of(Path("trafford_cipfa2021.csv"), "")
        >>> owner.name, scheme
        ('Trafford', 'cipfa2021')
        >>> owner_of(Path("cipfa2021.csv"), "Trafford")[1]
        'cipfa2021'
    """
    parts = path.stem.replace("-", "_").split("_")
    owner, scheme = None, path.stem
    for size in range(len(parts) - 1, 0, -1):
        if found := _found(" ".join(parts[:size])):
            owner, scheme = found, "_".join(parts[size:])
            break
    owner = _found(area) if area else owner
    if owner is None:
        says = f"{area!r} is no council" if area else "the list does not tell whose it is"
        right = "options={'area': 'Trafford'}, or a file named as trafford_cipfa2021.csv"
        raise EvidenceError(path.name, [Fault("area", f"{says}; {right}")])
    return owner, scheme


def _found(name: str) -> Area | None:
    try:
        return Area.find(name)
    except UnknownName:
        return None

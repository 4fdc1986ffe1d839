"""What would change a rating as plain values that JSON can hold."""

from collections.abc import Iterable
from typing import Any

from csprofile.assessment.statements import plain
from csprofile.studies.tipping.point import Reach, TippingPoints


def plain_points(found: TippingPoints) -> dict[str, Any]:
    """
    Tipping points as plain values: `changes`, and `no_changes` with why.

    Example:
        >>> from csprofile.studies import tipping_points
        >>> from csprofile.testing import example
        >>> told = plain_points(tipping_points(example()))["changes"][0]
        >>> told["direction"], told["to"], told["changes"][0]["from"]
        ('lifts', 3, 'large majority')
    """
    return {
        "changes": [
            {
                "direction": each.direction,
                "to": each.to,
                "title": each.title,
                "number": each.number,
                "changes": [
                    {
                        "ref": one.ref,
                        "about": one.about,
                        "what": one.what,
                        "from": plain(one.before),
                        "to": plain(one.after),
                        "number": one.number,
                    }
                    for one in each.alterations
                ],
                "because": list(each.because),
            }
            for each in found.points
        ],
        "no_changes": [{"direction": direction, "why": why} for direction, why in found.none],
    }


def plain_reach(rows: Iterable[Reach]) -> list[dict[str, Any]]:
    """
    How far each row reaches as plain values, the one that moves the result most first.

    Example:
        >>> from csprofile.studies import reach_of
        >>> from csprofile.testing import example
        >>> plain_reach(reach_of(example()))[0]["grades"]
        1
    """
    return [
        {
            "ref": each.ref,
            "about": each.about,
            "told": each.told,
            "best": each.best,
            "worst": each.worst,
            "grades": each.grades,
            "bands": each.bands,
            "moves": each.moves,
        }
        for each in rows
    ]

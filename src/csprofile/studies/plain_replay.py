"""A replay as plain values that JSON can hold."""

from typing import Any

from csprofile.assessment import Assessment
from csprofile.frameworks import Framework
from csprofile.studies.differing import Cause
from csprofile.studies.replays import CouncilReplay, EditionChange, Replay

Plain = dict[str, Any]
SCHEMA = 1
"""The version of the layout."""
NOTE = (
    "The same evidence under several methods. Each grade, told and possible, is the method's, not "
    "the regulator's."
)


def plain_replay(replay: Replay) -> Plain:
    """
    A replay as plain values: grades by number, days as 2009-12-09.

    Example:
        >>> from csprofile.studies import replay
        >>> made = plain_replay(replay("rotherham-2009", editions=["2009", "2010"]))
        >>> [(each["edition"], each["replay"]) for each in made["editions"]]
        [('2009', False), ('2010', True)]
    """
    return {
        "schema": SCHEMA,
        "imprint": replay.imprint,
        "note": NOTE,
        "as_at": replay.as_at.isoformat(),
        "editions": [_edition(each, replay) for each in replay.editions],
        "councils": [_council(each) for each in replay.councils],
        "changes": [_change(each) for each in replay.changes],
    }


def _edition(edition: Framework, replay: Replay) -> Plain:
    return {
        "edition": edition.edition,
        "title": edition.title,
        "publisher": edition.publisher,
        "reconstructed": edition.reconstructed,
        "sha256": edition.sha256 or None,
        "replay": not edition.governs.covers(replay.as_at),
        "scale": [each.title for each in edition.scale.grades],
    }


def _council(council: CouncilReplay) -> Plain:
    return {
        "area": {"name": council.area.name, "code": council.area.code},
        "sides": [_side(each) for each in council.assessments],
        "refused": [{"edition": edition, "why": why} for edition, why in council.refused],
    }


def _side(each: Assessment) -> Plain:
    rating, takes = each.rating, each.framework.imprecision.takes
    return {
        "edition": each.framework.edition,
        "replay": each.replay,
        "replay_note": each.replay_note or None,
        "status": rating.status,
        "grade": rating.after_limits,
        "title": each.title,
        "indicative": rating.indicative,
        "told": sorted(rating.told),
        "possible": sorted(rating.possible),
        "without_limits": sorted(rating.without_limits),
        "inputs": [
            {"id": band.input.id, "band": list(band.told), "taken": band.taken(takes)}
            for band in rating.bands
        ],
        "limits": [
            {
                "id": held.standing.limit.id,
                "bites": held.standing.bites,
                "from": held.before,
                "to": held.after,
            }
            for held in rating.limits
        ],
        "because": list(dict.fromkeys(reason.ref for reason in rating.because)),
    }


def _change(change: EditionChange) -> Plain:
    old, new = change.old, change.new
    return {
        "area": change.area.name,
        "code": change.area.code,
        "from": {"edition": old.framework.edition, "grade": old.rating.after_limits},
        "to": {"edition": new.framework.edition, "grade": new.rating.after_limits},
        "causes": [_cause(each) for each in change.causes],
    }


def _cause(cause: Cause) -> Plain:
    return {
        "kind": cause.kind,
        "about": cause.about,
        "from": {"says": cause.before, "because": list(cause.because_before)},
        "to": {"says": cause.after, "because": list(cause.because_after)},
    }

"""The same evidence under several editions, for people and for machines."""

import json
from collections import Counter
from collections.abc import Callable, Iterator

from csprofile.assessment import Assessment
from csprofile.assessment.telling import grade, grades, moved
from csprofile.report.blocks import Block, Facts, Heading, Prose, Report, Table
from csprofile.studies import CouncilReplay, EditionChange, Replay
from csprofile.studies.plain_replay import plain_replay


def replay_json(replay: Replay) -> bytes:
    """
    A replay as JSON.

    Example:
        >>> from csprofile import replay
        >>> replay_json(replay("rotherham-2009", editions="2009")).decode().splitlines()[1]
        '  "schema": 1,'
    """
    text = json.dumps(plain_replay(replay), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode(errors="backslashreplace")


def replay_report(replay: Replay) -> Report:
    """
    A replay as a report: of one council side by side, of many who changes and why.

    Example:
        >>> from csprofile import replay
        >>> replay_report(replay("rotherham-2009", editions="2010")).blocks[0].text
        'Rotherham on 2009-12-09 under 1 edition'
    """
    one = replay.councils[0] if len(replay.councils) == 1 else None
    named = one.area.name if one else f"{len(replay.councils)} councils"
    number = len(replay.editions)
    editions = f"{number} {'edition' if number == 1 else 'editions'}"
    title = Heading(f"{named} on {replay.as_at} under {editions}", 1)
    parts = [*_beside(one)] if one else [*_every(replay)]
    return Report(replay.imprint, [title, *_words(replay), *parts, *_changes(replay)])


def _words(replay: Replay) -> Iterator[Block]:
    yield Prose(
        "The same evidence under each edition's rules, whatever anyone recorded. Every grade is "
        "the method's as csprofile has it, and none is the regulator's."
    )
    notes = {
        each.replay_note: None
        for council in replay.councils
        for each in council.assessments
        if each.replay
    }
    yield from map(Prose, notes)


def _beside(council: CouncilReplay) -> Iterator[Block]:
    """One council: a column for each edition."""
    sides = council.assessments
    head = ("", *(each.framework.edition for each in sides))
    rows: list[tuple[str, Callable[[Assessment], str]]] = [
        ("the edition", lambda each: "replay" if each.replay else "governs the day"),
        ("the rules give", _given),
        ("before limits", lambda each: _graded(each, each.rating.indicative)),
        ("told", lambda each: grades(each, each.rating.told) if each.framework.steps else ""),
        (
            "possible",
            lambda each: grades(each, each.rating.possible) if each.framework.steps else "",
        ),
        ("limits", _limits),
    ]
    yield Table(head, [(label, *map(says, sides)) for label, says in rows])
    titles = {band.input.id: band.input.title for each in sides for band in each.rating.bands}
    bands = [(title, *(_band(each, name) for each in sides)) for name, title in titles.items()]
    if known := [row for row in bands if any(row[1:])]:
        yield Heading("Inputs and their bands")
        yield Table(("input", *head[1:]), known)
    if council.refused:
        yield Heading("Refused")
        yield Facts(council.refused)


def _every(replay: Replay) -> Iterator[Block]:
    """Many councils: how many have which grade, and a row for each."""
    editions = [each.edition for each in replay.editions]
    yield Heading("How many councils have which grade")
    counted = {
        name: Counter(_told(council, name) for council in replay.councils) for name in editions
    }
    words = sorted({word for each in counted.values() for word in each}, key=_place)
    rows = [(word, *(str(counted[name][word] or "") for name in editions)) for word in words]
    yield Table(("the rules give", *editions), rows)
    yield Heading("Council by council")
    yield Table(
        ("council", *editions),
        [(each.area.name, *(_short(each, name) for name in editions)) for each in replay.councils],
    )
    refused = [
        (council.area.name, edition, why)
        for council in replay.councils
        for edition, why in council.refused
    ]
    if refused:
        yield Heading("Refused")
        yield Table(("council", "edition", "why"), refused)


def _changes(replay: Replay) -> Iterator[Block]:
    for old, new in replay.pairs:
        changes = replay.between(old.edition, new.edition)
        yield Heading(f"From {old.edition} to {new.edition}")
        if not changes:
            yield Prose("The two editions give no council that both assess another grade.")
        for each in changes:
            says = f"{_given(each.old)} to {_given(each.new)}"
            yield Facts(list(_causes(each)), f"{each.area.name}: {says}")


def _causes(change: EditionChange) -> Iterator[tuple[str, str]]:
    old, new = change.old.framework.edition, change.new.framework.edition
    for each in change.causes:
        cited = [*each.because_before, *each.because_after]
        rules = ", ".join(dict.fromkeys(ref for ref in cited if ref.startswith("rule:")))
        says = f"{each.about}: in {old} {each.before}, in {new} {each.after} ({rules})"
        yield each.kind, says


def _told(council: CouncilReplay, edition: str) -> str:
    found = council.under(edition)
    return "refused" if found is None else _given(found)


def _short(council: CouncilReplay, edition: str) -> str:
    """A grade by its number alone, for a row must not be longer than a line."""
    found = council.under(edition)
    given = found.rating.after_limits if found else None
    return _told(council, edition) if given is None else str(given)


def _place(word: str) -> tuple[bool, str, str]:
    """Grades by number, and what is none after them."""
    number = word.rpartition("(")[2]
    return "(" not in word, number, word


def _given(each: Assessment) -> str:
    """The rules' grade, whatever was recorded; else that there is none, and why."""
    given = each.rating.after_limits
    return each.rating.status if given is None else grade(each, given)


def _graded(each: Assessment, number: int | None) -> str:
    return grade(each, number) if each.framework.steps else ""


def _limits(each: Assessment) -> str:
    biting = [held for held in each.rating.limits if held.standing.bites]
    told = (f"{e.standing.limit.title}: {moved(e.before, e.after, each)}" for e in biting)
    return "; ".join(told) or ("none holds it down" if each.framework.steps else "")


def _band(each: Assessment, name: str) -> str:
    found = next((band for band in each.rating.bands if band.input.id == name), None)
    return " or ".join(map(str, found.told)) if found else ""

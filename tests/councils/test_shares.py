"""Shares from tables: of every provision, and of all of them by settings and by kinds."""

from collections import Counter

import pytest

from csprofile import Service, assess_all, framework
from csprofile.share import Share
from tests.councils.made import COUNCILS, DAY, PROVISIONS, inspections, tables

FOUND = assess_all(tables(), framework="2009", as_at=DAY, similar="six")
GOOD = ("outstanding", "good")


def _line(area: str, provision: str, owner: str | None = None, base: str | None = None) -> Service:
    told = [each.row for each in FOUND[area].profile.lines if isinstance(each.row, Service)]
    key = ("overall effectiveness", (provision,), owner, base)
    return next(r for r in told if (r.aspect, r.provision, r.responsibility, r.base) == key)


def _rows(area: str) -> list[tuple[str, str | None, str | None]]:
    rows = inspections().filter(area=area)
    return list(rows.select("provision", "responsibility", "judgement").iter_rows())


@pytest.mark.parametrize("area", COUNCILS)
def test_every_provision_and_responsibility_is_counted(area: str) -> None:
    """Each provision of each responsibility has a line, with its settings by judgement."""
    for provision, owner in {row[:2] for row in _rows(area)}:
        mine = [row[2] for row in _rows(area) if row[:2] == (provision, owner)]
        row = _line(area, provision, owner)
        told = {key.words: number for key, number in row.judgements or ()}
        assert dict(Counter(each for each in mine if each)) == told
        assert mine.count(None) == sum(number for _, number in row.gaps)


@pytest.mark.parametrize("area", COUNCILS)
def test_both_bases_count_what_the_edition_counts(area: str) -> None:
    """All provision counts settings, and kinds of which half are good, whoever counts by 2009."""
    counts = {"children's homes": (*OWN, "area")}
    mine = [row for row in _rows(area) if row[1] in (None, *counts.get(row[0], OWN))]
    judged = [row[2] for row in mine if row[2]]
    settings = _line(area, "all", base="settings")
    good = sum(each in GOOD for each in judged)
    line = next(each for each in FOUND[area].profile.lines if each.row is settings)
    assert Share.counted(good, len(judged)) == line.share
    kinds = []
    for provision in PROVISIONS:
        told = [row[2] for row in mine if row[0] == provision and row[2]]
        kinds += [2 * sum(each in GOOD for each in told) >= len(told)] if told else []
    line = next(
        e for e in FOUND[area].profile.lines if e.row is _line(area, "all", base="services")
    )
    assert Share.counted(sum(kinds), len(kinds)) == line.share
    left = len(_rows(area)) - len(mine)
    out = dict(FOUND[area].unused)
    said = out.get(settings.ref, "")
    assert (f"{left:,} settings that are not counted, by whose they are" if left else "") == said


OWN = ("council", "partnership")


@pytest.mark.parametrize("area", COUNCILS)
def test_what_has_no_judgement_opens_what_is_possible(area: str) -> None:
    """Settings not yet inspected leave the share as it is, and open what may come of it."""
    row = _line(area, "all", base="settings")
    line = next(each for each in FOUND[area].profile.lines if each.row is row)
    open_too = sum(number for kind, number in row.gaps if kind.leaves_room)
    assert line.share is not None
    good, of = (line.share.good or (0,))[0], line.share.of or 0
    assert Share.counted(good, of + open_too, good + open_too) == line.possible
    services = next(b for b in FOUND[area].rating.bands if b.input.id == "services")
    assert set(services.told) <= set(services.could)


def test_an_edition_without_kinds_counts_settings_alone() -> None:
    """Where an edition says nothing of kinds of service, there is no line of them."""
    from attrs import evolve

    edition = evolve(framework("2009"), kinds_of_service=None)
    found = assess_all(tables(), framework=edition, as_at=DAY, similar="six")
    bases = {getattr(line.row, "base", None) for line in found["Leeds"].profile.lines}
    assert {None, "settings"} == bases

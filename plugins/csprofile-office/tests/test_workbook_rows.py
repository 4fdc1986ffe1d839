"""What the rows of the workbook tell: reasons, rules, lines, settings with their links."""

import datetime as dt
from io import BytesIO
from typing import Any

import openpyxl
from csprofile_office.sheets import Cell
from csprofile_office.workbook import Xlsx

from csprofile import Assessment, assess

SHEETS = ["summary", "lines", "indicators", "gaps", "reasons", "frameworks", "settings"]


def opened(content: bytes) -> Any:
    """A workbook as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(content))


def as_written(cell: Any) -> Cell:
    """A cell as it was written: a day without hours, and no number of another type."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    return float(cell) if isinstance(cell, int) else cell


def rows(content: bytes, name: str) -> list[dict[str, Cell]]:
    """The rows of a sheet's table by their headings, read by openpyxl."""
    _, _, head, *found = opened(content)[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), map(as_written, row), strict=True)) for row in found]


def test_notes_tell_what_is_assumed(rotherham: Assessment) -> None:
    """Every assumed rule that something rests on is named in the notes, and each sheet is."""
    notes = rows(Xlsx().write([rotherham]), "notes")
    assumed = {row["about"] for row in notes if row["topic"] == "assumed"}
    reasons = rows(Xlsx().write([rotherham]), "reasons")
    used = {row["because"] for row in reasons if row["status"] == "assumed"}
    assert used
    assert used <= assumed
    assert SHEETS == [row["about"] for row in notes if row["topic"] == "sheet"]


def test_reasons_have_sources(rotherham: Assessment, councils: list[Assessment]) -> None:
    """Each reason of each line stands there, and each rule with its source and its status."""
    told = [rotherham, *councils]
    found = rows(Xlsx().write(told), "reasons")
    lines = [row for row in found if row["part"] == "line"]
    assert {row["address"] for row in lines} <= {
        line.ref for each in told for line in each.profile.lines
    }
    rules = [row for row in found if row["is a"] == "rule"]
    assert rules
    assert all(row["source"] and row["status"] for row in rules)


def test_frameworks_hold_every_rule(rotherham: Assessment, councils: list[Assessment]) -> None:
    """Each edition is told once, rule by rule; a title is a title."""
    told = [rotherham, *councils]
    found = rows(Xlsx().write(told), "frameworks")
    editions = (rotherham.framework, councils[0].framework)
    expected = [rule for each in editions for rule in each.rules]
    assert [rule.ref for rule in expected] == [row["rule"] for row in found]
    titles = [getattr(rule, "title", None) for rule in expected]
    assert [title if isinstance(title, str) and title else None for title in titles] == [
        row["title"] for row in found
    ]


def test_lines_are_the_profiles(councils: list[Assessment]) -> None:
    """There is a row for each line of each council, in order, with the council's code and name."""
    expected = [
        (each.area.code, each.area.name, line.ref)
        for each in councils
        for line in each.profile.lines
    ]
    found = rows(Xlsx().write(councils), "lines")
    assert expected == [(row["area code"], row["area"], row["address"]) for row in found]


def test_settings(councils: list[Assessment]) -> None:
    """Settings of all councils stand together, longest ago first, never inspected last."""
    found = rows(Xlsx().write(councils), "settings")
    told = [(row["setting"], row["judgement"], row["age in years"]) for row in found]
    assert [
        ("6", "good", 6.1),
        ("2", "inadequate", 3.1),
        ("1", "good", 1.2),
        ("4", None, 1.2),
        ("7", "requires improvement", 1.2),
        ("5", None, None),
        ("=1+1", None, None),
    ] == told
    never = [row["setting"] for row in found if row["never inspected"] == "yes"]
    assert ["5", "=1+1"] == never


def test_links(councils: list[Assessment]) -> None:
    """A link of the web can be followed; any other stays text."""
    page = opened(Xlsx().write(councils))["settings"]
    links = {cell.value: cell.hyperlink for cell in page["D"] if cell.value}
    followed = {text: link.target for text, link in links.items() if link}
    webs = {"https://example.org/1", "https://example.org/4?a=1&b=2"}
    assert {each: each for each in webs} == followed
    assert {"link", "file:///etc/passwd"} | webs == set(links)


def test_formats(councils: list[Assessment]) -> None:
    """Days and numbers are days and numbers, shown as such."""
    page = opened(Xlsx().write(councils))["settings"]
    assert dt.datetime(2019, 3, 1) == page["J4"].value
    assert ["d mmm yyyy", "0.0"] == [page[place].number_format for place in ("J4", "K4")]


def test_a_replay_is_labelled(rotherham: Assessment, councils: list[Assessment]) -> None:
    """No column of a replay is called grade."""
    replayed = assess(rotherham.evidence, framework="2010")
    (row,) = rows(Xlsx().write([replayed]), "summary")
    assert "grade" not in row
    assert replayed.rating.grade == row["replay of 2010 grade"]
    assert "yes" == row["replay"]
    assert "grade" in rows(Xlsx().write([rotherham, *councils]), "summary")[0]

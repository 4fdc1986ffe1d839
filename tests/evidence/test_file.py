"""The evidence file: all its faults at once, each with its address and what would be right."""

import datetime as dt
from typing import Any

import pytest

from csprofile import EvidenceError, Recorded, Share, Verdict, read
from csprofile.library import read_file

HEAD = 'schema = 1\narea = "Rotherham"\nframework = "2009"\nas_at = 2009-12-09\n'
ADOPTION = '[[services]]\nprovision = "adoption"\n'


def faults(text: str) -> list[str]:
    """What is wrong in a file, each with its address."""
    with pytest.raises(EvidenceError) as refused:
        read_file(text.encode(), "a.toml")
    assert "a.toml" == refused.value.source
    return sorted(map(str, refused.value.faults))


def test_a_misspelt_judgement() -> None:
    """A misspelt judgement is told by its row and key, with every judgement there is."""
    rows = "".join(
        ADOPTION.replace("adoption", name) for name in ("adoption", "fostering", "colleges")
    )
    rows = rows.replace('"\n', '"\njudgement = "good"\n')
    text = (
        f'{HEAD}{rows}[[services]]\nprovision = "children\'s homes"\njudgements = {{ goood = 2 }}'
    )
    assert [
        "services[3].judgements.goood: not a judgement; outstanding, good, satisfactory"
        " (adequate, requires improvement), inadequate"
    ] == faults(text)


def test_every_fault_of_one_row() -> None:
    """Every value of a row that is wrong is told, and every key of a table in it."""
    told = 'judgements = { goood = 1, adequate = -1, inadequate = 1.5 }\nof = 0\ntrend = "up"\n'
    assert [
        "services[0].judgements.adequate",
        "services[0].judgements.goood",
        "services[0].judgements.inadequate",
        "services[0].of",
        "services[0].trend",
    ] == [each.partition(":")[0] for each in faults(HEAD + ADOPTION + told)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('provision = "adoptin"\nshare = "lots"\ntrend = "up"', ["provision", "share", "trend"]),
        (
            'provision = "adoption"\njudgements = { goood = 1, good = "lots" }',
            ["judgements.good", "judgements.goood"],
        ),
        ('provision = "all"\naspect = "luck"\nshare = 0.5\nof = 0', ["aspect", "of"]),
    ],
)
def test_a_fault_hides_no_word(row: str, expected: list[str]) -> None:
    """Words that the edition does not know are told of a row that has other faults too."""
    found = faults(f"{HEAD}[[services]]\n{row}")
    assert [f"services[0].{name}" for name in expected] == [e.partition(":")[0] for e in found]


def test_every_fault_of_every_step() -> None:
    """Faults in the head, in rows, between rows, and in the edition's words are told together."""
    text = f"""
    schema = 2
    area = "Rotheram"
    framework = "2009"
    as_at = "yesterday"
    sourc = "a letter"
    {ADOPTION}judgement = "good"
    {ADOPTION}judgement = "adequate"
    [[services]]
    provision = "all"
    share = "lots"
    [[indicators]]
    indicator = "x"
    [[findings]]
    inspection = "safeguarding"
    kind = "strength"
    count = -1
    [recorded]
    status = "lost"
    """
    assert [
        "area: 'Rotheram': not an area; nearest: Rotherham",
        "as_at: 'yesterday' is not a date; a day without quotes, as 2009-12-09",
        "findings[0].count: -1 is below 0; a whole number, 0 or more",
        "indicators[0].period: missing; it is needed",
        "recorded.status: 'lost' is not a status; rated, withheld",
        "schema: 2 is newer than this version of csprofile reads; 1, or a newer csprofile",
        "services[1]: the same statement as services[0]; each once",
        "services[2].share: 'lots': not a word for a share",
        "sourc: not a key; nearest: source",
    ] == [each.partition("; almost all")[0] for each in faults(text)]


def test_an_unknown_edition_is_one_fault_among_others() -> None:
    """Where there is no edition of that name, words are checked against the common ones."""
    text = HEAD.replace("2009", "2008", 1) + '[[services]]\nprovision = "adoptin"\nshare = "lots"\n'
    found = faults(text)
    assert 2 == len(found)
    assert found[0].startswith("framework: '2008': not ")
    assert found[1].startswith(
        "services[0].provision: 'adoptin': not a provision; nearest: adoption"
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("services = 3", "services: not a list of tables; head each with [[services]]"),
        ("services = [3]", "services[0]: 3 is not a table of keys and values"),
        ("services = [{}]", "services[0].provision: missing; it is needed"),
        ("[[service]]", "service: not a key; nearest: services, source"),
        (f"{ADOPTION}ref = 'x'\njudgement = 'good'", "services[0].ref: not a key; "),
        ("name = 'x'", "name: not a key"),
        ("[letter]\nfrom = 3", "letter.from: 3 is not text; words in quotes"),
        ("[letter]\nsender = 'x'", "letter.sender: not a key; to, salutation, from, role"),
        (
            "[recorded]\nby = 'x'",
            "recorded.grade: a rating needs a grade, and a withheld one has none",
        ),
        ("[previous]\nedition = '2008'", "previous.grade: missing; it is needed"),
        (f"{ADOPTION}judgements = {{ good = 7 }}\nof = 6", "services[0].of: 6 is fewer than the 7"),
        (f"{ADOPTION}judgement = []", "services[0].judgement: [] is not a name"),
        (f"{ADOPTION}share = nan", "services[0].share: NaN is not a finite number"),
        (f"{ADOPTION}share = [0.6, 0.5]", "services[0].share: "),
        (
            f"{ADOPTION}share = 0.5\noldest = 2010-01-01",
            "services[0].oldest: 2010-01-01 is after as_at",
        ),
        (f"{ADOPTION}share = 0.5\noldest = 2009-01-01T10:00:00", "services[0].oldest: "),
    ],
)
def test_single_faults(told: str, expected: str) -> None:
    """A single fault is told with its address and with what would have been right."""
    (found,) = faults(HEAD + told)
    assert found.startswith(expected)


@pytest.mark.parametrize("missing", ["schema", "area"])
def test_what_must_be_there(missing: str) -> None:
    """A file names its schema and its council."""
    text = "\n".join(line for line in HEAD.splitlines() if not line.startswith(missing))
    assert [missing] == [each.partition(":")[0] for each in faults(text)]


def test_a_mapping_is_read_as_the_file_is() -> None:
    """What the file can hold, a mapping in its layout can, and faults have the same addresses."""
    told: dict[str, Any] = {
        "schema": 1,
        "area": "E08000018",
        "framework": "2009",
        "as_at": dt.date(2009, 12, 9),
        "services": [{"provision": "all", "share": [0.45, 0.49], "england": "just below"}],
        "recorded": {"grade": 2, "by": "A. Moderator"},
    }
    made = read(told)
    assert ("Rotherham", Recorded(grade=2, by="A. Moderator")) == (made.area.name, made.recorded)
    (row,) = made.services
    assert (Share(45, 49), Verdict("below", "just")) == (row.share, row.england)
    told["services"][0]["share"] = 3
    wrong: dict[Any, Any] = {**told, 7: 1}
    with pytest.raises(EvidenceError) as refused:
        read(wrong)
    assert {"services[0].share", "7"} == {fault.address for fault in refused.value.faults}


def test_where_it_came_from() -> None:
    """Evidence from a file knows its name, the hash of its bytes and how many rows were read."""
    (made,) = read_file(f"{HEAD}{ADOPTION}judgement = 'good'".encode(), "a.toml").provenance
    assert ("a.toml", 64, 1) == (made.name, len(made.sha256), made.read)


def test_the_same_file_is_the_same_evidence() -> None:
    """The same bytes make the same evidence, whatever the file is called."""
    content = f"{HEAD}{ADOPTION}judgement = 'good'".encode()
    assert read_file(content, "a.toml") == read_file(content, "b.toml")

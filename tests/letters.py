"""Letters for the tests of formats that show them, and what each must say, in order."""

import datetime as dt
from functools import cache

from attrs import evolve

from csprofile import Assessment, LetterHead, Recorded, Remark, assess, read
from csprofile.plugin import clean
from tests.results import results

HOSTILE = (
    "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} #panic() #{1 + 1} $x$ *bold* _so_ `rm` @ref "
    "\\u{41} // /* [a] <l> =cmd|' /C calc'!A0 ../../x -- --- ~ \" ' &lt; &amp; https://example.org"
)
STEERS = "\x00\x1b[31m\x07\x0b\u202e\u2066\u200b\ufeff\ue000\ud800\r\n\t"


@cache
def letters() -> dict[str, Assessment]:
    """Letters by what they show."""
    rotherham = read("rotherham-2009")
    head = LetterHead(
        to="Director, Rotherham", salutation="Dear Director", sender="A. Writer", role="Inspector"
    )
    return {
        "a limit": assess("rotherham-2009"),
        "no grade": results()["ungraded"],
        "a replay": assess(rotherham, framework="2010"),
        "withheld": results()["withheld"],
        "a departure": results()["departs"],
        "both ends": assess(evolve(rotherham, letter=head)),
        "hostile": hostile(HOSTILE, STEERS),
    }


def hostile(text: str, more: str = "") -> Assessment:
    """A letter in which all that evidence may say is one text; names, which are free, say more."""
    evidence = read("rotherham-2009")
    remarks = [
        Remark(about=f"{start}{text}", kind="weakness", where=text, said=text)
        for start in ("", "= ", "- ", "+ ", "/ x: ", "#")
    ]
    recorded = Recorded(grade=3, by=text, role=text, on=dt.date(2009, 12, 1), reason=text)
    head = LetterHead(to=text, salutation=text, sender=text, role=text)
    return assess(
        evolve(
            evidence,
            area=evolve(evidence.area, name=f"{text} {more}"),
            name=f"{text} {more}",
            remarks=remarks,
            recorded=recorded,
            letter=head,
        )
    )


def said(assessment: Assessment, *, marked: bool = False) -> list[str]:
    """All that a letter says, in order; marked, each sentence with the number of its note."""
    letter = assessment.letter
    parts = [letter.addressee, letter.salutation]
    numbers: dict[frozenset[str], int] = {}
    for paragraph in letter.paragraphs:
        parts.append(letter.heading(paragraph))
        for each in (*paragraph.sentences, *paragraph.items):
            number = numbers.setdefault(frozenset(each.because), len(numbers) + 1)
            parts.append(f"{each.text}{number if marked else ''}")
    return [clean(each) for each in (*parts, *letter.sign_off) if clean(each)]

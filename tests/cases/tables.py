"""The tables of two pages of the docs, made of the worked examples and of the editions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any

from csprofile import Framework, Manner, framework
from csprofile.frameworks import bundled
from tests.cases.case import EDITIONS, Case, cases

MODERN = ("ilacs-2018", "report-card-2026")
Choice = tuple[str, Callable[[Case], bool]]

CHOICES: tuple[Choice, ...] = (
    ("all", lambda case: True),
    ("rating read", lambda case: case.told["confidence"] == "read"),
    ("rating inferred", lambda case: case.told["confidence"] == "inferred"),
    ("each counted fact read", lambda case: not case.inferred),
    ("some counted fact inferred", lambda case: case.inferred),
    ("share of all services known", lambda case: case.known_by == "share"),
    ("only a limit known for certain", lambda case: case.known_by == "limit"),
    ("neither known", lambda case: case.known_by == "neither"),
    ("used in drawing up the rules", lambda case: case.used),
    ("not used", lambda case: not case.used),
)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as Markdown has it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def summary() -> str:
    """How far the rules give what was published, for several choices of worked examples."""
    head = ["worked examples", "number", "the rules give a grade", "it is the published one"]
    head += ["published one told", "published one possible", "grades possible, mean"]
    return table(head, (_counted(name, list(filter(test, cases()))) for name, test in CHOICES))


def _counted(name: str, chosen: Sequence[Case]) -> list[object]:
    ratings = [(case.published, case.assessment.rating) for case in chosen]
    return [
        name,
        len(chosen),
        sum(rating.after_limits is not None for _, rating in ratings),
        sum(rating.after_limits == grade for grade, rating in ratings),
        sum(grade in rating.told for grade, rating in ratings),
        sum(grade in rating.possible for grade, rating in ratings),
        f"{fmean(len(rating.possible) for _, rating in ratings):.1f}",
    ]


def listing() -> str:
    """Every worked example: published, given by the rules, possible, and what the rules go by."""
    head = ["council and year", "published", "the rules give", "possible", "known", "used"]
    return table(head, map(_listed, cases()))


def _listed(case: Case) -> list[object]:
    rating = case.assessment.rating
    return [
        case.name,
        _short(case.title(case.published)),
        _short(case.title(rating.after_limits)),
        ", ".join(map(_short, case.titles(rating.possible))),
        {"share": "share of services", "limit": "a limit", "neither": "neither"}[case.known_by],
        "yes" if case.used else "no",
    ]


def _short(title: str) -> str:
    return title.removeprefix("performs ")


def exceptions() -> list[str]:
    """The worked examples for which the rules give another grade than the one published."""
    return [
        case.name
        for case in cases()
        if case.assessment.rating.after_limits not in (None, case.published)
    ]


def numbers() -> str:
    """Every rule of the editions but those of the letter: its numbers and choices, its status."""
    return _beside("rule", {name: dict(_rules(framework(name))) for name in EDITIONS})


def share_words() -> str:
    """What the words for shares mean in each edition, in whole per cents."""
    return _beside("word", {name: dict(_words(framework(name))) for name in EDITIONS})


def modern() -> str:
    """Every rule of the editions of the modern inspection but those of the letter."""
    return _beside("rule", {name: dict(_rules(framework(name))) for name in MODERN})


def today() -> str:
    """Every rule of the edition for today but those of the letter."""
    return table(["rule", "profile-2025"], _rules(framework("profile-2025")))


def _beside(what: str, held: Mapping[str, Mapping[str, str]]) -> str:
    names = dict.fromkeys(name for each in held.values() for name in each)
    rows = ([name, *(each.get(name, "-") for each in held.values())] for name in names)
    return table([what, *held], rows)


def _words(edition: Framework) -> Iterator[tuple[str, str]]:
    for each in (*edition.words.main, *edition.words.other):
        names = ", ".join((each.word, *each.also))
        meant = f"{each.low}-{each.high}" if each.low < each.high else str(each.low)
        yield names, f"{meant} ({each.status})"


def _rules(edition: Framework) -> Iterator[tuple[str, str]]:
    for rule in edition.rules:
        place = rule.ref.removeprefix(f"rule:{edition.edition}/")
        if not place.startswith("letter/") or isinstance(rule, Manner):
            yield f"`{place}`", f"{SAYS[type(rule).__name__](rule)} ({rule.status})"


def _input(rule: Any) -> str:
    whose = f", {' + '.join(rule.responsibilities)}" if rule.responsibilities else ""
    points = f", by `{rule.cut_points}`" if rule.cut_points else ""
    return f"{rule.kind}{points}{whose}; gap: {rule.gap}"


def _step(rule: Any) -> str:
    return f"{rule.kind}, {rule.apart} apart" if rule.apart else str(rule.kind)


def _limit(rule: Any) -> str:
    asked = rule.condition
    when = f" where {asked.when.replace('_', ' ')}" if asked.when else ""
    when = f" where `{asked.input}` is at most {asked.at_most}" if asked.input else when
    does = f"cap at {rule.cap}" if rule.cap else f"drop by {rule.drop}"
    return f"{does}{when}, until {rule.until}"


def _comparison(rule: Any) -> str:
    points = f"in line up to {rule.in_line}, just under {rule.just}, much over {rule.much} points"
    spread = f"{rule.in_line_spread}, {rule.just_spread} and {rule.much_spread} % of the spread"
    made = f"similar areas {rule.similar_areas}, England {rule.england}"
    least = f"least {rule.least_settings} settings, {rule.least_neighbours} neighbours"
    return f"{points}, or {spread}; intervals of {rule.confidence} %; {made}; {least}"


SAYS: dict[str, Callable[[Any], str]] = {
    "Governs": lambda rule: f"{rule.since} to {rule.until}",
    "Scale": lambda rule: f"{len(rule) or 'no'} grades",
    "ShareWords": lambda rule: f"{len(rule.main)} main, {len(rule.other)} other",
    "Imprecision": lambda rule: str(rule.takes),
    "CutPoints": lambda rule: " / ".join(map(str, rule.at_least)),
    "Input": _input,
    "Step": _step,
    "Limit": _limit,
    "Tolerance": _comparison,
    "KindsOfService": lambda rule: f"good where {rule.at_least} % of their settings are",
    "Counted": lambda rule: (
        "every one counts of which it is known which way is better"
        if rule.count == ("all",)
        else f"{len(rule.count) or 'none'} count, {len(rule.shown)} shown, {len(rule.ended)} ended"
    ),
    "LineBands": lambda rule: " / ".join(rule.titles),
    "Manner": lambda rule: f"counts up to {rule.counts_up_to}, only below {rule.only_below}",
    "Expected": lambda rule: f"else a gap: {rule.gap.name}",
    "Responsible": lambda rule: " + ".join(rule.count),
    "Transitional": lambda rule: "transitional",
    "Contribution": lambda rule: f"{rule.theme}, weight {rule.weight}",
}


def statuses() -> str:
    """How many rules of each edition, with those of the letter, are known how surely."""
    words = ("read", "inferred", "assumed", "recalled")
    rows = []
    for name in bundled():
        found = [rule.status for rule in framework(name).rules]
        rows.append([name, *(found.count(word) for word in words)])
    return table(["edition", *words], rows)


if __name__ == "__main__":
    print(summary(), listing(), statuses(), numbers(), share_words(), modern(), today(), sep="\n\n")

"""What is wrong in an edition's file: every fault at once, each with its address."""

from itertools import pairwise

import pytest

from csprofile import FrameworkError, framework
from csprofile.frameworks import bundled, load
from tests.properties.walk import EDITIONS, edition

TEXT = bundled()["2009"].decode("utf-8")
JUDGED = 'inspection = "safeguarding and looked after children"\njudgement = "inadequate"'
SERVICES = 'kind = "share"\nof = "services"\nprovision = "all"\naspect = "overall effectiveness"'


def faults(*changes: tuple[str, str]) -> dict[str, str]:
    """What is wrong with the edition of 2009 once some texts in it are others, by address."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(FrameworkError) as refused:
        load(text.encode(), "changed.toml")
    assert "changed.toml" == refused.value.source
    return {fault.address: fault.says for fault in refused.value.faults}


@pytest.mark.parametrize(
    ("old", "new", "address", "says"),
    [
        ("schema = 1", "schema = 2", "schema", "2 is newer than this version"),
        ("schema = 1", "", "schema", "missing; schema = 1"),
        ('edition = "2009"', 'edition = ""', "edition", "must be >= 1"),
        ('edition = "2009"', "edition = 2009", "edition", "2009 is not text"),
        ('note = "', 'notes = "', "notes", "not a key; nearest: note"),
        (
            'status = "inferred"',
            'status = "guessed"',
            "governs.status",
            "'read', 'inferred', 'assumed'",
        ),
        ("until = 2010-03-31", "until = 2008-03-31", "governs.until", "before since, 2009-05-01"),
        ("since = 2009-05-01", 'since = "May"', "governs.since", "is not a date"),
        ('{ title = "performs poorly", ', "{ ", "scale.grades[0].title", "missing; it is needed"),
        ("low = 97, high", "low = 98, high", "words.main", "not so at [97]"),
        ("low = 70, high = 79", "low = 79, high = 70", "words.other[4]", "lowest first"),
        (
            'takes = "lowest"',
            'takes = "least"',
            "imprecision.takes",
            "('lowest', 'middle', 'highest')",
        ),
        ("in_line = 2", "in_line = -2", "comparison.in_line", "must be >= 0"),
        ("at_least = 50\n", "at_least = 0\n", "kinds_of_service.at_least", "must be >= 1"),
        ("at_least = 50\n", "at_least = 101\n", "kinds_of_service.at_least", "must be <= 100"),
        ("at_least = 50\n", "", "kinds_of_service.at_least", "missing; it is needed"),
        ("[50, 65, 80]", "[50, 65]", "cut_points[0].at_least", "2 points; 3, one for each grade"),
        ("[50, 65, 80]", "[65, 50, 80]", "cut_points[0].at_least", "do not ascend"),
        ("[50, 65, 80]", "[50.5, 65, 80]", "cut_points[0].at_least[0]", "not a whole number"),
        ('base = "services"', 'base = "kinds"', "cut_points[0].base", "'settings', 'services'"),
        ('source = "As for kinds of service"', "", "cut_points[1].source", "missing; it is needed"),
        (
            'source = "As for kinds of service"',
            'source = ""',
            "cut_points[1].source",
            "must be >= 1",
        ),
        (
            'id = "settings"',
            'id = "services"',
            "cut_points/services",
            "two rules of that id; each once",
        ),
        (
            'cut_points = "services"',
            'cut_points = "x"',
            "inputs[0].cut_points",
            "services, settings",
        ),
        (
            SERVICES,
            SERVICES.replace("all", "al"),
            "inputs[0].provision",
            "not a provision; nearest: all",
        ),
        (SERVICES, SERVICES.replace("overall", "all"), "inputs[0].aspect", "not an aspect"),
        (
            '["council", "partnership"]',
            '["counci"]',
            "inputs[0].responsibilities",
            "council, partnership",
        ),
        ('"serious case review"', '"serious case"', "inputs[2].inspection", "not an inspection"),
        ('outcome = "being healthy"', 'outcome = "health"', "inputs[4].outcome", "not an outcome"),
        ("apart = 2", "apart = 0", "steps[0].apart", "must be >= 1"),
        ("apart = 2", "", "steps[0].apart", "needed by towards"),
        ("apart = 2", "apart = 2\notherwise = 1", "steps[0].otherwise", "not for towards"),
        (
            '["services", "staying-safe"]',
            '["service"]',
            "steps[0].inputs",
            "not an input or earlier step",
        ),
        ('["services", "staying-safe"]', "[1]", "steps[0].inputs", "[1] is not text"),
        ('["services", "staying-safe"]', '["front-line"]', "steps[0].inputs", "not an input"),
        (
            'id = "outcomes"',
            'id = "indicators"',
            "steps[2].id",
            "'indicators': an input has that id",
        ),
        ('"all-indicators"]', '"all-indicators", "outcomes"]', "steps", "outcomes feeds 2 steps"),
        ("drop = 1", "drop = 0", "limits[0].drop", "must be >= 1"),
        ("drop = 1", "drop = 1\ncap = 1", "limits[0]", "exactly one of drop and cap"),
        ("cap = 1", "cap = 5", "limits[1].cap", "5 is above the scale, 1-4"),
        (
            'judgement = "inad',
            'judgement = "in',
            "limits[1].condition.judgement",
            "not a judgement",
        ),
        (JUDGED, 'input = "x"', "limits[1].condition.input", "not an input"),
        ('when = "safety', 'when = "safe', "limits[0].condition.when", "'safety_not_assured'"),
        (
            'kind = "scale"',
            'kind = "scal"',
            "letter.sections[2].kind",
            "'text', 'scale', 'verdict'",
        ),
        (
            '[letter]\ntitle = "Children',
            '[letter]\ntitles = "Children',
            "letter.title",
            "missing",
        ),
    ],
)
def test_each_fault_has_its_address(old: str, new: str, address: str, says: str) -> None:
    """A fault is told with where it stands and what would have been right."""
    found = faults((old, new))
    assert address in found
    assert says in found[address]


def test_one_fault_hides_no_other() -> None:
    """Faults in values, between rules and in the head of the file are all told together."""
    assert {
        "schema",
        "governs.since",
        "comparison.extra",
        "cut_points[0].base",
        "cut_points[0].at_least",
        "cut_points[1].source",
        "cut_points[2].at_least",
        "inputs[3].cut_points",
        "steps[0].apart",
        "limits[0].drop",
        "limits[1].cap",
        "letter.sections[2].kind",
    } == set(
        faults(
            ("schema = 1", "schema = 3"),
            ("since = 2009-05-01", 'since = "May"'),
            ("in_line = 2", "in_line = 2\nextra = 1"),
            ('base = "services"\nat_least = [50,', 'base = "x"\nat_least = [0,'),
            ('source = "As for kinds of service"', "source = 3"),
            (
                'base = "indicators"\nat_least = [50, 65, 80]',
                'base = "indicators"\nat_least = [50]',
            ),
            ('cut_points = "indicators"', 'cut_points = "x"'),
            ("apart = 2", "apart = -1"),
            ("drop = 1", "drop = 0"),
            ("cap = 1", "cap = 9"),
            ('kind = "scale"', 'kind = "scal"'),
        )
    )


def test_what_a_counting_step_gives_lies_on_the_scale() -> None:
    """A counting step that gives a grade above the scale is refused."""
    clause = '{ number = 1, side = "at most", band = 1, gives = 5 }'
    count = f'kind = "count"\notherwise = 6\nclauses = [{clause}]'
    found = faults(('kind = "mean"', count))
    assert {"steps[2].clauses[0].gives", "steps[2].otherwise"} == set(found)


def test_judgements_need_four_grades() -> None:
    """A judgement as it is has four bands, and cannot be read on a scale of three grades."""
    found = faults(
        ('  { title = "performs adequately", meaning = "meets only minimum requirements" },\n', "")
    )
    assert "inputs[2].kind" in found
    assert {f"cut_points[{number}].at_least" for number in range(3)} < set(found)


@pytest.mark.parametrize(
    "text", ["", "schema = 1", "scale = 3\nlimits = 4\nletter = 5\ninputs = [6]"]
)
def test_files_with_next_to_nothing(text: str) -> None:
    """A file with hardly anything in it is refused, whatever stands in place of the rest."""
    with pytest.raises(FrameworkError):
        load(text.encode(), "next-to-nothing.toml")


@pytest.mark.parametrize("name", EDITIONS)
def test_bundled_editions_are_read_whole(name: str) -> None:
    """Every edition in the package is read, by its own name, with the hash of its file."""
    rules = framework(name)
    assert (name, name, 64) == (rules.edition, rules.name, len(rules.sha256))
    assert load(bundled()[name], f"{name}.toml") == rules


def test_editions_govern_one_after_the_other() -> None:
    """No day belongs to two editions of one publisher; profile-2025 is not Ofsted's."""
    rules = [edition(name) for name in EDITIONS if edition(name).publisher == "Ofsted"]
    assert set(EDITIONS) - {each.edition for each in rules} == {"profile-2025"}
    spans = sorted((each.governs.since, each.governs.until) for each in rules)
    assert all(until < since for (_, until), (since, _) in pairwise(spans))


def test_only_2009_is_transitional() -> None:
    """The year 2009 was declared transitional, and its rating counted in the area assessment."""
    assert ["2009"] == [name for name in EDITIONS if edition(name).transitional]
    contribution = edition("2009").contribution
    assert contribution is not None
    assert ("managing performance", "not published") == (contribution.theme, contribution.weight)


def test_words_an_edition_adds() -> None:
    """Provisions and aspects that an edition adds can be inputs of its own."""
    more = '\n[[provisions]]\nname = "playgroups"\none = "playgroup"\nmany = "playgroups"\n'
    text = TEXT.replace('provision = "all"', 'provision = "playgroups"', 1) + more
    rules = load(text.encode(), "more.toml")
    assert "playgroups" == rules.all_provisions.find("Playgroup")
    assert "playgroups" == rules.inputs[0].provision


@pytest.mark.parametrize("name", bundled())
def test_when_a_kind_of_service_counts_is_assumed(name: str) -> None:
    """Every edition says when a kind of service counts, as an assumed rule; a copy need not."""
    rule = framework(name).kinds_of_service
    assert rule is not None
    told = (rule.at_least, rule.status, rule.ref)
    assert (50, "assumed", f"rule:{name}/kinds-of-service") == told
    before, _, after = bundled()[name].decode("utf-8").partition("[kinds_of_service]")
    without = load(f"{before}[{after.partition('[')[2]}".encode(), "without.toml")
    assert without.kinds_of_service is None

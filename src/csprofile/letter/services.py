"""What lines about services say: a grade, counts that sum, words for many, a comparison."""

from collections.abc import Mapping

from csprofile.evidence import Service
from csprofile.letter.clauses import Clause
from csprofile.letter.phrases import beside, day, listed, number, share_of, tone
from csprofile.letter.plan import Manner
from csprofile.profile import Line
from csprofile.share import Share
from csprofile.vocabulary import PROVISIONS, Judgement, Judgements
from csprofile.wording import ShareWords

_WHOSE = {"council": "the council's {}", "area": "the {} in the area"}
_RUN = {"partnership": " run in partnership", "commissioned": " commissioned elsewhere"}
_TREND = {"improved": "this has improved", "unchanged": "this is unchanged"}


def service_clause(line: Line, row: Service, manner: Manner, words: ShareWords) -> Clause:
    """
    Say what a line about services tells.

    Example:
        >>> from csprofile.testing import example
        >>> edition, line = example("framework"), example("profile").lines[1]
        >>> service_clause(line, line.row, edition.letter.manner, edition.words).text[:48]
        "of the council's three children's homes, one is "
    """
    refs = tuple(reason.ref for reason in line.because)
    if row.gap is not None and row.own_scale:
        return _on_own_scale(row, refs, manner)
    if row.gap is not None:
        about = f"{named(row, many=True)}{_aspect(row, manner)}"
        text = f"nothing is known of {about} ({row.gap})"
        return Clause("gap", about, row.gap.name, text, because=refs)
    told = _told(line, row, manner, words)
    if not told:
        return _only_compared(line, row, refs, manner)
    if _worded(row, manner):
        refs = (*refs, manner.ref, words.ref)
    compared, also = beside(line.comparisons), _also(row)
    if row.judgement is not None and len(row.judgement) == 1 and not compared and not also:
        grade = f"{_words(row.judgement[0], manner)}{_aspect(row, manner)}"
        return Clause("grade", named(row), grade, told, tone=_feeling(row), because=refs)
    some_good = line.share is not None and line.share.high > 0
    turns = some_good and tone([each.verdict for each in line.comparisons]) < 0
    if compared:
        exact = line.share is not None and (line.share.exact or row.share is not None)
        level = "that level of good performance" if exact else "performance there"
        joint = "however, " if turns else ""
        told = f"{told}; {joint}{level} is {compared}"
    feeling = tone([each.verdict for each in line.comparisons]) or _feeling(row)
    return Clause("told", text=f"{told}{also}", tone=feeling, turns=turns, because=refs)


def _worded(row: Service, manner: Manner) -> bool:
    """Whether counts are told in the edition's words, being too many to be told as counts."""
    counts = [amount for _, amount in row.judgements or () if isinstance(amount, int)]
    return bool(counts) and max(row.of or 0, sum(counts)) > manner.counts_up_to


def _only_compared(line: Line, row: Service, refs: tuple[str, ...], manner: Manner) -> Clause:
    """Say how a provision stands beside others, or only how it changed."""
    head, also = f"{named(row, many=True)}{_aspect(row, manner)}", _also(row)
    if not line.comparisons:
        trend = {"improved": "improved", "unchanged": "stayed the same"}.get(
            row.trend or "", "declined"
        )
        return Clause("trend", text=f"the performance of {head} has {trend}", because=refs)
    feeling = tone([each.verdict for each in line.comparisons])
    text = f"the performance of {head} is {beside(line.comparisons)}{also}"
    short = f"that of {head} is {beside(line.comparisons, both=True)}{also}"
    return Clause("beside", text=text, short=short, tone=feeling, because=refs)


def named(row: Service, many: bool = False, count: int | None = None) -> str:
    """
    The noun phrase for what a line is about.

    Example:
        >>> named(Service(provision="adoption", responsibility="council", judgement="good"))
        "the council's adoption service"
    """
    terms = [_forms(name) for name in row.provision]
    plain = many and count is None
    nouns = listed([more if many else one for one, more in terms])
    if row.provision == ("all",):
        nouns = f"inspected {nouns}"
    how_many = f"{number(count)} " if count else ""
    noun = f"{how_many}{nouns}{_RUN.get(row.responsibility or '', '')}"
    uncounted = not many and any(one == more for one, more in terms)
    if row.responsibility in _WHOSE:
        return _WHOSE[row.responsibility].format(noun.removeprefix("local authority "))
    return noun if plain or uncounted else f"the {noun}"


def _on_own_scale(row: Service, refs: tuple[str, ...], manner: Manner) -> Clause:
    """What was found on another scale, in its words; whether that is good is not for us to say."""
    whose = f"{named(row, many=True)}{_aspect(row, manner)}"
    text = f"of {whose}, judged on a scale of its own, {_found(row)}"
    return Clause("own scale", text=text, because=refs)


def _found(row: Service) -> str:
    """How many settings were found what on another scale."""
    (word, count), *others = row.own_scale
    settings = "setting was" if count == 1 else "settings were"
    told = [f"{number(count)} {settings} found “{word}”"]
    return listed(told + [f"{number(count)} “{word}”" for word, count in others])


def _forms(name: str) -> tuple[str, str]:
    if name not in PROVISIONS.names:
        return name, name
    term = PROVISIONS.term(name)
    return term.one, term.many


def _told(line: Line, row: Service, manner: Manner, words: ShareWords) -> str:
    """What is told of the services themselves, without any comparison."""
    if row.judgement is not None:
        grades = listed([_words(each, manner) for each in row.judgement], "or")
        one = len(row.judgement) == 1
        together = one and len(row.provision) == 1
        uncounted = len(row.provision) == 1 and len(set(_forms(row.provision[0]))) == 1
        single = (together or uncounted) and _verb(row) == "is"
        is_or_are = "is" if single else "are" if one else "are each"
        return f"{named(row, many=not one)} {is_or_are} {grades}{_aspect(row, manner)}"
    if row.share is not None and line.share is not None:
        whose = share_of(row.share, line.share, named(row, many=True), manner.only_below)
        return f"{whose} are good or better{_aspect(row, manner)}"
    counts = {key: n for key, n in row.judgements or () if isinstance(n, int)}
    if counts and len(counts) == len(row.judgements or ()):
        return _counted(line, row, counts, manner, words)
    parts = [_amount(row, key, amount, manner, words) for key, amount in row.judgements or ()]
    return ", and ".join(parts) if len(parts) < 3 else listed(parts)


def _counted(
    line: Line, row: Service, counts: Mapping[Judgements, int], manner: Manner, words: ShareWords
) -> str:
    """Counts as counts up to so many, as words above; exceptions by number."""
    total = row.of or sum(n for key, n in counts.items() if len(key) == 1) or max(counts.values())
    sums = line.share is not None and line.share.exact
    word = _word(line.share, words) if line.share is not None else ""
    if total > manner.counts_up_to and line.share is not None and word:
        many = named(row, many=True, count=total)
        whose = share_of(word, line.share, many, manner.only_below)
        worst = counts.get(Judgements([Judgement.INADEQUATE]), 0)
        rest = f"; {_so_many(worst)} inadequate" if worst else ""
        return f"{whose} are good or better{_aspect(row, manner)}{rest}"
    parts = [f"{_so_many(n)} {_words(key, manner)}" for key, n in counts.items()]
    if total == 1:
        grade = _words(next(iter(counts)), manner)
        return f"{named(row)} {_verb(row)} {grade}{_aspect(row, manner)}"
    if sums or len(parts) > 1:
        rest = "" if sums else "; the rest is not told"
        return (
            f"of {named(row, many=True, count=total)}, {listed(parts)}{_aspect(row, manner)}{rest}"
        )
    ((key, told),) = counts.items()
    verb = "is" if told == 1 else "are"
    whole = named(row, many=True, count=total)
    return f"{number(told)} of {whole} {verb} {_words(key, manner)}{_aspect(row, manner)}"


def _amount(
    row: Service, key: Judgements, amount: int | str | Share, manner: Manner, words: ShareWords
) -> str:
    grade = f"{_words(key, manner)}{_aspect(row, manner)}"
    if isinstance(amount, int):
        return f"{_so_many(amount)} {grade}"
    known = amount if isinstance(amount, Share) else words.range(amount)
    only = manner.only_below if key.good_or_better and len(key) > 1 else 0
    return f"{share_of(amount, known, named(row, many=True), only)} are {grade}"


def _word(share: Share, words: ShareWords) -> str:
    """The word for a share, where one word holds it whole; all and none where they are known."""
    ends = {0: "none", 100: "all"}
    word = ends.get(share.low, "") if share.exact else ""
    return word if word in words.known else words.word(share)


def _so_many(count: int) -> str:
    return f"{'none' if count == 0 else number(count)} {'is' if count == 1 else 'are'}"


def _words(key: Judgement | Judgements, manner: Manner) -> str:
    """A judgement in the edition's own words."""
    return manner.printed(key.word if isinstance(key, Judgement) else key.words)


def _verb(row: Service) -> str:
    """One council's services are one, and several all the same."""
    return "are" if row.provision[0].endswith("services") else "is"


def _aspect(row: Service, manner: Manner) -> str:
    if row.aspect == "overall effectiveness":
        return " overall" if row.provision == ("all",) else ""
    return f" for {manner.aspect(row.aspect)}"


def _also(row: Service) -> str:
    """Trend and age, where they were told."""
    parts = [_TREND.get(row.trend, "this has declined")] if row.trend else []
    if row.own_scale:
        parts.append(f"besides, on another scale, {_found(row)}")
    if row.oldest:
        parts.append(f"the oldest judgement dates from {day(row.oldest)}")
    return "".join(f"; {part}" for part in parts)


def _feeling(row: Service) -> int:
    judgements = row.judgement or ()
    if judgements and all(each.good_or_better for each in judgements):
        return 1
    return -1 if Judgement.INADEQUATE in judgements else 0

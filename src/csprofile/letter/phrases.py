"""Small pieces of English: lists, numbers in words, articles, verdicts and days."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from csprofile.comparison import Comparison
from csprofile.evidence.values import Amount
from csprofile.share import Share
from csprofile.vocabulary import Verdict

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
)  # fmt: skip
_BESIDE = {
    "above": "better than in",
    "just above": "just above that in",
    "much above": "much better than in",
    "often above": "often better than in",
    "in line": "in line with that in",
    "often in line": "often in line with that in",
    "below": "below that in",
    "just below": "just below that in",
    "much below": "much below that in",
    "often below": "often below that in",
}


def number(count: int) -> str:
    """
    A count in words up to eleven, in digits above.

    Example:
        >>> number(4), number(34)
        ('four', '34')
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def plain(value: float) -> str:
    """
    A number without needless noughts.

    Example:
        >>> plain(11.0), plain(1234567.5)
        ('11', '1234567.5')
    """
    return f"{value:.12g}"


def listed(parts: Sequence[str], joint: str = "and") -> str:
    """
    Parts as a list in a sentence; semicolons where a part has commas of its own.

    Example:
        >>> listed(["a", "b", "c"]), listed(["a, b", "c"])
        ('a, b and c', 'a, b; and c')
    """
    if len(parts) < 2:
        return "".join(parts)
    comma = ";" if any("," in part for part in parts) else ","
    tight = f" {joint} " if comma == "," else f"; {joint} "
    return f"{comma} ".join(parts[:-1]) + tight + parts[-1]


def capital(text: str) -> str:
    """The text with a capital to begin with."""
    return text[:1].upper() + text[1:]


def day(date: dt.date) -> str:
    """
    A day as it is written in a letter.

    Example:
        >>> day(dt.date(2009, 12, 9))
        '9 December 2009'
    """
    return f"{date.day} {date:%B %Y}"


def agreed(text: str) -> str:
    """
    The text with `requires improvement` as the verb it is, in place of `is` and `are`.

    Example:
        >>> agreed("one is requires improvement"), agreed("both are requires improvement or worse")
        ('one requires improvement', 'both require improvement or worse')
    """
    one = re.sub(r"\bis requires\b", "requires", text)
    return re.sub(r"\bare (all |each )?requires\b", r"\1require", one)


def share_of(amount: Amount, known: Share, noun: str, only_below: int = 0) -> str:
    """
    A share of something as a noun phrase: `only a small minority of homes`, `most homes`.

    Args:
        amount: as it was told: a word, or a number or range.
        known: the whole per cents it stands for.
        noun: what it is a share of.
        only_below: a share wholly below this is "only".

    Example:
        >>> share_of("minority", Share(35, 49), "homes", only_below=50)
        'only a minority of homes'
        >>> share_of("most", Share(80, 96), "homes"), share_of("", Share(62, 62), "the six homes")
        ('most homes', '62 % of the six homes')
    """
    if not isinstance(amount, str) or not amount:
        words = f"{known.low} %" if known.exact else f"{known.low} to {known.high} %"
    else:
        words = f"a {amount}" if amount.split()[-1] in ("majority", "minority") else amount
    little = known.high < only_below and words not in ("none", "almost none", "few")
    bare = words in ("most", "few", "all", "almost all") and not noun.startswith("the ")
    return f"{'only ' if little else ''}{words} {'' if bare else 'of '}{noun}"


def computed(comparison: Comparison, like: float | None) -> float | None:
    """
    A comparator's own number; one that was computed has one decimal more than what it is beside.

    Example:
        >>> computed(Comparison("similar areas", None, False, 20.46667, areas=6), 21.8)
        20.47
        >>> computed(Comparison("similar areas", None, False, 20.46667), 21.8)
        20.46667
    """
    figure = comparison.figure
    if isinstance(figure, Share) or figure is None:
        return None
    if comparison.areas is None or like is None:
        return figure
    exponent = Decimal(repr(like)).normalize().as_tuple().exponent
    return round(figure, max(0, -int(exponent)) + 1)


def beside(comparisons: Sequence[Comparison], both: bool = False, like: float | None = None) -> str:
    """
    How a figure stands beside its comparators, after `is`.

    Args:
        comparisons: one or two.
        both: whether the two were just named, so that "both" will do.
        like: the number that stands beside theirs, if one does.

    Example:
        >>> below = Verdict("below")
        >>> pair = [Comparison("similar areas", below), Comparison("England", below)]
        >>> beside(pair), beside(pair, both=True)
        ('below that in similar areas and England', 'below that in both')
    """
    verdicts = {str(each.verdict) for each in comparisons if each.verdict}
    if len(verdicts) == 1 and all(each.verdict and each.figure is None for each in comparisons):
        names = listed([each.beside for each in comparisons])
        named = "both" if both and len(comparisons) == 2 else names
        return f"{_BESIDE[verdicts.pop()]} {named}"
    if comparisons and not any(each.verdict for each in comparisons):
        figures = [f"{_figure(each, like)} in {each.beside}" for each in comparisons]
        return f"beside {listed(figures)}"
    return listed([_one(each, like) for each in comparisons])


def _one(comparison: Comparison, like: float | None) -> str:
    figure = "" if comparison.figure is None else _figure(comparison, like)
    if comparison.verdict is None:
        return f"beside {figure} in {comparison.beside}"
    told = f"{_BESIDE[str(comparison.verdict)]} {comparison.beside}"
    return f"{told} ({figure})" if figure else told


def _figure(comparison: Comparison, like: float | None) -> str:
    figure = comparison.figure
    if isinstance(figure, Share):
        return f"{figure.low} %" if figure.exact else f"{figure.low} to {figure.high} %"
    return plain(computed(comparison, like) or 0)


def tone(verdicts: Sequence[Verdict | None]) -> int:
    """
    Whether verdicts speak well (1), ill (-1) or neither (0).

    Example:
        >>> tone([Verdict("below"), Verdict("in line")]), tone([Verdict("in line")])
        (-1, 0)
    """
    sides = {each.side for each in verdicts if each}
    if sides >= {"above", "below"}:
        return 0
    return 1 if "above" in sides else -1 if "below" in sides else 0

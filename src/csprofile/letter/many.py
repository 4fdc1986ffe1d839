"""What a letter says of many indicators: how many stand how, and which stand out either way."""

from collections.abc import Sequence

from csprofile.letter.letter import Sentence
from csprofile.letter.phrases import capital, listed, number
from csprofile.letter.plan import Manner
from csprofile.profile import Line


def summed_up(lines: Sequence[Line], manner: Manner) -> tuple[Sentence, ...]:
    """
    Sum up single indicators, strengths and weaknesses together; the profile tells each.

    Example:
        >>> from csprofile.evidence import IndicatorValue
        >>> row = IndicatorValue(indicator="NI 59", period="2024", gap="suppressed", ref="x")
        >>> manner = Manner(id="manner", source="an example", status="assumed")
        >>> [each.text for each in summed_up([Line(row)], manner)]
        ['One indicator is told one by one in the profile; there is no verdict on one of them.']
    """
    sides = [_side(line) for line in lines]
    better = [line for line, side in zip(lines, sides, strict=True) if side == {"above"}]
    worse = [line for line, side in zip(lines, sides, strict=True) if side == {"below"}]
    none = [line for line, side in zip(lines, sides, strict=True) if not side]
    rest = len(lines) - len(better) - len(worse) - len(none)
    verb = "indicator is" if len(lines) == 1 else "indicators are"
    counted = [f"{number(rest)} stand in line or differ between the two"] if rest else []
    counted += [f"there is no verdict on {number(len(none))} of them"] if none else []
    opening = f"{number(len(lines))} {verb} told one by one in the profile"
    told = [_sentence("; ".join([opening, *counted]), lines, manner)]
    for those, how in ((better, "better than"), (worse, "below")):
        if those:
            names = listed([line.row.subject for line in those])
            count = f"{number(len(those))} {'is' if len(those) == 1 else 'are'}"
            beside = "what they stand beside, similar areas or England or both"
            told.append(_sentence(f"{count} {how} {beside}: {names}", those, manner))
    return tuple(told)


def _side(line: Line) -> set[str]:
    return {each.verdict.side for each in line.comparisons if each.verdict}


def _sentence(text: str, lines: Sequence[Line], manner: Manner) -> Sentence:
    refs = (ref for line in lines for ref in (reason.ref for reason in line.because))
    return Sentence(f"{capital(text)}.", tuple(dict.fromkeys((manner.ref, *refs))))

"""What is assumed where the probability of each grade is asked, in the words it is told in."""

from csprofile.frameworks import Chances

ALIKE = "each alike (assumed)"
GAPS = f"an input of which nothing is known may lie in any band, {ALIKE}"
IN_PART = f"an input of which only a part is told may lie in any band it could have, {ALIKE}"
JUDGEMENTS = f"a judgement told as one of several may be any of them, {ALIKE}"
RANGES = f"a share told as a range may be any whole per cent, or any count, in it, {ALIKE}"
KINDS = f"of kinds of service that are not told one by one any number may be good, {ALIKE}"
LIMITS = f"a limit of which it is not told whether it bites does or does not, {ALIKE}"
SETTINGS = (
    "settings inspected stand for those not yet inspected: beta-binomial, with Jeffreys' prior "
    "(assumed)"
)
NOT_AGED = "every judgement counts the same, whatever its age (assumed)"
INDICATORS = (
    "indicators that are known stand for those that are not and count in the same inputs: "
    "beta-binomial, with Jeffreys' prior (assumed)"
)
DRAWN = (
    "figures of indicators and of their comparators are drawn anew from their intervals, half a "
    "normal curve on either side, and the edition's verdict is asked of each (assumed)"
)
BEYOND = (
    "so a grade may be likely that is not possible, because what is possible takes published "
    "figures as they are"
)
NOT_CONTROLLED = "the rate of false discoveries is not controlled anew for figures drawn (assumed)"
INDEPENDENT = (
    "inputs and limits do not depend on each other, but for the indicators that several inputs "
    "count, and a limit that asks of an input (assumed)"
)


def aged(chances: Chances | None) -> str:
    """
    Say what a judgement's age does.

    Example:
        >>> aged(None)
        'every judgement counts the same, whatever its age (assumed)'
    """
    if chances is None:
        return NOT_AGED
    years = "1 year" if chances.half_life == 1 else f"{chances.half_life} years"
    return (
        f"a judgement {years} old counts half as much as a new one ({chances.ref}, "
        f"{chances.status}); all but the oldest are taken as spread evenly since (assumed)"
    )

"""What an edition assumes where the probability of each grade is asked."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from csprofile.reason import Cited


@frozen(kw_only=True)
class Chances(Cited):
    """
    What an edition assumes where the probability of each grade is asked.

    Args:
        half_life: the age in years at which a judgement counts half as much as a new one, where
            those inspected stand for those not yet; 1 or more.

    Example:
        >>> Chances(id="probability", source="an example", status="assumed", half_life=3).half_life
        3
    """

    table: ClassVar[str] = ""

    half_life: int = field(validator=ge(1))

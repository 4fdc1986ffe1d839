"""When a kind of service counts as good or better in a share of kinds."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, le

from csprofile.reason import Cited


@frozen(kw_only=True)
class KindsOfService(Cited):
    """
    When a kind of service counts as good or better, where a share counts kinds.

    Args:
        at_least: the per cent of its settings that are good or better, 1 to 100.

    Example:
        >>> KindsOfService(id="kinds", source="an example", status="assumed", at_least=50).at_least
        50
    """

    table: ClassVar[str] = ""

    at_least: int = field(validator=[ge(1), le(100)])

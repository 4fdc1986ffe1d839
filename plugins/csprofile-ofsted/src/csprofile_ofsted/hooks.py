"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Source, hookimpl
from csprofile_ofsted.childcare import Childcare
from csprofile_ofsted.csc import SocialCare
from csprofile_ofsted.la import LocalAuthorities
from csprofile_ofsted.schools import Schools


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer readers of published files."""
    return [
        SocialCare(),
        LocalAuthorities(),
        Childcare(),
        Schools(),
    ]

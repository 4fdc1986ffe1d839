"""Sources for csprofile: the files of inspection outcomes that Ofsted publishes."""

from csprofile_ofsted.csc import SocialCare
from csprofile_ofsted.la import LocalAuthorities

__all__ = ["LocalAuthorities", "SocialCare"]

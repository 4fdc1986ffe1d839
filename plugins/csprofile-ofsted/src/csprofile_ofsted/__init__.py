"""Sources for csprofile: the files of inspection outcomes that Ofsted publishes."""

from csprofile_ofsted.childcare import Childcare
from csprofile_ofsted.csc import SocialCare
from csprofile_ofsted.la import LocalAuthorities
from csprofile_ofsted.schools import Schools

__all__ = ["Childcare", "LocalAuthorities", "Schools", "SocialCare"]

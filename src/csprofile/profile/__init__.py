"""The profile: what is known of one council, line by line, beside others."""

from csprofile.profile.beside import figure_of, polarity_of
from csprofile.profile.line import Line
from csprofile.profile.lines import Profile, draw_up

__all__ = ["Line", "Profile", "draw_up", "figure_of", "polarity_of"]

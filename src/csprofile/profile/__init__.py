"""The profile: what is known of one council, line by line, beside others."""

from csprofile.profile.lines import Line, Profile, draw_up

__all__ = ["Line", "Profile", "draw_up"]

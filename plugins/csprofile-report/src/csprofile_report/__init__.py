"""Formats for csprofile: the letter as HTML and PDF, and the profile as a page."""

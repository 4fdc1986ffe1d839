"""A guest that has no hook at all."""

GREETING = "good morning"

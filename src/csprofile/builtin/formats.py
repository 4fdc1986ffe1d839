"""The formats of the core: text for a terminal, Markdown, and the decision record as JSON."""

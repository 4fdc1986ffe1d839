"""Ends the page for machine readers, llms.txt, with a list of the pages, each as it was written."""

from pathlib import Path

from docutils.nodes import paragraph
from sphinx.application import Sphinx

# In the order of the menu; what stands above all of them comes first.
PARTS = ("tutorial", "how-to", "reference", "explanation")


def first_sentence(text: str) -> str:
    """
    The first sentence of a paragraph, in one line.

    Example:
        >>> first_sentence("One task\\na page. And more.")
        'One task a page.'
    """
    head, stop, _ = " ".join(text.split()).partition(". ")
    return head + stop.strip()


def listing(app: Sphinx, name: str) -> str:
    """One line on a page: its title, where it stands as it was written, and what it says."""
    title = app.env.titles[name].astext()
    told = next(iter(app.env.get_doctree(name).findall(paragraph)), None)
    says = f": {first_sentence(told.astext())}" if told is not None else ""
    # A generated page is only filled in as it is built.
    where = f"{name}.html" if "/generated/" in name else f"_sources/{name}.md.txt"
    return f"- [{title}]({where}){says}"


def part_of(name: str) -> str:
    """
    The part of the documentation that a page belongs to.

    Example:
        >>> part_of("how-to/replay"), part_of("how-to"), part_of("glossary")
        ('how-to', 'how-to', 'csprofile')
    """
    part = name.partition("/")[0]
    return part if part in PARTS else "csprofile"


def write_list(app: Sphinx, failed: Exception | None) -> None:
    """Write llms.txt beside the pages once they are built."""
    if failed or app.builder.format != "html":
        return
    names = sorted(app.env.found_docs)
    lines = [(Path(app.srcdir) / "llms.txt").read_text(encoding="utf-8").rstrip()]
    for part in ("csprofile", *PARTS):
        lines += ["", f"## {part.capitalize() if part in PARTS else 'Overall'}", ""]
        lines += [listing(app, name) for name in names if part_of(name) == part]
    (Path(app.outdir) / "llms.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Have the list written when the pages are."""
    app.connect("build-finished", write_list)
    return {"parallel_read_safe": True}

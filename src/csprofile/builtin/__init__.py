"""Our own offers, found through our own entry point like anyone's."""

from collections.abc import Iterable

from csprofile.builtin.formats import Csv, Json, Jsonl, Markdown, Parquet, Text
from csprofile.frameworks import Framework, bundled, load
from csprofile.plugin import Comparator, Format, hookimpl


@hookimpl
def csprofile_comparators() -> Iterable[Comparator]:
    """The comparators of the core."""
    from csprofile.builtin.comparators import All, England, Region

    return (All(), England(), Region())


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """The formats of the core."""
    return (Text(), Markdown(), Json(), Csv(), Parquet(), Jsonl())


@hookimpl
def csprofile_frameworks() -> Iterable[Framework]:
    """The editions in the package."""
    return [load(content, f"{name}.toml") for name, content in bundled().items()]

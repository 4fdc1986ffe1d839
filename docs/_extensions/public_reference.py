"""Writes the reference pages from what the package offers, so that no public name is left out."""

import importlib
import inspect
import re
import shutil
import tomllib
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

from docutils.nodes import Element, TextElement
from public_types import met
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

ROOT = Path(__file__).parents[2]
Named = list[tuple[str, str, Any]]
# `csprofile` itself is shown floor by floor; these two, a page each.
FOR_AUTHORS = ("csprofile.plugin", "csprofile.testing")


def floors() -> list[str]:
    """The package's modules in the order of the walk, as the import contract lists them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers")
    return [name for layer in reversed(layers) for name in re.findall(r"\w+", layer)]


def offers(face: ModuleType) -> Named:
    """What a face offers, in its order."""
    return [(face.__name__, name, getattr(face, name)) for name in face.__all__]


def within(thing: object, floor: str) -> bool:
    """Whether a thing is defined on a floor."""
    return f"{getattr(thing, '__module__', '')}.".startswith(f"csprofile.{floor}.")


def directive(place: str, name: str, thing: Any) -> str:
    """The lines that have Sphinx describe one name."""
    of = type(thing)
    head, options = "py:data", [f"   :type: {of.__module__}.{of.__qualname__}"]
    if inspect.isfunction(inspect.unwrap(thing)):
        head, options = "autofunction", []
    elif isinstance(thing, type) and issubclass(thing, Enum):
        head, options = "autoclass", ["   :members:", "   :undoc-members:"]
    elif isinstance(thing, type):
        head = "autoexception" if issubclass(thing, BaseException) else "autoclass"
        options = ["   :members:"]
        if thing.__bases__ != (object,):
            options.append("   :show-inheritance:")
    return "\n".join([f".. {head}:: {place}.{name}", *options, ""])


def section(directives: list[str]) -> str:
    """The part of a page that Sphinx fills in."""
    return "\n".join(["```{eval-rst}", *directives, "```", ""])


def page(title: str, module: ModuleType, offered: Named, also: list[type]) -> str:
    """A whole page: its title, what its module is for, each name, and the classes met there."""
    parts = [f"# {title}", "", f"{inspect.getdoc(module)}", ""]
    parts.append(section([directive(*each) for each in offered]))
    if also:
        parts += ["## Met in these", "", "Handed out by what is offered; seldom imported.", ""]
        parts.append(section([directive(cls.__module__, cls.__qualname__, cls) for cls in also]))
    return "\n".join(parts)


def pages() -> dict[str, str]:
    """Every page by its name, in the order of the menu."""
    offered = {name: offers(importlib.import_module(name)) for name in ("csprofile", *FOR_AUTHORS)}
    also = met(thing for named in offered.values() for _, _, thing in named)
    found = {}
    for floor in floors():
        name = f"csprofile.{floor}"
        at_home = [each for each in offered["csprofile"] if within(each[2], floor)]
        named, here = offered.get(name, at_home), [cls for cls in also if within(cls, floor)]
        if named or here:
            title = f"`{name}`" if name in offered else floor.capitalize()
            found[floor] = page(title, importlib.import_module(name), named, here)
    return found


def write_pages(app: Sphinx) -> None:
    """Write every page and their menu anew, and drop those whose names have gone."""
    folder = Path(app.srcdir) / "reference" / "generated"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = pages()
    menu = "\n".join(["# The package", "", "```{toctree}", *made, "```", ""])
    for name, text in {"index": menu, **made}.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def find_by_last_word(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: TextElement
) -> Element | None:
    """Resolve a bare name of ours, as `UnknownArea` under Raises, where just one page has it."""
    word = f".{node.get('reftarget', '')}"
    python = env.domains.python_domain
    found = [each for each in python.get_objects() if each[0].endswith(word) and each[5] == 1]
    if node.get("refdomain") != "py" or len(found) != 1:
        return None
    _, _, _, page, anchor, _ = found[0]
    return make_refnode(app.builder, node["refdoc"], page, anchor, [shown])


def setup(app: Sphinx) -> dict[str, bool]:
    """Have the pages written before Sphinx looks for any."""
    app.connect("builder-inited", write_pages)
    app.connect("missing-reference", find_by_last_word)
    return {"parallel_read_safe": True}

"""Sets how Sphinx builds the documentation."""

import builtins
import os
import sys
from importlib.metadata import version as installed_version
from pathlib import Path

from sphinx.ext.napoleon import GoogleDocstring

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "csprofile"
author = "The csprofile contributors"
project_copyright = author
version = release = installed_version("csprofile")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "sphinx_copybutton",
    "sphinx_design",
    "machine_readers",
    "public_reference",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"csprofile {release}"
html_show_sphinx = False

myst_enable_extensions = ["colon_fence", "deflist", "smartquotes"]
myst_heading_anchors = 3
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False


def take_whole(docstring: GoogleDocstring) -> tuple[str, list[str]]:
    """Take a property's docstring for the sentence it is; napoleon looks for `type: meaning`."""
    return "", docstring._dedent(docstring._consume_to_end())


GoogleDocstring._consume_inline_attribute = take_whole
python_display_short_literal_types = True

# A page of a kind that has no pages yet is no fault; the menu takes them in as they come.
suppress_warnings = ["toc.empty_glob"]

# Links to other projects' pages need the network, which a build must not.
if os.environ.get("CSPROFILE_DOCS_ONLINE"):
    extensions.append("sphinx.ext.intersphinx")
    intersphinx_mapping = {
        "python": ("https://docs.python.org/3", None),
        "attrs": ("https://www.attrs.org/en/stable", None),
        "click": ("https://click.palletsprojects.com/en/stable", None),
        "pluggy": ("https://pluggy.readthedocs.io/en/stable", None),
    }

# What is not ours has no page here. Nor has a type variable, or a bare name in an annotation that
# only a type checker can resolve. Every other name that is not found stays an error.
known = ["attr", "attrs", "cattrs", "click", "narwhals", "pandera", "pluggy", "polars", "tomlkit"]
outside = [*sys.stdlib_module_names, *known]
nitpick_ignore = [("py:exc", name) for name in dir(builtins)]
nitpick_ignore_regex = [
    *(("py:.*", rf"{name}(\..+)?") for name in outside),
    ("py:class", r"(csprofile\..+\.)?_?[A-Z]"),
    ("py:class", r"\w+"),
]

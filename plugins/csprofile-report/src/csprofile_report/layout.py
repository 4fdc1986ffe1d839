"""Lays pages out by templates that escape whatever stands in the evidence."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from csprofile.plugin import clean
from csprofile_report.columns import filled

if TYPE_CHECKING:
    import jinja2


def laid_out(template: str, **shown: object) -> bytes:
    """Fill a template of this package, and return the page as UTF-8."""
    return _environment().get_template(template).render(shown).encode()


@cache
def _environment() -> "jinja2.Environment":
    import jinja2

    made = jinja2.Environment(
        loader=jinja2.PackageLoader("csprofile_report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_cleaned,
    )
    script = _asset("page.js")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    made.globals |= {"style": Markup(_asset("page.css")), "script": Markup(script)}
    made.filters["filled"] = filled
    made.globals |= {"script_hash": f"sha256-{digest}"}
    return made


def _asset(name: str) -> str:
    return files("csprofile_report").joinpath("templates", name).read_text(encoding="utf-8")


def _cleaned(value: Any) -> Any:
    """What is written out; markup of our own is left as it is."""
    return clean(value) if type(value) is str else value

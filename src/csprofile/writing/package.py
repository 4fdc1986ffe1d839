"""A new package that offers one thing to csprofile: whole, small, and with tests that pass."""

import re
from collections.abc import Mapping
from pkgutil import get_data
from string import Template

from csprofile.errors import UnknownName
from csprofile.version import __version__

KINDS = ("source", "comparator", "format", "framework")
_PREFIX = "csprofile-"
_NAME = re.compile(r"[a-z][a-z0-9]+(-[a-z0-9]+)*")
_COMMON = {name: name for name in ("pyproject.toml", "CHANGELOG.md", "README.md")}
_OF_EACH = {
    "src/{module}/__init__.py": "init.py",
    "src/{module}/hooks.py": "hooks.py",
    "tests/test_contract.py": "test_contract.py",
    "tests/test_{own}.py": "test_own.py",
}
_OF_KIND = {
    "source": {"src/{module}/source.py": "source.py", "src/{module}/rows.py": "rows.py"},
    "comparator": {"src/{module}/comparator.py": "comparator.py"},
    "format": {"src/{module}/format.py": "format.py"},
    "framework": {"src/{module}/editions/{name}.toml": "edition.toml"},
}
"""Where each file stands in the package, and what it is made of."""


def offer_name(name: str) -> str:
    """
    The name of an offer, from its own or from that of its package.

    Raises:
        UnknownName: it cannot be the name of an offer and of a package.

    Example:
        >>> offer_name("csprofile-homes"), offer_name("homes")
        ('homes', 'homes')
    """
    own = name.removeprefix(_PREFIX)
    if not _NAME.fullmatch(own):
        raise UnknownName(
            "name of a plugin", name, ["a-z and 0-9 with single hyphens, as my-homes"]
        )
    return own


def module_name(name: str) -> str:
    """
    The name under which the package of an offer is imported.

    Example:
        >>> module_name("my-homes")
        'csprofile_my_homes'
    """
    return f"{_PREFIX}{name}".replace("-", "_")


def new_package(name: str, kind: str) -> Mapping[str, bytes]:
    """
    Write a package that offers one thing; every file by its path in it.

    Args:
        name: the offer's name, or the package's, which begins with `csprofile-`.
        kind: source, comparator, format or framework.

    Raises:
        UnknownName: it can be no such name, or there is no such kind.

    Example:
        >>> sorted(new_package("homes", "format"))[:3]
        ['CHANGELOG.md', 'README.md', 'pyproject.toml']
    """
    if kind not in KINDS:
        raise UnknownName("kind of offer", kind, KINDS)
    own = offer_name(name)
    words = _words(own, kind)
    words["example"] = _filled(f"{kind}/README.md", words).rstrip()
    found = {path: _filled(template, words) for path, template in _COMMON.items()}
    for path, template in {**_OF_EACH, **_OF_KIND[kind]}.items():
        found[path.format(**words)] = _filled(f"{kind}/{template}", words)
    found[f"src/{words['module']}/py.typed"] = ""
    return {path: text.encode() for path, text in found.items()}


def _words(name: str, kind: str) -> dict[str, str]:
    """What stands in the place of each word of the templates."""
    needs = ["attrs>=25.3"] if kind != "framework" else []
    spoken = name.replace("-", " ")
    return {
        "name": name,
        "own": name.replace("-", "_"),
        "package": f"{_PREFIX}{name}",
        "module": module_name(name),
        "cls": "".join(part.capitalize() for part in name.split("-")) + kind.capitalize(),
        "kind": kind,
        "words": spoken[0].upper() + spoken[1:],
        "dependencies": ", ".join(f'"{each}"' for each in (*needs, f"csprofile{_pin()}")),
    }


def _pin() -> str:
    """This version and those that keep to its contract; before 1.0 a minor version may break it."""
    major, minor = map(int, __version__.split(".")[:2])
    return f">={major}.{minor},<{f'{major}.{minor + 1}' if major == 0 else major + 1}"


def _filled(template: str, words: Mapping[str, str]) -> str:
    content = get_data("csprofile", f"data/plugin/{template}.template") or b""
    return Template(content.decode()).substitute(words)

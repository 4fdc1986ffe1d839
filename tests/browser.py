"""A real browser for the tests of pages, and axe-core to check them; what is missing is said."""

import base64
import hashlib
import io
import os
import shutil
import tarfile
import urllib.error
import urllib.request
from importlib.util import find_spec
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
_AXE = "https://registry.npmjs.org/axe-core/-/axe-core-4.10.3.tgz"
_INTEGRITY = (
    "Xm7bpRXnDSX2YE2YFfBk2FnF0ep6tmG7xPh8iHee8MIcrgq762Nkce856dYtJYLkuIoYZvGfTs/PbZhideTcEg=="
)
_SECONDS = 60


def needed() -> None:
    """
    Skip a whole file of tests where there is no browser; where CI is set, fail.

    Environments without playwright are not meant for it, and skip in any case.
    """
    if find_spec("playwright") is None:
        pytest.skip("playwright is not installed (group `browser`)", allow_module_level=True)
    if not CHROMIUM.exists():
        lacking(f"there is no {CHROMIUM}; in Debian it is the package chromium", whole=True)


def lacking(what: str, *, whole: bool = False) -> None:
    """Skip for what is missing, or fail where CI is set."""
    if os.environ.get("CI"):
        pytest.fail(what, pytrace=False)
    pytest.skip(what, allow_module_level=whole)


def axe() -> str:
    """The script of axe-core, fetched once from the npm registry into a folder of caches."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "csprofile-tests"
    kept = caches / _AXE.rpartition("/")[2]
    if not kept.exists():
        try:
            with urllib.request.urlopen(_AXE, timeout=_SECONDS) as answer:
                content = answer.read()
        except (OSError, urllib.error.URLError) as error:
            lacking(f"axe-core cannot be had from {_AXE}: {error}")
        caches.mkdir(parents=True, exist_ok=True)
        part = kept.with_name(f"{kept.name}.{os.getpid()}")
        part.write_bytes(content)
        shutil.move(part, kept)
    content = kept.read_bytes()
    found = base64.b64encode(hashlib.sha512(content).digest()).decode()
    assert _INTEGRITY == found, f"{kept} is not what the registry published"
    with tarfile.open(fileobj=io.BytesIO(content)) as packed:
        member = packed.extractfile("package/axe.min.js")
        assert member is not None
        return member.read().decode()

"""Asks something of a fresh Python, where nothing is loaded and words hash otherwise."""

import json
import os
import subprocess
import sys
from typing import Any

_BEFORE = "import json, sys\nasked = json.loads(sys.argv[1])\n"
_AFTER = "\nprint('\\n' + json.dumps(found))\n"


def answer(code: str, asked: object = None, seed: int = 1) -> Any:
    """
    Run code in a process of its own, and take what it leaves in `found`.

    Args:
        code: what to run; it finds `sys`, and in `asked` what was asked.
        asked: anything that JSON holds.
        seed: how that process hashes words, on which the order of sets rests.

    Example:
        >>> answer("found = [asked, 'polars' in sys.modules]", "a word")
        ['a word', False]
    """
    done = subprocess.run(
        [sys.executable, "-c", _BEFORE + code + _AFTER, json.dumps(asked)],
        env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])

"""Reads from a README the command it begins with, and its Python, for them to be run elsewhere."""

import re
import shlex
from doctest import ELLIPSIS, OutputChecker

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def first_command(text: str) -> tuple[list[str], str]:
    """
    The first command that is shown with what it writes, and that.

    Example:
        >>> first_command("```sh\\nmake\\n```\\n```console\\n$ echo 'a b'\\na b\\n```\\n")
        (['echo', 'a b'], 'a b\\n')
    """
    shown = next(body for kind, body in _FENCED.findall(text) if kind == "console")
    command, _, expected = shown.removeprefix("$ ").partition("\n")
    return shlex.split(command), expected.partition("\n$ ")[0]


def blocks(text: str) -> str:
    """
    The blocks of Python, without the fences, which a doctest would take for output.

    Example:
        >>> blocks("As in\\n```python\\n>>> 1\\n1\\n```\\nor\\n```sh\\nmake\\n```\\n")
        '>>> 1\\n1\\n'
    """
    return "\n".join(body for kind, body in _FENCED.findall(text) if kind == "python")


def differs(expected: str, actual: str) -> str:
    """
    What was expected and what came, where they differ; `...` stands for anything.

    Example:
        >>> differs("one ...\\n", "one two\\n")
        ''
    """
    if OutputChecker().check_output(expected, actual, ELLIPSIS):
        return ""
    return f"expected:\n{expected}\ncame:\n{actual}"

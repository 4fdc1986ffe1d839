"""A good file in many states of damage, the same ones each time."""

import re
from collections.abc import Iterator
from random import Random

from csprofile.testing.hostile import TEXTS

_DRAWN = 60
_TOKEN = re.compile(rb"[\w.]+")
_IN_PLACE = (
    *(text.encode() for text in TEXTS),
    b"",
    b"-1",
    b"0",
    b"1e999",
    b"NaN",
    b"99999999999999999999",
    b"31/02/2025",
    b"0001-01-01",
    b"\x00",
    b"\xff",
    b'"',
    b",",
    b"\n",
)


def damaged(content: bytes) -> Iterator[tuple[str, bytes]]:
    """
    Damage a file in one way after the other.

    Yields:
        What was done, and what stands in the file then.

    Example:
        >>> dict(damaged(b"a,b\\n1,2\\n"))["the first half"]
        b'a,b\\n'
    """
    lines = content.splitlines(keepends=True)
    yield "the first half", content[: len(content) // 2]
    yield "the first quarter", content[: len(content) // 4]
    yield "without its last byte", content[:-1]
    yield "without its first line", b"".join(lines[1:])
    yield "only its first line", lines[0] if lines else b""
    yield "twice over", content + content
    yield "its lines the other way round", b"".join(reversed(lines))
    yield (
        "zeros in the middle",
        content[: len(content) // 2] + bytes(100) + content[len(content) // 2 :],
    )
    yield "with a mark before it", b"\xef\xbb\xbf" + content
    yield "in UTF-16", content.decode("latin-1").encode("utf-16")
    random = Random(0)
    tokens = list(_TOKEN.finditer(content))
    for number in range(_DRAWN if tokens else 0):
        token, other = random.choice(tokens), random.choice(_IN_PLACE)
        told = f"{number}: {other[:20]!r} for {token[0][:20]!r} at {token.start()}"
        yield told, content[: token.start()] + other + content[token.end() :]

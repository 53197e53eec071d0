"""The list of generated files with their digests: `docs/.sha256sums`.

The format is that of `sha256sum`, so `sha256sum --check .sha256sums` in `docs/` tells whether the
files are as they were generated. While a run writes, a file may have two lines, for the old and the
new content: whichever is on disk when the run is killed, the next run knows it for generated.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

Digests = Mapping[str, frozenset[str]]
"""By path relative to `docs/`: the SHA-256, in hexadecimal, of what was generated there."""

NAME = ".sha256sums"


def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def parse(text: str) -> Digests:
    """Read a list; lines of another form are passed over."""
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        digest, separator, path = line.partition("  ")
        if separator and len(digest) == 64:
            found[path] = found.get(path, frozenset()) | {digest}
    return found


def form(digests: Digests) -> bytes:
    """Write a list, in the order of the paths."""
    lines = (f"{digest}  {path}\n" for path in sorted(digests) for digest in sorted(digests[path]))
    return "".join(lines).encode()


def either(one: Digests, other: Digests) -> Digests:
    """The list that knows what either list knows."""
    paths = sorted({*one, *other})
    return {path: one.get(path, frozenset()) | other.get(path, frozenset()) for path in paths}

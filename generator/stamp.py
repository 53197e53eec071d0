"""The line in a page's front matter that tells whether a person edited the page.

A generated page says `generated: sha256-…`: the digest of the page without that very line. As long
as the two agree, the page is as the generator left it and may be written anew; when they differ, a
person edited it, and only that person's decision may replace it. Line endings do not count, since
git may change them in a checkout.
"""

from __future__ import annotations

import hashlib

_KEY = "generated: sha256-"
_FENCE = "---\n"
_DIGITS = 16


def stamped(page: str) -> str:
    """The page with its stamp as the last line of its front matter.

    Raises ValueError for a page without front matter. A stamp that is there already is renewed.
    """
    bare, _ = _without_stamp(page)
    end = _end_of_front_matter(bare)
    if end is None:
        raise ValueError("a page needs front matter to carry a stamp")
    return f"{bare[:end]}{_KEY}{_digest(bare)}\n{bare[end:]}"


def stamp_of(page: str) -> str | None:
    """The digest that the page says it was generated with, or None where it says nothing."""
    return _without_stamp(page)[1]


def is_untouched(page: str) -> bool:
    """Whether the page carries a stamp and is, byte for byte, what was stamped."""
    bare, stamp = _without_stamp(page)
    return stamp is not None and stamp == _digest(bare)


def _digest(bare: str) -> str:
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _end_of_front_matter(page: str) -> int | None:
    """Where the closing `---` of the front matter begins."""
    if not page.startswith(_FENCE):
        return None
    end = page.find("\n" + _FENCE, len(_FENCE) - 1)
    return None if end < 0 else end + 1


def _without_stamp(page: str) -> tuple[str, str | None]:
    plain = page.replace("\r\n", "\n")
    end = _end_of_front_matter(plain)
    if end is None:
        return plain, None
    at = plain.rfind("\n" + _KEY, 0, end)
    if at < 0:
        return plain, None
    stop = plain.index("\n", at + 1)
    return plain[: at + 1] + plain[stop + 1 :], plain[at + 1 + len(_KEY) : stop]

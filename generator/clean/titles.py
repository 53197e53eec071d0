"""Which line is the title, and what the page calls its dossier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from generator.clean.judging import Judged
from generator.clean.labels import Says
from generator.clean.letters import LETTER
from generator.clean.prose import is_prose
from generator.clean.rules import bare
from generator.model.article import Disposition

_SLUG_WORD = re.compile(r"[a-z0-9]+")
_WORD = re.compile(rf"[{LETTER}\d]+")
_LONGEST = 250
_FIRST_LINES = 300
_LONGEST_QUESTION = 140
_LEAST_SCORE = 1.5
_SLUG_SHARE = 0.6


def find_title(judged: Sequence[Judged], url: str) -> int | None:
    """The index of the line that is the title, or None.

    What speaks for a line: the words of the page's address, a second time that it stands, an empty
    line on both sides, the publisher's summary after it, its place next to the text.
    """
    first = next((i for i, j in enumerate(judged) if _is_text(j)), None)
    end = len(judged) if first is None else first
    slug = slug_words(url)
    best: tuple[float, int] | None = None
    again = frozenset(
        bare(j.text) for j in judged[: end + _FIRST_LINES] if j.disposition is Disposition.DUPLICATE
    )
    for index in range(max(0, end - _FIRST_LINES), end):
        if not _could_be_title(judged[index]):
            continue
        score = _score(judged, index, end, slug, again)
        if score >= _LEAST_SCORE and (best is None or score > best[0]):
            best = (score, index)
    return best[1] if best else None


def _is_text(item: Judged) -> bool:
    """Whether a line is surely of the article's text: prose that is no short question or exclamation."""
    if item.disposition is not Disposition.BODY or not is_prose(item.text):
        return False
    return not (item.text.rstrip().endswith(("?", "!")) and len(item.text) <= _LONGEST_QUESTION)


def _could_be_title(item: Judged) -> bool:
    open_line = item.disposition is Disposition.BODY or item.reason.startswith("short line")
    words = len(_WORD.findall(item.text))
    if not open_line or not words >= 3 or len(item.text) > _LONGEST or item.text.endswith((",", ";", ":")):
        return False
    return not (item.text.endswith(".") and not item.text.endswith("..."))


def _score(
    judged: Sequence[Judged], index: int, end: int, slug: frozenset[str], again: frozenset[str]
) -> float:
    item = judged[index]
    score = 0.0
    own = frozenset(_SLUG_WORD.findall(bare(item.text)))
    if slug and own:
        share = len(own & slug) / len(own)
        score += 6 * share if share >= _SLUG_SHARE else -1
    if bare(item.text) in again:
        score += 3
    if item.line.last and (item.line.gap or index == 0):
        score += 2
    following = judged[index + 1] if index + 1 < len(judged) else None
    if (
        following is not None
        and following.label is not None
        and following.label.says in (Says.LEAD, Says.PUBLISHED)
    ):
        score += 2
    if index == 0:
        score += 1
    if following is not None and following.label is not None and following.label.says is Says.CREDIT:
        score -= 1.5
    words = len(_WORD.findall(item.text))
    score += 1 if words >= 5 else -0.5
    if index == end - 1:
        score += 0.5
    return score


def slug_words(url: str) -> frozenset[str]:
    """The words of the last part of an address that is made of words."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return frozenset()
    parts = [
        frozenset(_SLUG_WORD.findall(bare(part.replace("-", " ").replace("_", " "))))
        for part in path.split("/")
    ]
    longest = max(parts, key=len, default=frozenset())
    return longest if len(longest) >= 4 else frozenset()

"""Permanent page addresses: made once from date and title, kept for ever after."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.model.article import Article
from generator.model.corpus import Address

_LONGEST = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_UNDECOMPOSED = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "’": "-"})


def slug(text: str) -> str:
    """The text as lower-case ASCII words joined by hyphens, at most 80 characters, or empty.

    Nothing else of a hostile title survives, so the result is safe as part of a path.
    """
    folded = unicodedata.normalize("NFKD", text.lower().translate(_UNDECOMPOSED))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = _NOT_SLUG.sub("-", plain).strip("-")
    if len(words) <= _LONGEST:
        return words
    head, _, _ = words[: _LONGEST + 1].rpartition("-")
    return head or words[:_LONGEST]


def with_new(
    addresses: Mapping[str, Address], articles: Iterable[Article], mode: str = "full"
) -> dict[str, Address]:
    """The addresses with one for every article that had none, in the order of the ids.

    An address that somebody has, or had, is never given again. Where the publication `mode` withholds
    the text, a title that was inferred from it does not become part of an address.
    """
    taken = {path.lower() for a in addresses.values() for path in (a.path, *a.former)}
    whole = dict(addresses)
    for article in sorted(articles, key=lambda a: a.id):
        if article.id not in whole:
            title = article.metadata.title
            words = "" if title.inferred and mode != "full" else slug(title.value or "")
            path = _free(article, words, taken)
            taken.add(path)
            whole[article.id] = Address(path)
    return dict(sorted(whole.items()))


def _free(article: Article, words: str, taken: set[str]) -> str:
    date = article.metadata.date
    day = (date.value or "")[:10] if not date.inferred else ""
    words = words or slug(f"article-{article.id}")
    path = f"articles/{slug(day)}-{words}" if day else f"articles/{words}"
    if path not in taken:
        return path
    path = f"{path}-{slug(article.id)}".rstrip("-")
    number = 2
    unique = path
    while unique in taken:
        unique, number = f"{path}-{number}", number + 1
    return unique

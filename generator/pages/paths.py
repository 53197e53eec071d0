"""Where pages stand under `docs/`, and how one leads to another.

A path is the page's Markdown file, e.g. `actors/russia.md`; the pages of a further interface
language have the same paths under a folder of their own (`en/actors/russia.md`).
"""

from __future__ import annotations

import posixpath
from functools import lru_cache

from generator.citing.permalinks import provenance_path

HOME = "index.md"
DEMANDS = "demands/index.md"
ACTORS = "actors/index.md"
SOURCES = "sources/index.md"
ARTICLES = "articles/index.md"
# Not beside the articles, whose addresses are made of their titles.
ARTICLE_CHAPTERS = "articles/dates"
CHRONOLOGY = "chronology.md"
EXPLORER = "explorer.md"
DATA = "data/index.md"
METHOD = "method.md"
REVIEWING = "review.md"
DISAGREEMENTS = "disagreements.md"
UNKNOWN_SOURCE = "sources/unknown.md"


def demand_page(demand: str) -> str:
    """The page of a demand."""
    return f"demands/{demand}.md"


def actor_page(actor: str) -> str:
    """The page of an actor."""
    return f"actors/{actor}.md"


def event_page(event: str) -> str:
    """The page of an event."""
    return f"events/{event}.md"


def source_page(publisher: str | None) -> str:
    """The page of a publisher; articles whose publisher is unknown share a page."""
    return UNKNOWN_SOURCE if publisher is None else f"sources/{publisher}.md"


def article_page(address: str) -> str:
    """The page of an article, from its permanent address."""
    return f"{address}.md"


def provenance_page(address: str) -> str:
    """The page that sets the raw seed beside the clean text."""
    return provenance_path(address).removesuffix(".html") + ".md"


@lru_cache(maxsize=1 << 16)
def relative(target: str, page: str) -> str:
    """The target as a link on the page; an anchor may follow (`actors/russia.md#p3`)."""
    path, hash_mark, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_mark + anchor


def as_built(link: str) -> str:
    """A link to a page as the built site names it, for raw HTML, into which MkDocs does not look."""
    path, hash_mark, anchor = link.partition("#")
    return path.removesuffix(".md") + ".html" + hash_mark + anchor if path else link

"""Every mention of an actor in its sentence, aligned on the word as in a concordance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.indexes import Sighting
from generator.model.annotation import Annotated, Mention
from generator.pages.edition import Edition
from generator.pages.paths import as_built
from generator.pages.templates import render_html

_REACH = 90


@dataclass(frozen=True, slots=True)
class Context:
    """A mention between what stands before and after it."""

    before: str
    word: str
    after: str
    link: str


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions in one article."""

    title: str
    date: str
    source: str
    link: str
    language: str
    contexts: tuple[Context, ...]


def contexts(edition: Edition, mentions: Sequence[Sighting[Mention]]) -> Markup:
    """The mentions by article; links lead from the edition's page."""
    by_article: defaultdict[str, list[Sighting[Mention]]] = defaultdict(list)
    for sighting in mentions:
        by_article[sighting.article.id].append(sighting)
    groups = [_group(edition, found[0].article, found) for found in by_article.values()]
    return render_html("contexts.html", groups=groups)


def _group(edition: Edition, annotated: Annotated, found: list[Sighting[Mention]]) -> Group:
    metadata = annotated.article.metadata
    return Group(
        title=edition.title(annotated),
        date=edition.date(metadata.date.value),
        source=edition.publisher(metadata.publisher.value),
        link=as_built(edition.article_link(annotated)),
        language=metadata.language.value or "und",
        contexts=tuple(_context(edition, annotated, sighting.item) for sighting in found),
    )


def _context(edition: Edition, annotated: Annotated, mention: Mention) -> Context:
    words = annotated.article.blocks[mention.block].text.text
    start, end = max(0, mention.start - _REACH), mention.end + _REACH
    before, after = words[start : mention.start], words[mention.end : end]
    if start:
        before = "…" + before.partition(" ")[2]
    if end < len(words):
        after = after.rpartition(" ")[0] + "…"
    return Context(before, mention.text, after, as_built(edition.place_link(annotated, mention)))

"""How each article words a demand, with the words that no other article uses marked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.folding import fold
from generator.indexes import Sighting
from generator.model.annotation import Annotated, Position
from generator.pages.edition import Edition
from generator.pages.paths import as_built
from generator.pages.templates import render_html

_WORD = re.compile(r"\w+")
# Articles, prepositions and the like are shorter; which of them a source uses says nothing.
_SHORTEST = 4
# Forms of one word (`répondre`, `réponse`) agree in about as many letters.
_STEM = 5
_ARTICLES = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote, and whether it is a word that no other article uses."""

    words: str
    own: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote in pieces, with the link to its sentence."""

    pieces: tuple[Piece, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One article's ways to say it."""

    source: str
    date: str
    language: str
    quotes: tuple[Quoted, ...]


def wordings(edition: Edition, sightings: Iterable[Sighting[Position]]) -> Markup:
    """The quotes by article, side by side; links lead from the edition's page."""
    by_article: defaultdict[str, list[Sighting[Position]]] = defaultdict(list)
    for sighting in sightings:
        if sighting.item.quote:
            by_article[sighting.article.id].append(sighting)
    users: defaultdict[str, set[str]] = defaultdict(set)
    for article, found in by_article.items():
        for sighting in found:
            for word in _WORD.findall(sighting.item.quote):
                users[_stem(word)].add(article)
    shown = [_wording(edition, found[0].article, found, users) for found in by_article.values()][:_ARTICLES]
    return render_html("wordings.html", wordings=shown)


def _wording(
    edition: Edition, annotated: Annotated, found: list[Sighting[Position]], users: dict[str, set[str]]
) -> Wording:
    metadata = annotated.article.metadata
    once = {sighting.item.quote: sighting for sighting in reversed(found)}
    return Wording(
        source=edition.publisher(metadata.publisher.value),
        date=edition.date(metadata.date.value),
        language=metadata.language.value or "und",
        quotes=tuple(
            Quoted(_pieces(quote, users), as_built(edition.place_link(annotated, sighting.item)))
            for quote, sighting in reversed(once.items())
        ),
    )


def _pieces(quote: str, users: dict[str, set[str]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for found in _WORD.finditer(quote):
        if len(found[0]) >= _SHORTEST and len(users[_stem(found[0])]) == 1:
            pieces += (Piece(quote[at : found.start()], own=False), Piece(found[0], own=True))
            at = found.end()
    return (*pieces, Piece(quote[at:], own=False))


def _stem(word: str) -> str:
    return fold(word)[:_STEM]

"""Suggestions for lines that recur in the articles of one publisher and are hardly part of any of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.clean.rules import LONGEST_LINE, bare
from generator.model.annotation import Annotated
from generator.model.article import Block
from generator.model.corpus import Corpus, Passage
from generator.suggest.suggestion import Kind, NewFurniture, Suggestion

_LEAST = 3
"""In how many articles of a publisher a line must stand; what two share is more often told twice."""
_SHARE = 3
"""And in one of how many of its articles: what is told again and again stands in fewer."""


def furniture_suggestions(corpus: Corpus) -> Iterator[Suggestion]:
    """The lines that stand, word for word, in at least three articles and a third of those of a publisher.

    Only whole lines of a seed are asked about, since a rule of cleaning is about whole lines. Articles most
    of whose lines recur are copies of each other and say nothing about their publisher.
    """
    of_publisher: dict[str, list[Annotated]] = {}
    for annotated in corpus.articles:
        publisher = annotated.article.metadata.publisher.value
        if publisher:
            of_publisher.setdefault(publisher, []).append(annotated)
    for publisher, articles in sorted(of_publisher.items()):
        yield from _of_publisher(publisher, articles)


def _of_publisher(publisher: str, articles: list[Annotated]) -> Iterator[Suggestion]:
    lines = {annotated.id: _lines(annotated) for annotated in articles}
    often = Counter(line for own in lines.values() for line in own)
    own_words = [a for a in articles if not _is_copy(lines[a.id], often)]
    places: dict[str, list[Passage]] = {}
    for annotated in own_words:
        for line, place in lines[annotated.id].items():
            places.setdefault(line, []).append(place)
    by_id = {annotated.id: annotated for annotated in articles}
    for line, found in sorted(places.items()):
        if len(found) < _LEAST or _SHARE * len(found) < len(own_words):
            continue
        text = by_id[found[0].article].article.blocks[found[0].block].text.text
        yield Suggestion(
            Kind.FURNITURE,
            line,
            f"stands in {len(found)} of the {len(own_words)} articles of {publisher}",
            found[0],
            text,
            NewFurniture(publisher, text),
            len(found),
            len(found),
        )


def _is_copy(lines: dict[str, Passage], often: Counter[str]) -> bool:
    return 2 * sum(often[line] > 1 for line in lines) > len(lines)


def _lines(annotated: Annotated) -> dict[str, Passage]:
    """The blocks that are whole lines of their seed, by their words as the rules of cleaning compare them."""
    found: dict[str, Passage] = {}
    for index, block in enumerate(annotated.article.blocks):
        text = block.text.text
        if len(text) <= LONGEST_LINE and _is_line(block, annotated.article.raw):
            found.setdefault(bare(text), Passage(annotated.id, index, 0, len(text)))
    found.pop("", None)
    return found


def _is_line(block: Block, raw: str) -> bool:
    before = raw[: block.text.start].rstrip(" \t\xa0")[-1:]
    after = raw[block.text.end :].lstrip(" \t\xa0")[:1]
    return bool(block.element) or (before in ("", "\n", "\r") and after in ("", "\n", "\r"))

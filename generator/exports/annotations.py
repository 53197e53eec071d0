"""Mentions and positions as W3C Web Annotations, one a line, and the plain text that they point into.

Offsets are code points of that text: the blocks of the article with a line feed between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from generator.citing.permalinks import (
    absolute,
    actor_path,
    demand_path,
    sentence_path,
)
from generator.exports.json_text import json_line
from generator.model.annotation import Annotated, Mention, Position
from generator.model.article import Article
from generator.model.corpus import Corpus
from generator.model.vocabulary import label_in
from generator.problems import InputError, Problem

Node = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
_BETWEEN = "\n"


def plain_text(article: Article) -> str:
    """The article's blocks, a line each."""
    return _BETWEEN.join(block.text.text for block in article.blocks)


def text_path(identifier: str) -> str:
    """Where the plain text of an article is on the site."""
    return f"data/texts/{identifier}.txt"


def annotation_path(identifier: str) -> str:
    """Where the annotations of an article are on the site."""
    return f"data/annotations/{identifier}.jsonl"


def annotation_lines(corpus: Corpus, annotated: Annotated) -> bytes:
    """The article's annotations as JSON lines; empty where nothing may be quoted.

    Raises InputError where a mention or a quote does not stand where it says: a wrong anchor is worse
    than none, and nothing is searched for nearby.
    """
    nodes = {node["id"]: node for node in _nodes(corpus, annotated)}
    return b"".join(json_line(node) for node in nodes.values())


def _nodes(corpus: Corpus, annotated: Annotated) -> Iterator[Node]:
    places = _Places(corpus, annotated)
    for mention in annotated.found.mentions:
        if target := places.target(mention, mention.text):
            yield _annotation(places, "mention", mention.actor, mention, target, _mention(corpus, mention))
    for position in annotated.found.positions:
        if target := places.target(position, position.quote):
            name = f"{position.demand}-{position.stance}-{'+'.join(position.holders)}"
            yield _annotation(places, "position", name, position, target, _position(corpus, position))


def _annotation(
    places: _Places, kind: str, name: str, found: Mention | Position, target: Node, facts: Node
) -> Node:
    fragment = f"{kind}-{found.block}-{found.start}-{found.end}-{name}"
    return {
        "@context": _CONTEXT,
        "id": f"{places.address}#{fragment}",
        "type": "Annotation",
        "target": target,
        **facts,
    }


def _mention(corpus: Corpus, mention: Mention) -> Node:
    body = _resource("identifying", absolute(corpus, actor_path(mention.actor)))
    return {"motivation": "identifying", "body": body}


def _position(corpus: Corpus, position: Position) -> Node:
    actors = [_resource("identifying", absolute(corpus, actor_path(holder))) for holder in position.holders]
    return {
        "motivation": "classifying",
        "body": [
            _resource("classifying", absolute(corpus, demand_path(position.demand))),
            *actors,
            {"type": "TextualBody", "purpose": "tagging", "value": position.stance},
            {"type": "TextualBody", "purpose": "describing", **_in_words(corpus, position)},
        ],
    }


def _in_words(corpus: Corpus, position: Position) -> Node:
    language = corpus.settings.languages[0]
    words = corpus.vocabulary
    holders = (words.actors.get(holder) for holder in position.holders)
    stance = words.stances.get(position.stance)
    demand = words.demands.get(position.demand)
    said = (
        ", ".join(label_in(holder.labels, language) for holder in holders if holder),
        label_in(stance.labels, language) if stance else position.stance,
        label_in(demand.labels, language) if demand else position.demand,
    )
    return {"value": " – ".join(part for part in said if part), "language": language, "format": "text/plain"}


def _resource(purpose: str, source: str) -> Node:
    return {"type": "SpecificResource", "purpose": purpose, "source": source}


class _Places:
    """Turns offsets in a block into a target in the article's plain text."""

    def __init__(self, corpus: Corpus, annotated: Annotated) -> None:
        self.corpus = corpus
        self.annotated = annotated
        self.address = absolute(corpus, annotation_path(annotated.id))
        self.text = plain_text(annotated.article)
        lengths = (len(block.text) + len(_BETWEEN) for block in annotated.article.blocks)
        self.offsets = list(accumulate(lengths, initial=0))

    def target(self, found: Mention | Position, exact: str) -> Node | None:
        """Where the words stand; without the text only what they are, without words nothing."""
        if not exact:
            return None
        page = absolute(self.corpus, sentence_path(self.corpus, self.annotated, found.block, found.start))
        if self.corpus.settings.mode != "full":
            return {"source": page, "selector": [{"type": "TextQuoteSelector", "exact": exact}]}
        start = self.offsets[found.block] + found.start
        end = self.offsets[found.block] + found.end
        if self.text[start:end] != exact:
            raise InputError(self._mismatch(found, exact))
        quote = {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": self.text[max(0, start - _AROUND) : start],
            "suffix": self.text[end : end + _AROUND],
        }
        return {
            "source": absolute(self.corpus, text_path(self.annotated.id)),
            "scope": page,
            "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}],
        }

    def _mismatch(self, found: Mention | Position, exact: str) -> Problem:
        return Problem(
            f"seeds/{self.annotated.article.seed}",
            None,
            f"block {found.block}, {found.start} to {found.end}: '{exact}' does not stand there",
            "this is a mistake of the program; please report it with the seed",
        )

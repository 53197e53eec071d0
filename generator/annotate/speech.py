"""What is said in an article, by whom, and which positions it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.annotate.attribution import Said
from generator.annotate.discourse import Told, read_article
from generator.annotate.grammar import grammar_of
from generator.annotate.positions import in_order, positions_in
from generator.annotate.quoting import quoting_of
from generator.model.annotation import Mention, Position, Quote
from generator.model.article import Block
from generator.model.vocabulary import Vocabulary

_FEW = 3
"""Fewer words without quotation marks are nothing that anybody says."""


def find_speech(
    blocks: Sequence[Block], mentions: Sequence[Mention], vocabulary: Vocabulary, language: str
) -> tuple[tuple[Quote, ...], tuple[Position, ...]]:
    """The quotes and positions of an article; none where the vocabulary has no cues for its language."""
    grammar = grammar_of(vocabulary, language)
    quoting = quoting_of(vocabulary, language)
    if grammar is None or quoting is None:
        return (), ()
    told = read_article(blocks, mentions, vocabulary, grammar, quoting)
    people = frozenset(a.id for a in vocabulary.actors.values() if a.kind == "person")
    positions = [
        p for block in told for reading in block.readings for p in positions_in(reading, vocabulary, people)
    ]
    quotes = [q for index, block in enumerate(told) for q in _quotes(index, blocks[index], block)]
    return tuple(sorted(quotes, key=lambda q: (q.block, q.start, q.end))), in_order(positions)


def _quotes(index: int, block: Block, told: Told) -> Iterator[Quote]:
    """The quotes of a block; a stretch that is quoted word for word is not given as reported speech too."""
    text = block.text.text
    direct = [said for said in told.said if said.direct]
    seen: set[tuple[int, int]] = set()
    for said in (*direct, *(s for s in told.said if s.quotable and not s.direct)):
        place = (said.span.start, said.span.end)
        words = text[said.span.start : said.span.end].split()
        if not said.direct and (len(words) < _FEW or any(_mostly(said, other) for other in direct)):
            continue
        if place in seen:
            continue
        seen.add(place)
        speaker = said.speaker.actors[0] if said.speaker else None
        yield Quote(
            speaker,
            "" if said.speaker else said.speaker.text,
            index,
            said.span.start,
            said.span.end,
            text[said.span.start : said.span.end],
            said.direct,
            said.cue,
            said.speaker.certain and bool(said.speaker or said.speaker.text),
        )


def _mostly(said: Said, quoted: Said) -> bool:
    """Whether most of what is reported stands inside a quote."""
    shared = min(said.span.end, quoted.span.end) - max(said.span.start, quoted.span.start)
    return 2 * shared > said.span.end - said.span.start

"""Suggestions for positions of which holder, stance or source is a guess."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corrections.anchors import Haystack, Place
from generator.corrections.fixes import ItemVerb, Note, PositionFix, Source
from generator.model.corpus import Corpus, Passage
from generator.suggest.passages import sentence_at
from generator.suggest.suggestion import Decision, Kind, Suggestion

_REASON = "confirmed in the review queue"


def position_suggestions(corpus: Corpus) -> Iterator[Suggestion]:
    """The uncertain positions; a yes confirms the position as it was found."""
    for annotated in corpus.articles:
        uncertain = [position for position in annotated.found.positions if not position.certain]
        if not uncertain:
            continue
        haystack = Haystack([block.text.text for block in annotated.article.blocks])
        for position in uncertain:
            anchor = haystack.anchor(Place(position.block, position.start, position.end))
            fix = PositionFix(
                ItemVerb.CHANGE,
                anchor,
                position.demand,
                Note(0, _REASON),
                holders=position.holders,
                stance=position.stance,
                source=Source(position.source),
            )
            holders = ", ".join(position.holders) or "nobody"
            what = f"{annotated.id}: {holders} / {position.stance} / {position.demand}: {position.quote}"
            place = Passage(annotated.id, position.block, position.start, position.end)
            because = position.because or "holder, stance or source is a guess"
            sentence = sentence_at(corpus, place)
            yield Suggestion(Kind.POSITION, what, because, place, sentence, Decision(annotated.id, fix))

"""The sentences around places in the corpus."""

from __future__ import annotations

from generator.model.annotation import Annotated
from generator.model.article import Doubt
from generator.model.corpus import Corpus, Passage


def article_of(corpus: Corpus, identifier: str) -> Annotated:
    """The article with an id that is in the corpus."""
    return next(article for article in corpus.articles if article.id == identifier)


def sentence_at(corpus: Corpus, place: Passage) -> str:
    """The sentence that holds the beginning of a passage."""
    block = article_of(corpus, place.article).article.blocks[place.block]
    if not block.sentences:
        return block.text.text
    sentence = block.sentences[block.sentence_at(place.start)]
    return block.text.text[sentence.start : sentence.end]


def place_of(annotated: Annotated, doubt: Doubt) -> Passage | None:
    """Where in the text of a block the words of a doubt stand, which knows only its place in the seed."""
    for index, block in enumerate(annotated.article.blocks):
        if block.text.start <= doubt.start < block.text.end:
            start = block.text.text.find(doubt.text)
            while start >= 0:
                if block.text.origin(start, start + len(doubt.text))[0] == doubt.start:
                    return Passage(annotated.id, index, start, start + len(doubt.text))
                start = block.text.text.find(doubt.text, start + 1)
    return None

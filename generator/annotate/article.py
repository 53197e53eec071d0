"""Everything that is found in one article, in the order in which one finding needs another."""

from __future__ import annotations

from generator.annotate.actors import find_mentions
from generator.annotate.dates import read_dates
from generator.annotate.events import find_events
from generator.annotate.speech import find_speech
from generator.model.annotation import Annotated, Annotations
from generator.model.article import Article
from generator.model.vocabulary import Vocabulary


def annotate_article(article: Article, vocabulary: Vocabulary) -> Annotated:
    """Find mentions, dates, events, quotes and positions in an article."""
    published = article.metadata.date.value
    mentions, doubts = find_mentions(article.blocks, vocabulary, published)
    dates, undated = read_dates(article.blocks, published, vocabulary)
    events = find_events(article.blocks, dates, mentions, vocabulary, published)
    language = article.metadata.language.value or ""
    quotes, positions = find_speech(article.blocks, mentions, vocabulary, language)
    found = Annotations(mentions, positions, quotes, dates, events, (*doubts, *undated))
    return Annotated(article, found)

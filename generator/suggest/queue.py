"""All suggestions for a corpus, the most useful ones first."""

from __future__ import annotations

from generator.model.corpus import Corpus
from generator.suggest.dates import date_suggestions
from generator.suggest.furniture import furniture_suggestions
from generator.suggest.people import name_suggestions
from generator.suggest.positions import position_suggestions
from generator.suggest.roles import role_suggestions
from generator.suggest.suggestion import Kind, Suggestion

# How much an answer of a kind changes on the site: a new actor makes a page and links, and positions
# that were guessed are what readers should not have to doubt.
_WEIGHT = {Kind.NAME: 2, Kind.VARIANT: 4, Kind.ROLE: 3, Kind.POSITION: 3, Kind.FURNITURE: 4, Kind.DATE: 5}


def suggestions(corpus: Corpus) -> tuple[Suggestion, ...]:
    """The review queue: each question once, without those that somebody turned down.

    Ordered by weight (the kind's, times the number of places), then by kind and words.
    """
    found = (
        *name_suggestions(corpus),
        *role_suggestions(corpus),
        *position_suggestions(corpus),
        *date_suggestions(corpus),
        *furniture_suggestions(corpus),
    )
    rejected = corpus.vocabulary.rejected
    asked = {s.id: s for s in reversed(found) if s.what not in rejected.get(s.kind.value, ())}
    return tuple(sorted(asked.values(), key=_rank))


def _rank(suggestion: Suggestion) -> tuple[int, str, str]:
    return (-_WEIGHT[suggestion.kind] * suggestion.count, suggestion.kind.value, suggestion.what)

"""Persons whose names articles spell differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.conflicts.readings import Conflict, Reading, between_articles
from generator.folding import fold
from generator.model.corpus import Corpus, Passage

_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)?")
_PERSON = "person"


def spellings(corpus: Corpus) -> Iterator[Conflict]:
    """The persons for whom two articles have words that differ in one or two letters, by id.

    Case and accents do not count, and neither do different words (`Lavrov`, `ministre`).
    """
    words: dict[str, dict[str, Reading]] = {}
    for annotated in corpus.articles:
        for mention in annotated.found.mentions:
            actor = corpus.vocabulary.actors.get(mention.actor)
            if actor is None or actor.kind != _PERSON or mention.method != "name":
                continue
            known = words.setdefault(actor.id, {})
            for word in _WORD.finditer(mention.text):
                start = mention.start + word.start()
                place = Passage(annotated.id, mention.block, start, start + len(word[0]))
                had = known.get(fold(word[0]))
                value, places = (had.value, had.places) if had else (word[0], ())
                known[fold(word[0])] = Reading(value, (*places, place))
    for actor_id in sorted(words):
        for group in _groups(words[actor_id]):
            if between_articles(group):
                yield Conflict("spelling", actor_id, group)


def _groups(words: dict[str, Reading]) -> Iterator[tuple[Reading, ...]]:
    """The readings that are spellings of one word, in the order of their first places."""
    left = list(words)
    while left:
        group = [left.pop(0)]
        for word in list(left):
            if any(alike(word, other) for other in group):
                group.append(word)
                left.remove(word)
        if len(group) > 1:
            yield tuple(words[word] for word in group)


def alike(one: str, other: str) -> bool:
    """Whether two words begin alike and differ in at most one letter, or two where they are long.

    >>> alike("antony", "anthony"), alike("lavrov", "blinken")
    (True, False)
    """
    if one[0] != other[0]:
        return False
    return distance(one, other) <= (1 if min(len(one), len(other)) < 6 else 2)


def distance(one: str, other: str) -> int:
    """How many letters must be inserted, left out or changed to make one word the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (left != right))
    return row[-1]

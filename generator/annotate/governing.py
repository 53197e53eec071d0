"""Whether a noun is what a preposition governs: `avec Sergueï Lavrov`, `de la ministre`."""

from __future__ import annotations

from generator.annotate.hearing import Hearing
from generator.annotate.proper_names import ProperNames

_NOUNS = 2
"""How many words of a noun may stand between its article and its name."""


def is_governed(hearing: Hearing, names: ProperNames, first: int) -> bool:
    """Whether a preposition stands in front of the noun that begins with a word."""
    before = first - 1
    while before > 0 and hearing.is_("determiners", before) and not hearing.is_("prepositions", before):
        before -= 1
    size = hearing.marks.ends_at("quantities", before)
    if size:
        # `une dizaine de délégués ont …`
        return is_governed(hearing, names, before - size + 1)
    before = first - 1
    plain = 0
    while plain < _NOUNS and names.is_capital(first) and _is_plain(hearing, names, before):
        before, plain = before - 1, plain + 1
    while before >= 0 and _belongs_in_front(hearing, names, before):
        if hearing.is_("prepositions.contracted", before) and not _is_partitive(hearing, names, before):
            return True
        before -= 1
    if names.text(before) == "a" and hearing.frame.words[before].text == "A" and hearing.is_mark(before - 1):
        return True  # `A Bruxelles, …`
    return before >= 0 and hearing.is_("prepositions", before)


def _is_plain(hearing: Hearing, names: ProperNames, index: int) -> bool:
    """A noun whose name follows: `à l'hôpital Necker`."""
    word = hearing.frame.words[index] if index >= 0 else None
    return word is not None and word.text.islower() and not word.is_mark and not names.is_grammar(index)


def _belongs_in_front(hearing: Hearing, names: ProperNames, index: int) -> bool:
    groups = ("determiners", "adverbs.of_degree", "adjectives_before", "people.epithets")
    name = names.is_capital(index) and index and not hearing.is_mark(index - 1)
    return hearing.is_("titles", index) or (not name and any(hearing.is_(group, index) for group in groups))


def _is_partitive(hearing: Hearing, names: ProperNames, index: int) -> bool:
    """`ont confié des diplomates`: behind a verb, `des` is an article."""
    return names.text(index) == "des" and any(p.last == index - 1 for p in hearing.predicates)

"""Verbs whose forms no stemmer brings together (`écrire`, `écrit`; `promettre`, `promis`), for the search."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from generator.annotate.grammar import grammar_of
from generator.annotate.words import words_of
from generator.folding import fold
from generator.pages.edition import Edition

_WORD = re.compile(r"[^\W\d_]+")
_REGULAR = "er"
"""Verbs that end so keep their stem, by which the index finds them."""
_FORMS = 3
"""How many forms are worth asking for, the most frequent ones."""


def verb_families(edition: Edition) -> dict[str, list[str]]:
    """The forms in which the texts have the irregular verbs of the cues, by infinitive; the most frequent
    forms first. None where the texts are withheld."""
    if not edition.in_full:
        return {}
    families: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for language, forms in _forms(edition).items():
        grammar = grammar_of(edition.vocabulary, language)
        if grammar is None:
            continue
        for form, count in forms.items():
            for word in words_of(form, 0, len(form)):
                reading = grammar.verbs.read(word)
                if reading is not None and not reading.lemma.endswith(_REGULAR):
                    families[reading.lemma][word.lower] += count
    return {
        lemma: [form for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0]))][:_FORMS]
        for lemma, forms in sorted(families.items())
        if any(fold(form) != fold(lemma) for form in forms)
    }


def _forms(edition: Edition) -> dict[str, Counter[str]]:
    """How often each word stands in the texts of a language."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for annotated in edition.corpus.articles:
        language = annotated.article.metadata.language.value
        if language is not None:
            for block in annotated.article.blocks:
                found[language].update(_WORD.findall(block.text.text.lower()))
    return found

"""Verbs whose forms no stemmer brings together (`écrire`, `écrit`; `promettre`, `promis`), for the search."""

from __future__ import annotations

from collections import Counter, defaultdict

from generator.annotate.verbs import Verbs
from generator.annotate.words import words_of
from generator.folding import fold
from generator.pages.edition import Edition

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
    for language, cues in edition.vocabulary.cues.items():
        verbs = Verbs.of(cues)
        for annotated in edition.corpus.articles:
            if annotated.article.metadata.language.value != language:
                continue
            for block in annotated.article.blocks:
                text = block.text.text
                for word in words_of(text, 0, len(text)):
                    reading = None if word.is_mark else verbs.read(word)
                    if reading is not None and not reading.lemma.endswith(_REGULAR):
                        families[reading.lemma][word.lower] += 1
    return {
        lemma: [form for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0]))][:_FORMS]
        for lemma, forms in sorted(families.items())
        if any(fold(form) != fold(lemma) for form in forms)
    }

from __future__ import annotations

import pytest

from generator.annotate.verbs import Form, Verbs
from generator.annotate.words import words_of
from tests.speech_cases import vocabulary

VERBS = Verbs.of(vocabulary().cues["fr"])


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("veulent", "vouloir"),
        ("voudrait", "vouloir"),
        ("doivent", "devoir"),
        ("disent", "dire"),
        ("reçoivent", "recevoir"),
        ("obtiendra", "obtenir"),
        ("soutiennent", "soutenir"),
        ("promettraient", "promettre"),
        ("craignons", "craindre"),
        ("excluent", "exclure"),
        ("interdisent", "interdire"),
        ("rejettent", "rejeter"),
        ("cèderaient", "céder"),
        ("satisfont", "satisfaire"),
    ],
)
def test_a_finite_form_is_read_as_a_form_of_its_verb(form: str, infinitive: str) -> None:
    (word,) = words_of(form)
    reading = VERBS.read(word)
    assert reading is not None
    assert (reading.lemma, reading.form) == (infinitive, Form.FINITE)


@pytest.mark.parametrize("form", ["proscrit", "proscrite", "proscrits", "proscrites"])
def test_a_participle_agrees_though_the_cues_list_only_one_form(form: str) -> None:
    (word,) = words_of(form)
    reading = VERBS.read(word)
    assert reading is not None
    assert (reading.lemma, reading.form) == ("proscrire", Form.PARTICIPLE)


@pytest.mark.parametrize("word", ["dix", "direct", "soit", "voix"])
def test_words_with_the_letters_of_a_verb_are_none(word: str) -> None:
    (only,) = words_of(word)
    assert VERBS.read(only) is None

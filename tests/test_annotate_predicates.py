from __future__ import annotations

import pytest

from generator.annotate.grammar import Grammar, grammar_of
from generator.annotate.predicates import Predicate, find_predicates
from generator.annotate.verbs import Form
from generator.annotate.words import words_of
from tests.speech_cases import vocabulary


def grammar() -> Grammar:
    found = grammar_of(vocabulary(), "fr")
    assert found is not None
    return found


def predicates(text: str) -> tuple[Predicate, ...]:
    words = words_of(text)
    return find_predicates(words, grammar(), grammar().mark(words))


@pytest.mark.parametrize(
    ("text", "lemma", "form"),
    [
        ("Moscou exigea", "exiger", Form.FINITE),
        ("Moscou rejette", "rejeter", Form.FINITE),
        ("Moscou espère", "espérer", Form.FINITE),
        ("Moscou annonçait", "annoncer", Form.FINITE),
        ("Washington promettrait", "promettre", Form.FINITE),
        ("pour exclure", "exclure", Form.INFINITIVE),
        ("en excluant", "exclure", Form.GERUND),
        ("proposée", "proposer", Form.PARTICIPLE),
        ("a déjà proposé", "proposer", Form.FINITE),
        ("avoir proposé", "proposer", Form.INFINITIVE),
        ("Le texte interdit aux deux camps", "interdire", Form.FINITE),
    ],
)
def test_a_verb_is_known_in_its_forms(text: str, lemma: str, form: Form) -> None:
    found = predicates(text)[-1]
    assert (found.lemma, found.form) == (lemma, form)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Moscou n’exige pas", True),
        ("Moscou n’a jamais exigé", True),
        ("Moscou n’acceptera aucune concession", True),
        ("ne pas exclure", True),
        ("Moscou n’est pas disposé", True),
        ("Moscou n’a pas l’intention", True),
        ("Moscou exige", False),
        ("cela n’est pas question", False),
    ],
)
def test_a_negation_belongs_to_its_verb(text: str, negated: bool) -> None:
    assert predicates(text)[0].negated is negated


def test_a_passive_is_told_from_a_reflexive() -> None:
    assert predicates("une réponse a été exigée")[-1].passive
    assert not predicates("Washington s’est engagé")[0].passive


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("la demande de Moscou", Form.NOUN),
        ("les principales demandes de Moscou", Form.NOUN),
        ("Moscou demande une réponse", Form.FINITE),
    ],
)
def test_a_noun_is_told_from_a_verb_of_the_same_letters(text: str, form: Form) -> None:
    assert predicates(text)[0].form is form

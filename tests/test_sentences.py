"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.languages import words_of
from generator.clean.sentences import split_sentences

# A bar stands where a sentence ends.
CASES = [
    "Il part.| Elle reste.",
    "M. Lavrov est parti.| Il revient.",
    "M.Lavrov est parti.| MM. Blinken et Lavrov aussi.",
    "Mme. Dupont et le Dr. Martin sont venus.",
    "En 52 av. J.-C. César était là.",
    "Il vivait en 52 av. J.-C.| Les Romains arrivent.",
    "J.-Y. Le Drian a parlé.| A. Blinken a répondu.",
    "Il y a 100.000 soldats, soit 3.5 fois plus.",
    "Le 13.01.2022 il a dit non.",
    "Voir l’art. 5 du traité et la p. 12.",
    "Il a hésité... puis il est parti.",
    "Il a hésité…| Puis il est parti.",
    "« Il part. »| Elle reste.",
    '"Il part."| Elle reste.',
    "«Il part.| Il revient», dit-elle.",
    "« Vraiment ? » demande-t-il.",
    "Vraiment ?| Oui !| Bien.",
    "Il a dit : « Non. »| Puis rien.",
    "Des armes, des chars, etc.| Les autres suivent.",
    "Des armes (chars, etc.) sont là.",
    "L’accord du 5 févr. 2022 est signé.",
    "C’était en 2021.| 12 personnes sont venues.",
    "Les États-Unis (U.S. Army) sont là.",
    "Le plan B.| Il échoue.",
    "Il cite [...] Moscou.",
    "Le G7.| Le sommet commence.",
    "Le n° 5 et le no. 6 sont prêts.",
    "Il a dit non.| Elle a dit oui.",
]


@pytest.mark.parametrize("marked", CASES)
def test_a_sentence_ends_where_a_reader_says_so(marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[s.start : s.end] for s in split_sentences(text, words_of("fr"))]

    assert found == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet='aÉ. !?…«»"’M1\n(', max_size=120))
def test_sentences_are_in_order_and_only_white_space_lies_between_them(text: str) -> None:
    at = 0
    for span in split_sentences(text):
        assert text[at : span.start].strip() == ""
        assert text[span.start : span.end] == text[span.start : span.end].strip() != ""
        at = span.end
    assert text[at:].strip() == ""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.quotes import find_quoted
from tests.quote_cases import Case, read_cases, tally
from tests.speech_cases import speech_of, vocabulary

CASES = Path(__file__).parent / "cases"
UNSEEN = read_cases(CASES / "quotes_unseen")


@pytest.mark.parametrize(
    "case", read_cases(CASES / "quotes"), ids=lambda case: f"{case.file}: {case.text[:60]}"
)
def test_every_quote_of_a_case_has_its_speaker(case: Case) -> None:
    assert tally((case,), vocabulary()).notes == ()


def test_quotes_that_the_rules_were_not_written_for_stay_above_their_floors() -> None:
    counted = tally(UNSEEN, vocabulary())
    assert counted.precision >= 0.92, counted.notes
    assert counted.recall >= 0.92, counted.notes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Oui", a-t-il dit.', ["Oui"]),
        ("« Oui », a-t-il dit.", ["Oui"]),
        ("Il parle d’“ultimatum” et de «chantage».", ["ultimatum", "chantage"]),
        ("« Le mot « ultimatum » est faux », dit-il.", ["Le mot « ultimatum » est faux"]),
        ("« Nous attendons. La suite demain", ["Nous attendons. La suite demain"]),
        ('Un écran de 24" et rien d’autre', []),
        ("Rien ici.", []),
    ],
)
def test_the_words_between_quotation_marks(text: str, quoted: list[str]) -> None:
    assert [text[q.span.start : q.span.end] for q in find_quoted(text)] == quoted


@given(st.text(alphabet='ab «»“”" .,', max_size=40))
def test_quotes_lie_in_the_text_one_after_another(text: str) -> None:
    ends = [0]
    for quoted in find_quoted(text):
        assert ends[-1] <= quoted.span.start < quoted.span.end <= len(text)
        ends.append(quoted.span.end)


SPEAKERS = [
    ("« Nous attendons », a déclaré Sergueï Lavrov.", "sergey-lavrov", "Nous attendons"),
    ("Sergueï Lavrov a déclaré : « Nous attendons. »", "sergey-lavrov", "Nous attendons."),
    ("Antony Blinken a été clair : « Non. »", "antony-blinken", "Non."),
    ("Selon Jens Stoltenberg, c’est « une erreur ».", "jens-stoltenberg", "une erreur"),
    ("« C’est faux. Et grave », a lancé Maria Zakharova.", "maria-zakharova", "C’est faux. Et grave"),
    ("Wendy Sherman est là. « Tout reste à faire », a-t-elle dit.", "wendy-sherman", "Tout reste à faire"),
    ("Sergueï Lavrov est sorti.\n« Nous attendons », a-t-il dit.", "sergey-lavrov", "Nous attendons"),
    ("Moscou juge « absurdes » ces accusations.", "russia", "absurdes"),
    ("« Nos collègues de Washington ont tort », a noté Sergueï Lavrov.", "sergey-lavrov",
     "Nos collègues de Washington ont tort"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), SPEAKERS)
def test_who_speaks_the_words_between_quotation_marks(text: str, speaker: str, words: str) -> None:
    direct = [q for q in speech_of(text, vocabulary())[0] if q.direct]
    assert [(q.speaker, q.text) for q in direct] == [(speaker, words)]


REPORTED = [
    ("Sergueï Lavrov a déclaré que le dialogue continuait.", "sergey-lavrov", "le dialogue continuait"),
    ("Le dialogue continue, a assuré Antony Blinken.", "antony-blinken", "Le dialogue continue"),
    ("Le dialogue continue, a-t-il assuré à Antony Blinken.", None, None),
    ("Selon Moscou, le dialogue continue.", "russia", "Selon Moscou, le dialogue continue."),
    ("Le dialogue continue, selon Kiev.", "ukraine", "Le dialogue continue, selon Kiev."),
]


@pytest.mark.parametrize(("text", "speaker", "words"), REPORTED)
def test_who_says_what_is_reported(text: str, speaker: str | None, words: str | None) -> None:
    reported = [(q.speaker, q.text) for q in speech_of(text, vocabulary())[0] if q.speaker]
    assert reported == ([(speaker, words)] if speaker else [])


def test_a_speaker_the_vocabulary_does_not_know_is_kept_as_text() -> None:
    (quote,) = speech_of("« Rien n’est joué », a confié Pavel Dourov.", vocabulary())[0]
    assert (quote.speaker, quote.speaker_text) == (None, "Pavel Dourov")
    assert not quote.certain


def test_a_stretch_is_one_quote_even_where_it_is_reported_too() -> None:
    quotes, _ = speech_of("« Le dialogue continue », a déclaré Sergueï Lavrov.", vocabulary())
    assert [q.direct for q in quotes] == [True]


def test_what_is_told_of_a_speaker_is_none_of_the_words_reported() -> None:
    text = "L’Otan ne fermera pas sa porte, a dit Jens Stoltenberg, qui rencontrera Sergueï Lavrov."
    reported = [text[q.start : q.end] for q in speech_of(text, vocabulary())[0]]
    assert reported == ["L’Otan ne fermera pas sa porte"]

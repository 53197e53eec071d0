from __future__ import annotations

from pathlib import Path

import pytest

from generator.annotate.speech import find_speech
from tests.gold_pages import load_all
from tests.speech_cases import Case, read_cases, speech_of, tally, vocabulary

CASES = Path(__file__).parent / "cases"
KNOWN = read_cases(CASES / "positions")
UNSEEN = read_cases(CASES / "positions_unseen")
LABELLED = read_cases(CASES / "positions_labelled")
PRESS = read_cases(CASES / "positions_press")


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: f"{case.file}: {case.text[:60]}")
def test_every_case_gives_its_positions_and_no_other(case: Case) -> None:
    assert tally((case,), vocabulary()).notes == ()


def test_sentences_the_rules_were_not_written_for_stay_above_their_floors() -> None:
    counted = tally(UNSEEN, vocabulary())
    assert counted.named / counted.found >= 0.95
    assert counted.named / counted.wanted >= 0.95
    assert counted.right / counted.found >= 0.90
    assert counted.certain_right / counted.certain >= 0.92


def test_what_somebody_else_wrote_and_labelled_stays_above_its_floors() -> None:
    counted = tally(LABELLED, vocabulary())
    assert counted.named / counted.found >= 0.97
    assert counted.named / counted.wanted >= 0.92
    assert counted.right / counted.found >= 0.85
    assert counted.right / counted.wanted >= 0.80
    assert counted.certain_right / counted.certain >= 0.85


def test_paragraphs_in_the_manner_of_dispatches_stay_above_their_floors() -> None:
    counted = tally(PRESS, vocabulary())
    assert counted.named / counted.found >= 0.95
    assert counted.named / counted.wanted >= 0.86
    assert counted.right / counted.found >= 0.85
    assert counted.right / counted.wanted >= 0.78
    assert counted.certain_right / counted.certain >= 0.90


@pytest.mark.parametrize("demand", sorted(vocabulary().demands))
def test_the_examples_of_a_demand_show_it(demand: str) -> None:
    for example in vocabulary().demands[demand].examples:
        assert demand in {p.demand for p in speech_of(example, vocabulary())[1]}, example


@pytest.mark.parametrize("demand", sorted(vocabulary().demands))
def test_the_counter_examples_of_a_demand_do_not_show_it(demand: str) -> None:
    for example in vocabulary().demands[demand].counter_examples:
        assert demand not in {p.demand for p in speech_of(example, vocabulary())[1]}, example


def test_a_quote_is_the_text_at_its_offsets() -> None:
    text = "Moscou exige que l’Otan renonce à tout élargissement, a déclaré Sergueï Lavrov."
    (position,) = speech_of(text, vocabulary())[1]
    assert text[position.start : position.end] == position.quote
    assert position.cue == "exige"


def test_of_whom_something_is_asked_is_the_addressee() -> None:
    (position,) = speech_of("Washington demande à Moscou de retirer ses troupes de la frontière ukrainienne.",
                            vocabulary())[1]  # fmt: skip
    assert position.addressees == ("russia",)


def test_a_hypothesis_is_nobodys_position() -> None:
    text = "Si Washington refuse de donner une réponse écrite, la situation s’aggravera."
    assert speech_of(text, vocabulary())[1] == ()


def test_a_position_told_after_reported_speech_is_uncertain() -> None:
    text = (
        "Le dialogue dépend de Washington, a expliqué Sergueï Lavrov. "
        "L’Otan rejette l’arrêt de son élargissement."
    )
    (position,) = speech_of(text, vocabulary())[1]
    assert (position.source, position.certain, position.because) == ("sergey-lavrov", False, "carried")


def test_the_quotes_of_the_gold_pages_begin_where_a_careful_reader_begins_them() -> None:
    near = []
    for page in load_all():
        _, found = find_speech(page.article.blocks, page.mentions, vocabulary(), "fr")
        for wanted in page.positions:
            same = [
                p
                for p in found
                if (p.demand, p.block) == (wanted.demand, wanted.block)
                and p.start < wanted.end
                and wanted.start < p.end
            ]
            near += [abs(p.start - wanted.start) <= 25 for p in same[:1]]
    assert sum(near) / len(near) >= 0.9


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Moscou exige d’exclure l’adhésion de l’Ukraine à l’Otan.",
         "exige d’exclure l’adhésion de l’Ukraine à l’Otan"),
        ("Moscou veut la fin de l’élargissement de l’Otan à l’est.",
         "veut la fin de l’élargissement de l’Otan à l’est"),
        ("La Russie exige que l’Otan n’avance pas vers l’est.", "exige que l’Otan n’avance pas vers l’est"),
    ],
)  # fmt: skip
def test_a_quote_says_what_is_asked_and_not_its_opposite(text: str, quote: str) -> None:
    assert [p.quote for p in speech_of(text, vocabulary())[1]] == [quote]


def test_the_quote_of_an_item_leaves_out_the_item_in_front() -> None:
    text = (
        "Moscou demande le non-élargissement de l’Otan à l’est, la non-adhésion de l’Ukraine "
        "et le refus de créer des bases militaires dans l’espace post-soviétique."
    )
    assert [p.quote for p in speech_of(text, vocabulary())[1]] == [
        "le non-élargissement de l’Otan à l’est",
        "la non-adhésion de l’Ukraine",
        "le refus de créer des bases militaires dans l’espace post-soviétique",
    ]

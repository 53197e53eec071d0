from __future__ import annotations

import pytest

from generator.annotate.clause_parser import parse
from generator.annotate.clauses import Opener
from generator.annotate.words import words_of
from tests.test_annotate_predicates import grammar

MARKS = {
    Opener.CONTENT: "content",
    Opener.RELATIVE: "relative",
    Opener.ADVERBIAL: "adverbial",
    Opener.CONDITION: "condition",
    Opener.GERUND: "gerund",
    Opener.INSERT: "insert",
}


def taken_apart(text: str) -> list[tuple[str, str]]:
    """The clauses below the main one, each with what it begins with and its words."""
    words = words_of(text)
    sentence = parse(words, grammar())
    found = []
    for clause in sentence.clauses[1:]:
        own = [w.text for i, w in enumerate(words) if sentence.owner[i] == clause.index and not w.is_mark]
        found.append((MARKS.get(clause.opener, "main"), " ".join(own)))
    return found


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Moscou exige que Kiev renonce.", [("content", "que Kiev renonce")]),
        ("Moscou attend, a noté Lavrov.", [("insert", "a noté Lavrov")]),
        ("Moscou attend, a-t-il noté.", [("insert", "a t il noté")]),
        ("Si Kiev refuse, Moscou agira.", [("condition", "Si Kiev refuse")]),
        ("Il s’est tu, soulignant le fait.", [("gerund", "soulignant le fait")]),
        ("Moscou, qui attend, exige tout.", [("relative", "qui attend")]),
        ("Moscou insiste pour que Kiev cède.", [("content", "pour que Kiev cède")]),
        ("Bien que Moscou attende, il exige tout.", [("adverbial", "Bien que Moscou attende")]),
        ("Cela ne relève que de Kiev.", []),
        ("Moscou en veut plus que Kiev.", []),
        ("Moscou a des exigences, dont la fin des essais.", []),
    ],
)
def test_a_sentence_is_taken_apart(text: str, clauses: list[tuple[str, str]]) -> None:
    assert taken_apart(text) == clauses


def test_what_a_condition_governs_is_hypothetical() -> None:
    words = words_of("Si l’Otan dit qu’elle refuse, Moscou agira.")
    sentence = parse(words, grammar())
    refuses = next(i for i, w in enumerate(words) if w.text == "refuse")
    acts = next(i for i, w in enumerate(words) if w.text == "agira")
    assert sentence.is_hypothetical(sentence.clause_of(refuses))
    assert not sentence.is_hypothetical(sentence.clause_of(acts))

"""Straight quotation marks open and close; here `<` stands for one that opens, `>` for one that closes."""

from __future__ import annotations

import pytest

from generator.clean.quotes import straight_quotes


def marked(text: str) -> str:
    """The text with each straight quotation mark replaced by what it does."""
    opens = straight_quotes(text)
    return "".join(("<" if opens[at] else ">") if c == '"' else c for at, c in enumerate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il dit "oui" et part.', "Il dit <oui> et part."),
        ('Il dit:"Oui."Elle part."Non."', "Il dit:<Oui.>Elle part.<Non.>"),
        ('"Un "vrai" port."Le port.', "<Un <vrai> port.>Le port."),
        ('Il écrit "À vos "souhaits!""Le port.', "Il écrit <À vos <souhaits!>>Le port."),
        ('"Il part. "Elle reste.', "<Il part. >Elle reste."),
        ('"Un port."explique-t-il.', "<Un port.>explique-t-il."),
    ],
)
def test_quotation_marks_open_and_close_in_turn(text: str, expected: str) -> None:
    assert marked(text) == expected


def test_a_text_without_straight_quotation_marks_has_none_to_tell() -> None:
    assert straight_quotes("Il dit « oui ».") == {}


def test_a_quotation_that_nobody_closed_does_not_turn_the_next_ones_round() -> None:
    text = 'Il dit "oui et part. ' + "Le port est calme. " * 100 + 'Elle dit "non"et reste."Bien."'

    assert marked(text).endswith("Elle dit <non>et reste.<Bien.>")

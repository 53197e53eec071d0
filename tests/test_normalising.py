"""What is changed in a text before it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readers.normalising import changes_to


def readable(text: str) -> str:
    for change in reversed(changes_to(text)):
        end = change.at + len(change.removed)
        assert text[change.at : end] == change.removed
        text = text[: change.at] + change.inserted + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non\u00addéploiement", "nondéploiement"),
        ("l\u200b’Otan", "l’Otan"),
        ("\u202eevil\u202c", "evil"),
        ("a\x00b\x02c", "abc"),
        ("une ligne\rune autre", "une ligne\nune autre"),
        ("une ligne\r\nune autre", "une ligne\r\nune autre"),
        ("une ligne\u2028une autre", "une ligne\nune autre"),
        ("Lâ€™Ã©tÃ© Ã\xa0 GenÃ¨ve", "L’été à Genève"),
        ("Â« non Â»", "« non »"),
        ("Âge, Île, Ça, État, où, Noël, œuvre", "Âge, Île, Ça, État, où, Noël, œuvre"),
        ("« L’été », “ça”, ﬁn, ½, １", "« L’été », “ça”, ﬁn, ½, １"),
    ],
)
def test_what_nobody_can_see_goes_and_mojibake_is_repaired(text: str, expected: str) -> None:
    assert readable(text) == expected


@given(st.text(max_size=300))
def test_changes_are_in_order_and_do_not_overlap(text: str) -> None:
    at = 0
    for change in changes_to(text):
        assert change.at >= at
        assert text[change.at :].startswith(change.removed)
        at = change.at + len(change.removed)

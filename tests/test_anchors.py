import pytest

from generator.anchors import block_anchors, sentence_anchor
from tests.corpora import an_article

ARTICLE = an_article("a", "Un. Deux.", "# Titre", "Trois. Quatre.").article


def test_paragraphs_and_headings_are_counted_apart() -> None:
    assert block_anchors(ARTICLE) == ("p1", "h1", "p2")


@pytest.mark.parametrize(
    ("block", "offset", "anchor"),
    [
        (0, 0, "p1s1"),
        (0, 4, "p1s2"),
        (0, 8, "p1s2"),
        (1, 3, "h1"),
        (2, 7, "p2s2"),
    ],
)
def test_a_sentence_is_named_by_its_paragraph_and_its_number(block: int, offset: int, anchor: str) -> None:
    assert sentence_anchor(ARTICLE, block, offset) == anchor

"""The article in a flattened page is the run of lines that speaks most for it."""

from __future__ import annotations

from generator.clean.span import article_span, line_scores

PARAGRAPH = (
    "Le port de Brest a rouvert lundi après trois jours de tempête, et les marins, qui attendaient ce "
    "moment depuis la veille, sont sortis en mer avec leurs filets."
)


def span_of(*lines: tuple[str, int]) -> tuple[int, int]:
    """Where the article begins and ends; a line comes with what it counts against the article."""
    return article_span(line_scores(lines))


def test_buttons_around_the_article_are_not_of_it() -> None:
    assert span_of(("Menu", 0), ("Sport", 0), (PARAGRAPH, 0), (PARAGRAPH, 0), ("Lire", 0)) == (2, 4)


def test_a_known_line_inside_does_not_cut_the_article() -> None:
    assert span_of((PARAGRAPH, 0), ("Publicité", 1), (PARAGRAPH, 0)) == (0, 3)


def test_text_after_a_line_of_great_weight_is_another_one() -> None:
    assert span_of((PARAGRAPH, 0), (PARAGRAPH, 0), ("Commentaires", 40), (PARAGRAPH, 0)) == (0, 2)


def test_a_line_of_great_weight_before_the_article_does_no_harm() -> None:
    assert span_of(("Contact", 40), (PARAGRAPH, 0), (PARAGRAPH, 0)) == (1, 3)


def test_a_page_without_prose_has_no_article() -> None:
    assert span_of(("Menu", 0), ("Contact", 40)) == (0, 0)

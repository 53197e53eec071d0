"""Lines that recur in the articles of one publisher, as questions of the review queue."""

from __future__ import annotations

from generator.clean.rules import cleaning_rules
from generator.model.annotation import Annotated
from generator.suggest.furniture import furniture_suggestions
from generator.suggest.settle import accepted
from generator.suggest.suggestion import Suggestion
from tests.corpora import a_corpus, an_article

LINE = "Ne manquez rien de l’actualité du port : rejoignez-nous !"


def asked(*articles: Annotated) -> tuple[Suggestion, ...]:
    return tuple(furniture_suggestions(a_corpus(*articles)))


def an_article_with(line: str, number: int, publisher: str | None = "sputnik-france") -> Annotated:
    texts = (f"Le navire {number} est entré au port.", f"Il repartira dans {number} jours.", line)
    return an_article(f"a{number}", *texts, publisher=publisher)


def test_a_line_that_stands_in_three_articles_of_a_publisher_is_asked_about() -> None:
    (suggestion,) = asked(*(an_article_with(LINE, number) for number in range(3)))
    assert suggestion.sentence == LINE
    assert suggestion.because == "stands in 3 of the 3 articles of sputnik-france"


def test_what_two_articles_share_is_no_furniture() -> None:
    assert asked(an_article_with(LINE, 0), an_article_with(LINE, 1), an_article_with("Autre fin.", 2)) == ()


def test_a_line_of_fewer_than_a_third_of_the_articles_is_no_furniture() -> None:
    articles = [an_article_with(LINE if n < 3 else f"Fin {n}.", n) for n in range(10)]
    assert asked(*articles) == ()


def test_articles_of_unknown_publishers_have_no_furniture_in_common() -> None:
    assert asked(*(an_article_with(LINE, number, None) for number in range(4))) == ()


def test_copies_of_one_article_say_nothing_of_their_publisher() -> None:
    copies = [an_article(f"c{n}", "Le même texte.", "Jusqu’au bout.", publisher="p") for n in range(4)]
    assert asked(*copies) == ()


def test_a_piece_of_a_glued_line_is_not_asked_about() -> None:
    glued = [an_article(f"g{n}", f"Texte {n} du port.{LINE}", publisher="p") for n in range(3)]
    assert asked(*glued) == ()


def test_a_yes_writes_a_rule_by_which_the_line_is_no_longer_the_articles() -> None:
    (suggestion,) = asked(*(an_article_with(LINE, number) for number in range(3)))
    path, text = accepted(suggestion, {})
    assert path == "seeds/vocabulary/boilerplate.yml"
    rules = cleaning_rules({}, text)
    assert (rules.problems, rules.boilerplate(LINE)) == ((), "furniture of sputnik-france")


def test_a_second_yes_keeps_what_the_file_had() -> None:
    (suggestion,) = asked(*(an_article_with(LINE, number) for number in range(3)))
    before = '# Ours.\n- {family: ours, line: ["à bientôt"]}\n'
    _, text = accepted(suggestion, {"seeds/vocabulary/boilerplate.yml": before})
    assert text.startswith(before)
    assert cleaning_rules({}, text).boilerplate("À bientôt") == "ours"

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import slug, with_new
from generator.model.article import Article, Field, Metadata
from generator.model.corpus import Address
from tests import gold_pages


def an_article(identifier: str, title: str | None, date: str | None = "2022-01-13") -> Article:
    base = gold_pages.load("000").article
    return replace(base, id=identifier, metadata=Metadata(title=Field(title), date=Field(date)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La Russie précise ce que l’Otan a promis", "la-russie-precise-ce-que-l-otan-a-promis"),
        ("Œuvre & <script>alert(1)</script>", "oeuvre-script-alert-1-script"),
        ("../../etc/passwd", "etc-passwd"),
        ("Заголовок", ""),
        ("", ""),
    ],
)
def test_a_slug_is_lower_case_words_and_hyphens(text: str, wanted: str) -> None:
    assert slug(text) == wanted


@given(st.text())
def test_a_slug_is_always_safe_in_a_path(text: str) -> None:
    made = slug(text)
    assert len(made) <= 80
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(made) == made


def test_a_new_article_gets_its_day_and_title_as_address() -> None:
    made = with_new({}, [an_article("a", "Moscou répond")])
    assert made == {"a": Address("articles/2022-01-13-moscou-repond")}


def test_an_undated_article_gets_its_title_alone() -> None:
    assert with_new({}, [an_article("a", "Moscou répond", None)])["a"].path == "articles/moscou-repond"


def test_an_address_once_given_stays_when_the_title_changes() -> None:
    given_before = {"a": Address("articles/old-title", ("articles/older",))}
    assert with_new(given_before, [an_article("a", "New title")]) == given_before


def test_two_articles_of_one_title_get_two_addresses_in_any_order() -> None:
    articles = [an_article("a", "Le titre"), an_article("b", "Le titre")]
    made = with_new({}, articles)
    assert made == with_new({}, reversed(articles))
    assert made["a"].path == "articles/2022-01-13-le-titre"
    assert made["b"].path == "articles/2022-01-13-le-titre-b"


def test_a_former_address_is_never_given_to_another_article() -> None:
    before = {"a": Address("articles/now", ("articles/2022-01-13-le-titre",))}
    made = with_new(before, [an_article("b", "Le titre")])
    assert made["b"].path == "articles/2022-01-13-le-titre-b"


def test_where_the_text_is_withheld_its_first_words_do_not_stand_in_an_address() -> None:
    base = an_article("a", None, None)
    article = replace(base, metadata=Metadata(title=Field("Les mots du texte", inferred=True)))
    assert with_new({}, [article], "metadata")["a"].path == "articles/article-a"

"""What is said above a text before somebody quotes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.indexes import index_corpus
from generator.model.annotation import Annotated
from generator.model.article import Doubt, Field
from generator.model.corpus import Corpus
from generator.model.vocabulary import Publisher
from generator.pages.caveats import caveats
from generator.pages.edition import Edition
from tests.corpora import VOCABULARY, a_corpus, an_article

STATED: dict[str, Any] = {"date": "2022-01-13", "publisher": "sputnik-france", "url": "https://example.org/a"}


def said(annotated: Annotated, language: str = "en", **publishers: Publisher) -> list[str]:
    known = {**VOCABULARY.publishers, **publishers}
    corpus: Corpus = a_corpus(annotated, vocabulary=replace(VOCABULARY, publishers=known))
    return list(caveats(Edition.of(index_corpus(corpus), language), annotated))


def translated(**metadata: Any) -> Annotated:
    annotated = an_article("a", "Une heure gouvernementale.", **metadata)
    doubt = Doubt("translated", 4, 25, "heure gouvernementale", "", 0.8)
    return replace(annotated, article=replace(annotated.article, doubts=(doubt,)))


def test_an_article_that_states_all_that_matters_has_none() -> None:
    assert said(an_article("a", "Un texte.", **STATED)) == []


def test_an_article_without_its_address_alone_has_none() -> None:
    assert said(an_article("a", "Un texte.", date="2022", publisher="sputnik-france")) == []


def test_what_the_text_does_not_give_is_listed_in_the_language_of_the_page() -> None:
    bare = an_article("a", "Un texte.")
    unnamed = replace(bare.article.metadata, title=Field("Un texte", inferred=True))
    annotated = replace(bare, article=replace(bare.article, metadata=unnamed))

    (english,), (french,) = said(annotated), said(annotated, "fr")
    assert (
        english
        == "**The text that was kept does not give:** its source, its title, its date, its original address."
    )
    assert "sa source, son titre, sa date, son adresse d’origine." in french


def test_an_inferred_date_counts_as_not_given() -> None:
    stated = an_article("a", "Un texte.", **STATED)
    inferred = replace(stated.article.metadata, date=Field("2022-01-21/..", inferred=True))
    annotated = replace(stated, article=replace(stated.article, metadata=inferred))

    assert said(annotated) == ["**The text that was kept does not give:** its date."]


def test_the_words_speak_for_a_text_of_an_unknown_publisher() -> None:
    assert said(translated())[-1].endswith("“heure gouvernementale”.")


def test_the_vocabulary_speaks_for_a_known_publisher() -> None:
    by_machine = Publisher("portal", {"en": "Portal"}, machine_translated=True)

    assert said(translated(**STATED)) == []
    assert said(an_article("a", "Un texte.", **{**STATED, "publisher": "portal"}), portal=by_machine) == [
        "**Reads as a machine translation.**"
    ]


def test_where_the_words_are_withheld_the_warning_stays() -> None:
    annotated = translated()
    (doubt,) = annotated.article.doubts
    withheld = replace(annotated, article=replace(annotated.article, doubts=(replace(doubt, text=""),)))

    assert said(withheld)[-1] == "**Reads as a machine translation.**"

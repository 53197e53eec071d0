"""The page of the review and the log of corrections, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corrections.fixes import TextVerb
from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Correction, Review
from generator.pages.corrected import in_words
from generator.pages.edition import Edition
from generator.pages.reviewing import render_reviewing
from tests.corpora import a_corpus, an_article


def the_edition(language: str, *articles: Annotated) -> Edition:
    return Edition.of(index_corpus(a_corpus(*articles)), language)


CASES = {
    "words replaced": (
        Correction("2022-03-01", "Anna", "replace", "coquille", "mal", "pire"),
        "« mal » devient « pire » (coquille ; Anna, 1er mars 2022)",
    ),
    "a passage set aside": (
        Correction(None, "Anna", "boilerplate", "bandeau", "Lire aussi"),
        "« Lire aussi » n’est pas de l’article (bandeau ; Anna)",
    ),
    "a date settled": (
        Correction(None, None, "set", "légende", "date", "2022-01-13"),
        "date de publication : 13 janvier 2022 (légende)",
    ),
    "a publisher settled": (
        Correction(None, None, "set", "logo", "publisher", "sputnik-france"),
        "source : Sputnik France (logo)",
    ),
    "a field that is unknown": (
        Correction(None, None, "set", "faux", "title", ""),
        "titre : inconnue (faux)",
    ),
    "a mention given to another": (
        Correction(None, None, "relabel-mention", "contexte", "le ministre", "sergey-lavrov"),
        "« le ministre » désigne Sergueï Lavrov (contexte)",
    ),
    "a position changed": (
        Correction(None, None, "change-position", "relu", "exige", "non-enlargement · russia · demand"),
        "position sur « Non-élargissement de l’Otan » relue : « exige » (relu)",
    ),
}


@pytest.mark.parametrize(("correction", "expected"), CASES.values(), ids=CASES.keys())
def test_a_correction_is_said_in_words(correction: Correction, expected: str) -> None:
    said = in_words(the_edition("fr"), correction)

    assert said.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ") == expected


VERBS = (
    *TextVerb,
    "set",
    *(f"{does}-mention" for does in ("add", "drop", "relabel")),
    *(f"{does}-position" for does in ("add", "drop", "change")),
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_can_be_said_in_every_language(verb: str, language: str) -> None:
    correction = Correction(None, None, verb, "z", "title" if verb == "set" else "x", "y")

    assert "{" not in in_words(the_edition(language), correction)


def test_a_hostile_correction_stays_text() -> None:
    said = in_words(the_edition("fr"), Correction(None, "<b>", "replace", "*z*", "[x](y)", "<script>"))

    assert "<" not in said
    assert "[x](y)" not in said


def test_articles_stand_under_the_state_of_their_review() -> None:
    read = replace(an_article("a", "Un mot.", title="Lu"), review=Review("reviewed", "Anna", "2022-03-01"))
    unread = an_article("b", "Un mot.", title="Pas lu")

    page = render_reviewing(the_edition("fr", read, unread)).content.decode()

    assert "1 article relu, 1 non relu" in page
    first, second = page.index("## Relu"), page.index("## Non relu")
    assert first < page.index("[Lu](") < second < page.index("[Pas lu](")
    assert "relu par Anna, 1er\u00a0mars 2022" in page
    assert '<rect class="reviewed" x="0" y="0" width="50"' in page


def test_the_latest_correction_stands_first() -> None:
    log = (
        Correction("2022-03-01", None, "replace", "z", "un", "deux"),
        Correction("2022-04-01", None, "replace", "z", "trois", "quatre"),
    )

    page = render_reviewing(the_edition("fr", replace(an_article("a"), corrections=log))).content.decode()

    assert page.index("trois") < page.index("deux")


def test_a_corpus_without_corrections_says_so() -> None:
    page = render_reviewing(the_edition("fr", an_article("a", "Un mot."))).content.decode()

    assert "Rien n’a encore été corrigé." in page

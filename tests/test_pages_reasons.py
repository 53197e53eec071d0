"""The reasons of the stages in the reader's language."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.pages.reasons import reason_in
from tests.corpora import the_gold_corpus

FAMILIES = Path(__file__).parent.parent / "generator" / "data" / "boilerplate.yml"


def test_a_reason_is_told_in_french() -> None:
    assert reason_in("fr", "address of the page") == "adresse de la page"


def test_a_reason_that_a_person_wrote_stays_as_it_is() -> None:
    assert reason_in("fr", "bandeau du site") == "bandeau du site"


def test_the_stages_speak_english_already() -> None:
    assert reason_in("en", "address of the page") == "address of the page"


def test_every_reason_of_the_gold_articles_and_every_family_has_its_french() -> None:
    articles = [annotated.article for annotated in the_gold_corpus().articles]
    reasons = {row.reason for article in articles for row in article.ledger}
    reasons |= {repair.reason for article in articles for repair in article.repairs}
    reasons |= {entry["family"] for entry in yaml.safe_load(FAMILIES.read_text(encoding="utf-8"))}
    same_in_both = {"navigation"}

    assert [r for r in sorted(reasons - same_in_both) if reason_in("fr", r) == r] == []

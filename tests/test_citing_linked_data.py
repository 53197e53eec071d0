import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citing.linked_data import article_json_ld, json_ld
from generator.model.annotation import Annotations, Correction, Mention, Position
from tests.corpora import SETTINGS, a_corpus, an_article

POSITION = Position("written-reply", ("russia",), "demand", "sergey-lavrov", 0, 0, 3, "Un.")
ARTICLE = an_article(
    "a",
    "Un.",
    found=Annotations(
        mentions=(Mention("russia", 0, 0, 2, "Un", "name"),),
        positions=(POSITION, replace(POSITION, source=None)),
    ),
    title="Titre",
    date="2022-01-13",
    publisher="sputnik-france",
    url="https://fr.example.com/a",
)


def node_of(article: Any = ARTICLE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(article_json_ld(a_corpus(article), article))
    return found


def test_the_page_is_based_on_a_news_article_of_its_publisher() -> None:
    node = node_of()
    assert (node["@type"], node["url"]) == ("Article", "https://example.org/corpus/articles/a.html")
    assert node["isBasedOn"] == {
        "@type": "NewsArticle",
        "headline": "Titre",
        "url": "https://fr.example.com/a",
        "datePublished": "2022-01-13",
        "inLanguage": "fr",
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "Sputnik France",
            "parentOrganization": {"@type": "Organization", "name": "Rossiya Segodnya"},
        },
    }


def test_a_position_is_a_claim_of_the_one_who_says_it() -> None:
    claim = node_of()["hasPart"][0]
    assert (claim["@type"], claim["text"], claim["author"]["name"]) == ("Claim", "Un.", "Sergueï Lavrov")
    assert claim["mentions"][0]["sameAs"] == "http://www.wikidata.org/entity/Q159"
    assert claim["appearance"] == "https://fr.example.com/a"
    assert claim["claimInterpreter"]["name"] == "Une équipe"


def test_a_claim_that_nobody_is_named_for_is_the_publishers() -> None:
    assert node_of()["hasPart"][1]["author"]["name"] == "Sputnik France"


def test_nothing_is_rated() -> None:
    assert "ClaimReview" not in article_json_ld(a_corpus(ARTICLE), ARTICLE)


def test_a_correction_is_a_correction_comment() -> None:
    corrected = replace(ARTICLE, corrections=(Correction("2024-05-01", "A. B.", "Heading", "It is one."),))
    assert node_of(corrected)["correction"] == [
        {"@type": "CorrectionComment", "text": "Heading: It is one.", "datePublished": "2024-05-01"}
    ]


def test_what_is_unknown_is_left_out() -> None:
    bare = an_article("b", "Un.", title=None, language=None)
    assert node_of(bare)["isBasedOn"] == {"@type": "NewsArticle"}


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--", "]]>", "\u2028&amp;"])
def test_a_title_cannot_end_the_script(hostile: str) -> None:
    article = an_article("a", "Un.", title=hostile)
    text = article_json_ld(a_corpus(article, settings=SETTINGS), article)
    assert not set("<>&\u2028") & set(text)


@given(st.text())
def test_what_is_made_safe_reads_back_unchanged(text: str) -> None:
    assert json.loads(json_ld({"text": text})) == {"text": text}

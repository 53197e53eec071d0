"""`corpus.yml` and `addresses.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.corpus import Address
from generator.vocabulary.addresses import load_addresses
from generator.vocabulary.settings import load_settings

SEEDS = Path(__file__).parent.parent / "seeds"


def test_settings_are_read_and_an_address_ends_with_a_slash() -> None:
    text = "title: {fr: Essai}\nlanguages: [fr, en]\nmode: excerpt\nnoindex: false\nsite_url: https://a.example/b\n"
    settings, problems = load_settings("corpus.yml", text)
    assert problems == ()
    assert settings.title == {"fr": "Essai"}
    assert settings.languages == ("fr", "en")
    assert settings.mode == "excerpt"
    assert not settings.noindex
    assert settings.site_url == "https://a.example/b/"


def test_every_mistake_of_the_settings_is_shown_at_once() -> None:
    text = "mode: exerpt\nnoindex: maybe\nlanguages: [french!]\nsite_url: javascript:alert(1)\n"
    _, problems = load_settings("corpus.yml", text)
    assert [str(problem) for problem in problems] == [
        "corpus.yml:1: error: 'mode' is 'exerpt' (did you mean 'excerpt'?)",
        "corpus.yml:1: error: 'title' is missing (add 'title: {fr: …}')",
        "corpus.yml:2: error: 'noindex' is text, not true or false",
        "corpus.yml:3: error: 'french!' is no language (write it like fr or pt-BR)",
        "corpus.yml:4: error: 'site_url' is 'javascript:alert(1)', no web address (write it like https://example.org/)",
    ]


def test_the_settings_map_the_names_of_record_fields() -> None:
    settings, problems = load_settings(
        "corpus.yml", "title: {fr: Essai}\nfields: {text: corps, date: [vu, lu]}\n"
    )
    assert problems == ()
    assert settings.fields == {"text": ("corps",), "date": ("vu", "lu")}


def test_a_record_field_that_there_is_not_is_a_problem_with_the_nearest() -> None:
    _, problems = load_settings("corpus.yml", "title: {fr: Essai}\nfields:\n  titel: nom\n")
    assert [str(problem) for problem in problems] == [
        "corpus.yml:3: error: unknown key 'titel' (did you mean 'title'?)"
    ]


def test_the_settings_of_this_corpus_have_no_mistake() -> None:
    _, problems = load_settings("corpus.yml", (SEEDS / "corpus.yml").read_text("utf-8"))
    assert problems == ()


def test_an_address_may_have_former_ones() -> None:
    text = "000: articles/un\n001: {path: articles/deux, former: [articles/2]}\n"
    addresses, problems = load_addresses("addresses.yml", text)
    assert problems == ()
    assert addresses == {"000": Address("articles/un"), "001": Address("articles/deux", ("articles/2",))}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: articles/un\nb: articles/un\n",
            "addresses.yml:2: error: 'articles/un' is the address of 'a' too (give it another one)",
        ),
        (
            "a: ../../etc/passwd\n",
            "addresses.yml:1: error: '../../etc/passwd' cannot be the address of a page "
            "(use a-z, 0-9, single hyphens and slashes)",
        ),
        ("a: {former: [x]}\n", "addresses.yml:1: error: 'path' is missing (add 'path: …')"),
    ],
)
def test_an_address_is_safe_and_one_article_s_only(text: str, message: str) -> None:
    _, problems = load_addresses("addresses.yml", text)
    assert message in [str(problem) for problem in problems]

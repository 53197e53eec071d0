from dataclasses import replace

from generator.exports.redirects import redirects
from generator.model.corpus import Address, Corpus, Tombstone
from tests.corpora import SETTINGS, a_corpus, an_article

ARTICLE = an_article("a", "Un.", title='Titre "><script>')


def moved(*former: str, to: str = "articles/new") -> Corpus:
    return replace(a_corpus(ARTICLE), addresses={"a": Address(to, former)})


def test_a_former_address_leads_to_the_present_one() -> None:
    (path, page), *_ = redirects(moved("articles/old"))
    assert path == "articles/old.html"
    assert '<meta http-equiv="refresh" content="0; url=new.html">' in page.decode()
    assert '<link rel="canonical" href="https://example.org/corpus/articles/new.html">' in page.decode()


def test_a_title_is_text_in_a_redirect() -> None:
    (_, page), *_ = redirects(moved("articles/old"))
    assert "<script" not in page.decode()
    assert "Titre &quot;&gt;&lt;script&gt;" in page.decode()


def test_from_another_folder_the_way_is_relative() -> None:
    (_, page), *_ = redirects(moved("old/place"))
    assert "url=../articles/new.html" in page.decode()


def test_without_an_address_of_the_site_the_canonical_link_is_relative_too() -> None:
    corpus = replace(moved("articles/old"), settings=replace(SETTINGS, site_url=""))
    (_, page), *_ = redirects(corpus)
    assert '<link rel="canonical" href="new.html">' in page.decode()


def test_the_raw_text_at_a_former_address_leads_on_too() -> None:
    pages = dict(redirects(moved("articles/old")))
    assert "provenance/old.html" in pages
    page = pages["provenance/old.html"]
    assert "url=new.html" in page.decode()


def test_an_address_in_use_is_not_redirected() -> None:
    assert list(redirects(moved("articles/new"))) == []


def test_the_former_address_of_an_article_that_was_taken_out_leads_to_its_tombstone() -> None:
    corpus = replace(a_corpus(), addresses={"b": Address("articles/b", ("articles/older",))})
    (path, page), *_ = redirects(replace(corpus, removed={"b": Tombstone("asked for by its publisher")}))
    assert path == "articles/older.html"
    assert "url=b.html" in page.decode()


def test_a_former_address_leads_on_in_every_language_of_the_interface() -> None:
    corpus = replace(moved("articles/old"), settings=replace(SETTINGS, languages=("fr", "en")))
    _, (path, page), *_ = redirects(corpus)
    assert path == "en/articles/old.html"
    assert '<html lang="en">' in page.decode()
    assert "url=new.html" in page.decode()
    assert '<link rel="canonical" href="https://example.org/corpus/en/articles/new.html">' in page.decode()

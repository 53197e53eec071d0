"""The page of what articles say differently."""

from __future__ import annotations

import markdown

from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Annotations, Mention
from generator.pages.disagreements import render_disagreements
from generator.pages.edition import Edition
from tests.corpora import a_corpus, an_article


def the_page(*articles: Annotated, language: str = "fr") -> str:
    edition = Edition.of(index_corpus(a_corpus(*articles)), language)
    return render_disagreements(edition).content.decode("utf-8")


def naming(identifier: str, name: str) -> Annotated:
    words = f"Hier, {name} s'est tu. Il neigeait."
    mention = Mention("jens-stoltenberg", 0, 6, 6 + len(name), name, "name")
    return an_article(identifier, words, found=Annotations(mentions=(mention,)), date="2022-01-13")


def test_two_spellings_stand_side_by_side_with_their_sentences() -> None:
    page = the_page(naming("a", "Jens Stoltenberg"), naming("b", "Jans Stoltenberg"))
    assert "## La graphie d'un nom" in page.replace("’", "'")
    assert "| « Jens » | « Jans » |" in page.replace("\u202f", " ").replace("\u00a0", " ")
    assert "articles/a.md#p1s1" in page
    assert "articles/b.md#p1s1" in page
    assert "Il neigeait" not in page


def test_a_corpus_that_agrees_says_so() -> None:
    page = the_page(naming("a", "Jens Stoltenberg"), naming("b", "Jens Stoltenberg"))
    assert "Aucun désaccord" in page


def test_a_text_cannot_break_out_of_its_cell() -> None:
    hostile = an_article(
        "b",
        "<script> | Jans Stoltenberg | [x](javascript:y)",
        found=Annotations(mentions=(Mention("jens-stoltenberg", 0, 11, 27, "Jans Stoltenberg", "name"),)),
    )
    page = the_page(naming("a", "Jens Stoltenberg"), hostile)
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {row.count(" | ") for row in rows} == {1}
    html = markdown.markdown(page.split("---\n", 2)[2], extensions=["tables", "md_in_html"])
    assert "<script" not in html
    assert 'href="javascript' not in html

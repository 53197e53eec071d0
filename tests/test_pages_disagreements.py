"""The pages of what articles say differently."""

from __future__ import annotations

from dataclasses import replace

import markdown

from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Annotations, Mention
from generator.model.corpus import Output
from generator.pages.disagreements import render_disagreements
from generator.pages.edition import Edition
from tests.corpora import VOCABULARY, a_corpus, an_article


def the_page(*articles: Annotated, language: str = "fr") -> str:
    edition = Edition.of(index_corpus(a_corpus(*articles)), language)
    return next(render_disagreements(edition)).content.decode("utf-8")


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


def many_spellings(number: int) -> list[Output]:
    """The pages of a corpus in which two articles spell the names of so many persons differently."""
    person = VOCABULARY.actors["jens-stoltenberg"]
    names = {f"p{n:02}": f"Stoltenberg{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(number)}
    actors = {identifier: replace(person, id=identifier) for identifier in names}

    def article(identifier: str, first: str) -> Annotated:
        text, mentions = "", []
        for actor, name in names.items():
            said = f"{first} {name}"
            mentions.append(Mention(actor, 0, len(text), len(text) + len(said), said, "name"))
            text += f"{said}, "
        return an_article(identifier, text, found=Annotations(mentions=tuple(mentions)), date="2022-01-13")

    corpus = a_corpus(
        article("a", "Jens"), article("b", "Jans"), vocabulary=replace(VOCABULARY, actors=actors)
    )
    return list(render_disagreements(Edition.of(index_corpus(corpus), "fr")))


def subjects(page: Output, heading: str) -> int:
    return sum(line.startswith(f"{heading} ") for line in page.content.decode().splitlines())


def test_a_list_of_disagreements_that_fits_its_page_has_no_chapters() -> None:
    assert [page.path for page in many_spellings(25)] == ["docs/disagreements.md"]


def test_a_long_list_of_disagreements_goes_on_in_chapters() -> None:
    first, *chapters = many_spellings(30)

    assert subjects(first, "###") == 25
    assert [page.path for page in chapters] == [
        "docs/disagreements/spelling/2022-01.md",
        "docs/disagreements/spelling/2022-01-p2.md",
    ]
    assert [subjects(page, "##") for page in chapters] == [25, 5]


def test_of_very_many_versions_those_of_the_most_articles_stand_side_by_side() -> None:
    names = ["Jans", "Jons", "Jins", "Juns", "Jyns", "Jens", "Jens"]
    page = the_page(*(naming(f"a{n}", f"{name} Stoltenberg") for n, name in enumerate(names)))

    (header,) = [line for line in page.splitlines() if line.startswith("| «")][:1]
    assert header.count("«") == 5
    assert "Jens" in header
    assert "et 1 autre version" in page

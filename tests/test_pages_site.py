"""All pages of a corpus: what stands on them, in which mode, and that every link leads somewhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace

import pytest
import yaml

from generator.model.annotation import Annotations, Mention, Position
from generator.model.corpus import Corpus
from generator.pages.site import render_pages
from generator.stamp import is_untouched
from tests.corpora import SETTINGS, a_corpus, an_article, the_gold_corpus

WITHHELD = ("excerpt", "metadata")
LINK = re.compile(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$", re.MULTILINE)


def pages(corpus: Corpus) -> dict[str, str]:
    """The pages by path under docs/."""
    return {o.path.removeprefix("docs/"): o.content.decode() for o in render_pages(corpus)}


@pytest.fixture(scope="module")
def gold() -> dict[str, str]:
    return pages(the_gold_corpus())


def page_of(gold: dict[str, str], start: str, folder: str = "articles/") -> str:
    (path,) = (p for p in gold if p.startswith(folder) and p.removeprefix(folder).startswith(start))
    return gold[path]


def front_of(page: str) -> dict[str, object]:
    return dict(yaml.safe_load(page.split("---\n")[1]))


def text_of(page: str) -> str:
    """The article's own text."""
    return page.partition("notes: fr -->")[2].partition("<!-- /text -->")[0]


def test_every_page_has_front_matter_and_the_stamp_of_an_untouched_page(gold: dict[str, str]) -> None:
    assert [path for path, page in gold.items() if path.endswith(".md") and not is_untouched(page)] == []


def test_every_page_stands_in_every_language(gold: dict[str, str]) -> None:
    french = {path for path in gold if path.endswith(".md") and not path.startswith("en/")}

    assert {f"en/{path}" for path in french} == {path for path in gold if path.startswith("en/")}


def test_every_link_to_a_page_leads_to_one(gold: dict[str, str]) -> None:
    broken = []
    for path, page in gold.items():
        for inline, reference in LINK.findall(page):
            target = (inline or reference).partition("#")[0]
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if target.endswith(".md") and whole not in gold:
                broken.append((path, target))

    assert broken == []


def test_a_sentence_is_a_line(gold: dict[str, str]) -> None:
    lines = text_of(page_of(gold, "000")).splitlines()

    assert any(line.startswith("Il a souligné que [Moscou][russia] n’avait pas") for line in lines)
    assert any(line.startswith("Les membres de cette organisation en parlent") for line in lines)


def test_a_mention_is_a_reference_link_with_its_target_at_the_foot(gold: dict[str, str]) -> None:
    page = page_of(gold, "000")

    assert "[Sergueï Lavrov][sergey-lavrov]" in page
    assert page.rstrip().splitlines()[-1] == "[sergey-lavrov]: ../actors/sergey-lavrov.md"


def test_a_note_follows_the_paragraph_of_its_position(gold: dict[str, str]) -> None:
    blocks = text_of(page_of(gold, "000")).split("\n\n")
    promise = next(i for i, block in enumerate(blocks) if "ont promis de répondre par écrit" in block)

    assert blocks[promise + 1].startswith("> ")
    assert "(../demands/written-reply.md)" in blocks[promise + 1]
    assert "(#p1s1.46-78)" in blocks[promise + 1]


def test_the_words_that_a_note_names_are_the_quote() -> None:
    corpus = the_gold_corpus()
    article = corpus.articles[0].article
    position = corpus.articles[0].found.positions[0]
    sentence = article.blocks[position.block].sentences[0]

    words = article.blocks[position.block].text.text[sentence.start :][46:78]
    assert words == position.quote == "ont promis de répondre par écrit"


def test_what_a_seed_does_not_say_is_shown_as_unknown(gold: dict[str, str]) -> None:
    page = page_of(gold, "004")

    assert "source inconnue" in page
    assert "title_inferred: true" in page
    assert '<span class="inferred"' in page


def test_the_front_matter_begins_with_what_a_reviewer_may_change(gold: dict[str, str]) -> None:
    assert list(front_of(page_of(gold, "000")))[:5] == [
        "title",
        "date",
        "publisher",
        "authors",
        "description",
    ]


def test_a_demand_page_shows_its_positions_with_quotes(gold: dict[str, str]) -> None:
    page = gold["demands/written-reply.md"]

    assert "ont promis de répondre par écrit" in page
    assert "ne ramener aucune réponse écrite" in page


def test_a_demand_page_marks_each_quote_within_its_sentence(gold: dict[str, str]) -> None:
    lines = gold["demands/non-enlargement.md"].splitlines()
    line = next(line.strip() for line in lines if "[stopper l’élargissement de l’Otan](../articles/" in line)

    assert line.startswith("«\u202fCes documents proposent de [stopper")
    assert line.endswith("d’exclure l’adhésion de l’Ukraine à l’Otan.\u202f»")


def test_a_demand_nobody_speaks_of_says_so() -> None:
    page = pages(a_corpus(an_article("a", "Rien.")))["demands/non-enlargement.md"]

    assert "Aucune position trouvée dans ce corpus." in page


def test_the_country_answers_for_its_minister(gold: dict[str, str]) -> None:
    matrix = gold["index.md"]

    assert 'href="demands/non-enlargement.html#of-russia"' in matrix
    assert "#of-sergey-lavrov" not in matrix


def test_an_actor_page_tells_what_is_addressed_to_it() -> None:
    article = an_article("a", "Moscou exige cela de l’Otan.")
    position = Position(
        "non-enlargement", ("russia",), "demand", None, 0, 0, 17, "Moscou exige cela", addressees=("nato",)
    )
    mentions = (Mention("russia", 0, 0, 6, "Moscou", "name"), Mention("nato", 0, 21, 27, "l’Otan", "name"))
    found = Annotations(mentions=mentions, positions=(position,))

    written = pages(a_corpus(replace(article, found=found)))

    assert "## Ce qui lui est adressé" not in written["actors/russia.md"]
    assert "[Moscou exige cela]" in written["actors/nato.md"].partition("## Ce qui lui est adressé")[2]


def test_an_empty_corpus_has_its_pages_too() -> None:
    found = pages(a_corpus())

    assert {"index.md", "method.md", "explorer.md", "demands/index.md", "chronology.md"} <= found.keys()


def test_the_order_of_the_articles_in_memory_changes_nothing() -> None:
    assert render_pages(the_gold_corpus()) == render_pages(the_gold_corpus())


@pytest.mark.parametrize("mode", WITHHELD)
def test_withheld_texts_are_on_no_page(mode: str) -> None:
    corpus = the_gold_corpus(replace(SETTINGS, mode=mode))
    quotes = [p.quote for a in corpus.articles for p in a.found.positions] if mode == "excerpt" else []
    everything = "\n".join(pages(corpus).values())
    leaked = [
        sentence
        for annotated in corpus.articles
        for block in annotated.article.blocks
        for span in block.sentences
        if len(sentence := block.text.text[span.start : span.end]) > 60
        and sentence in everything
        and not any(sentence in quote or quote in sentence for quote in quotes)
    ]

    assert leaked == []


def test_excerpts_keep_the_quotes_and_metadata_does_not() -> None:
    quote = "ont promis de répondre par écrit"
    found = {m: "\n".join(pages(the_gold_corpus(replace(SETTINGS, mode=m))).values()) for m in WITHHELD}

    assert (quote in found["excerpt"], quote in found["metadata"]) == (True, False)


def test_a_mention_of_an_actor_that_is_not_in_the_vocabulary_is_plain_text() -> None:
    article = an_article("a", "Nul ne parle.")
    found = Annotations(mentions=(Mention("nobody", 0, 0, 3, "Nul", "name"),))

    page = pages(a_corpus(replace(article, found=found)))["articles/a.md"]

    assert "Nul ne parle." in text_of(page)


def test_a_position_on_what_the_vocabulary_does_not_know_is_shown_without_a_link() -> None:
    article = an_article("a", "Nul ne parle.")
    position = Position("no-demand", ("nobody",), "shrug", None, 0, 0, 3, "Nul")

    page = pages(a_corpus(replace(article, found=Annotations(positions=(position,)))))["articles/a.md"]

    assert "nobody → no-demand" in page

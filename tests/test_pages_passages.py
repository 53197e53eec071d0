"""The ids of paragraphs and sentences in an article's page."""

from __future__ import annotations

import re

import markdown
import pytest

from generator.anchors import block_anchor, sentence_anchor
from generator.pages.markdown import text
from tests.gold_pages import GoldPage, load_all

ARTICLE = """\
<!-- text: fr; notes: en -->

## Un titre

Première phrase de [Lavrov][sergey-lavrov].
Seconde phrase.

> **P** [NATO](../actors/nato.md)
> according to nobody [¶](#p1s2.0-7)
>
> **R** another note [¶](#p1s1.4-9)

Troisième phrase.

<!-- /text -->

Après le texte.

[sergey-lavrov]: ../actors/sergey-lavrov.md
"""


def rendered(page: str) -> str:
    return markdown.markdown(page, extensions=["toc", "tables", "md_in_html", "generator.pages.passages"])


def ids(page: str) -> list[str]:
    """The ids that text has, in order, without those of its notes."""
    return [found for found in re.findall(r'<[^>]* id="([^"]+)"', rendered(page)) if "-notes" not in found]


def test_paragraphs_headings_and_sentences_are_counted_apart() -> None:
    assert ids(ARTICLE) == ["h1", "p1", "p1s1", "p1s2", "p2", "p2s1"]


def test_text_and_notes_carry_their_languages() -> None:
    page = rendered(ARTICLE)

    assert '<div class="text" lang="fr">' in page
    assert '<span class="notes" data-pagefind-ignore="" id="p1s2-notes" lang="en" popover="">' in page


def test_a_note_leads_to_its_sentence_and_names_the_words() -> None:
    assert '<a class="words" data-words="0-7" href="#p1s2">¶</a>' in rendered(ARTICLE)


def test_every_paragraph_of_a_quote_is_a_note_before_its_own_sentence() -> None:
    passage = rendered(ARTICLE).split('<div class="passage">')[2]
    order = re.findall(r'id="([^"]+)"|(another note|according to nobody)', passage)

    assert ["".join(found) for found in order] == [
        *("p1", "p1s1-notes", "another note", "p1s1", "p1s2-notes", "according to nobody", "p1s2")
    ]


def test_a_marker_after_the_sentence_opens_its_notes_and_says_of_what_kind_they_are() -> None:
    stance = '<b class="stance demand">D<i> demands</i></b>'
    page = ARTICLE.replace("**R** another note", f"{stance} a").replace("**P**", "Same words in:")

    button = (
        '<button class="marker" data-pagefind-ignore="" popovertarget="{}-notes" type="button">{}</button>'
    )
    echo = '<b class="stance echo">≡<i> Same words in:</i></b>'
    assert "</span>" + button.format("p1s1", stance) in rendered(page)
    assert "</span>" + button.format("p1s2", echo) in rendered(page)


def test_the_words_of_a_sentence_stay_free_of_its_notes() -> None:
    sentence = re.search(r'<span class="sentence" id="p1s2">(.*?)</span>', rendered(ARTICLE))

    assert sentence is not None
    assert sentence[1] == "Seconde phrase."


@pytest.mark.parametrize(
    "where", ["## Un titre\n", "Une phrase.\nUne autre.\n", "- une liste\n\nUne phrase.\n"]
)
def test_a_note_that_leads_nowhere_in_its_paragraph_stays_beside_it(where: str) -> None:
    page = rendered(f"<!-- text: fr; notes: fr -->\n\n{where}\n> perdue\n\n> encore\n\n<!-- /text -->")

    assert re.findall(r'role="note">(\w+)<', page) == ["perdue", "encore"]
    assert len(re.findall(r' id="([^"]+-notes)"', page)) == 1


def test_a_note_before_every_paragraph_is_not_lost() -> None:
    page = rendered("<!-- text: fr; notes: fr -->\n\n> perdue\n\nUne phrase.\n\n<!-- /text -->")

    assert re.findall(r'role="note">(\w+)<', page) == ["perdue"]


def test_what_follows_the_text_has_no_numbers() -> None:
    assert "<p>Après le texte.</p>" in rendered(ARTICLE)


def test_a_page_without_the_marks_is_left_alone() -> None:
    assert rendered("Une phrase.\nUne autre.") == "<p>Une phrase.\nUne autre.</p>"


def test_an_elision_is_parted_for_the_search_without_a_visible_trace() -> None:
    page = rendered(
        "<!-- text: fr; notes: fr -->\n\nSelon l’Otan et l’[OSCE][osce].\n\n<!-- /text -->\n\n[osce]: x.md"
    )

    assert 'l’<br hidden="hidden" />Otan et l’<br hidden="hidden" /><a href="x.md">OSCE</a>.' in page
    assert "Selon l’Otan et l’OSCE." in re.sub(r"<[^>]*>", "", page)


@pytest.mark.parametrize(
    "forged",
    [
        "<!-- text: fr; notes: fr -->",
        "<!-- /text -->",
        "\u0002text:fr:fr\u0003",
        "\u0002/text\u0003",
        "> une note",
        '<p id="p1">',
        "{#p1}",
    ],
)
def test_a_text_cannot_forge_a_mark_a_note_or_an_id(forged: str) -> None:
    page = (
        f"<!-- text: fr; notes: fr -->\n\nAvant.\n{text(forged)}\n\n{text(forged)}\n\nFin.\n\n<!-- /text -->"
    )

    assert ids(page) == ["p1", "p1s1", "p1s2", "p2", "p2s1", "p3", "p3s1"]
    assert "note" not in re.findall(r'class="([^"]+)"', rendered(page))


@pytest.mark.parametrize("gold", load_all(), ids=lambda gold: gold.article.id)
def test_the_ids_are_those_that_records_and_links_name(gold: GoldPage) -> None:
    blocks = []
    for block in gold.article.blocks:
        lines = [text(block.text.text[s.start : s.end]) for s in block.sentences]
        blocks.append(f"## {' '.join(lines)}" if block.is_heading else "\n".join(lines))
    page = "\n\n".join(["<!-- text: fr; notes: fr -->", *blocks, "<!-- /text -->"])
    expected = []
    for index, block in enumerate(gold.article.blocks):
        expected.append(block_anchor(gold.article, index))
        if not block.is_heading:
            expected += [sentence_anchor(gold.article, index, s.start) for s in block.sentences]

    assert ids(page) == expected

"""A document to a clean article: the gold pages, pages of many kinds, and what always holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.article import clean_document
from generator.clean.rules import CleaningRules, cleaning_rules
from generator.model.article import Article, BlockKind, Disposition, Seed
from generator.model.vocabulary import Publisher
from generator.readers.seeds import read_seed
from tests.gold_pages import ROOT, GoldPage, load_all

HARBOUR = Publisher("harbour-news", {"fr": "Le Port"}, aliases=("Harbour News",), domains=("port.example",))
SPUTNIK = Publisher("sputnik-france", {"fr": "Sputnik France"}, domains=("fr.sputniknews.com",))
RULES = cleaning_rules({"harbour-news": HARBOUR, "sputnik-france": SPUTNIK})
LEAD = "Les marins du port ont voté lundi la grève, a annoncé leur syndicat dans un communiqué."
MORE = "Le directeur du port a proposé de nouvelles discussions, sans dire quand elles auraient lieu."


def clean(text: str | bytes, rules: CleaningRules = RULES) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    (document,) = read_seed(Seed("articles/a.txt", data)).documents
    return clean_document(document, rules)


def texts(article: Article) -> list[str]:
    return [("# " if b.is_heading else "") + b.text.text for b in article.blocks]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("page", load_all(), ids=lambda page: page.article.id)
def test_a_gold_page_comes_out_block_for_block(page: GoldPage) -> None:
    article = clean((ROOT / "seeds" / page.article.seed).read_bytes())

    assert [(b.kind, squeezed(b.text.text)) for b in article.blocks] == [
        (b.kind, squeezed(b.text.text)) for b in page.article.blocks
    ]


@pytest.mark.parametrize("page", load_all(), ids=lambda page: page.article.id)
@pytest.mark.parametrize(
    "field",
    [
        "title",
        "description",
        "url",
        "modified",
        "publisher",
        "authors",
        "tags",
        "section",
        "topic",
        "language",
    ],
)
def test_a_gold_page_has_its_metadata(page: GoldPage, field: str) -> None:
    article = clean((ROOT / "seeds" / page.article.seed).read_bytes())

    assert getattr(article.metadata, field).value == getattr(page.article.metadata, field).value


def test_the_date_of_a_caption_is_inferred_and_says_so() -> None:
    article = clean((ROOT / "seeds/articles/001_e8b1dd76a69466a7.txt").read_bytes())

    date = article.metadata.date
    assert (date.value, date.inferred, date.evidence) == (
        "2022-01-09",
        True,
        "date in the caption of the picture",
    )


def test_a_header_with_date_and_address_is_metadata() -> None:
    address = "https://port.example/20220113/les-marins-votent-la-greve"
    article = clean(f" date 2022-01 {address}\n\n{LEAD}\n\n{MORE}")

    assert texts(article) == [LEAD, MORE]
    assert article.metadata.date.value == "2022-01-13"
    assert article.metadata.publisher.value == "harbour-news"
    assert article.metadata.url.value == address


def test_the_text_may_begin_on_the_line_of_the_header() -> None:
    article = clean(f" date 2025-10-28 {LEAD}\n\n{MORE}")

    assert texts(article) == [LEAD, MORE]
    assert article.metadata.date.value == "2025-10-28"


def test_where_no_title_is_stated_the_first_sentence_is_inferred() -> None:
    title = clean(f"{LEAD}\n\n{MORE}").metadata.title

    assert (title.inferred, title.evidence) == (True, "first sentence")
    assert title.value == "Les marins du port ont voté lundi la grève"


@pytest.mark.parametrize(
    "dateline", ["BREST (Reuters) - ", "BREST, 23 décembre. /TASS/. ", "Brest | ", "(Brest) ", "BREST - "]
)
def test_a_dateline_is_no_part_of_an_inferred_title(dateline: str) -> None:
    title = clean(f"{dateline}{LEAD}\n\n{MORE}").metadata.title

    assert title.value == "Les marins du port ont voté lundi la grève"


def test_a_quotation_mark_that_nothing_closes_is_no_part_of_an_inferred_title() -> None:
    title = clean(f"« {LEAD[:-1]}. Ils partent », dit-il.\n\n{MORE}").metadata.title

    assert title.value == "Les marins du port ont voté lundi la grève"


def test_an_agency_on_a_line_of_its_own_is_no_heading() -> None:
    article = clean(f"{LEAD}\n\nAgence France-Presse\n\n{MORE}")

    assert texts(article) == [LEAD, MORE]


def test_a_credit_in_capitals_before_a_caption_is_metadata() -> None:
    article = clean(
        f"{LEAD}\n\nPHOTO ANNE MOREL, VIA AFP Les marins saluent la foule lundi à Brest.\n\n{MORE}"
    )

    assert texts(article) == [LEAD, MORE]
    assert article.metadata.image.value is not None
    assert article.metadata.image.value.caption == "Les marins saluent la foule lundi à Brest."


def test_a_place_before_a_date_leaves_it_the_date_of_publication() -> None:
    article = clean(f"Les marins votent la grève\nBrest, 28 janvier 2022\n\n{LEAD}\n\n{MORE}")

    assert article.metadata.date.value == "2022-01-28"


def test_a_line_before_the_text_is_the_title_and_headings_stay() -> None:
    article = clean(f"Les marins votent la grève\n\n{LEAD}\n\nLe point de vue du port\n\n{MORE}\n")

    assert article.metadata.title.value == "Les marins votent la grève"
    assert not article.metadata.title.inferred
    assert texts(article) == [LEAD, "# Le point de vue du port", MORE]


def test_buttons_and_widgets_around_the_text_go() -> None:
    before = [
        "Accueil",
        "Menu",
        "Les marins votent la grève",
        "Publié le 13 janvier 2022 à 10h25",
        "Par Anne Morel",
    ]
    inside = ["", LEAD, "Publicité", "Lire aussi : Le port de Lorient est bloqué", MORE, ""]
    after = ["Partager sur Facebook", "Les plus lus", "Un chat sauvé des eaux", "Tous droits réservés"]
    article = clean("\n".join((*before, *inside, *after)))

    assert texts(article) == [LEAD, MORE]
    assert article.metadata.title.value == "Les marins votent la grève"
    assert article.metadata.date.value == "2022-01-13"
    assert article.metadata.authors.value == ("Anne Morel",)


def test_what_stands_twice_is_kept_once() -> None:
    article = clean(f"Les marins votent la grève\n\nLes marins votent la grève\n\n{LEAD}\n\n{LEAD}\n\n{MORE}")

    assert texts(article) == [LEAD, MORE]
    assert [r.reason for r in article.ledger if r.disposition is Disposition.DUPLICATE] == [
        "stands above already",
        "stands above already",
    ]


def test_a_lead_that_is_cut_off_and_repeated_goes() -> None:
    article = clean(f"{LEAD[:60]}...\n\n{LEAD}\n\n{MORE}")

    assert texts(article) == [LEAD, MORE]


def test_sentences_that_a_line_break_cuts_are_one_paragraph() -> None:
    article = clean(f"Les marins du port ont voté lundi la\ngrève, a annoncé leur\nsyndicat.\n{MORE}")

    assert texts(article) == ["Les marins du port ont voté lundi la grève, a annoncé leur syndicat.", MORE]


def test_two_dates_of_publication_that_differ_are_a_doubt() -> None:
    article = clean(
        f"https://port.example/20220113/les-marins\n\nPublié le 15 janvier 2022\n\n{LEAD}\n\n{MORE}"
    )

    assert article.metadata.date.value == "2022-01-15"
    assert [d.because for d in article.doubts] == [
        "the page gives several dates of publication: 2022-01-13, 2022-01-15"
    ]


def test_staff_addresses_and_telephone_numbers_are_boilerplate() -> None:
    article = clean(f"{LEAD}\n\n{MORE}\n\nLe Port redaction@port.example +33299999999\n")

    assert article.ledger[-2].disposition is Disposition.BOILERPLATE
    assert article.ledger[-2].reason == "staff contact"


def test_a_page_without_a_sentence_keeps_its_lines() -> None:
    assert texts(clean("Brest")) == ["Brest"]


LINES = st.sampled_from(
    (
        *("", LEAD, MORE, "Accueil", "Publié le 13 janvier 2022", "© Anne Morel", "international", "russie"),
        *(
            "Un titre de section",
            "https://port.example/a.jpg",
            "- Le Port, 1920, 12.01.2022",
            "Il part.Elle reste.",
        ),
        *(
            'Fin."Une ambiance"M.Dupont sort.',
            " date 2022-01 ",
            "Partager",
            "loader",
            "a\u200bb\x00",
            "\u00a0",
            "…",
        ),
        *('"', "«", "Les marins du port ont voté la", "grève, a dit le syndicat."),
    )
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(LINES, max_size=14).map("\n".join)))
def test_the_ledger_covers_every_character_once(text: str) -> None:
    reading = read_seed(Seed("articles/a.txt", text.encode("utf-8", "surrogatepass")))
    for document in reading.documents:
        article = clean_document(document, RULES)
        at = 0
        for row in article.ledger:
            assert row.start == at < row.end
            at = row.end
            if row.disposition is Disposition.SPACE:
                removed = "".join(r.removed for r in document.changes)
                assert all(c.isspace() or c in removed for c in article.raw[row.start : row.end])
        assert at == len(article.raw)
        for block in article.blocks:
            assert block.text.text.strip() == block.text.text != ""
    assert reading.documents or reading.problems


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=12).map("\n".join))
def test_every_block_is_the_seed_with_the_repairs_that_are_listed(text: str) -> None:
    for document in read_seed(Seed("articles/a.txt", text.encode())).documents:
        article = clean_document(document, RULES)
        for block in article.blocks:
            raw = article.raw[block.text.start : block.text.end]
            for repair in sorted(article.repairs, key=lambda r: -r.at):
                if block.text.start <= repair.at and repair.at + len(repair.removed) <= block.text.end:
                    at = repair.at - block.text.start
                    if repair.inserted != "\n\n":
                        raw = raw[:at] + repair.inserted + raw[at + len(repair.removed) :]
            assert raw == block.text.text


@pytest.mark.parametrize("page", load_all(), ids=lambda page: page.article.id)
def test_cleaning_what_is_clean_changes_nothing(page: GoldPage) -> None:
    blocks = [b.text.text for b in page.article.blocks]
    again = clean("\n\n".join(blocks))

    assert [b.text.text for b in again.blocks] == blocks
    assert [b.kind for b in again.blocks] == [b.kind for b in page.article.blocks]
    assert {b.kind for b in again.blocks} <= set(BlockKind)

"""What a reader comes to do, done in a real browser."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

LAVROV = (
    "articles/2022-01-13-la-russie-precise-ce-que-les-usa-ont-promis"
    "-concernant-les-garanties-de-securite.html"
)


@pytest.fixture
def visit(page: Page, site_url: str) -> Iterator[Page]:
    """A page of the site that fails the test on any error in it and any request to elsewhere."""
    problems: list[str] = []
    page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((site_url, "data:")) else problems.append(r.url))
    page.goto(site_url)
    yield page
    assert problems == []


def article_by_title(site: Path, words: str) -> str:
    """The address of the article whose title holds the words."""
    records = (
        json.loads(p.read_text(encoding="utf-8")) for p in sorted((site / "data/articles").glob("*.json"))
    )
    return next(str(r["address"]) for r in records if words in r["title"])


def test_from_the_home_page_to_every_position_on_a_demand_in_three_clicks(visit: Page) -> None:
    visit.get_by_role("table").get_by_role("link", name="Réponse écrite", exact=True).click()

    evidence = visit.locator(".evidence li")
    assert evidence.count() > 3
    for item in evidence.all():
        expect(item.locator(".stance")).to_be_visible()
        assert "«" in item.inner_text()
    evidence.first.locator("p").nth(1).get_by_role("link").click()
    expect(visit.locator(".sentence:target")).to_be_visible()


def test_a_search_lands_on_the_sentence_with_its_words_marked(visit: Page) -> None:
    visit.get_by_role("searchbox").fill("garanties juridiques")
    visit.keyboard.press("Enter")

    first = visit.locator("#results p a", has_text="garanties juridiques").first
    expect(first.locator("mark").first).to_be_visible()
    first.click()
    expect(visit.locator(".sentence:target")).to_contain_text("garanties juridiques")
    assert visit.evaluate("CSS.highlights.get('found').size") > 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("securite", "sécurité"),
        ("otan", "Otan"),
        ("l'otan", "Otan"),
        ("NATO", "Otan"),
        ("negociation", "négociations"),
        ("ministres", "ministre"),
        ("alliance atlantique", "Otan"),
        ("Ryabkov", "Riabkov"),
        ("Etats-Unis", "États-Unis"),
        ("a promis", "promis"),
        ("qu'est-ce que Moscou demande", "Moscou"),
    ],
)
def test_a_search_finds_french_as_people_type_it(visit: Page, typed: str, found: str) -> None:
    visit.goto(urljoin(visit.url, f"explorer.html?q={typed}"))

    expect(visit.locator("#results mark", has_text=found).first).to_be_visible()


@pytest.mark.parametrize(("typed", "meant"), [("Blinckens", "Blinken"), ("Lavrof", "Lavrov")])
def test_a_mistyped_name_is_offered_rightly(visit: Page, typed: str, meant: str) -> None:
    visit.goto(urljoin(visit.url, f"explorer.html?q={typed}"))

    expect(visit.locator("#status").get_by_role("link", name=meant, exact=True)).to_be_visible()
    expect(visit.locator("#results mark")).to_have_count(0)


@pytest.mark.parametrize("typed", ["S-400", "atlantique", "xyzzy"])
def test_a_word_that_no_text_has_brings_nothing_that_only_begins_alike(visit: Page, typed: str) -> None:
    visit.goto(urljoin(visit.url, f"explorer.html?q={typed}"))

    expect(visit.locator("#status")).to_contain_text("Aucun passage trouvé.")
    expect(visit.locator("#results > li")).to_have_count(0)


def test_a_phrase_in_quotation_marks_is_found_wherever_it_stands(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "explorer.html?q=« garanties de sécurité »"))

    sentences = visit.locator("#results p a")
    expect(sentences.first).to_be_visible()
    texts = [text.replace("\u202f", " ") for text in sentences.all_inner_texts()]
    assert len(texts) > 5
    assert all("garanties de sécurité" in text for text in texts)


def test_a_facet_narrows_the_search_and_the_address_keeps_it(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "explorer.html?q=otan"))
    visit.get_by_role("checkbox", name="source inconnue").check()

    expect(visit.locator("#results > li")).to_have_count(1)
    assert "source=unknown" in visit.url
    visit.reload()
    expect(visit.locator("#results > li")).to_have_count(1)


def test_a_concordance_shows_the_word_between_its_neighbours(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "explorer.html?q=sécurité&view=kwic"))

    expect(visit.locator(".kwic a", has_text="sécurité").first).to_be_visible()


def test_a_concordance_lines_up_the_words_alone_and_those_found_together_as_one(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "explorer.html?q=otan&view=kwic"))

    expect(visit.locator(".kwic").first).to_be_visible()
    found = visit.locator(".kwic a").all_inner_texts()
    assert "bloc militaire" in found
    assert [words for words in found if re.search(r"^\W|\W$|^l['’]", words)] == []


def test_an_empty_search_page_proposes_what_to_ask(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "explorer.html"))
    visit.locator("#start").get_by_role("link", name="Non-élargissement de l’Otan", exact=True).click()

    expect(visit.locator("#results mark").first).to_be_visible()
    expect(visit.locator("#start")).to_be_hidden()


def test_nothing_of_the_search_is_sent_before_somebody_searches(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}explorer.html")
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if "pagefind" in url or "names.json" in url] == []


def test_a_first_search_is_light(page: Page, site_url: str) -> None:
    sizes: list[int] = []
    page.on(
        "response", lambda r: sizes.append(len(r.body())) if "pagefind" in r.url or "names" in r.url else None
    )
    page.goto(f"{site_url}explorer.html?q=otan")
    expect(page.locator("#results mark").first).to_be_visible()
    page.wait_for_load_state("networkidle")

    assert 0 < sum(sizes) < 250_000


def test_a_sentence_can_be_linked_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{LAVROV}#p1s1")

    expect(page.locator(":target")).to_contain_text("ont promis de répondre par écrit")
    context.close()


def test_a_selection_is_copied_with_its_citation(browser: Browser, site_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site_url}{LAVROV}#p1s1")
    page.get_by_role("button", name="Copier la citation").click()
    expect(page.locator(".copied")).to_have_text("Copié")
    copied = page.evaluate("navigator.clipboard.readText()")

    assert "ont promis de répondre par écrit" in copied
    assert "Sputnik France" in copied
    assert copied.endswith("#p1s1")
    context.close()


def test_a_mention_opens_a_card_on_focus_and_closes_on_escape(visit: Page) -> None:
    visit.goto(urljoin(visit.url, LAVROV))
    visit.locator(".sentence a", has_text="Sergueï Lavrov").first.focus()

    card = visit.get_by_role("tooltip")
    expect(card).to_contain_text("ministre des Affaires étrangères")
    visit.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_marks_can_be_hidden(visit: Page) -> None:
    visit.goto(urljoin(visit.url, LAVROV))
    button = visit.get_by_role("button", name="Masquer les repères")
    button.click()

    expect(button).to_have_attribute("aria-pressed", "true")
    expect(visit.locator(".notes").first).to_be_hidden()


def test_zotero_is_told_a_newspaper_article(visit: Page) -> None:
    visit.goto(urljoin(visit.url, LAVROV))
    tags = visit.eval_on_selector_all(
        "meta[name][content]", "all => Object.fromEntries(all.map(m => [m.name, m.content]))"
    )

    assert tags["z:itemType"] == "newspaperArticle"
    assert tags["citation_title"].startswith("La Russie précise ce que les USA")
    assert tags["citation_date"] == "2022-01-13"
    assert tags["DC.source"] == "Sputnik France"
    schema = visit.locator('link[rel="schema.DC"]').get_attribute("href")
    assert schema == "http://purl.org/dc/elements/1.1/"
    assert visit.locator("[class*=byline]").count() == 0


def test_zotero_is_offered_the_list_of_a_demand_page(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "demands/written-reply.html"))

    titles = visit.eval_on_selector_all("span.Z3988", "all => all.map(s => s.title)")
    assert len(titles) >= 3
    assert all("rft.type=newspaperArticle" in title for title in titles)


def test_what_is_unknown_of_an_article_is_said_at_its_top(visit: Page, site: Path) -> None:
    visit.goto(urljoin(visit.url, article_by_title(site, "espère recevoir cette semaine")))

    card = visit.locator(".source-card")
    expect(card).to_contain_text("source inconnue")
    expect(card.locator(".inferred")).to_have_attribute("title", re.compile("Déduit"))
    expect(visit.locator("header.title")).to_contain_text("Titre tiré de la première phrase")


def test_an_undated_position_stands_apart_in_the_chronology(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "demands/written-reply.html"))

    expect(visit.locator(".strip th").last).not_to_have_class("undated")
    expect(visit.locator(".strip thead th").last).to_have_class("undated")
    expect(visit.locator(".strip thead th").last).to_contain_text("sans date")


def test_the_wordings_of_a_demand_stand_side_by_side_with_their_own_words_marked(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "demands/non-enlargement.html"))

    assert visit.locator(".wordings figure").count() >= 4
    assert visit.locator(".wordings u").count() > 0


def test_a_shared_passage_leads_to_where_it_stands_too(visit: Page, site: Path) -> None:
    visit.goto(urljoin(visit.url, article_by_title(site, "exclut toute concession")))
    visit.locator(".note", has_text="Mêmes mots dans").first.get_by_role("link").first.click()

    expect(visit.locator(":target")).to_be_visible()


def test_a_row_of_a_table_leads_back_to_its_sentence(visit: Page, site: Path, site_url: str) -> None:
    with (site / "data/mentions.csv").open(encoding="utf-8", newline="") as table:
        row = next(r for r in csv.DictReader(table) if r["actor"] == "sergey-lavrov")
    address = next(value for value in row.values() if ".html#" in value)
    visit.goto(urljoin(site_url, address))

    expect(visit.locator(":target")).to_contain_text(row["text"])


def test_the_language_changes_on_the_same_page(visit: Page) -> None:
    visit.goto(urljoin(visit.url, LAVROV))
    visit.get_by_role("link", name="English").click()

    expect(visit.locator("html")).to_have_attribute("lang", "en")
    expect(visit.get_by_role("heading", level=1)).to_have_attribute("lang", "fr")
    expect(visit.locator(".source-card")).to_contain_text("Published:")


def test_the_first_stop_of_the_keyboard_leads_to_the_content(visit: Page) -> None:
    visit.keyboard.press("Tab")

    expect(visit.locator(":focus")).to_have_text("Aller au contenu")
    visit.keyboard.press("Enter")
    expect(visit.locator("#content")).to_be_focused()


def test_on_paper_there_is_text_and_no_chrome(visit: Page) -> None:
    visit.goto(urljoin(visit.url, LAVROV))
    visit.emulate_media(media="print")

    expect(visit.locator(".find")).to_be_hidden()
    expect(visit.locator(".tools")).to_be_hidden()
    expect(visit.locator(".citation")).to_be_visible()


def test_a_lost_reader_is_led_on_in_proper_french(visit: Page) -> None:
    visit.goto(urljoin(visit.url, "404.html"))

    expect(visit.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")
    visit.locator(".body").get_by_role("link", name="Accueil", exact=True).click()
    expect(visit.get_by_role("heading", level=1)).to_contain_text("«\u202fgaranties de sécurité\u202f»")


def test_a_page_opens_from_a_disk(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("table").get_by_role("link", name="Réponse écrite", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Réponse écrite")
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).display") == "flex"


def test_an_article_is_light(site: Path) -> None:
    assert max(path.stat().st_size for path in (site / "articles").glob("*.html")) < 150_000

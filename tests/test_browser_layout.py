"""Pages fit the screens and sheets that people read them on, and stand still while they load."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving import served
from tests.test_browser_accessibility import PAGES
from tests.test_browser_journeys import LAVROV

pytestmark = pytest.mark.browser

EVERY_PAGE = [*PAGES, "disagreements.html", "explorer.html?q=otan&view=kwic", "404.html"]
# A window of 1280 pixels at 200 % has room for 640.
SCREENS = {"a narrow phone": (320, 640), "a window at 200 %": (640, 450)}
SHIFTS = """
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
"""


def a_page(browser: Browser, width: int, height: int, **options: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=SCREENS)
def small(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from a_page(browser, *SCREENS[request.param])


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_no_page_scrolls_sideways(small: Page, site_url: str, path: str) -> None:
    small.goto(f"{site_url}{path}")
    small.wait_for_load_state("networkidle")

    room = small.viewport_size
    assert room is not None
    assert small.evaluate("document.scrollingElement.scrollWidth") <= room["width"]


@pytest.mark.parametrize("path", ["", LAVROV, "demands/written-reply.html", "explorer.html?q=otan"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_a_page_loads(browser: Browser, site_url: str, path: str, width: int) -> None:
    for page in a_page(browser, width, 844):
        page.add_init_script(SHIFTS)
        page.goto(f"{site_url}{path}")
        page.wait_for_load_state("networkidle")

        assert page.evaluate("window.shift") < 0.1


def test_a_phone_names_the_column_of_each_cell(browser: Browser, site_url: str) -> None:
    for page in a_page(browser, 390, 844):
        page.goto(f"{site_url}demands/index.html")
        cell = page.locator("td", has_text="Russie").first

        assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Par qui"'
        assert cell.evaluate("cell => getComputedStyle(cell).paddingLeft") == "128px"


def test_the_paragraphs_of_an_article_begin_where_its_headings_do(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LAVROV}")
    left = "all => [...new Set(all.map(e => Math.round(e.getBoundingClientRect().left)))]"

    assert len(page.eval_on_selector_all(".text h2, .text .passage > p, .apparatus, .title h1", left)) == 1


def test_nothing_glides_for_those_who_asked_for_stillness(browser: Browser, site_url: str) -> None:
    for page in a_page(browser, 1280, 900, reduced_motion="reduce"):
        page.goto(f"{site_url}{LAVROV}")

        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        moving = (
            "e => ['transitionDuration', 'animationDuration'].some(k => parseFloat(getComputedStyle(e)[k]))"
        )
        assert page.evaluate(f"[...document.querySelectorAll('*')].filter({moving}).length") == 0


def test_a_demand_on_paper_keeps_its_evidence_and_its_strip(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}demands/written-reply.html")
    page.emulate_media(media="print")

    expect(page.locator(".contents")).to_be_hidden()
    expect(page.locator(".strip")).to_be_visible()
    expect(page.locator(".evidence li").first).to_be_visible()


def test_the_site_works_under_a_path_of_a_server(page: Page, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "lab" / "corpus")
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    with served(tmp_path) as url:
        page.goto(f"{url}lab/corpus/explorer.html?q=otan")
        page.locator("#results p a").first.click()

        expect(page.locator(".sentence:target")).to_contain_text("Otan")
        assert failed == []

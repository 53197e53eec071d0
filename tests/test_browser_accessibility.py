"""axe-core finds nothing to object to on any kind of page, light or dark, French or English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext

from tests.test_browser_journeys import LAVROV

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "index.html",
    LAVROV,
    LAVROV.replace("articles/", "provenance/"),
    "articles/index.html",
    "demands/index.html",
    "demands/written-reply.html",
    "actors/index.html",
    "actors/russia.html",
    "events/geneva-talks.html",
    "sources/index.html",
    "sources/sputnik-france.html",
    "chronology.html",
    "explorer.html?q=otan",
    "data/index.html",
    "method.html",
    "review.html",
]


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(color_scheme="light", reduced_motion="reduce")
    yield opened
    opened.close()


@pytest.mark.parametrize("path", [*PAGES, *(f"en/{path}" for path in PAGES), "404.html"])
def test_no_rule_of_wcag_is_broken(context: BrowserContext, site_url: str, path: str) -> None:
    page = context.new_page()
    page.goto(f"{site_url}{path}")
    page.wait_for_load_state("networkidle")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    # The dark theme differs in nothing but its colours.
    page.emulate_media(color_scheme="dark")
    found += Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
    page.close()

    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []

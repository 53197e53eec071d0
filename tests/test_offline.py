"""The offline bundle opens from a disk, and its search finds what the site's finds."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tools.offline import bundle, pages_of


@pytest.fixture(scope="module")
def offline(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the bundle."""
    target = tmp_path_factory.mktemp("offline") / "offline"
    bundle(site, target)
    return target


def search(page: Page, offline: Path, query: str) -> list[str]:
    """The sentences found, in the order shown."""
    page.goto(f"{(offline / 'explorer.html').as_uri()}?q={query}")
    page.wait_for_function("!document.querySelector('#status').textContent.includes('…')")
    return page.locator("#results p a").all_inner_texts()


def test_every_page_that_the_site_searches_is_in_the_bundle(site: Path, offline: Path) -> None:
    data = (offline / "assets" / "offline-data.js").read_text(encoding="utf-8")
    assert pages_of(site)
    assert all(page["url"] in data for page in pages_of(site))


def test_the_zip_holds_the_folder_and_has_the_same_bytes_twice(site: Path, tmp_path: Path) -> None:
    first = bundle(site, tmp_path / "a" / "offline").read_bytes()
    second = bundle(site, tmp_path / "b" / "offline")
    assert second.read_bytes() == first
    with zipfile.ZipFile(second) as archive:
        assert "offline/index.html" in archive.namelist()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "word"), [("securite", "sécurité"), ("otan", "Otan"), ("garantie", "garanties")]
)
def test_the_search_finds_without_accents_within_elisions_and_plurals(
    page: Page, offline: Path, query: str, word: str
) -> None:
    sentences = search(page, offline, query)
    assert sentences
    assert any(word in sentence for sentence in sentences)


@pytest.mark.browser
def test_a_hit_leads_to_its_sentence(page: Page, offline: Path) -> None:
    sentences = search(page, offline, "securite")
    page.locator("#results p a").first.click()
    page.wait_for_url("**/articles/**")
    target = page.locator(":target").first.inner_text()
    assert " ".join(target.split())[:40] == " ".join(sentences[0].split())[:40]


@pytest.mark.browser
def test_what_is_nowhere_is_not_found_and_no_page_complains(page: Page, offline: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    assert search(page, offline, "xylophone") == []
    for name in ("index.html", "demands/index.html", "actors/index.html"):
        page.goto((offline / name).as_uri())
    assert said == []

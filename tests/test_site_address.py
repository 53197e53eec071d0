"""The site knows its own address, from `seeds/corpus.yml` alone, or does without one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import environment

ADDRESS = "https://example.org/corpus/"
PAGE = "demands/written-reply.html"


def built(project: Path, *changes: tuple[str, str]) -> Path:
    """The site of a project whose `corpus.yml` was changed."""
    settings = project / "seeds/corpus.yml"
    text = settings.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, encoding="utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
    done = subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


def links(site: Path, page: str, kind: str) -> list[str]:
    """Where a page's `<link>` elements of a kind (`canonical`, `hreflang`) lead."""
    html = (site / page).read_text(encoding="utf-8")
    return re.findall(rf'<link [^>]*{kind}[^>]* href="([^"]*)"', html)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_a_site_with_an_address_says_it_wherever_whole_addresses_are_wanted(project: Path) -> None:
    site = built(project, ('site_url: ""', f"site_url: {ADDRESS}"), ("noindex: true", "noindex: false"))

    assert links(site, PAGE, "canonical") == [ADDRESS + PAGE]
    assert links(site, f"en/{PAGE}", "canonical") == [f"{ADDRESS}en/{PAGE}"]
    both = [f"{ADDRESS}en/{PAGE}", ADDRESS + PAGE]
    assert links(site, PAGE, "hreflang") == links(site, f"en/{PAGE}", "hreflang") == both
    feed = json.loads((site / "data/articles.feed.json").read_text(encoding="utf-8"))
    assert all(item["url"].startswith(ADDRESS) for item in feed["items"])
    places = re.findall("<loc>(.*)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert ADDRESS + PAGE in places
    assert all(place.startswith(ADDRESS) for place in places)
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")
    assert 'content="noindex"' not in (site / PAGE).read_text(encoding="utf-8")


def test_a_site_without_an_address_invents_none(site: Path) -> None:
    assert links(site, PAGE, "canonical") == []
    assert links(site, PAGE, "hreflang") == [f"../en/{PAGE}"]
    assert not (site / "sitemap.xml").exists()


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_a_site_that_is_not_to_be_indexed_has_no_map_for_search_engines(project: Path) -> None:
    site = built(project, ('site_url: ""', f"site_url: {ADDRESS}"))

    assert links(site, PAGE, "canonical") == [ADDRESS + PAGE]
    assert 'content="noindex"' in (site / PAGE).read_text(encoding="utf-8")
    assert not (site / "sitemap.xml").exists()


def test_the_frame_has_the_title_of_the_corpus(site: Path) -> None:
    html = (site / PAGE).read_text(encoding="utf-8")

    assert (
        "Les «\u202fgaranties de sécurité\u202f»" in html.partition('class="brand"')[2].partition("</a>")[0]
    )

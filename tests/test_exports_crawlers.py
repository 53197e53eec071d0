from dataclasses import replace

import pytest

from generator.exports.crawlers import llms_txt, robots_txt
from tests.corpora import SETTINGS, a_corpus


def test_llms_txt_begins_with_title_and_summary_and_links_the_data() -> None:
    lines = llms_txt(a_corpus()).decode().splitlines()
    assert lines[:3] == ["# Garanties de sécurité", "", "> Qui demande quoi."]
    assert "- [Positions](https://example.org/corpus/data/positions.csv)" in lines
    assert lines[-1] == "Data: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/."


@pytest.mark.parametrize(
    ("noindex", "site_url", "robots"),
    [
        (True, "https://example.org/corpus/", "User-agent: *\nDisallow: /corpus/data/\n"),
        (True, "", "User-agent: *\nDisallow: /data/\n"),
        (
            False,
            "https://example.org/",
            "User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap.xml\n",
        ),
        (False, "", "User-agent: *\nDisallow:\n"),
    ],
)
def test_data_is_closed_to_crawlers_where_the_site_is_not_to_be_indexed(
    noindex: bool, site_url: str, robots: str
) -> None:
    settings = replace(SETTINGS, noindex=noindex, site_url=site_url)
    assert robots_txt(a_corpus(settings=settings)).decode() == robots

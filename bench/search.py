"""What the first search of a visit sends over the wire, and how long it takes until it shows something.

usage: python -m bench.search [SITE] [--query WORDS]... [--limit KILOBYTES]

SITE is the folder of a built site (default: site). Each query is asked in a fresh browser, so that nothing
is cached. For each the number of requests is printed, the bytes of their bodies as the server sends them
(a server that compresses sends less), and the seconds until the first sentence stands there. Ends with 1
where a search is heavier than the limit, or where the page asks for any of it before somebody searches.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Response

from tests.serving import a_browser, served

_QUERIES = ("otan", "garanties de sécurité", "Lavrov", "élargissement", "réponse écrite", "pourparlers")
_PARTS = ("/pagefind/", "/data/search/")
_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class Weight:
    """What was fetched: how many files, how many bytes, and the seconds until a result was seen."""

    files: int
    size: int
    seconds: float


def before_searching(browser: Browser, site_url: str) -> Weight:
    """What of the search an opened search page fetches by itself: it should be nothing."""
    return _measured(browser, f"{site_url}explorer.html", "#q")


def first_search(browser: Browser, site_url: str, query: str) -> Weight:
    """What a query asked in a fresh browser fetches. Raises playwright's TimeoutError if nothing is found."""
    return _measured(browser, f"{site_url}explorer.html?q={quote(query)}", "#results mark")


def _measured(browser: Browser, address: str, shown: str) -> Weight:
    context = browser.new_context()
    page: Page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda a: answers.append(a) if any(part in a.url for part in _PARTS) else None)
    begun = time.monotonic()
    page.goto(address)
    page.locator(shown).first.wait_for()
    seconds = time.monotonic() - begun
    page.wait_for_load_state("networkidle")
    weight = Weight(len(answers), sum(len(answer.body()) for answer in answers), seconds)
    context.close()
    return weight


def main() -> None:
    """Print what each query weighs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("--query", action="append", default=[])
    parser.add_argument("--limit", type=int, default=250, metavar="KILOBYTES")
    arguments = parser.parse_args()
    heaviest = 0
    with served(arguments.site) as site_url, a_browser() as browser:
        early = before_searching(browser, site_url)
        print(f"{early.files:3} files {early.size / _KILOBYTE:7.1f} kB before anybody searches")
        for query in arguments.query or _QUERIES:
            weight = first_search(browser, site_url, query)
            heaviest = max(heaviest, weight.size)
            print(
                f"{weight.files:3} files {weight.size / _KILOBYTE:7.1f} kB {weight.seconds:5.1f} s  {query}"
            )
    if early.files or heaviest > arguments.limit * _KILOBYTE:
        sys.exit(f"more than {arguments.limit} kB, or something before anybody searched")


if __name__ == "__main__":
    main()

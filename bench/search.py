"""What the first search of a visit sends over the wire, and how long it takes until it shows something.

usage: python -m bench.search [SITE] [--query WORDS]... [--limit KILOBYTES]

SITE is the folder of a built site (default: site). Each query is asked in a fresh browser, so that nothing
is cached. For each is printed the number of requests; the kilobytes of what they bring, where a web server
compresses scripts and JSON by gzip, as they do (the index is compressed already); the kilobytes where it
does not; and the seconds until the first sentence stands there. Ends with 1 where a search brings more than
the limit, or where the page asks for any of it before somebody searches.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Response

from tests.serving import a_browser, served

_QUERIES = ("otan", "garanties de sécurité", "Lavrov", "élargissement", "réponse écrite", "Moscou")
_PARTS = ("/pagefind/", "/data/search/")
_TEXT = (".js", ".json")


@dataclass(frozen=True, slots=True)
class Weight:
    """What was fetched: how many files, their bytes over the wire and as they are, seconds until a result."""

    files: int
    sent: int
    size: int
    seconds: float

    def __str__(self) -> str:
        sent, size = self.sent / 1000, self.size / 1000
        return f"{self.files:3} files {sent:7.1f} kB ({size:7.1f} kB) {self.seconds:5.1f} s"


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
    bodies = [(answer.url.partition("?")[0], answer.body()) for answer in answers]
    context.close()
    sent = sum(len(gzip.compress(body)) if url.endswith(_TEXT) else len(body) for url, body in bodies)
    return Weight(len(bodies), sent, sum(len(body) for _, body in bodies), seconds)


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
        print(f"{early}  before anybody searches")
        for query in arguments.query or _QUERIES:
            weight = first_search(browser, site_url, query)
            heaviest = max(heaviest, weight.sent)
            print(f"{weight}  {query}")
    if early.files or heaviest > arguments.limit * 1000:
        sys.exit(f"more than {arguments.limit} kB, or something before anybody searched")


if __name__ == "__main__":
    main()

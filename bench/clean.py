"""How fast cleaning is, beside trafilatura and a plain BeautifulSoup baseline in the same run.

usage: python -m bench.clean [--pages N] [--html FOLDER]

The pages are made here from the gold pages of the tests: text dumps, and web pages with navigation,
related links and a footer around the same articles. With `--html`, the `.html` files of a folder are
measured instead. Prints documents and megabytes a second on one core, and the peak of memory.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import trafilatura
from bs4 import BeautifulSoup

from generator.clean.article import clean_document
from generator.clean.languages import all_words
from generator.clean.lexicon import frequencies
from generator.clean.rules import CleaningRules, cleaning_rules
from generator.model.article import Seed
from generator.readers.seeds import read_seed
from tests.gold_pages import GoldPage, load_all


def text_seed(page: GoldPage, number: int) -> Seed:
    """A dump of the page: an address, the title, the paragraphs glued, a footer."""
    body = "".join(block.text.text for block in page.article.blocks)
    title = page.article.metadata.title.value or ""
    text = f" date 2022-01 https://port.example/2022/01/13/{number}\n\n{title}\n\n{body}\n\nPartager\n\nCommentaires\n"
    return Seed(f"articles/{number}.txt", text.encode())


def html_seed(page: GoldPage, number: int) -> Seed:
    """A web page around the same article, with the furniture that such pages have."""
    title = escape(page.article.metadata.title.value or "")
    blocks = "\n".join(
        f"<h2>{escape(b.text.text)}</h2>" if b.is_heading else f"<p>{escape(b.text.text)}</p>"
        for b in page.article.blocks
    )
    links = "".join(f'<li class="menu-item"><a href="/r/{i}">Rubrique {i}</a></li>' for i in range(120))
    related = "".join(
        f'<div class="card"><a href="/a/{i}"><h3>Autre titre {i}</h3></a></div>' for i in range(60)
    )
    source = (
        f'<!DOCTYPE html><html lang="fr"><head><title>{title} | Le Port</title>'
        f'<meta property="article:published_time" content="2022-01-13T10:00:00Z"></head><body>'
        f"<nav><ul>{links}</ul></nav><main><article><h1>{title}</h1>{blocks}</article></main>"
        f"<aside>{related}</aside><footer><ul>{links}</ul><p>Tous droits réservés</p></footer></body></html>"
    )
    return Seed(f"articles/{number}.html", source.encode())


def clean(seed: Seed, rules: CleaningRules) -> None:
    """Read and clean one seed."""
    for document in read_seed(seed).documents:
        clean_document(document, rules)


def timed(name: str, seeds: Sequence[Seed], work: Callable[[Seed], object]) -> None:
    """Do the work for every seed after one to warm up, and print how fast it went."""
    work(seeds[0])
    began = time.process_time()
    for seed in seeds:
        work(seed)
    seconds = time.process_time() - began
    size = sum(len(seed.data) for seed in seeds) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:28} {len(seeds) / seconds:8.1f} docs/s {size / seconds:8.2f} MB/s   peak so far {peak:.0f} MB"
    )


def main() -> int:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--html", type=Path)
    args = parser.parse_args()
    rules = cleaning_rules({})
    # Lists of words are loaded once for each language, however many articles there are.
    for language in all_words():
        frequencies(language)
    gold = load_all()
    texts = [text_seed(gold[number % len(gold)], number) for number in range(args.pages * 3)]
    if args.html:
        pages = [Seed(f"articles/{p.name}", p.read_bytes()) for p in sorted(args.html.glob("*.html"))]
    else:
        pages = [html_seed(gold[number % len(gold)], number) for number in range(args.pages)]
    timed("text, whole", texts, lambda seed: clean(seed, rules))
    timed("html, BeautifulSoup get_text", pages, lambda seed: BeautifulSoup(seed.data, "lxml").get_text())
    timed("html, trafilatura", pages, lambda seed: trafilatura.extract(seed.data, include_comments=False))
    timed("html, whole with metadata", pages, lambda seed: clean(seed, rules))
    return 0


if __name__ == "__main__":
    sys.exit(main())

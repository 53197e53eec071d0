"""How long the data files take, and how large they are.

usage: python -m bench.exports [--articles N]

The corpus is the gold pages of the tests over and over, each copy under an id of its own.
"""

from __future__ import annotations

import argparse
import resource
import time
from dataclasses import replace

from generator.exports.site import render_exports
from generator.model.corpus import Corpus
from tests.corpora import a_corpus
from tests.gold_pages import load_all

_MEGABYTE = 1_000_000


def a_large_corpus(articles: int) -> Corpus:
    """So many articles, each as full of mentions and positions as a gold page."""
    pages = [page.annotated for page in load_all()]
    copies = (
        replace(page, article=replace(page.article, id=f"{page.id}-{number:05}"))
        for number in range(articles)
        for page in [pages[number % len(pages)]]
    )
    return a_corpus(*copies)


def main() -> None:
    """Print the time, the number of files and the bytes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    articles = parser.parse_args().articles
    corpus = a_large_corpus(articles)
    start = time.perf_counter()
    outputs = render_exports(corpus)
    seconds = time.perf_counter() - start
    size = sum(len(output.content) for output in outputs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(
        f"{articles} articles: {seconds:.1f} s, {len(outputs)} files, {size / _MEGABYTE:.1f} MB, "
        f"peak memory {peak / _MEGABYTE:.0f} MB"
    )
    kinds: dict[str, int] = {}
    for output in outputs:
        kind = "/".join(output.path.split("/")[:3]) if output.path.count("/") > 2 else "tables and lists"
        kinds[kind] = kinds.get(kind, 0) + len(output.content)
    for kind, total in sorted(kinds.items(), key=lambda item: -item[1]):
        print(f"{total / _MEGABYTE:8.1f} MB  {kind}")


if __name__ == "__main__":
    main()

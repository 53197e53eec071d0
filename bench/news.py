"""How often the title and the date of a news page are right, beside readers written for each newspaper.

usage: python -m bench.news [FOLDER] [--wrong]

FOLDER is `tests/resources/parser/test_data` of a copy of https://github.com/flairNLP/fundus, without
which nothing is measured: pages of many newspapers, with what a reader made for the one newspaper finds
there. Every other page (on which rules may be tuned), the pages between them, all, and those in French.
A title is right if it has the same words in the same order. With `--wrong`, prints what is wrong on the
tuned pages.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.web_pages import arguments, figures, metadata_of
from generator.folding import fold

FRENCH = "fr"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its file, its title, and the time of its publication or nothing."""

    path: Path
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Result:
    """What should be found and what was; `kind` is `title` or `date`."""

    page: Page
    truth: str
    found: str

    @property
    def right(self) -> bool:
        """Whether the two say the same."""
        return words_of(self.truth) == words_of(self.found)


def words_of(text: str) -> list[str]:
    """The words of a text without case and accents."""
    return re.findall(r"\w+", fold(text))


def pages_in(folder: Path) -> Iterator[Page]:
    """The pages that have a title, in the order of their names."""
    for truth in sorted(folder.glob("*/*.json")):
        files = sorted(truth.parent.glob(f"{truth.stem}_*.html.gz"))
        versions = [version for _, version in sorted(json.loads(truth.read_text("utf-8")).items())]
        # A reader has a version for each time that its newspaper's pages changed, and a page for it.
        for path, version in zip(files, versions, strict=False):
            if len(files) == len(versions) and version.get("title"):
                yield Page(path, version["title"], version.get("publishing_date") or "")


def summary(results: Sequence[Result]) -> str:
    """The share of the right ones, and how many of each kind."""
    return figures(sum(r.right for r in results), sum(not r.found for r in results), len(results))


def main() -> int:
    """Read the arguments, look at every page, print."""
    args = arguments(__doc__)
    if args.folder is None:
        print("no folder of the test data, nothing measured")
        return 0
    read = [(page, metadata_of(gzip.decompress(page.path.read_bytes()))) for page in pages_in(args.folder)]
    titles = [Result(page, page.title, m.title.value or "") for page, m in read]
    dates = [Result(p, p.published[:10], (m.date.value or "")[:10]) for p, m in read if p.published]
    for kind, results in (("title", titles), ("date", dates)):
        french = [r for r in results if r.page.path.parent.name == FRENCH]
        halves = (("tuned", results[::2]), ("others", results[1::2]), ("all", results), ("French", french))
        for half, part in halves:
            print(f"{kind:6} {half:8} {summary(part)}", flush=True)
        if args.wrong:
            for r in results[::2]:
                if not r.right:
                    print(f"  {r.page.path.name}\n      {r.truth}\n      {r.found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How much of an article is found on web pages, and how much beside it, on a public benchmark.

usage: python -m bench.extraction [FOLDER]

FOLDER is a copy of https://github.com/scrapinghub/article-extraction-benchmark, without which nothing is
measured. Prints precision, recall
and F1 of four-word shingles as its own `evaluate.py` counts them, for every other page (on which rules may
be tuned), for the pages between them, and for all, beside trafilatura.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Seed
from generator.readers.seeds import read_seed

RULES = cleaning_rules({})
_SHINGLE = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the text that its article has."""

    source: bytes
    truth: str


def pages_in(folder: Path) -> list[Page]:
    """The pages of the benchmark, in the order of their names."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        Page(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), truth[name]["articleBody"])
        for name in sorted(truth)
    ]


def ours(source: bytes) -> str:
    """The text of the blocks that reading and cleaning give."""
    documents = read_seed(Seed("articles/page.html", source)).documents
    return "\n".join(block.text.text for d in documents for block in clean_document(d, RULES).blocks)


def theirs(source: bytes) -> str:
    """The text that trafilatura gives."""
    return trafilatura.extract(source, include_comments=False) or ""


def scored(found: str, truth: str) -> tuple[float, float]:
    """Precision and recall of the shingles of one page."""
    mine, real = shingles(found), shingles(truth)
    common = (mine & real).total()
    if not mine or not real:
        return (1.0, 1.0) if mine == real else (0.0, 0.0)
    return common / mine.total(), common / real.total()


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in a text; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    runs = (tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))
    return Counter(run for run in runs if run)


def summary(scores: Sequence[tuple[float, float]]) -> str:
    """F1 of the means, as the benchmark reports it, with both means."""
    precision, recall = (statistics.mean(values) for values in zip(*scores, strict=True))
    f1 = 2 * precision * recall / (precision + recall)
    return f"F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({len(scores)} pages)"


def main() -> int:
    """Read the arguments, score both, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    if folder is None:
        print("no folder of the benchmark, nothing measured")
        return 0
    pages = pages_in(folder)
    extractors: tuple[tuple[str, Callable[[bytes], str]], ...] = (("ours", ours), ("trafilatura", theirs))
    for name, extract in extractors:
        scores = [scored(extract(page.source), page.truth) for page in pages]
        for half, part in (("tuned", scores[::2]), ("others", scores[1::2]), ("all", scores)):
            print(f"{name:12} {half:8} {summary(part)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

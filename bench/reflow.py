"""How well glued text comes apart: articles with known breaks are glued, and taken apart again.

usage: python -m bench.reflow [ARTICLES.json …] [--language fr] [--show N]

Without a file, the articles are the gold pages of the tests. A file is a list of articles, each a
list of `["heading" | "paragraph", text]`. Figures:

clean       every break without a space
noise       a tenth of the breaks keep a space; one paragraph in twenty loses its full stop; a tenth of
            the paragraphs has a name stuck to the word before it; typographic quotes become straight
unchanged   single paragraphs that are not glued and come back as they are
fused       a space taken out between two words, found again
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.clean.article import make_blocks
from generator.clean.languages import words_of
from generator.clean.letters import LOWER, UPPER
from generator.clean.lexicon import frequencies
from generator.clean.reflow import reflow
from generator.traced import Traced
from tests.gold_pages import load_all

Article = Sequence[tuple[str, str]]
_QUOTES = re.compile(r"[«“]\s?|\s?[»”]")
_NAME = re.compile(rf"(?<=[{LOWER}]) (?=[{UPPER}][{LOWER}]{{3,}})")
_GAP = re.compile(rf"(?<=[{LOWER}]{{2}}) (?=[{LOWER}]{{2}})")


@dataclass
class Tally:
    """Right, wanted and given, and what was missed or too much."""

    right: int = 0
    wanted: int = 0
    given: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, wanted: set[int], given: set[int], text: str) -> None:
        """Count one text: where breaks are wanted and where they were given."""
        self.right += len(wanted & given)
        self.wanted += len(wanted)
        self.given += len(given)
        for at in sorted(wanted ^ given):
            mark = "missed" if at in wanted else "extra "
            self.wrong.append(f"{mark} {text[max(0, at - 45) : at]}|{text[at : at + 45]}")

    def __str__(self) -> str:
        precision = self.right / self.given if self.given else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = f"({self.right} of {self.wanted}, {self.given} given)"
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  {counts}"


def squeeze(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


def starts(texts: Sequence[str]) -> set[int]:
    """Where each text but the first begins in all of them without white space."""
    found, at = set(), 0
    for text in texts:
        found.add(at)
        at += len(squeeze(text))
    return found - {0}


def glue(article: Article) -> str:
    """All blocks without anything between them."""
    return "".join(text for _, text in article)


def glue_with_noise(article: Article, chance: random.Random) -> tuple[list[tuple[str, str]], str]:
    """The article as it is after the noise, and glued."""
    noisy, parts = [], []
    for kind, text in article:
        text = _QUOTES.sub('"', text)
        if kind == "paragraph" and text.endswith(".") and chance.random() < 0.05:
            text = text[:-1]
        noisy.append((kind, text))
        names = list(_NAME.finditer(text))
        if kind == "paragraph" and names and chance.random() < 0.1:
            name = chance.choice(names)
            text = text[: name.start()] + text[name.end() :]
        parts.append(text + (" " if chance.random() < 0.1 else ""))
    return noisy, "".join(parts).strip()


def taken_apart(text: str, language: str) -> list[tuple[str, str]]:
    """The blocks that the program makes of a line."""
    flowed = reflow(Traced.of(text), words_of(language), frequencies(language))
    return [(str(b.kind), b.text.text) for b in make_blocks([flowed], words_of(language))]


def measure(articles: Sequence[Article], language: str, show: int) -> None:
    """Glue the articles, take them apart, print how near the one comes to the other."""
    chance = random.Random(7)  # noqa: S311
    clean, noise, heads, noisy_heads, fused = Tally(), Tally(), Tally(), Tally(), Tally()
    exact = exact_noisy = unchanged = paragraphs = size = 0
    began = time.perf_counter()
    changed = []
    for article in articles:
        glued = glue(article)
        size += len(glued)
        found = taken_apart(glued, language)
        clean.add(starts([t for _, t in article]), starts([t for _, t in found]), squeeze(glued))
        exact += [squeeze(t) for _, t in article] == [squeeze(t) for _, t in found]
        heads.add(*_heads(article, found), squeeze(glued))
        noisy, text = glue_with_noise(article, chance)
        found = taken_apart(text, language)
        noise.add(starts([t for _, t in noisy]), starts([t for _, t in found]), squeeze(text))
        exact_noisy += [squeeze(t) for _, t in noisy] == [squeeze(t) for _, t in found]
        noisy_heads.add(*_heads(noisy, found), squeeze(text))
        for kind, paragraph in article:
            if kind != "paragraph":
                continue
            paragraphs += 1
            same = [t for _, t in taken_apart(paragraph, language)] == [paragraph]
            unchanged += same
            if not same:
                changed.append(" / ".join(t for _, t in taken_apart(paragraph, language)))
            _fuse(paragraph, language, chance, fused)
    seconds = time.perf_counter() - began
    count = len(articles)
    print(f"{count} articles, {size:,} characters, {seconds:.1f} s")
    print(f"clean     {clean}  exact documents {exact / count:.3f}")
    print(f"  headings {heads}")
    print(f"noise     {noise}  exact documents {exact_noisy / count:.3f}")
    print(f"  headings {noisy_heads}")
    print(f"unchanged {unchanged / paragraphs:.4f} of {paragraphs} paragraphs")
    print(f"fused     {fused}")
    for name, tally in (("clean", clean), ("head", heads), ("noise", noise), ("fused", fused)):
        for line in tally.wrong[:show]:
            print(f"{name:6} {line}")
    for line in changed[:show]:
        print("changed", line[:400])


def _heads(wanted: Article, found: Sequence[tuple[str, str]]) -> tuple[set[int], set[int]]:
    return _head_places(wanted), _head_places(found)


def _head_places(blocks: Sequence[tuple[str, str]]) -> set[int]:
    """Where each heading begins, in the text without white space."""
    found, at = set(), 0
    for kind, text in blocks:
        if kind == "heading":
            found.add(at)
        at += len(squeeze(text))
    return found


def _fuse(paragraph: str, language: str, chance: random.Random, tally: Tally) -> None:
    gaps = list(_GAP.finditer(paragraph))
    if not gaps or chance.random() > 0.5:
        return
    gap = chance.choice(gaps)
    text = paragraph[: gap.start()] + paragraph[gap.end() :]
    flowed = reflow(Traced.of(text), words_of(language), frequencies(language))
    given = {r.at for r in flowed.repairs if r.reason == "two words without a space"}
    tally.add({gap.start()}, given, text)


def main() -> int:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--show", type=int, default=0, help="how many mistakes of each kind to print")
    args = parser.parse_args()
    articles: list[Article] = []
    for path in args.files:
        articles += [[(kind, text) for kind, text in a] for a in json.loads(path.read_text(encoding="utf-8"))]
    if not args.files:
        articles = [[(str(b.kind), b.text.text) for b in page.article.blocks] for page in load_all()]
    measure(articles, args.language, args.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())

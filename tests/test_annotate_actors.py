"""The actors that an article mentions; `cases/actors.md` shows them in hundreds of sentences."""

from __future__ import annotations

import re
import time
from functools import cache
from pathlib import Path

import pytest

from generator.annotate.actors import find_mentions
from generator.clean.sentences import split_sentences
from generator.model.annotation import Mention
from generator.model.article import Block, BlockKind
from generator.model.vocabulary import Vocabulary
from generator.traced import Traced
from generator.vocabulary.load import load_vocabulary
from tests import gold_pages

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases" / "actors.md"
MARK = re.compile(r"\[([^\[\]]+)\]\{[a-z0-9-]+\??\}")
DATE = "2022-01-20"


@cache
def vocabulary() -> Vocabulary:
    files = {path.name: path.read_text("utf-8") for path in (ROOT / "seeds" / "vocabulary").glob("*.yml")}
    return load_vocabulary(files)[0]


def cases() -> list[tuple[str, str | None, str]]:
    """The cases of the file: title, date, marked text."""
    found: list[tuple[str, str | None, str]] = []
    title, date = "", None
    _, *sections = CASES.read_text("utf-8").split("\n# ")
    for section in sections:
        title, _, body = section.partition("\n")
        date = DATE
        for number, case in enumerate(body.strip().split("\n\n"), 1):
            if case.startswith("@ "):
                date = None if case == "@ unknown" else case[2:]
            else:
                found.append((f"{title} {number}", date, case))
    return found


def blocks_of(text: str) -> tuple[Block, ...]:
    """One paragraph for each line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        traced = Traced.of(text, at, at + len(line))
        blocks.append(Block(BlockKind.PARAGRAPH, traced, split_sentences(line)))
        at += len(line) + 1
    return tuple(blocks)


def marked(text: str, date: str | None) -> str:
    """The text with the mentions that are found in it."""
    blocks = blocks_of(text)
    mentions, _ = find_mentions(blocks, vocabulary(), date)
    return "\n".join(
        _mark(block.text.text, [m for m in mentions if m.block == i]) for i, block in enumerate(blocks)
    )


def _mark(text: str, mentions: list[Mention]) -> str:
    whole, at = "", 0
    for mention in sorted(mentions, key=lambda m: m.start):
        doubt = "" if mention.certain else "?"
        whole += f"{text[at : mention.start]}[{mention.text}]{{{mention.actor}{doubt}}}"
        at = mention.end
    return whole + text[at:]


@pytest.mark.parametrize(("date", "case"), [pytest.param(d, c, id=t) for t, d, c in cases()])
def test_a_careful_reader_s_mentions_are_found(date: str | None, case: str) -> None:
    assert marked(MARK.sub(r"\1", case), date) == case


def test_the_gold_pages_are_read_with_at_least_99_percent_precision_and_recall() -> None:
    right = wanted = given = 0
    for page in gold_pages.load_all():
        found, _ = find_mentions(page.article.blocks, vocabulary(), page.article.metadata.date.value)
        free = list(found)
        for gold in page.mentions:
            hit = next((m for m in free if _same(m, gold)), None)
            wanted += 1
            if hit:
                free.remove(hit)
                right += 1
                given += 1
        for gold in page.optional_mentions:
            hit = next((m for m in free if _same(m, gold)), None)
            if hit:
                free.remove(hit)
        given += len(free)
    assert right / given >= 0.99
    assert right / wanted >= 0.99


def _same(one: Mention, other: Mention) -> bool:
    place = one.block == other.block and one.start < other.end and other.start < one.end
    return place and one.actor == other.actor


@pytest.mark.parametrize(
    "unit",
    [
        "le ministre ",
        "un ministre russe dit à son homologue américain ",
        "avec Igor Lavrov ",
        "à Moscou, à Kiev et ",
        "le nouveau nouveau ",
        "chef de la diplomatie de la ",
        "Lavrov est là. Le ministre parle. ",
    ],
)
def test_the_time_grows_with_the_length_of_a_text_however_it_repeats_itself(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        find_mentions(blocks_of(text), vocabulary(), DATE)
        return time.process_time() - start

    seconds(1_000)
    # The faster of two: now and then the garbage collector is counted too.
    longer = min(seconds(24_000), seconds(24_000))
    assert longer < 12 * max(seconds(6_000), 0.01)

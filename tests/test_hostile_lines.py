"""Lines that are made to hurt: each is cleaned in a moment, every character accounted for."""

from __future__ import annotations

import time

import pytest

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Seed
from generator.readers.seeds import read_seed

SIZE = 20_000
SENTENCE = "Les marins du port ont voté lundi la grève, a annoncé leur syndicat."
HOSTILE = {
    "one word after another": ("txt", "mot "),
    "one sentence glued to the next": ("txt", SENTENCE),
    "short lines": ("txt", "Un titre ici\n"),
    "cut off lines": ("txt", "Une phrase assez longue pour compter, et la suite...\n"),
    "quotation marks": ("txt", '"a'),
    "full stops": ("txt", ".A"),
    "capitals inside": ("txt", "aB"),
    "numbers": ("txt", "1."),
    "addresses": ("txt", "http://a.b/c?d=e,F "),
    "addresses of people": ("txt", "a@"),
    "mojibake": ("txt", "Ã©"),
    "dates": ("txt", "12.01.2022 "),
    "bidi controls": ("txt", "\u202e"),
    "lone brackets": ("html", "<"),
    "open paragraphs": ("html", "<p>"),
    "open boxes": ("html", "<div>"),
    "open attributes": ("html", '<a x="'),
    "entities": ("html", "&"),
    "scripts": ("html", "<script>"),
    "items": ("html", "<li>abc def"),
    "stars": ("md", "*"),
    "links": ("md", "["),
    "quotations": ("md", "> "),
    "arrays": ("jsonl", "["),
}


@pytest.mark.parametrize(("ending", "piece"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_line_is_cleaned_in_a_moment(ending: str, piece: str) -> None:
    data = (piece * (SIZE // len(piece))).encode()
    began = time.process_time()
    reading = read_seed(Seed(f"articles/a.{ending}", data))
    articles = [clean_document(document, cleaning_rules({})) for document in reading.documents]

    assert articles or reading.problems
    assert all(sum(r.end - r.start for r in a.ledger) == len(a.raw) for a in articles)
    assert time.process_time() - began < 20

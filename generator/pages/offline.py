"""The search of an offline bundle: every sentence in one script, since a page on a disk may not fetch."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.pages.explorer import SENTENCES

__all__ = ["SENTENCES", "sentences_script"]


def sentences_script(records: Iterable[bytes]) -> bytes:
    """The script, to be written to `SENTENCES` in the site, from the articles' JSON records."""
    articles = [_article(json.loads(record)) for record in records]
    # A script may stand in HTML some day; `<` cannot end it then.
    dumped = json.dumps(articles, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace(
        "<", "\\u003c"
    )
    return f"globalThis.SENTENCES = {dumped};\n".encode()


def _article(record: dict[str, Any]) -> dict[str, Any]:
    sentences = [pair for block in record["blocks"] for pair in _sentences(block)]
    about = " · ".join(part for part in (record["date"], record["publisher"]) if part)
    return {
        "address": record["address"],
        "title": record["title"] or record["id"],
        "about": about,
        "sentences": sentences,
    }


def _sentences(block: dict[str, Any]) -> list[tuple[str, str]]:
    """The block's sentences with their anchors; a heading is one."""
    if block["kind"] == "heading":
        return [(block["anchor"], block["text"])]
    return [
        (f"{block['anchor']}s{number}", block["text"][start:end])
        for number, (start, end) in enumerate(block["sentences"], start=1)
    ]

"""Whether a person has read what an article's page says now."""

from __future__ import annotations

import hashlib
import json

from generator.corrections.fixes import ReviewMark
from generator.model.annotation import Annotated, Review
from generator.model.article import Metadata

_DIGITS = 16
_FIELDS = ("title", "description", "url", "date", "modified", "publisher", "authors", "language")


def content_hash(annotated: Annotated) -> str:
    """The digest of what a reviewer vouches for: text, metadata, mentions, positions, quotes, dates, events.

    How something was found does not count, nor what labels the vocabulary gives it.
    """
    article, found = annotated.article, annotated.found
    content = {
        "metadata": _metadata(article.metadata),
        "blocks": [
            [b.kind, b.level, [b.text.text[s.start : s.end] for s in b.sentences]] for b in article.blocks
        ],
        "mentions": [[m.actor, m.block, m.start, m.end] for m in found.mentions],
        "positions": [
            [p.demand, p.holders, p.stance, p.source, p.addressees, p.block, p.start, p.end]
            for p in found.positions
        ],
        "quotes": [[q.speaker, q.speaker_text, q.block, q.start, q.end, q.direct] for q in found.quotes],
        "dates": [[d.edtf, d.block, d.start, d.end] for d in found.dates],
        "events": [[e.event, e.block, e.start, e.end] for e in found.events],
    }
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def review_of(annotated: Annotated, mark: ReviewMark | None) -> Review:
    """The state of the review: a mark holds for the content that it was set on, and for no other."""
    if mark is None:
        return Review()
    status = "reviewed" if mark.sha == content_hash(annotated) else "stale"
    return Review(status, mark.by, mark.on)


def _metadata(metadata: Metadata) -> dict[str, object]:
    fields = {name: getattr(metadata, name) for name in _FIELDS}
    return {name: [field.value, field.inferred] for name, field in fields.items()}

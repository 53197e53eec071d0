"""One JSON record for each article: everything that the site knows about it.

The JSON Schema `generator/data/article.schema.json` is the contract; it stands beside the records.
"""

from __future__ import annotations

from typing import Any

from generator.anchors import block_anchors, sentence_anchor
from generator.citing.permalinks import article_path
from generator.model.annotation import Annotated, Annotations
from generator.model.article import Article, Field, Metadata
from generator.model.corpus import Corpus

Record = dict[str, Any]

_FIELDS = (
    "title",
    "description",
    "url",
    "date",
    "modified",
    "publisher",
    "authors",
    "tags",
    "language",
    "section",
    "topic",
    "image",
)


def article_record(corpus: Corpus, annotated: Annotated) -> Record:
    """The article as its record; offsets are code points, of the decoded seed or of a block's text."""
    article = annotated.article
    review = annotated.review
    return {
        "id": article.id,
        "seed": article.seed,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "format": article.format,
        "address": article_path(corpus, annotated),
        **_metadata(article.metadata),
        **_text(article),
        **_found(article, annotated.found),
        "review": {"status": review.status, "by": review.by, "on": review.on},
        "corrections": [
            {"on": c.on, "by": c.by, "what": c.what, "because": c.because} for c in annotated.corrections
        ],
    }


def _metadata(metadata: Metadata) -> Record:
    image = metadata.image.value
    return {
        "title": metadata.title.value or "",
        "title_inferred": metadata.title.inferred,
        "description": metadata.description.value,
        "url": metadata.url.value,
        "date": metadata.date.value,
        "date_inferred": metadata.date.inferred,
        "modified": metadata.modified.value,
        "publisher": metadata.publisher.value,
        "authors": list(metadata.authors.value or ()),
        "tags": list(metadata.tags.value or ()),
        "language": metadata.language.value,
        "section": metadata.section.value,
        "topic": metadata.topic.value,
        "image": {"url": image.url, "caption": image.caption, "credit": image.credit} if image else None,
        "provenance": {
            name: _provenance(field)
            for name in _FIELDS
            if (field := getattr(metadata, name)).value is not None
        },
    }


def _provenance(field: Field[Any]) -> Record:
    span = field.span
    return {
        "start": span.start if span else None,
        "end": span.end if span else None,
        "inferred": field.inferred,
        "evidence": field.evidence,
    }


def _text(article: Article) -> Record:
    return {
        "blocks": [
            {
                "kind": str(block.kind),
                "level": block.level,
                "anchor": anchor,
                "text": block.text.text,
                "start": block.text.start,
                "end": block.text.end,
                "sentences": [[sentence.start, sentence.end] for sentence in block.sentences],
            }
            for block, anchor in zip(article.blocks, block_anchors(article), strict=True)
        ],
        "repairs": [
            {
                "at": repair.at,
                "inserted": repair.inserted,
                "removed": repair.removed,
                "reason": repair.reason,
                "confidence": repair.confidence,
            }
            for repair in article.repairs
        ],
        "ledger": [
            {"start": row.start, "end": row.end, "disposition": str(row.disposition), "reason": row.reason}
            for row in article.ledger
        ],
    }


def _found(article: Article, found: Annotations) -> Record:
    def place(item: Any) -> Record:
        anchor = sentence_anchor(article, item.block, item.start)
        return {"block": item.block, "start": item.start, "end": item.end, "anchor": anchor}

    return {
        "mentions": [
            {
                "actor": m.actor,
                **place(m),
                "text": m.text,
                "method": m.method,
                "certain": m.certain,
                "because": m.because,
            }
            for m in found.mentions
        ],
        "positions": [
            {
                "demand": p.demand,
                "holders": list(p.holders),
                "stance": p.stance,
                "source": p.source,
                "addressees": list(p.addressees),
                **place(p),
                "quote": p.quote,
                "cue": p.cue,
                "method": p.method,
                "certain": p.certain,
                "because": p.because,
            }
            for p in found.positions
        ],
        "quotes": [
            {
                "speaker": q.speaker,
                "speaker_text": q.speaker_text,
                **place(q),
                "text": q.text,
                "direct": q.direct,
                "cue": q.cue,
                "certain": q.certain,
            }
            for q in found.quotes
        ],
        "dates": [
            {"text": d.text, "edtf": d.edtf, **place(d), "because": d.because, "certain": d.certain}
            for d in found.dates
        ],
        "events": [
            {"event": e.event, **place(e), "text": e.text, "because": e.because} for e in found.events
        ],
        "doubts": [
            {
                "kind": d.kind,
                "start": d.start,
                "end": d.end,
                "text": d.text,
                "because": d.because,
                "confidence": d.confidence,
            }
            for d in (*article.doubts, *found.doubts)
        ],
    }

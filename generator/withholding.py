"""What the publication mode keeps from readers, decided once for pages and data alike.

`full` withholds nothing. `excerpt` keeps, of the source's sentences, only the quotes of positions and what
stood between quotation marks. `metadata` keeps no sentence at all. Names, dates, offsets and counts are
facts about the text and stay in every mode, so that anchors and tables say the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.clean.translated import TRANSLATED
from generator.model.annotation import Annotated, Annotations
from generator.model.article import Article, Block, Field, Metadata
from generator.model.corpus import Corpus
from generator.traced import Run, Traced

FULL, EXCERPT, METADATA = "full", "excerpt", "metadata"


def withhold(corpus: Corpus) -> Corpus:
    """The corpus as its mode lets it be published; an unknown mode publishes as little as `metadata`."""
    if corpus.settings.mode == FULL:
        return corpus
    redact = _excerpts if corpus.settings.mode == EXCERPT else _facts
    return replace(
        corpus,
        articles=tuple(_without_text(annotated, redact) for annotated in corpus.articles),
        shared=tuple(replace(passage, text="") for passage in corpus.shared),
    )


def _without_text(annotated: Annotated, redact: Callable[[Annotations], Annotations]) -> Annotated:
    article = annotated.article
    bare: Article = replace(
        article,
        raw="",
        metadata=_without_sentences(article.metadata),
        blocks=tuple(_emptied(block) for block in article.blocks),
        repairs=(),
        # That a text reads as translated is a fact about it; the words that show it are not kept.
        doubts=tuple(replace(d, text="") for d in article.doubts if d.kind == TRANSLATED),
    )
    # What a correction says quotes the text that it corrects.
    return replace(annotated, article=bare, found=redact(annotated.found), corrections=())


def _without_sentences(metadata: Metadata) -> Metadata:
    image = metadata.image.value
    return replace(
        metadata,
        # An inferred title is the article's first sentence.
        title=Field(inferred=True) if metadata.title.inferred else metadata.title,
        description=Field(),
        date=replace(metadata.date, evidence=""),
        image=replace(metadata.image, value=replace(image, caption=None) if image else None),
    )


def _emptied(block: Block) -> Block:
    return replace(block, text=Traced("", (Run(0, 0, block.text.start, block.text.end, exact=False),)))


def _excerpts(found: Annotations) -> Annotations:
    return replace(
        found,
        positions=tuple(replace(p, because="") for p in found.positions),
        quotes=tuple(q if q.direct else replace(q, text="") for q in found.quotes),
        dates=tuple(replace(d, because="") for d in found.dates),
        events=tuple(replace(e, because="") for e in found.events),
        mentions=tuple(replace(m, because="") for m in found.mentions),
        doubts=(),
    )


def _facts(found: Annotations) -> Annotations:
    excerpts = _excerpts(found)
    return replace(
        excerpts,
        positions=tuple(replace(p, quote="", cue="") for p in excerpts.positions),
        quotes=tuple(replace(q, text="", speaker_text="", cue="") for q in excerpts.quotes),
    )

"""Citation files: RIS, BibTeX and CSL-JSON, one of each for every article and for the whole corpus."""

from __future__ import annotations

from collections.abc import Iterator

from generator.citing.bibtex import bibtex
from generator.citing.csl import csl
from generator.citing.reference import reference_to
from generator.citing.ris import ris
from generator.exports.json_text import json_document
from generator.model.corpus import Corpus

NAME = "citations"


def citation_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """The files by path: `citations/<id>.ris`, `.bib` and `.json`, and `citations.*` for all of them."""
    references = [reference_to(corpus, annotated) for annotated in corpus.articles]
    formats = (
        ("ris", [ris(reference) for reference in references]),
        ("bib", [bibtex(reference) for reference in references]),
    )
    for ending, texts in formats:
        yield f"{NAME}.{ending}", "\n".join(texts).encode()
        for reference, text in zip(references, texts, strict=True):
            yield f"{NAME}/{reference.id}.{ending}", text.encode()
    items = [csl(reference) for reference in references]
    yield f"{NAME}.json", json_document(items)
    for item in items:
        yield f"{NAME}/{item['id']}.json", json_document([item])

"""A decoded document to a clean article: the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.clean.headings import could_be_heading
from generator.clean.judging import Judged, judge
from generator.clean.language import language_of
from generator.clean.languages import Words, words_of
from generator.clean.ledger import settle
from generator.clean.lexicon import frequencies
from generator.clean.lines import readable, split_lines
from generator.clean.metadata import Named, gather, infer_title, preferring
from generator.clean.prose import is_prose
from generator.clean.reflow import Reflowed, reflow
from generator.clean.rules import CleaningRules, bare
from generator.clean.sentences import split_sentences
from generator.clean.titles import find_title
from generator.clean.topics import find_lead, find_topic
from generator.clean.unwrap import unwrap
from generator.model.article import Article, Block, BlockKind, Disposition, LedgerRow
from generator.model.document import Document
from generator.problems import Problem, Severity


def clean_document(document: Document, rules: CleaningRules) -> Article:
    """The article in a document: blocks, metadata, repairs, and the account of every character."""
    text = readable(document)
    language = document.stated.language.value or language_of(text.text)
    words, lexicon = words_of(language or ""), frequencies(language or "")
    unwrapped = unwrap(split_lines(text), document.text, words)
    judged = judge(unwrapped.lines, rules, words)
    url = document.stated.url.value or _url_of(judged)
    judged, topic = find_topic(judged)
    title_at = find_title(judged, url)
    judged = _with_title(judged, title_at)
    page = Named(
        title=judged[title_at].line.text if title_at is not None else None,
        topic=topic,
        lead=find_lead(judged, rules),
        language=language,
    )
    found = gather(judged, page, rules)
    flowed = [reflow(j.line.text, words, lexicon) for j in judged if j.disposition is Disposition.BODY]
    blocks = make_blocks(flowed, words)
    metadata = infer_title(preferring(document.stated, found.metadata), blocks, words)
    return Article(
        id=document.id,
        seed=document.seed,
        sha256=document.sha256,
        raw=document.text,
        encoding=document.encoding,
        format=document.format,
        metadata=metadata,
        blocks=blocks,
        repairs=tuple(
            sorted(
                (*document.changes, *unwrapped.repairs, *(r for f in flowed for r in f.repairs)),
                key=lambda r: r.at,
            )
        ),
        ledger=settle(document.text, _rows(judged, blocks), document.changes),
        doubts=(*found.doubts, *(d for f in flowed for d in f.doubts)),
        problems=(*document.problems, *_empty(document, blocks)),
    )


def make_blocks(flowed: Sequence[Reflowed], words: Words) -> tuple[Block, ...]:
    """Pieces of text as headings and paragraphs: a heading is short, and a paragraph follows it."""
    pieces = [piece for line in flowed for piece in line.pieces]
    made = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].text if index + 1 < len(pieces) else ""
        heading = bool(index) and _is_heading(piece.text, following, words)
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        made.append(Block(kind, piece, split_sentences(piece.text, words), level=2 if heading else 0))
    return tuple(made)


def _is_heading(text: str, following: str, words: Words) -> bool:
    if not following or not could_be_heading(text, words):
        return False
    if text.endswith(("?", "!")):
        return len(text) <= 90
    return is_prose(following) or len(following) > len(text)


def _url_of(judged: Sequence[Judged]) -> str:
    for item in judged:
        part = item.label.part("url") if item.label else None
        if part is not None and item.label is not None and item.label.says.name in ("HEADER", "URL"):
            return part.text
    return ""


def _with_title(judged: Sequence[Judged], at: int | None) -> tuple[Judged, ...]:
    """The title line is metadata; the same words before the text are its repetition."""
    if at is None:
        return tuple(judged)
    title = bare(judged[at].text)
    result = []
    for index, item in enumerate(judged):
        if index == at:
            item = replace(item, disposition=Disposition.METADATA, reason="title")
        elif item.disposition is Disposition.BODY and bare(item.text) == title:
            item = replace(item, disposition=Disposition.DUPLICATE, reason="title again")
        result.append(item)
    return tuple(result)


def _rows(judged: Sequence[Judged], blocks: Sequence[Block]) -> list[LedgerRow]:
    rows = [
        LedgerRow(j.line.text.start, j.line.text.end, j.disposition or Disposition.BOILERPLATE, j.reason)
        for j in judged
        if j.disposition is not Disposition.BODY
    ]
    rows += [
        LedgerRow(b.text.start, b.text.end, Disposition.BODY, "heading" if b.is_heading else "text")
        for b in blocks
    ]
    return rows


def _empty(document: Document, blocks: Sequence[Block]) -> tuple[Problem, ...]:
    if blocks:
        return ()
    cause = "no article found: every line is metadata or boilerplate"
    remedy = "look at the page's ledger; correct it there, or remove the seed"
    return (Problem(f"seeds/{document.seed}", None, cause, remedy, Severity.WARNING),)

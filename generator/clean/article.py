"""A decoded document to a clean article: the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.clean.headings import is_heading
from generator.clean.inferred_title import infer_title
from generator.clean.judging import Judged, judge, judge_passages
from generator.clean.language import language_of
from generator.clean.languages import Words, words_of
from generator.clean.ledger import settle
from generator.clean.lexicon import frequencies
from generator.clean.lines import readable, split_lines
from generator.clean.metadata import Named, gather
from generator.clean.page_date import date_of_page
from generator.clean.reflow import Reflowed, reflow
from generator.clean.rules import CleaningRules, bare
from generator.clean.seams import mend
from generator.clean.sentences import split_sentences
from generator.clean.stated_fields import preferring, settled
from generator.clean.titles import find_title
from generator.clean.topics import find_lead, find_topic
from generator.clean.translated import translation_doubts
from generator.clean.unwrap import unwrap
from generator.model.article import (
    Article,
    Block,
    BlockKind,
    Disposition,
    Doubt,
    Field,
    LedgerRow,
    Metadata,
    Repair,
)
from generator.model.document import Document, Passage
from generator.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class _Page:
    """A document whose lines are judged: what was found and repaired on the way."""

    judged: Sequence[Judged]
    metadata: Metadata
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def clean_document(document: Document, rules: CleaningRules) -> Article:
    """The article in a document: blocks, metadata, repairs, and the account of every character."""
    language = _language(document)
    words, lexicon = words_of(language or ""), frequencies(language or "")
    judge_page = _structured if document.passages else _plain
    page = judge_page(document, rules, words)
    body = [j for j in page.judged if j.disposition is Disposition.BODY]
    flowed = [
        mend(j.line.text, document.text, words, lexicon)
        if document.format == "html"
        else reflow(j.line.text, words, lexicon)
        for j in body
    ]
    blocks = make_blocks(flowed, words, [j.passage for j in body])
    metadata = infer_title(replace(page.metadata, language=Field(language)), blocks, words)
    repairs = (*document.changes, *page.repairs, *(r for f in flowed for r in f.repairs))
    between = "markup" if document.passages else "left over"
    return Article(
        id=document.id,
        seed=document.seed,
        sha256=document.sha256,
        raw=document.text,
        encoding=document.encoding,
        format=document.format,
        metadata=metadata,
        blocks=blocks,
        repairs=tuple(sorted(repairs, key=lambda r: r.at)),
        ledger=settle(document.text, _rows(page.judged, blocks), document.changes, between),
        doubts=(*page.doubts, *(d for f in flowed for d in f.doubts), *translation_doubts(blocks, words)),
        problems=(*document.problems, *_empty(document, blocks)),
    )


def _language(document: Document) -> str | None:
    """What the text shows; where it shows nothing, what the page states."""
    text = " ".join(p.text.text for p in document.passages if p.main) or readable(document).text
    stated = document.stated.language.value
    return language_of(text) or (stated.replace("_", "-").split("-")[0].lower() if stated else None)


def _plain(document: Document, rules: CleaningRules, words: Words) -> _Page:
    """Lines of text: everything is told from how they read and where they stand."""
    unwrapped = unwrap(split_lines(readable(document)), document.text, words)
    judged: Sequence[Judged] = judge(unwrapped.lines, rules, words)
    url = document.stated.url.value or _url_of(judged)
    judged, topic = find_topic(judged)
    title_at = None if document.stated.title.value else find_title(judged, url)
    judged = _with_title(judged, title_at)
    title = judged[title_at].line.text if title_at is not None else None
    found = gather(judged, Named(title, topic, find_lead(judged, rules)), rules)
    stated = settled(document.stated, rules)
    return _Page(judged, preferring(stated, found.metadata), unwrapped.repairs, found.doubts)


def _structured(document: Document, rules: CleaningRules, words: Words) -> _Page:
    """Blocks of a page whose markup tells what they are."""
    metadata = settled(document.stated, rules)
    if document.format == "html":
        metadata = replace(metadata, date=date_of_page(document))
    judged = judge_passages(document.passages, rules, words)
    title = bare(metadata.title.value or "")
    named = [
        replace(j, disposition=Disposition.METADATA, reason="title")
        if title and j.disposition is Disposition.BODY and bare(j.text) == title
        else j
        for j in judged
    ]
    return _Page(named, metadata)


def make_blocks(
    flowed: Sequence[Reflowed], words: Words, passages: Sequence[Passage | None] = ()
) -> tuple[Block, ...]:
    """Pieces of text as headings and paragraphs.

    Markup tells a heading where there is any; elsewhere it is short, and a paragraph follows it.
    """
    known = passages or [None] * len(flowed)
    pieces = [(piece, passage) for line, passage in zip(flowed, known, strict=True) for piece in line.pieces]
    made = []
    for index, (piece, passage) in enumerate(pieces):
        following = pieces[index + 1][0].text if index + 1 < len(pieces) else ""
        heading = passage.level > 0 if passage else bool(index) and is_heading(piece.text, following, words)
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        level = max(2, passage.level if passage else 0) if heading else 0
        element = passage.element if passage else ""
        made.append(Block(kind, piece, split_sentences(piece.text, words), level, element))
    return tuple(made)


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

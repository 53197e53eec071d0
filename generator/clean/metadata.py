"""What the lines of a page state about the article, each field with the span that it came from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any, TypeVar

from generator.clean.judging import Judged
from generator.clean.labels import Says, date_of, split_names
from generator.clean.languages import Words
from generator.clean.letters import CLOSING, QUOTES, UPPER
from generator.clean.rules import CleaningRules
from generator.clean.sentences import split_sentences
from generator.clean.stamps import date_in_address, find_month, find_stamps
from generator.model.article import Block, Doubt, Field, Image, Metadata, Span
from generator.traced import Traced

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a line says in one of its parts."""

    says: Says
    name: str
    part: Traced

    @property
    def span(self) -> Span:
        """Where the seed says it."""
        return Span(self.part.start, self.part.end)


@dataclass(frozen=True, slots=True)
class Named:
    """What the place of a line in the page tells: title, dossier, the publisher's summary."""

    title: Traced | None = None
    topic: Traced | None = None
    lead: Traced | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The metadata, and where two sources of a field do not agree."""

    metadata: Metadata
    doubts: tuple[Doubt, ...] = ()


def gather(judged: Sequence[Judged], page: Named, rules: CleaningRules) -> Found:
    """The metadata that the lines state; what is not there is unknown."""
    stated = [
        Stated(j.label.says, name, part)
        for j in judged
        if j.label is not None
        for name, part in j.label.parts
    ]
    url = _first(stated, "url", Says.HEADER, Says.URL)
    date, doubts = _date(stated, url)
    metadata = Metadata(
        title=_text(page.title),
        topic=_text(page.topic),
        description=_description(stated, page.lead),
        url=url,
        date=date,
        modified=_modified(stated, date),
        publisher=_publisher(stated, url, rules),
        authors=_authors(stated),
        tags=_tags(stated),
        section=_section(stated),
        image=_image(stated),
    )
    return Found(metadata, doubts)


def preferring(stated: Metadata, found: Metadata) -> Metadata:
    """The fields that the format itself states, and for the others what the text gave."""
    chosen: dict[str, Any] = {}
    for field in fields(Metadata):
        own: Field[object] = getattr(stated, field.name)
        chosen[field.name] = own if own.value is not None else getattr(found, field.name)
    return Metadata(**chosen)


def settled(stated: Metadata, rules: CleaningRules) -> Metadata:
    """What a format states, its dates as EDTF and its publisher as an id of the vocabulary."""
    address = stated.url.value or ""
    publisher = rules.publisher_at(address) or rules.publisher_named(stated.publisher.value or "")
    origin = stated.url if rules.publisher_at(address) else stated.publisher
    return replace(
        stated,
        date=_as_date(stated.date),
        modified=_as_date(stated.modified),
        publisher=Field(publisher, origin.span) if publisher else Field(),
    )


def _as_date(field: Field[str]) -> Field[str]:
    if not field.value:
        return field
    stamps = find_stamps(field.value)
    month = find_month(field.value) if not stamps else None
    value = stamps[0].edtf if stamps else month.edtf if month else None
    return replace(field, value=value) if value else Field()


def infer_title(metadata: Metadata, blocks: Sequence[Block], words: Words) -> Metadata:
    """Where no title is stated, the first sentence stands in for it, marked as inferred."""
    if metadata.title.value is not None or not blocks:
        return metadata
    first = blocks[0].text
    dateline = _DATELINE.match(first.text)
    if dateline and len(first.text) - dateline.end() > _SHORTEST_TITLE:
        first = first.cut(dateline.end())
    sentences = split_sentences(first.text, words)
    if not sentences:
        return metadata
    sentence = first.cut(sentences[0].start, sentences[0].end)
    text = _headline(sentence.text, words)
    span = Span(sentence.start, sentence.end)
    return replace(metadata, title=Field(text, span, inferred=True, evidence="first sentence"))


_DATELINE = re.compile(
    r"[^–—|-]{2,60}(?:\([A-Za-z /-]{2,25}\)|/[A-Z]{2,10}/\.?)\s?(?:[-–—]\s)?\s*"
    r"|[^\W\d_][\w’'-]+(?: [\w’'-]+){0,2} \| |\([^\W\d_][\w’' -]{2,30}\)\s"
    rf"|[{UPPER}][{UPPER}’' -]{{2,40}} [-–—] "
)
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
_LONGEST_TITLE = 150
_SHORTEST_TITLE = 40
_LONGEST_REPORT = 14


def _headline(sentence: str, words: Words) -> str:
    """The sentence without its full stop and, where it is long, without who says so at its end."""
    text = sentence.strip().rstrip(".").strip()
    head, comma, tail = text.rpartition(", ")
    if (
        comma
        and len(head) >= _SHORTEST_TITLE
        and len(tail.split()) <= _LONGEST_REPORT
        and words.reports.intersection(tail.casefold().replace("’", "'").split()[:4])
    ):
        text = head
    return _shortened(_without_lone_quote(text))


def _without_lone_quote(text: str) -> str:
    """The text without a quotation mark that nothing closes."""
    if text[:1] in QUOTES and not any(mark in CLOSING or mark == text[0] for mark in text[1:]):
        return text[1:].lstrip()
    return text


def _shortened(text: str) -> str:
    """The text up to a clause boundary, or a word, within the length of a title, and `…`."""
    if len(text) <= _LONGEST_TITLE:
        return text
    clauses = [m.start() for m in _CLAUSE.finditer(text, _LONGEST_TITLE * 2 // 3, _LONGEST_TITLE)]
    stop = clauses[-1] if clauses else text.rfind(" ", 0, _LONGEST_TITLE)
    return text[: stop if stop > 0 else _LONGEST_TITLE].rstrip(" ,;:–—-") + "…"


def _text(part: Traced | None) -> Field[str]:
    return Field(part.text, Span(part.start, part.end)) if part is not None else Field()


def _first(stated: Sequence[Stated], name: str, *says: Says) -> Field[str]:
    for item in stated:
        if item.name == name and item.says in says:
            return Field(item.part.text, item.span)
    return Field()


def _description(stated: Sequence[Stated], lead: Traced | None) -> Field[str]:
    summary = _first(stated, "description", Says.LEAD)
    return summary if summary.value else _text(lead)


def _date(stated: Sequence[Stated], url: Field[str]) -> tuple[Field[str], tuple[Doubt, ...]]:
    """The date of publication: from the surest kind of statement that there is.

    A picture's date is not the article's, but says that it is not older: it is inferred.
    """
    candidates: list[Field[str]] = []
    for says in (Says.STAMP, Says.PUBLISHED, Says.LEAD):
        candidates += [f for s in stated if s.says is says and s.name == "date" and (f := _dated(s))][:1]
    if url.value and url.span:
        found = date_in_address(url.value)
        if found:
            candidates.append(
                Field(found.edtf, Span(url.span.start + found.start, url.span.start + found.end))
            )
    header = next(
        (f for s in stated if s.says is Says.HEADER and s.name == "date" and (f := _dated(s))), None
    )
    if candidates:
        return candidates[0], _disagreement(candidates)
    if header is not None and len(header.value or "") == 10:
        return header, ()
    pictures = [s for s in stated if s.says is Says.PICTURE and s.name == "date"]
    captioned = _captioned(stated, pictures)
    if captioned is not None:
        value = date_of(captioned.part)
        return Field(value, captioned.span, inferred=True, evidence="date in the caption of the picture"), ()
    return header or Field(), ()


def _captioned(stated: Sequence[Stated], pictures: Sequence[Stated]) -> Stated | None:
    """The date of the first picture that has a caption: one without is an ornament of the page."""
    captions = [s for s in stated if s.says is Says.PICTURE and s.name == "caption"]
    for date in pictures:
        if any(c.part.end <= date.part.start and date.part.start - c.part.end < 80 for c in captions):
            return date
    return None


def _dated(item: Stated) -> Field[str] | None:
    value = date_of(item.part)
    return Field(value, item.span) if value else None


def _disagreement(candidates: Sequence[Field[str]]) -> tuple[Doubt, ...]:
    days = {(c.value or "")[:10] for c in candidates}
    if len(days) < 2:
        return ()
    best = candidates[0]
    span = best.span or Span(0, 0)
    because = "the page gives several dates of publication: " + ", ".join(sorted(days))
    return (Doubt("date", span.start, span.end, best.value or "", because, 0.6),)


def _modified(stated: Sequence[Stated], date: Field[str]) -> Field[str]:
    for item in stated:
        if (item.says is Says.MODIFIED and item.name == "date") or item.name == "modified":
            found = _dated(item)
            if found:
                return found
    stamps = [f for s in stated if s.says is Says.STAMP and (f := _dated(s))]
    later = [f for f in stamps if f.value and date.value and f.value > date.value]
    return later[-1] if later else Field()


def _publisher(stated: Sequence[Stated], url: Field[str], rules: CleaningRules) -> Field[str]:
    if url.value:
        known = rules.publisher_at(url.value)
        if known:
            return Field(known, url.span)
    for says in (Says.LEAD, Says.PICTURE, Says.OUTLET):
        for item in stated:
            if item.says is says and item.name == "outlet":
                known = rules.publisher_named(item.part.text)
                if known:
                    return Field(known, item.span)
    return Field()


def _authors(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    for says in (Says.PORTRAIT, Says.BYLINE):
        items = [s for s in stated if s.says is says and s.name == "author"]
        names = tuple(dict.fromkeys(name for s in items for name in split_names(s.part.text)))
        if names:
            return Field(names, items[0].span)
    return _agency(stated)


def _agency(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    """An agency right before the date of publication stands where an author would."""
    for item, following in pairwise(stated):
        if item.name == "agency" and following.says is Says.PUBLISHED:
            return Field((item.part.text,), item.span)
    return Field()


def _tags(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    for item in stated:
        if item.says is Says.TAGS and item.name == "tags":
            separator = "#" if item.part.text.startswith("#") else ","
            names = tuple(dict.fromkeys(t.strip() for t in item.part.text.split(separator) if t.strip()))
            return Field(names, item.span)
    keywords = _keyword_run(stated)
    names = tuple(dict.fromkeys(k.part.text for k in keywords[1:]))
    return Field(names, Span(keywords[1].part.start, keywords[-1].part.end)) if names else Field()


def _section(stated: Sequence[Stated]) -> Field[str]:
    """The first keyword of a dump is the section, unless the list of tags begins with it."""
    keywords = _keyword_run(stated)
    if not keywords:
        return Field()
    tags = _tags(stated).value or ()
    first = keywords[0]
    if tags and tags[0] == first.part.text:
        return Field()
    return Field(first.part.text, first.span)


def _keyword_run(stated: Sequence[Stated]) -> list[Stated]:
    """The first keywords that follow one another after a date; others repeat them."""
    run: list[Stated] = []
    stamped = False
    for item in stated:
        stamped = stamped or item.says is Says.STAMP
        if stamped and item.name == "keyword":
            run.append(item)
        elif run:
            break
    return run


def _image(stated: Sequence[Stated]) -> Field[Image]:
    url = _first(stated, "url", Says.IMAGE)
    caption = _first(stated, "caption", Says.PICTURE, Says.CREDIT)
    credit = _first(stated, "credit", Says.CREDIT)
    if not (url.value or caption.value or credit.value):
        return Field()
    span = caption.span or url.span or credit.span
    return Field(Image(url.value, caption.value, credit.value), span)

"""When the article was published and changed, from everything that its lines say of dates."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.date_labels import date_of
from generator.clean.labels import Says
from generator.clean.stamps import date_in_address
from generator.clean.statements import Stated
from generator.model.article import Doubt, Field, Span


def published(stated: Sequence[Stated], url: Field[str]) -> tuple[Field[str], tuple[Doubt, ...]]:
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


def modified(stated: Sequence[Stated], date: Field[str]) -> Field[str]:
    """When the article was last changed: what a line says, or a stamp later than its publication."""
    for item in stated:
        if (item.says is Says.MODIFIED and item.name == "date") or item.name == "modified":
            found = _dated(item)
            if found:
                return found
    stamps = [f for s in stated if s.says is Says.STAMP and (f := _dated(s))]
    later = [f for f in stamps if f.value and date.value and f.value > date.value]
    return later[-1] if later else Field()

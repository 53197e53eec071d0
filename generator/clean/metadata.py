"""What the lines of a page state about the article, each field with the span that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean.judging import Judged
from generator.clean.keywords import section_of, tags_of
from generator.clean.labels import Says
from generator.clean.publication_date import modified, published
from generator.clean.publishing import authors_of, publisher_of
from generator.clean.rules import CleaningRules
from generator.clean.statements import Stated, field_of, first_stated
from generator.model.article import Doubt, Field, Image, Metadata
from generator.traced import Traced


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
    url = first_stated(stated, "url", Says.HEADER, Says.URL)
    date, doubts = published(stated, url)
    metadata = Metadata(
        title=field_of(page.title),
        topic=field_of(page.topic),
        description=_description(stated, page.lead),
        url=url,
        date=date,
        modified=modified(stated, date),
        publisher=publisher_of(stated, url, rules),
        authors=authors_of(stated),
        tags=tags_of(stated),
        section=section_of(stated),
        image=_image(stated),
    )
    return Found(metadata, doubts)


def _description(stated: Sequence[Stated], lead: Traced | None) -> Field[str]:
    summary = first_stated(stated, "description", Says.LEAD)
    return summary if summary.value else field_of(lead)


def _image(stated: Sequence[Stated]) -> Field[Image]:
    url = first_stated(stated, "url", Says.IMAGE)
    caption = first_stated(stated, "caption", Says.PICTURE, Says.CREDIT)
    credit = first_stated(stated, "credit", Says.CREDIT)
    if not (url.value or caption.value or credit.value):
        return Field()
    span = caption.span or url.span or credit.span
    return Field(Image(url.value, caption.value, credit.value), span)

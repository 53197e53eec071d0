"""Metadata from the fields of a record or of front matter, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.article import Field, Image, Metadata

Names = Mapping[str, tuple[str, ...]]
"""For each field, the names under which records have it."""

FIELD_NAMES: Names = {
    "id": ("id",),
    "title": ("title", "headline", "titre"),
    "description": ("description", "summary", "excerpt", "subtitle", "lead", "chapo", "abstract"),
    "url": ("url", "link", "original_url", "source_url", "canonical_url", "uri"),
    "date": (
        "date",
        "published",
        "date_published",
        "published_at",
        "publication_date",
        "datepublished",
        "pubdate",
    ),
    "modified": ("modified", "date_modified", "updated", "updated_at", "lastmod", "datemodified"),
    "publisher": ("publisher", "outlet", "source", "site", "sitename", "site_name", "newspaper"),
    "authors": ("authors", "author", "byline", "auteur", "auteurs"),
    "tags": ("tags", "keywords", "categories", "mots-cles"),
    "section": ("section", "category", "rubrique"),
    "language": ("language", "lang", "langue"),
    "image": ("image", "image_url", "cover"),
    "text": ("text", "body", "content", "article", "maintext", "plain_text", "raw_text", "texte"),
}
"""The names that are common; those of `fields` in `seeds/corpus.yml` come before them."""

_SEPARATORS = re.compile(r"\s*[,;|]\s*|\s+et\s+|\s+and\s+")
_COMMAS = re.compile(r"\s*[,;|]\s*")


def value_of(record: Mapping[str, object], field: str, own: Names) -> object:
    """The first value that a record has under one of a field's names, or None.

    The corpus's `own` names come first; case, hyphens and spaces of a name do not matter.
    """
    named = {_plain(key): value for key, value in record.items()}
    for name in (*map(_plain, own.get(field, ())), *FIELD_NAMES[field]):
        if named.get(name) not in (None, "", [], {}):
            return named[name]
    return None


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_").replace(" ", "_")


def metadata_from(record: Mapping[str, object], own: Names) -> Metadata:
    """The metadata that a record states; values of a wrong type are left out. `own` as for `value_of`."""
    return Metadata(
        title=Field(_text(value_of(record, "title", own))),
        description=Field(_text(value_of(record, "description", own))),
        url=Field(_text(value_of(record, "url", own))),
        date=Field(_text(value_of(record, "date", own))),
        modified=Field(_text(value_of(record, "modified", own))),
        publisher=Field(_text(value_of(record, "publisher", own))),
        authors=Field(_list(value_of(record, "authors", own), _SEPARATORS)),
        tags=Field(_list(value_of(record, "tags", own), _COMMAS)),
        section=Field(_text(value_of(record, "section", own))),
        language=Field(_text(value_of(record, "language", own))),
        image=_image(value_of(record, "image", own)),
    )


def _text(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("url")
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None


def _list(value: object, separators: re.Pattern[str]) -> tuple[str, ...] | None:
    if isinstance(value, list):
        found = [text for item in value if (text := _text(item))]
    else:
        text = _text(value)
        found = [part for part in separators.split(text) if part] if text else []
    return tuple(dict.fromkeys(found)) or None


def _image(value: object) -> Field[Image]:
    if isinstance(value, Mapping):
        url, caption, credit = (_text(value.get(key)) for key in ("url", "caption", "credit"))
        return Field(Image(url, caption, credit)) if url or caption or credit else Field()
    url = _text(value)
    return Field(Image(url)) if url else Field()

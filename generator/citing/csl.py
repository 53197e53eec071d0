"""CSL-JSON, which citation processors read (Zotero, pandoc, Jupyter Book)."""

from __future__ import annotations

from typing import Any

from generator.citing.reference import Name, Reference, plain_day


def csl(reference: Reference) -> dict[str, Any]:
    """The item; what is unknown has no key, and an inferred date is marked `circa`."""
    stated = {
        "id": reference.id,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [_name(author) for author in reference.authors],
        "container-title": reference.publication,
        "issued": _issued(reference),
        "section": reference.section,
        "language": reference.language,
        "publisher": reference.owner,
        "abstract": reference.abstract,
        "URL": reference.online,
        "archive": reference.archive,
        "archive_location": reference.permalink,
    }
    return {key: value for key, value in stated.items() if value}


def _name(author: Name) -> dict[str, str]:
    if not author.given:
        return {"literal": author.family}
    return {"family": author.family, "given": author.given}


def _issued(reference: Reference) -> dict[str, Any] | None:
    day = plain_day(reference.date) if reference.date else None
    if day is None:
        return None
    parts = {"date-parts": [[int(part) for part in day.split("-")]]}
    return {**parts, "circa": True} if reference.date_inferred else parts

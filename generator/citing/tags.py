"""What an article's `<head>` says to Zotero and other readers of embedded metadata."""

from __future__ import annotations

from dataclasses import dataclass

from generator.citing.reference import Reference


@dataclass(frozen=True, slots=True)
class Tag:
    """`<link rel="name" href="content">` or `<meta name="name" content="content">`, not yet escaped."""

    element: str
    name: str
    content: str


# http, not https: with https Zotero drops the Dublin Core fields.
_SCHEMAS = (
    Tag("link", "schema.DC", "http://purl.org/dc/elements/1.1/"),
    Tag("link", "schema.z", "http://www.zotero.org/namespaces/export#"),
)
_TYPE = "newspaperArticle"


def citation_tags(reference: Reference) -> tuple[Tag, ...]:
    """The tags by which Zotero saves the page as a newspaper article; what is unknown has no tag."""
    stated = (
        ("z:itemType", _TYPE),
        ("DC.type", _TYPE),
        ("DC.source", reference.publication),
        ("DC.coverage", reference.permalink),
        ("citation_title", reference.title),
        *(("citation_author", author.inverted) for author in reference.authors),
        ("citation_date", reference.day),
        ("citation_language", reference.language),
        ("citation_public_url", reference.url),
    )
    return _SCHEMAS + tuple(Tag("meta", name, content) for name, content in stated if content)

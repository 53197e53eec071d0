"""COinS: an article as the `title` of an empty `<span class="Z3988">`, so that Zotero offers a whole list."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.citing.reference import Reference


def coins(reference: Reference) -> str:
    """The context object (Z39.88-2004, Dublin Core) as a query string, not yet escaped for HTML."""
    stated = (
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "newspaperArticle"),
        ("rft.title", reference.title),
        ("rft.source", reference.publication),
        *(("rft.creator", author.inverted) for author in reference.authors),
        ("rft.date", reference.day),
        ("rft.language", reference.language),
        ("rft.identifier", reference.online),
        ("rft.coverage", reference.permalink),
    )
    return urlencode([(name, value) for name, value in stated if value], quote_via=quote)

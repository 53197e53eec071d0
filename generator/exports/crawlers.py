"""What machines that read the site should know: `llms.txt` and `robots.txt`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template
from urllib.parse import urlsplit

from generator.model.corpus import Corpus
from generator.model.vocabulary import label_in


def llms_txt(corpus: Corpus) -> bytes:
    """The site in a page of Markdown for language models (llmstxt.org)."""
    settings = corpus.settings
    language = settings.languages[0]
    data = f"{settings.data_licence} {settings.data_licence_url}".strip()
    licences = (f"Data: {data}." if data else "", label_in(settings.text_licence, "en"))
    values = {
        "title": label_in(settings.title, language),
        "description": label_in(settings.description, language),
        "articles": len(corpus.articles),
        "site": settings.site_url,
        "licence": " ".join(part for part in licences if part),
    }
    return _template().substitute(values).encode()


def robots_txt(corpus: Corpus) -> bytes:
    """Which parts of the site crawlers may fetch.

    Where the site asks not to be indexed, its pages say so themselves and must stay fetchable for that;
    data files cannot say it, so they are closed.
    """
    settings = corpus.settings
    base = urlsplit(settings.site_url).path or "/"
    if settings.noindex:
        return f"User-agent: *\nDisallow: {base}data/\n".encode()
    sitemap = f"\nSitemap: {settings.site_url}sitemap.xml\n" if settings.site_url else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


@cache
def _template() -> Template:
    return Template((files("generator") / "templates" / "llms.txt").read_text(encoding="utf-8"))

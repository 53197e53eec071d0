"""The page that offers the data: tables, bibliography, records, licences."""

from __future__ import annotations

from urllib.parse import quote

from generator.model.corpus import Output
from generator.model.vocabulary import Reference
from generator.pages import paths
from generator.pages.chapters import AT_MOST
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, link, table, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown

_TABLES = (
    "articles.csv",
    "mentions.csv",
    "positions.csv",
    "quotes.csv",
    "dates.csv",
    "actors.csv",
    "demands.csv",
    "events.csv",
    "event_mentions.csv",
    "sources.csv",
    "removed.csv",
    "datapackage.json",
)

_OTHERS = {
    "sqlite": "data/corpus.sqlite",
    "atom": "data/articles.atom.xml",
    "feed": "data/articles.feed.json",
    "schema": "data/article.schema.json",
    "llms": "llms.txt",
}


def render_data(edition: Edition) -> Output:
    """The data page in the edition's language."""
    here = edition.on(paths.DATA)
    say, t = Phrases(here), here.strings
    settings = here.settings
    files = [
        (link(text(name), here.asset(f"data/{name}")), text(t(f"data.table.{name.partition('.')[0]}")))
        for name in _TABLES
    ]
    records = [
        (say.article(a), link(text("JSON"), here.asset(f"data/articles/{quote(a.id)}.json")))
        for a in here.corpus.articles[:AT_MOST]
    ]
    rest = max(0, len(here.corpus.articles) - AT_MOST)
    others = [
        (
            Markdown(f'<a href="{here.asset(path)}">{text(path.rpartition("/")[2])}</a>'),
            text(t(f"data.other.{key}")),
        )
        for key, path in _OTHERS.items()
    ]
    body = render_markdown(
        "data.md",
        edition=here,
        t=t,
        tables=table([text(t("data.file")), text(t("data.holds"))], files),
        others=table([text(t("data.file")), text(t("data.holds"))], others),
        bibliography=Markdown(here.asset("data/citations")),
        records=table([text(t("articles.column")), text(t("data.file"))], records),
        more=link(text(t.count("count.more_article", rest)), here.link(paths.ARTICLES)) if rest else None,
        licence=say.reference(Reference(settings.data_licence, settings.data_licence_url)),
        text_licence=here.label(settings.text_licence),
    )
    return finished(here, front(here, "data", {"title": t("data.title")}), body)

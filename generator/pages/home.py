"""The home page: in ten seconds what this corpus is, from whom and when, and the ways into it."""

from __future__ import annotations

from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown
from generator.pages.matrix import matrix
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown
from generator.pages.timeline import timeline

_SHOWN = 12


def render_home(edition: Edition) -> Output:
    """The home page in the edition's language."""
    here = edition.on(paths.HOME)
    index, count = here.index, here.strings.count
    positions = sum(len(a.found.positions) for a in here.corpus.articles)
    mentions = sum(len(a.found.mentions) for a in here.corpus.articles)
    unknown = index.articles_of_publisher(None)
    sources = [(p, len(index.articles_of_publisher(p))) for p in index.publishers()]
    promise = here.label(here.settings.subtitle) or here.strings("home.promise")
    body = render_markdown(
        "home.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        promise=promise,
        figures=here.strings(
            "home.figures",
            articles=count("count.article", len(here.corpus.articles)),
            sources=_sources(here, len(sources), bool(unknown)),
            positions=count("count.position", positions),
            mentions=count("count.mention", mentions),
        ),
        matrix=matrix(here),
        picture=timeline(here),
        demands=[(d, len(index.positions_on(d))) for d in index.demands_by_positions()[:_SHOWN]],
        actors=[(a, len(index.mentions_of(a))) for a in index.actors_by_mentions()[:_SHOWN]],
        articles=latest_first(here)[:_SHOWN],
        sources=[*sources, *([(None, len(unknown))] if unknown else [])],
        all_demands=Markdown(here.link(paths.DEMANDS)),
        all_actors=Markdown(here.link(paths.ACTORS)),
        all_articles=Markdown(here.link(paths.ARTICLES)),
    )
    title = here.label(here.settings.title) or here.strings("home.title")
    return finished(here, front(here, "home", {"title": title, "description": promise}), body)


def _sources(edition: Edition, known: int, some_unknown: bool) -> str:
    """How many sources, and that some articles do not name theirs."""
    words = edition.strings.count("count.source", known)
    return edition.strings("home.and_unknown", sources=words) if some_unknown else words


def latest_first(edition: Edition) -> tuple[Annotated, ...]:
    """The articles from the latest to the earliest, the undated ones last."""
    dated = [a for a in edition.corpus.articles if a.article.metadata.date.value]
    undated = [a for a in edition.corpus.articles if not a.article.metadata.date.value]
    return (*reversed(dated), *undated)

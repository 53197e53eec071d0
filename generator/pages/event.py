"""The page of an event: what happened, and which articles speak of it in which words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.anchors import sentence_anchor
from generator.model.annotation import Annotated, EventMention
from generator.model.corpus import Output
from generator.model.vocabulary import Event
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list
from generator.pages.edition import Edition
from generator.pages.listing import date_of, offered
from generator.pages.markdown import Markdown, link, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown


def render_event(edition: Edition, event: Event) -> Output:
    """The event's page in the edition's language."""
    here = edition.on(paths.event_page(event.id))
    articles = here.index.articles_on_event(event.id)
    listed = _articles(here, event)
    body = render_markdown(
        "event.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        event=event,
        description=here.label(event.description),
        place=here.label(event.place),
        chapters=chapters_of(here, listed),
        speaking=_speaking(here, event, listed.first),
    )
    fields = front(
        here,
        "event",
        {"title": here.event(event.id)},
        {"over": here.date(event.when), "offered": offered(here, articles)},
    )
    return finished(here, fields, body)


def render_event_chapters(edition: Edition, event: Event) -> Iterator[Output]:
    """The pages that list the articles on an event, where they are too many for its own."""

    def show(here: Edition, articles: tuple[Annotated, ...]) -> Markdown:
        return _speaking(here, event, articles)

    page, over = paths.event_page(event.id), edition.strings("event.articles")
    return render_chapters(edition, _articles(edition, event), page, edition.event(event.id), over, show)


def _articles(edition: Edition, event: Event) -> LongList[Annotated]:
    folder, articles = f"events/{event.id}", edition.index.articles_on_event(event.id)
    return long_list(folder, articles, date_of)


def _speaking(here: Edition, event: Event, articles: tuple[Annotated, ...]) -> Markdown:
    """The articles, each with its sentences on the event."""
    places = [
        [_sentence(here, a, found) for found in a.found.events if found.event == event.id] for a in articles
    ]
    speaking = list(zip(articles, places, strict=True))
    return render_markdown("speaking.md", say=Phrases(here), speaking=speaking)


def _sentence(edition: Edition, annotated: Annotated, found: EventMention) -> Markdown:
    """The sentence that speaks of the event, or only the way to it where texts are withheld."""
    block = annotated.article.blocks[found.block]
    place = edition.article_link(annotated, sentence_anchor(annotated.article, found.block, found.start))
    sentence = block.sentences[block.sentence_at(found.start)] if block.sentences else None
    words = block.text.text[sentence.start : sentence.end] if sentence else block.text.text
    return link(text(edition.quoted(words) if words else edition.strings("position.passage")), place)

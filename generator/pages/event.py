"""The page of an event: what happened, and which articles speak of it in which words."""

from __future__ import annotations

from generator.anchors import sentence_anchor
from generator.model.annotation import Annotated, EventMention
from generator.model.corpus import Output
from generator.model.vocabulary import Event
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.listing import offered
from generator.pages.markdown import Markdown, link, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown


def render_event(edition: Edition, event: Event) -> Output:
    """The event's page in the edition's language."""
    here = edition.on(paths.event_page(event.id))
    articles = here.index.articles_on_event(event.id)
    speaking = [
        (
            annotated,
            [
                _sentence(here, annotated, found)
                for found in annotated.found.events
                if found.event == event.id
            ],
        )
        for annotated in articles
    ]
    body = render_markdown(
        "event.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        event=event,
        description=here.label(event.description),
        place=here.label(event.place),
        speaking=speaking,
    )
    fields = front(
        here,
        "event",
        {"title": here.event(event.id)},
        {"over": here.date(event.when), "offered": offered(here, articles)},
    )
    return finished(here, fields, body)


def _sentence(edition: Edition, annotated: Annotated, found: EventMention) -> Markdown:
    """The sentence that speaks of the event, or only the way to it where texts are withheld."""
    block = annotated.article.blocks[found.block]
    place = edition.article_link(annotated, sentence_anchor(annotated.article, found.block, found.start))
    sentence = block.sentences[block.sentence_at(found.start)] if block.sentences else None
    words = block.text.text[sentence.start : sentence.end] if sentence else block.text.text
    return link(text(edition.quoted(words) if words else edition.strings("position.passage")), place)

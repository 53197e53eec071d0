"""The page of the disagreements: what articles say differently, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from generator.anchors import sentence_anchor
from generator.conflicts import Conflict, Reading, find_conflicts
from generator.model.corpus import Output, Passage
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, table, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown

KINDS = ("event-date", "spelling", "number")
# So many places show what an article says; the data have all of them.
_PLACES = 6
_MARKS = ' «»“”"\u00a0\u202f'


@dataclass(frozen=True, slots=True)
class _Shown:
    """A disagreement: what it is about, and the readings as the columns of a table."""

    subject: Markdown
    table: Markdown


def render_disagreements(edition: Edition) -> Output:
    """The page of the disagreements in the edition's language."""
    here = edition.on(paths.DISAGREEMENTS)
    say = Phrases(here)
    conflicts = find_conflicts(here.corpus)
    kinds = [
        (here.strings(f"disagreements.kind.{kind}"), _shown(here, say, conflicts, kind)) for kind in KINDS
    ]
    body = render_markdown(
        "disagreements.md", t=here.strings, kinds=[(name, shown) for name, shown in kinds if shown]
    )
    title = {"title": here.strings("disagreements.title")}
    return finished(here, front(here, "disagreements", title), body)


def _shown(here: Edition, say: Phrases, conflicts: Iterable[Conflict], kind: str) -> list[_Shown]:
    return [
        _Shown(_subject(say, conflict), _side_by_side(here, conflict))
        for conflict in conflicts
        if conflict.kind == kind
    ]


def _subject(say: Phrases, conflict: Conflict) -> Markdown:
    if conflict.kind == "event-date":
        return say.event(conflict.subject)
    return say.actor(conflict.subject) if conflict.kind == "spelling" else text(conflict.subject)


def _side_by_side(here: Edition, conflict: Conflict) -> Markdown:
    """A column for each reading, its places below one another."""
    header = [_value(here, conflict, reading) for reading in conflict.readings]
    columns = [[_place(here, place) for place in reading.places[:_PLACES]] for reading in conflict.readings]
    return table(header, zip_longest(*columns, fillvalue=Markdown("")))


def _value(here: Edition, conflict: Conflict, reading: Reading) -> Markdown:
    return text(here.date(reading.value) if conflict.kind == "event-date" else here.quoted(reading.value))


def _place(here: Edition, place: Passage) -> Markdown:
    """The sentence, leading to where it stands, with the source and the date of its article."""
    annotated = here.index.articles[place.article]
    block = annotated.article.blocks[place.block]
    sentence = block.sentences[block.sentence_at(place.start)] if block.sentences else None
    words = block.text.text[sentence.start : sentence.end] if sentence else block.text.text
    metadata = annotated.article.metadata
    target = here.article_link(annotated, sentence_anchor(annotated.article, place.block, place.start))
    # A sentence may begin or end with a quotation mark whose other half is elsewhere.
    label = here.quoted(words.strip(_MARKS)) if words else here.title(annotated)
    source = (here.publisher(metadata.publisher.value), here.date(metadata.date.value))
    return joined(" — ", (link(text(label), target), text(", ".join(source))))

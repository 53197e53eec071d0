"""The pages of the disagreements: what articles say differently, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from generator.anchors import sentence_anchor
from generator.conflicts import Conflict, Reading, find_conflicts
from generator.model.corpus import Output, Passage
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, table, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown

KINDS = ("event-date", "spelling", "number")
# A disagreement is a table, not a line; so many stand on a page.
_OF_A_KIND = 25
# So many places show what an article says; the data have all of them.
_PLACES = 6
# So many versions stand side by side, those of the most articles.
_READINGS = 5
_MARKS = ' «»“”"\u00a0\u202f'


@dataclass(frozen=True, slots=True)
class _Shown:
    """A disagreement: what it is about, and the readings as the columns of a table."""

    subject: Markdown
    table: Markdown


@dataclass(frozen=True, slots=True)
class _Kind:
    """The disagreements of a kind, as far as the page shows them."""

    name: str
    chapters: Markdown
    conflicts: Markdown


def render_disagreements(edition: Edition) -> Iterator[Output]:
    """The page of the disagreements in the edition's language, and those on which a long list goes on."""
    here = edition.on(paths.DISAGREEMENTS)
    found = find_conflicts(here.corpus)
    lists = {kind: listed for kind in KINDS if (listed := _of_kind(here, found, kind)).items}
    kinds = [
        _Kind(
            _name(here, kind), chapters_of(here, listed), _shown(here, listed.first, heading=Markdown("###"))
        )
        for kind, listed in lists.items()
    ]
    title = here.strings("disagreements.title")
    body = render_markdown("disagreements.md", t=here.strings, kinds=kinds)
    yield finished(here, front(here, "disagreements", {"title": title}), body)
    for kind, listed in lists.items():
        show = partial(_shown, heading=Markdown("##"))
        yield from render_chapters(edition, listed, paths.DISAGREEMENTS, _name(here, kind), title, show)


def _of_kind(here: Edition, conflicts: Iterable[Conflict], kind: str) -> LongList[Conflict]:
    """Those of a kind, by the date of the first article that is in it."""

    def date_of(conflict: Conflict) -> str | None:
        first = conflict.readings[0].places[0].article
        return here.index.articles[first].article.metadata.date.value

    folder = f"{paths.DISAGREEMENTS.removesuffix('.md')}/{kind}"
    chosen = (conflict for conflict in conflicts if conflict.kind == kind)
    return long_list(folder, chosen, date_of, whole=_OF_A_KIND, some=_OF_A_KIND, chapter=_OF_A_KIND)


def _name(here: Edition, kind: str) -> str:
    return here.strings(f"disagreements.kind.{kind}")


def _shown(here: Edition, conflicts: Iterable[Conflict], heading: Markdown) -> Markdown:
    say = Phrases(here)
    shown = [_Shown(_subject(say, conflict), _side_by_side(here, conflict)) for conflict in conflicts]
    return render_markdown("conflicts.md", heading=heading, conflicts=shown)


def _subject(say: Phrases, conflict: Conflict) -> Markdown:
    if conflict.kind == "event-date":
        return say.event(conflict.subject)
    return say.actor(conflict.subject) if conflict.kind == "spelling" else text(conflict.subject)


def _side_by_side(here: Edition, conflict: Conflict) -> Markdown:
    """A column for each reading, its places below one another."""
    chosen = sorted(conflict.readings, key=lambda reading: -len(reading.articles))[:_READINGS]
    readings = [reading for reading in conflict.readings if reading in chosen]
    header = [_value(here, conflict, reading) for reading in readings]
    columns = [[_place(here, place) for place in reading.places[:_PLACES]] for reading in readings]
    shown = table(header, zip_longest(*columns, fillvalue=Markdown("")))
    rest = len(conflict.readings) - len(readings)
    return joined("\n\n", (shown, text(here.strings.count("count.more_reading", rest)))) if rest else shown


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

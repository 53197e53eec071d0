"""The turns of phrase that pages share, in Markdown: a linked name, a stance's letter, who holds what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.anchors import sentence_anchor
from generator.indexes import Sighting
from generator.model.annotation import Annotated, Position
from generator.model.article import Block, Field
from generator.model.corpus import Passage
from generator.model.vocabulary import Reference
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, attribute, inline, joined, link, text


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases for one page of an edition; templates know it as `say`."""

    edition: Edition

    def actor(self, actor: str) -> Markdown:
        """The actor's name, leading to its page where it has one."""
        name = text(self.edition.actor(actor))
        return link(name, self.edition.actor_link(actor)) if actor in self.edition.found else name

    def actors(self, actors: Iterable[str]) -> Markdown:
        """The actors' names, linked."""
        return joined(", ", (self.actor(actor) for actor in actors))

    def demand(self, demand: str, anchor: str = "") -> Markdown:
        """The demand's name, leading to its page."""
        name = text(self.edition.demand(demand))
        known = demand in self.edition.vocabulary.demands
        return link(name, self.edition.demand_link(demand, anchor)) if known else name

    def event(self, event: str) -> Markdown:
        """The event's name, leading to its page."""
        name = text(self.edition.event(event))
        known = event in self.edition.vocabulary.events
        return link(name, self.edition.event_link(event)) if known else name

    def source(self, publisher: str | None) -> Markdown:
        """The publisher's name, leading to its page."""
        return link(text(self.edition.publisher(publisher)), self.edition.source_link(publisher))

    def article(self, annotated: Annotated, anchor: str = "") -> Markdown:
        """The article's title, leading to its page."""
        return link(text(self.edition.title(annotated)), self.edition.article_link(annotated, anchor))

    def places(self, separator: str, passages: Sequence[Passage]) -> Markdown:
        """The first of many places, and in how many more articles the others are."""
        first = [self.place(passage) for passage in passages[:_PLACES]]
        rest = len({p.article for p in passages} - {p.article for p in passages[:_PLACES]})
        more = [text(self.edition.strings.count("count.more_article", rest))] if rest else []
        return joined(separator, (*first, *more))

    def place(self, passage: Passage) -> Markdown:
        """The title of the article in which a passage stands, leading to its sentence."""
        annotated = self.edition.index.articles[passage.article]
        return self.article(annotated, sentence_anchor(annotated.article, passage.block, passage.start))

    def date_of(self, annotated: Annotated) -> Markdown:
        """The day on which the article was published, marked where that is inferred."""
        date = annotated.article.metadata.date
        return self._published(self.edition.date(date.value), date)

    def moment_of(self, annotated: Annotated) -> Markdown:
        """When the article was published, to the minute if it says so, marked where that is inferred."""
        date = annotated.article.metadata.date
        return self._published(self.edition.moment(date.value), date)

    def _published(self, words: str, date: Field[str]) -> Markdown:
        return self.inferred(text(words), date.evidence) if date.inferred else text(words)

    def inferred(self, words: Markdown, evidence: str) -> Markdown:
        """Words that the source does not state, with what they were inferred from."""
        return Markdown(f'<span class="inferred" title="{attribute(self._reason(evidence))}">{words}</span>')

    def because(self, evidence: str) -> Markdown:
        """What something was inferred from."""
        return text(self._reason(evidence))

    def _reason(self, evidence: str) -> str:
        return self.edition.strings("inferred_from", evidence=self._evidence(evidence))

    def _evidence(self, evidence: str) -> str:
        """What speaks for it: `past-date: le 21 janvier` in words, anything else as it is."""
        kind, _, quoted = evidence.partition(": ")
        words = self.edition.quoted(quoted)
        for key in (kind.replace(" ", "-"), kind.partition(" ")[0]):
            if f"evidence.{key}" in self.edition.strings:
                return self.edition.strings(f"evidence.{key}", words=words)
        if evidence in self.edition.vocabulary.stances:
            return self.edition.label(self.edition.stance(evidence).labels)
        return evidence or "–"

    def stance(self, stance: str) -> Markdown:
        """The stance's letter in its colour, with its name for those who do not see the colour."""
        known = self.edition.stance(stance)
        name = text(self.edition.label(known.labels))
        kind = attribute(stance)
        return Markdown(f'<b class="stance {kind}">{text(known.letter)}<i> {name}</i></b>')

    def held(self, position: Position) -> Markdown:
        """Who takes which stance on what: `P États-Unis, Otan → Réponse écrite`."""
        return Markdown(
            f"{self.stance(position.stance)} {self.actors(position.holders)} → {self.demand(position.demand)}"
        )

    def according_to(self, source: str | None) -> Markdown:
        """Who says so."""
        if source is None:
            return text(self.edition.strings("position.narrated"))
        before = text(self.edition.strings("position.according_to"))
        return Markdown(f"{before} {self.actor(source)}")

    def automatic(self, position: Position) -> Markdown:
        """A mark on a position that nobody has confirmed and that the program is not sure of."""
        if position.certain:
            return Markdown("")
        return self.inferred(text(self.edition.strings("position.automatic")), position.because)

    def quote(self, sighting: Sighting[Position]) -> Markdown:
        """The words that show the position, leading to their sentence."""
        place = self.edition.place_link(sighting.article, sighting.item)
        if not sighting.item.quote:
            return link(text(self.edition.strings("position.passage")), place)
        return link(text(self.edition.quoted(sighting.item.quote)), place)

    def quote_in_sentence(self, sighting: Sighting[Position]) -> Markdown:
        """The words that show the position, marked in their sentence; alone where the text is withheld.

        A phrase without its sentence can seem to say the opposite.
        """
        position, annotated = sighting.item, sighting.article
        before, after = _around(annotated.article.blocks[position.block], position)
        if not before and not after:
            return self.quote(sighting)
        opening, closing = self.edition.quoted("|").split("|")
        words = link(inline(position.quote), self.edition.place_link(annotated, position))
        return Markdown(f"{opening}{inline(before)}{words}{inline(after)}{closing}")

    def reference(self, source: Reference) -> Markdown:
        """Where a fact of the vocabulary comes from; only an address of the web becomes a link."""
        words = text(source.text)
        if not source.url.startswith(("https://", "http://")):
            return words
        return link(words, quote(source.url, safe="/:?&=%~+@,;.-_#"))


_PLACES = 8
"""How many places of the same words are named where an agency's sentence stands in very many."""

_REACH = 160
"""How many characters of the sentence are shown on either side of a quote."""


def _around(block: Block, position: Position) -> tuple[str, str]:
    """What stands before and after a position's quote in its sentence, cut at a word where it is long."""
    words = block.text.text
    inside = [s for s in block.sentences if s.start < position.end and position.start < s.end]
    if not words or not inside:
        return ("", "")
    before, after = words[inside[0].start : position.start], words[position.end : inside[-1].end]
    if len(before) > _REACH:
        before = "…" + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + "…"
    return (before, after)

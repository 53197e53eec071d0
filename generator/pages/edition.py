"""The corpus as one reader reads it: in a language of the interface, with the words for everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.anchors import sentence_anchor
from generator.indexes import Index
from generator.model.annotation import Annotated, Mention, Position
from generator.model.corpus import Corpus, Settings, SharedPassage
from generator.model.vocabulary import Labels, Role, Stance, Vocabulary, label_in
from generator.pages import paths
from generator.pages.dates import date_in_words, day_in_words, short_date
from generator.pages.strings import Strings, strings_in
from generator.pages.typography import number_in, quoted_in, set_in


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """Everything a page needs: what is published, where to look it up, and the words to say it with.

    `folder` is the language's folder, with a slash, or empty for the first language. `found` are the
    actors that the corpus names, which have a page each, and `shared` the passages that an article
    shares with others, by its id. `page` is the path of the page being made,
    from which links lead.
    """

    index: Index
    language: str
    strings: Strings
    folder: str
    found: frozenset[str] = frozenset()
    shared: Mapping[str, tuple[SharedPassage, ...]] = field(default_factory=dict)
    page: str = ""

    @classmethod
    def of(cls, index: Index, language: str) -> Edition:
        """The edition in a language."""
        first = index.corpus.settings.languages[0]
        folder = "" if language == first else f"{language}/"
        return cls(index, language, strings_in(language), folder, _found(index), _shared(index))

    def on(self, path: str) -> Edition:
        """The edition, seen from one of its pages."""
        return replace(self, page=self.folder + path)

    @property
    def shown(self) -> int:
        """How many passages a list shows before it refers to the data."""
        return 100

    @property
    def corpus(self) -> Corpus:
        """The corpus."""
        return self.index.corpus

    @property
    def settings(self) -> Settings:
        """What `seeds/corpus.yml` says."""
        return self.corpus.settings

    @property
    def vocabulary(self) -> Vocabulary:
        """What `seeds/vocabulary/` says."""
        return self.corpus.vocabulary

    @property
    def in_full(self) -> bool:
        """Whether the texts are published, and so their sentences can be linked."""
        return self.settings.mode == "full"

    # Words

    def label(self, labels: Labels) -> str:
        """Our own words in the language."""
        return set_in(self.language, label_in(labels, self.language))

    def own(self, words: str) -> str:
        """Words of ours that are the same in every language, e.g. a document's name."""
        return set_in(self.language, words)

    def date(self, edtf: str | None) -> str:
        """A date in words, without a time of day: in lists it only lengthens the line."""
        return day_in_words(edtf, self.strings)

    def moment(self, edtf: str | None) -> str:
        """A date in words, with the time of day where it is known."""
        return date_in_words(edtf, self.strings)

    def short_date(self, edtf: str | None) -> str:
        """A date in few characters."""
        return short_date(edtf, self.strings)

    def number(self, number: int) -> str:
        """A number with its thousands apart."""
        return number_in(self.language, number)

    def quoted(self, words: str) -> str:
        """Words within the language's quotation marks."""
        return quoted_in(self.language, words)

    def actor(self, actor: str) -> str:
        """An actor's name, or the id of one that the vocabulary does not know."""
        known = self.vocabulary.actors.get(actor)
        return self.label(known.labels) if known else actor

    def demand(self, demand: str) -> str:
        """A demand's name."""
        known = self.vocabulary.demands.get(demand)
        return self.label(known.labels) if known else demand

    def event(self, event: str) -> str:
        """An event's name."""
        known = self.vocabulary.events.get(event)
        return self.label(known.labels) if known else event

    def publisher(self, publisher: str | None) -> str:
        """A publisher's name, or that it is unknown."""
        if publisher is None:
            return self.strings("source.unknown")
        known = self.vocabulary.publishers.get(publisher)
        return self.label(known.labels) if known else publisher

    def stance(self, stance: str) -> Stance:
        """A stance with its letter; one that the vocabulary does not know stands for itself."""
        known = self.vocabulary.stances.get(stance)
        return known or Stance(stance, stance[:1].upper(), {self.language: stance}, {})

    def role(self, role: Role) -> str:
        """An office in words, with whose it is."""
        words = self.label(role.labels)
        office = self.vocabulary.offices.get(role.office or "")
        if words or office is None:
            return words
        name = self.label(office.labels)
        return self.strings("actor.role", role=name, of=self.actor(role.of)) if role.of else name

    def title(self, annotated: Annotated) -> str:
        """An article's title, as printed or inferred."""
        return annotated.article.metadata.title.value or self.strings("article.untitled")

    def shared_in(self, annotated: Annotated, block: int | None = None) -> tuple[SharedPassage, ...]:
        """The passages that other articles have too, whose first place in the article is in the block."""
        found = []
        for passage in self.shared.get(annotated.id, ()):
            here = next(place for place in passage.places if place.article == annotated.id)
            if block in (None, here.block):
                found.append(passage)
        return tuple(found)

    # Links, from the edition's page

    def link(self, path: str) -> str:
        """The link to a page of this edition."""
        return paths.relative(self.folder + path, self.page)

    def asset(self, path: str) -> str:
        """The link to a file that all editions share, e.g. `data/articles.csv`."""
        return paths.relative(path, self.page)

    def article_link(self, annotated: Annotated, anchor: str = "") -> str:
        """The link to an article's page."""
        path = paths.article_page(self.corpus.addresses[annotated.id].path)
        return self.link(f"{path}#{anchor}" if anchor and self.in_full else path)

    def provenance_link(self, annotated: Annotated) -> str:
        """The link to the page that shows the seed."""
        return self.link(paths.provenance_page(self.corpus.addresses[annotated.id].path))

    def place_link(self, annotated: Annotated, found: Position | Mention) -> str:
        """The link to the sentence in which something was found."""
        return self.article_link(annotated, sentence_anchor(annotated.article, found.block, found.start))

    def actor_link(self, actor: str) -> str:
        """The link to an actor's page."""
        return self.link(paths.actor_page(actor))

    def demand_link(self, demand: str, anchor: str = "") -> str:
        """The link to a demand's page."""
        path = paths.demand_page(demand)
        return self.link(f"{path}#{anchor}" if anchor else path)

    def event_link(self, event: str) -> str:
        """The link to an event's page."""
        return self.link(paths.event_page(event))

    def source_link(self, publisher: str | None) -> str:
        """The link to a publisher's page."""
        return self.link(paths.source_page(publisher))


def _found(index: Index) -> frozenset[str]:
    """The actors that have something to show: named, or with a position, or reported as its source."""
    named = set(index.actors_by_mentions())
    for annotated in index.corpus.articles:
        for position in annotated.found.positions:
            named.update((*position.holders, *position.addressees))
            if position.source:
                named.add(position.source)
    return frozenset(named & set(index.corpus.vocabulary.actors))


def _shared(index: Index) -> Mapping[str, tuple[SharedPassage, ...]]:
    by_article: defaultdict[str, list[SharedPassage]] = defaultdict(list)
    for passage in index.corpus.shared:
        articles = {place.article for place in passage.places}
        for article in sorted(articles) if len(articles) > 1 else ():
            by_article[article].append(passage)
    return {article: tuple(passages) for article, passages in by_article.items()}

"""The corpus as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.citing.permalinks import (
    absolute,
    actor_path,
    address_path,
    demand_path,
    event_path,
    passage_path,
    permalink,
    sentence_path,
    source_path,
)
from generator.exports.tables import Cell, Table, table, table_schemas
from generator.indexes import Index
from generator.model.annotation import Annotated, DateMention, EventMention, Mention, Position, Quote
from generator.model.article import Disposition
from generator.model.corpus import Corpus
from generator.model.vocabulary import Labels

Row = Mapping[str, Cell]
Found = Mention | Position | Quote | DateMention | EventMention


def all_tables(index: Index) -> tuple[Table, ...]:
    """Every table of the data package, in the order of their schemas."""
    makers = {
        "articles": _articles,
        "mentions": _mentions,
        "positions": _positions,
        "quotes": _quotes,
        "dates": _dates,
        "event_mentions": _event_mentions,
        "actors": _actors,
        "demands": _demands,
        "events": _events,
        "sources": _sources,
        "removed": _removed,
    }
    schemas = table_schemas(index.corpus.settings.languages)
    return tuple(table(schema, makers[name](index)) for name, schema in schemas.items())


def _articles(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        article, metadata = annotated.article, annotated.article.metadata
        yield {
            "id": article.id,
            "title": metadata.title.value,
            "title_inferred": metadata.title.inferred,
            "date": metadata.date.value,
            "date_inferred": metadata.date.inferred,
            "modified": metadata.modified.value,
            "publisher": metadata.publisher.value,
            "authors": metadata.authors.value or (),
            "tags": metadata.tags.value or (),
            "language": metadata.language.value,
            "url": metadata.url.value,
            "section": metadata.section.value,
            "topic": metadata.topic.value,
            "characters": sum(r.end - r.start for r in article.ledger if r.disposition is Disposition.BODY),
            "mentions": len(annotated.found.mentions),
            "positions": len(annotated.found.positions),
            "review": annotated.review.status,
            "seed": article.seed,
            "sha256": article.sha256,
            "link": permalink(index.corpus, annotated),
        }


def _context(annotated: Annotated) -> dict[str, Cell]:
    metadata = annotated.article.metadata
    return {"article": annotated.id, "date": metadata.date.value, "publisher": metadata.publisher.value}


def _place(corpus: Corpus, annotated: Annotated, found: Found) -> dict[str, Cell]:
    path = sentence_path(corpus, annotated, found.block, found.start)
    return {
        "block": found.block,
        "start": found.start,
        "end": found.end,
        "link": absolute(corpus, path),
    }


def _passage(corpus: Corpus, annotated: Annotated, found: Position | Quote) -> str:
    return absolute(corpus, passage_path(corpus, annotated, found.block, found.start, found.end))


def _mentions(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        for mention in annotated.found.mentions:
            yield {
                **_context(annotated),
                "actor": mention.actor,
                "text": mention.text,
                "method": mention.method,
                "certain": mention.certain,
                **_place(index.corpus, annotated, mention),
            }


def _positions(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        for position in annotated.found.positions:
            yield position_row(index.corpus, annotated, position)


def position_row(corpus: Corpus, annotated: Annotated, position: Position) -> Row:
    """A position as a row of the table `positions`."""
    return {
        **_context(annotated),
        "demand": position.demand,
        "holders": position.holders,
        "stance": position.stance,
        "source": position.source,
        "addressees": position.addressees,
        "quote": position.quote,
        "method": position.method,
        "certain": position.certain,
        **_place(corpus, annotated, position),
        "passage": _passage(corpus, annotated, position),
    }


def _quotes(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        for quote in annotated.found.quotes:
            yield {
                **_context(annotated),
                "speaker": quote.speaker,
                "speaker_text": quote.speaker_text or None,
                "text": quote.text,
                "direct": quote.direct,
                "certain": quote.certain,
                **_place(index.corpus, annotated, quote),
                "passage": _passage(index.corpus, annotated, quote),
            }


def _dates(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        for date in annotated.found.dates:
            yield {
                **_context(annotated),
                "text": date.text,
                "edtf": date.edtf,
                "certain": date.certain,
                **_place(index.corpus, annotated, date),
            }


def _event_mentions(index: Index) -> Iterator[Row]:
    for annotated in index.corpus.articles:
        for event in annotated.found.events:
            yield {
                **_context(annotated),
                "event": event.event,
                "text": event.text,
                **_place(index.corpus, annotated, event),
            }


def _actors(index: Index) -> Iterator[Row]:
    for actor in index.corpus.vocabulary.actors.values():
        yield {
            "id": actor.id,
            **_labels(index, "label", actor.labels),
            "kind": actor.kind,
            "acts_for": _once(tie.actor for tie in actor.acts_for),
            "wikidata": actor.wikidata,
            "mentions": len(index.mentions_of(actor.id)),
            "articles": len(index.articles_naming(actor.id)),
            "positions": len(index.positions_of(actor.id)),
            "link": absolute(index.corpus, actor_path(actor.id)) if index.is_found(actor.id) else None,
        }


def _demands(index: Index) -> Iterator[Row]:
    for demand in index.corpus.vocabulary.demands.values():
        first = index.first_wording(demand.id)
        yield {
            "id": demand.id,
            **_labels(index, "label", demand.labels),
            **_labels(index, "statement", demand.statement),
            "made_by": demand.made_by,
            "addressed_to": demand.addressed_to,
            "counters": demand.counters,
            "positions": len(index.positions_on(demand.id)),
            "articles": len(index.articles_on(demand.id)),
            "first_date": first.date if first else None,
            "first_article": first.article.id if first else None,
            "link": absolute(index.corpus, demand_path(demand.id)),
        }


def _events(index: Index) -> Iterator[Row]:
    for event in index.corpus.vocabulary.events.values():
        yield {
            "id": event.id,
            **_labels(index, "label", event.labels),
            "date": event.when,
            "actors": event.actors,
            "mentions": len(index.mentions_of_event(event.id)),
            "articles": len(index.articles_on_event(event.id)),
            "link": absolute(index.corpus, event_path(event.id)),
        }


def _sources(index: Index) -> Iterator[Row]:
    for publisher in index.corpus.vocabulary.publishers.values():
        articles = index.articles_of_publisher(publisher.id)
        yield {
            "id": publisher.id,
            **_labels(index, "label", publisher.labels),
            **_labels(index, "owner", publisher.owner),
            **_labels(index, "control", publisher.control),
            "country": publisher.country,
            "language": publisher.language,
            "machine_translated": publisher.machine_translated,
            "articles": len(articles),
            "link": absolute(index.corpus, source_path(publisher.id)) if articles else None,
        }


def _removed(index: Index) -> Iterator[Row]:
    for identifier, tombstone in sorted(index.corpus.removed.items()):
        yield {
            "id": identifier,
            "date": tombstone.on,
            "because": tombstone.because,
            "link": absolute(index.corpus, address_path(index.corpus, identifier)),
        }


def _labels(index: Index, name: str, labels: Labels) -> dict[str, Cell]:
    return {f"{name}_{language}": labels.get(language) for language in index.corpus.settings.languages}


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))

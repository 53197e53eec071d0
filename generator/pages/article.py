"""The page of an article: source card, text with its notes, apparatus, how to cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.anchors import sentence_anchor
from generator.citing.formatted import formatted_citation
from generator.citing.permalinks import permalink
from generator.citing.reference import reference_to
from generator.citing.tags import Tag, citation_tags
from generator.indexes import Sighting
from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.cast import cast
from generator.pages.caveats import caveats
from generator.pages.corrected import in_words
from generator.pages.dates import month_of
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, targets, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown
from generator.pages.wording import article_text, named_in

_RELATED = 4
NO_VALUE = "unknown"
"""The facet of what an article does not say."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article, and what it shares with this one."""

    article: Annotated
    reason: Markdown


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage of this article that stands in others too."""

    quote: Markdown
    elsewhere: Markdown


def render_article(edition: Edition, annotated: Annotated) -> Output:
    """The article's page in the edition's language."""
    path = paths.article_page(edition.corpus.addresses[annotated.id].path)
    here = edition.on(path)
    say = Phrases(here)
    metadata = annotated.article.metadata
    before, after = here.index.neighbours(annotated.id)
    body = render_markdown(
        "article.md",
        say=say,
        edition=here,
        t=here.strings,
        annotated=annotated,
        metadata=metadata,
        publisher=here.vocabulary.publishers.get(metadata.publisher.value or ""),
        caveats=caveats(here, annotated),
        language=text(metadata.language.value or "und"),
        linked_url=_original(here, annotated),
        raw_link=Markdown(here.provenance_link(annotated)),
        report_link=_report(here, annotated),
        body=article_text(annotated, say) if here.in_full else "",
        positions=[Sighting(annotated, position) for position in annotated.found.positions],
        cast=cast(here, annotated),
        demands=joined(" · ", (say.demand(d) for d in _demands(annotated))),
        events=joined(" · ", (say.event(e) for e in _events(annotated))),
        shared=tuple(_shared(here, annotated, say)),
        related=_related(here, annotated, say),
        citation=formatted_citation(reference_to(here.corpus, annotated), here.language),
        citation_files=Markdown(here.asset(f"data/citations/{quote(annotated.id)}")),
        record=Markdown(here.asset(f"data/articles/{quote(annotated.id)}.json")),
        corrected=lambda correction: in_words(here, correction),
        before=before,
        after=after,
        foot=targets({actor: here.actor_link(actor) for actor in named_in(annotated) if actor in here.found}),
    )
    return finished(here, _front(here, annotated), body)


def _front(edition: Edition, annotated: Annotated) -> dict[str, object]:
    """The front matter: first what a reviewer may change, then what the theme reads."""
    metadata = annotated.article.metadata
    demands = _demands(annotated)
    stances = dict.fromkeys(p.stance for p in annotated.found.positions)
    editable: dict[str, object] = {
        "title": edition.title(annotated),
        "date": metadata.date.value,
        "publisher": metadata.publisher.value,
        "authors": list(metadata.authors.value or ()),
        "description": metadata.description.value,
    }
    derived = {
        "article": annotated.id,
        "text_language": metadata.language.value,
        "title_inferred": metadata.title.inferred,
        "head": [_head(tag) for tag in citation_tags(reference_to(edition.corpus, annotated))],
        "facets": {
            "actor": list(named_in(annotated)),
            "demand": list(demands),
            "stance": list(stances),
            "source": [metadata.publisher.value or NO_VALUE],
            "month": [month_of(metadata.date.value) or NO_VALUE],
        },
    }
    return front(edition, "article", editable, derived)


def _head(tag: Tag) -> dict[str, str]:
    """A tag of the page's head as the theme reads it."""
    if tag.element == "link":
        return {"link": tag.name, "href": tag.content}
    return {"name": tag.name, "content": tag.content}


def _original(edition: Edition, annotated: Annotated) -> Markdown | None:
    """The original address as a link, where the publisher's entry lets it be one and it is one."""
    url = annotated.article.metadata.url.value
    publisher = edition.vocabulary.publishers.get(annotated.article.metadata.publisher.value or "")
    if not url or not url.startswith(("https://", "http://")) or (publisher and not publisher.link_urls):
        return None
    return link(text(url), quote(url, safe="/:?&=%~+@,;.-_"))


def _report(edition: Edition, annotated: Annotated) -> Markdown | None:
    """Where to report a mistake on this page: the repository's issues, or the contact by mail."""
    words = text(edition.strings("article.report"))
    subject = quote(f"{edition.strings('article.report')}: {annotated.id}", safe="")
    if edition.settings.repository:
        page = quote(permalink(edition.corpus, annotated), safe="")
        form = f"{edition.settings.repository.rstrip('/')}/issues/new?template=mistake.yml"
        return link(words, f"{form}&page={page}")
    if "@" in edition.settings.contact:
        return link(words, f"mailto:{quote(edition.settings.contact, safe='@.+-_')}?subject={subject}")
    return None


def _demands(annotated: Annotated) -> tuple[str, ...]:
    return tuple(dict.fromkeys(position.demand for position in annotated.found.positions))


def _events(annotated: Annotated) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.event for mention in annotated.found.events))


def _related(edition: Edition, annotated: Annotated, say: Phrases) -> tuple[Related, ...]:
    """The articles that share the most demands with this one."""
    shared: Counter[str] = Counter()
    demands = _demands(annotated)
    for demand in demands:
        shared.update(edition.index.ids_on(demand))
    del shared[annotated.id]
    # Sorted are only those that may be among the first: in a large corpus nearly all share something.
    enough = min(sorted(shared.values(), reverse=True)[:_RELATED], default=0)
    nearest = sorted((n for n in shared if shared[n] >= enough), key=lambda name: (-shared[name], name))
    related = []
    for name in nearest[:_RELATED]:
        other = edition.index.articles[name]
        common = [demand for demand in demands if demand in _demands(other)]
        related.append(Related(other, joined(", ", (say.demand(demand) for demand in common))))
    return tuple(related)


def _shared(edition: Edition, annotated: Annotated, say: Phrases) -> Iterator[Shared]:
    """The passages that other articles have too, each with where it stands here and there."""
    for passage in edition.shared_in(annotated):
        here = next(place for place in passage.places if place.article == annotated.id)
        others = [place for place in passage.places if place.article != annotated.id]
        anchor = sentence_anchor(annotated.article, here.block, here.start)
        words = text(edition.quoted(passage.text) if passage.text else edition.strings("position.passage"))
        quote_here = link(words, edition.article_link(annotated, anchor))
        yield Shared(quote_here, say.places(" · ", others))

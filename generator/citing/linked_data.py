"""The article's page as schema.org, for search engines and archives.

A position is a `Claim`; nothing is rated, so there is no `ClaimReview`.
"""

from __future__ import annotations

import json
from typing import Any

from generator.citing.permalinks import absolute, actor_path, demand_path, sentence_path
from generator.citing.reference import Name, Reference, plain_day, reference_to
from generator.model.annotation import Annotated, Correction, Position
from generator.model.corpus import Corpus
from generator.model.vocabulary import label_in

Node = dict[str, Any]

# In JSON these stand only inside strings, where an escape says the same; a browser ends a script at `</`
# and some read U+2028 as the end of a line.
_UNSAFE_IN_SCRIPT = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def json_ld(node: Node) -> str:
    """The node as the content of `<script type="application/ld+json">`, which nothing in it can end."""
    return json.dumps(node, ensure_ascii=False, sort_keys=True).translate(_UNSAFE_IN_SCRIPT)


def article_json_ld(corpus: Corpus, annotated: Annotated) -> str:
    """The page of an article, what it is based on, its corrections and the positions reported in it."""
    return json_ld(article_node(corpus, annotated))


def article_node(corpus: Corpus, annotated: Annotated) -> Node:
    """The page as a schema.org `Article` that is based on a `NewsArticle`."""
    reference = reference_to(corpus, annotated)
    settings = corpus.settings
    language = settings.languages[0]
    claims = [_claim(corpus, annotated, p, reference) for p in annotated.found.positions if p.quote]
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "@id": reference.permalink,
            "url": reference.permalink,
            "headline": reference.title,
            "inLanguage": reference.language,
            "isPartOf": _known(
                {
                    "@type": "Dataset",
                    "name": label_in(settings.title, language),
                    "description": label_in(settings.description, language),
                    "license": settings.data_licence_url,
                    "url": settings.site_url,
                }
            ),
            "maintainer": {"@type": "Organization", "name": settings.editor} if settings.editor else None,
            "isBasedOn": _source(reference),
            "mentions": _mentions(corpus, annotated),
            "correction": [_correction(c) for c in annotated.corrections],
            "hasPart": claims,
        }
    )


def _source(reference: Reference) -> Node:
    return _known(
        {
            "@type": "NewsArticle",
            "headline": reference.title,
            "description": reference.abstract,
            "url": reference.url,
            "datePublished": reference.day,
            "inLanguage": reference.language,
            "author": [_author(author) for author in reference.authors],
            "publisher": _publisher(reference) if reference.publication else None,
        }
    )


def _publisher(reference: Reference) -> Node:
    owner = {"@type": "Organization", "name": reference.owner} if reference.owner else None
    return _known(
        {"@type": "NewsMediaOrganization", "name": reference.publication, "parentOrganization": owner}
    )


def _author(author: Name) -> Node:
    if not author.given:
        return {"@type": "Organization", "name": author.family}
    return {"@type": "Person", "name": f"{author.given} {author.family}"}


def _mentions(corpus: Corpus, annotated: Annotated) -> list[Node]:
    named = sorted({mention.actor for mention in annotated.found.mentions})
    return [_actor(corpus, actor) for actor in named]


def _actor(corpus: Corpus, identifier: str) -> Node:
    actor = corpus.vocabulary.actors.get(identifier)
    if actor is None:
        return {"@type": "Thing", "name": identifier}
    return _known(
        {
            "@type": {"person": "Person", "state": "Country"}.get(actor.kind, "Organization"),
            "name": label_in(actor.labels, corpus.settings.languages[0]) or actor.id,
            "url": absolute(corpus, actor_path(actor.id)),
            "sameAs": f"http://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None,
        }
    )


def _claim(corpus: Corpus, annotated: Annotated, position: Position, reference: Reference) -> Node:
    demand = corpus.vocabulary.demands.get(position.demand)
    label = label_in(demand.labels, corpus.settings.languages[0]) if demand else ""
    return _known(
        {
            "@type": "Claim",
            "@id": absolute(corpus, sentence_path(corpus, annotated, position.block, position.start)),
            "text": position.quote,
            "inLanguage": reference.language,
            # Where nobody is named as saying it, the article's publisher does.
            "author": _actor(corpus, position.source)
            if position.source
            else (_publisher(reference) if reference.publication else None),
            "about": [
                {
                    "@type": "Thing",
                    "name": label or position.demand,
                    "url": absolute(corpus, demand_path(position.demand)),
                }
            ],
            "mentions": [_actor(corpus, holder) for holder in position.holders],
            "appearance": reference.url or reference.permalink,
            "claimInterpreter": {
                "@type": "Organization",
                "name": corpus.settings.editor or reference.archive,
            },
        }
    )


def _correction(correction: Correction) -> Node:
    day = plain_day(correction.on) if correction.on else None
    text = f"{correction.what}: {correction.because}" if correction.because else correction.what
    return _known({"@type": "CorrectionComment", "text": text, "datePublished": day})


def _known(node: Node) -> Node:
    """The node without the properties that nothing is known of."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}

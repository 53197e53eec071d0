"""Small corpora for tests: the gold pages with a vocabulary, and articles made in a line or two."""

from __future__ import annotations

from typing import Any

from generator.clean.sentences import split_sentences
from generator.model.annotation import Annotated, Annotations
from generator.model.article import Article, Block, BlockKind, Disposition, Field, LedgerRow, Metadata
from generator.model.corpus import Address, Corpus, Settings
from generator.model.vocabulary import Actor, ActsFor, Demand, Event, Publisher, Stance, Vocabulary
from generator.traced import Traced
from tests.gold_pages import load_all

VOCABULARY = Vocabulary(
    actors={
        "russia": Actor("russia", "state", {"fr": "Russie", "en": "Russia"}, wikidata="Q159"),
        "sergey-lavrov": Actor(
            "sergey-lavrov",
            "person",
            {"fr": "Sergueï Lavrov", "en": "Sergey Lavrov"},
            acts_for=(ActsFor("russia", since="2004-03-09"),),
        ),
        "nato": Actor("nato", "organisation", {"fr": "Otan", "en": "NATO"}, wikidata="Q7184"),
        "jens-stoltenberg": Actor(
            "jens-stoltenberg",
            "person",
            {"fr": "Jens Stoltenberg"},
            acts_for=(ActsFor("nato", since="2014-10-01", until="2024-10-01"),),
        ),
    },
    demands={
        "non-enlargement": Demand(
            "non-enlargement",
            {"fr": "Non-élargissement de l’Otan", "en": "No enlargement of NATO"},
            {"fr": "L’Otan ne s’étend pas davantage.", "en": "NATO does not enlarge further."},
            made_by=("russia",),
            addressed_to=("nato",),
        ),
        "written-reply": Demand("written-reply", {"fr": "Réponse écrite"}, {"fr": "Répondre par écrit."}),
    },
    events={"geneva-talks": Event("geneva-talks", {"fr": "Pourparlers de Genève"}, "2022-01-09/2022-01-10")},
    publishers={
        "sputnik-france": Publisher(
            "sputnik-france", {"fr": "Sputnik France"}, owner={"fr": "Rossiya Segodnya"}, language="fr"
        )
    },
    stances={
        "demand": Stance("demand", "D", {"fr": "demande"}, {"fr": "Demande que cela soit fait."}),
        "reject": Stance("reject", "R", {"fr": "refuse"}, {"fr": "Refuse."}),
    },
)
SETTINGS = Settings(
    title={"fr": "Garanties de sécurité", "en": "Security guarantees"},
    description={"fr": "Qui demande quoi.", "en": "Who asks for what."},
    languages=("fr", "en"),
    site_url="https://example.org/corpus/",
    contact="mailto:editor@example.org",
    data_licence="CC BY 4.0",
    data_licence_url="https://creativecommons.org/licenses/by/4.0/",
    editor="Une équipe",
)


NOTHING_FOUND = Annotations()


def a_corpus(
    *articles: Annotated, settings: Settings = SETTINGS, vocabulary: Vocabulary = VOCABULARY
) -> Corpus:
    """The articles as a corpus, in the order given, each at `articles/<id>`."""
    return Corpus(settings, vocabulary, articles, {a.id: Address(f"articles/{a.id}") for a in articles})


def the_gold_corpus(settings: Settings = SETTINGS) -> Corpus:
    """The gold pages as a corpus."""
    return a_corpus(*(page.annotated for page in load_all()), settings=settings)


def an_article(
    identifier: str = "a",
    *paragraphs: str,
    found: Annotations = NOTHING_FOUND,
    **metadata: Any,
) -> Annotated:
    """An article of paragraphs (`# ` before one makes it a heading) with metadata stated by the seed."""
    raw = "\n".join(paragraphs)
    blocks: list[Block] = []
    ledger: list[LedgerRow] = []
    at = 0
    for paragraph in paragraphs:
        if at:
            ledger.append(LedgerRow(at - 1, at, Disposition.SPACE, "between blocks"))
        mark = 2 if paragraph.startswith("# ") else 0
        end = at + len(paragraph)
        if mark:
            ledger.append(LedgerRow(at, at + mark, Disposition.SPACE, "heading mark"))
        ledger.append(LedgerRow(at + mark, end, Disposition.BODY, "text"))
        kind = BlockKind.HEADING if mark else BlockKind.PARAGRAPH
        blocks.append(
            Block(kind, Traced.of(raw, at + mark, end), split_sentences(paragraph[mark:]), level=mark)
        )
        at = end + 1
    stated: dict[str, Any] = {"title": "Titre", "language": "fr", **metadata}
    article = Article(
        id=identifier,
        seed=f"articles/{identifier}.txt",
        sha256="0" * 64,
        raw=raw,
        encoding="utf-8",
        format="text",
        metadata=Metadata(**{key: Field(value) for key, value in stated.items()}),
        blocks=tuple(blocks),
        repairs=(),
        ledger=tuple(ledger),
    )
    return Annotated(article, found)

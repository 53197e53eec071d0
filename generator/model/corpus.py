"""The whole corpus, and the site that is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.annotation import Annotated
from generator.model.vocabulary import Labels, Vocabulary
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Settings:
    """What `seeds/corpus.yml` says.

    `mode` is `full`, `excerpt` (quotes only) or `metadata` (no sentence of the source).
    `languages` are the interface's, the first one the default. `site_url` ends with a slash, or
    is empty where the site has no address yet. `fields` are the names that the records of this corpus
    give to the fields of `RECORD_FIELDS`, by field.
    """

    title: Labels
    subtitle: Labels = field(default_factory=dict)
    description: Labels = field(default_factory=dict)
    period: Labels = field(default_factory=dict)
    languages: tuple[str, ...] = ("fr",)
    mode: str = "full"
    noindex: bool = True
    site_url: str = ""
    repository: str = ""
    contact: str = ""
    data_licence: str = ""
    data_licence_url: str = ""
    text_licence: Labels = field(default_factory=dict)
    editor: str = ""
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Address:
    """Where an article's page is, for ever: `path` like `articles/2022-01-13-la-russie`, no slash
    at either end and no ending; `former` are addresses that must keep leading here."""

    path: str
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of an article that was taken out: why, and when (EDTF, None where nobody said)."""

    because: str
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a block of an article; offsets in the block's text."""

    article: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same words in two articles or more."""

    text: str
    places: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every article with the vocabulary and the addresses; `articles` are in order of date, then
    id, the undated ones last. `removed` are the articles taken out, by id; they keep their addresses."""

    settings: Settings
    vocabulary: Vocabulary
    articles: tuple[Annotated, ...]
    addresses: Mapping[str, Address]
    shared: tuple[SharedPassage, ...] = ()
    removed: Mapping[str, Tombstone] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written: `path` relative to the corpus folder, e.g. `docs/index.md`."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a run wants to be on disk, and all that was wrong."""

    corpus: Corpus
    outputs: tuple[Output, ...]
    problems: tuple[Problem, ...] = ()

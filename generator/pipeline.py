"""The order of the stages, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from generator import corrections
from generator.annotate.article import annotate_article
from generator.annotate.publication import infer_date
from generator.clean.article import clean_document
from generator.clean.rules import CleaningRules
from generator.corpus import build_corpus
from generator.corrections import Fixes
from generator.exports.site import render_exports
from generator.model.annotation import Annotated
from generator.model.article import Article, Seed
from generator.model.corpus import Address, Settings, Site, Tombstone
from generator.model.vocabulary import Vocabulary
from generator.pages.site import render_pages
from generator.problems import Problem
from generator.readers.seeds import read_seed

V = TypeVar("V")
R = TypeVar("R")
P = ParamSpec("P")


class ForEach(Protocol):
    """Applies a stage to every value, and gives the results in the order of the values.

    `each(stage, values, *shared)` is `[stage(value, *shared) for value in values]`; how it comes by
    the results (here, in other processes, from a cache) is its own affair.
    """

    def __call__(
        self,
        stage: Callable[Concatenate[V, P], R],
        values: Iterable[V],
        /,
        *shared: P.args,
        **options: P.kwargs,
    ) -> list[R]:
        """The stage's result for every value."""
        ...


def one_by_one(
    stage: Callable[Concatenate[V, P], R], values: Iterable[V], /, *shared: P.args, **options: P.kwargs
) -> list[R]:
    """Apply the stage here, and remember nothing."""
    return [stage(value, *shared, **options) for value in values]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that was read from `seeds/`; `fixes` are the corrections by article id."""

    settings: Settings
    vocabulary: Vocabulary
    rules: CleaningRules
    seeds: tuple[Seed, ...]
    addresses: Mapping[str, Address]
    fixes: Mapping[str, Fixes]
    removed: Mapping[str, Tombstone] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def generate(inputs: Inputs, each: ForEach = one_by_one) -> Site:
    """Turn everything read into everything to be written."""
    cleaned, problems = clean(inputs, each)
    annotated = annotate(cleaned, inputs, each)
    problems += corrections.unclaimed(inputs.fixes, (article.id for article in cleaned))
    corpus = build_corpus(
        inputs.settings, inputs.vocabulary, annotated, inputs.addresses, problems, inputs.removed
    )
    return Site(corpus, (*render_pages(corpus), *render_exports(corpus)), corpus.problems)


def clean(inputs: Inputs, each: ForEach = one_by_one) -> tuple[list[Article], tuple[Problem, ...]]:
    """The clean articles of all seeds, before any correction, and what was wrong in everything read."""
    readings = each(read_seed, inputs.seeds, inputs.settings.fields)
    documents = [document for reading in readings for document in reading.documents]
    problems = (*inputs.problems, *(p for reading in readings for p in reading.problems))
    return each(clean_document, documents, inputs.rules), problems


def annotate(cleaned: Iterable[Article], inputs: Inputs, each: ForEach = one_by_one) -> list[Annotated]:
    """The articles with what is found in them, each stage corrected as reviewers decided."""
    settled = [corrections.on_text(article, inputs.fixes.get(article.id)) for article in cleaned]
    dated = each(infer_date, settled, inputs.vocabulary)
    articles = [corrections.on_metadata(article, inputs.fixes.get(article.id)) for article in dated]
    found = each(annotate_article, articles, inputs.vocabulary)
    return [corrections.on_found(annotated, inputs.fixes.get(annotated.id)) for annotated in found]

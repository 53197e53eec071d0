"""The order of the stages, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator import corrections
from generator.annotate.article import annotate_article
from generator.annotate.publication import infer_date
from generator.clean.article import clean_document
from generator.clean.rules import CleaningRules
from generator.corpus import build_corpus
from generator.corrections import Fixes
from generator.exports.site import render_exports
from generator.model.article import Seed
from generator.model.corpus import Address, Settings, Site
from generator.model.vocabulary import Vocabulary
from generator.pages.site import render_pages
from generator.problems import Problem
from generator.readers.seeds import read_seed

R = TypeVar("R")
Memo = Callable[..., Any]
"""`memo(stage, *arguments)` is `stage(*arguments)`, or what it gave when it was last asked."""


def direct(stage: Callable[..., R], *arguments: object) -> R:
    """Call the stage, remember nothing."""
    return stage(*arguments)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that was read from `seeds/`; `fixes` are the corrections by article id."""

    settings: Settings
    vocabulary: Vocabulary
    rules: CleaningRules
    seeds: tuple[Seed, ...]
    addresses: Mapping[str, Address]
    fixes: Mapping[str, Fixes]
    problems: tuple[Problem, ...] = ()


def generate(inputs: Inputs, memo: Memo = direct) -> Site:
    """Turn everything read into everything to be written."""
    readings = [memo(read_seed, seed) for seed in inputs.seeds]
    documents = [document for reading in readings for document in reading.documents]
    cleaned = [memo(clean_document, document, inputs.rules) for document in documents]
    settled = [corrections.on_text(article, inputs.fixes.get(article.id)) for article in cleaned]
    dated = [memo(infer_date, article, inputs.vocabulary) for article in settled]
    articles = [corrections.on_metadata(article, inputs.fixes.get(article.id)) for article in dated]
    annotated = [memo(annotate_article, article, inputs.vocabulary) for article in articles]
    corrected = [corrections.on_found(found, inputs.fixes.get(found.id)) for found in annotated]
    problems = (*inputs.problems, *(p for reading in readings for p in reading.problems))
    corpus = build_corpus(inputs.settings, inputs.vocabulary, corrected, inputs.addresses, problems)
    return Site(corpus, (*render_pages(corpus), *render_exports(corpus)), corpus.problems)

"""The corrections of an article, applied after the stage that they correct.

Each function gives the article with every correction that fits, and a problem for each that does not;
the problems travel with the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.corrections.anchors import Haystack
from generator.corrections.fixes import Fix, Fixes, ItemVerb, MentionFix, MetadataFix, PositionFix, TextFix
from generator.corrections.found import corrected_mentions, corrected_positions
from generator.corrections.refusal import Refusal
from generator.corrections.status import review_of
from generator.corrections.text import corrected_text
from generator.model.annotation import Annotated, Correction
from generator.model.article import Article, Field
from generator.problems import Problem, Severity
from generator.yaml_fields import did_you_mean


def on_text(article: Article, fixes: Fixes | None) -> Article:
    """The article with its text, headings and ledger as reviewers want them."""
    if fixes is None:
        return article
    problems: list[Problem] = []
    for fix in fixes.text:
        outcome = corrected_text(article, fix)
        if isinstance(outcome, Refusal):
            problems.append(outcome.problem(fixes.path, fix.note))
        else:
            article = outcome
    return _with_problems(article, problems)


def on_metadata(article: Article, fixes: Fixes | None) -> Article:
    """The article with the metadata that reviewers settled; what they say is stated, not inferred."""
    if fixes is None or not fixes.metadata:
        return article
    settled: dict[str, Any] = {
        fix.field: Field(fix.value, evidence=fix.note.because) for fix in fixes.metadata
    }
    return replace(article, metadata=replace(article.metadata, **settled))


def on_found(annotated: Annotated, fixes: Fixes | None) -> Annotated:
    """The annotations as reviewers want them, the state of the review and the log of corrections."""
    if fixes is None:
        return annotated
    haystack = Haystack([block.text.text for block in annotated.article.blocks])
    mentions, positions = annotated.found.mentions, annotated.found.positions
    problems: list[Problem] = []
    for fix in fixes.mentions:
        named = corrected_mentions(mentions, haystack, fix)
        if isinstance(named, Refusal):
            problems.append(named.problem(fixes.path, fix.note))
        else:
            mentions = named
    for decision in fixes.positions:
        held = corrected_positions(positions, haystack, decision)
        if isinstance(held, Refusal):
            problems.append(held.problem(fixes.path, decision.note))
        else:
            positions = held
    article = _with_problems(annotated.article, problems)
    found = replace(annotated.found, mentions=mentions, positions=positions)
    log = _log(fixes, article.problems)
    corrected = replace(annotated, article=article, found=found, corrections=log)
    return replace(corrected, review=review_of(corrected, fixes.review))


def unclaimed(fixes: Mapping[str, Fixes], articles: Iterable[str]) -> tuple[Problem, ...]:
    """A warning for each file of corrections (by article id) that belongs to no article.

    It is no error: the article may be missing because its seed cannot be read, which is one.
    """
    known = set(articles)
    return tuple(
        Problem(found.path, None, f"there is no article '{key}'", _nearest(key, known), Severity.WARNING)
        for key, found in fixes.items()
        if key not in known
    )


def _nearest(identifier: str, known: Iterable[str]) -> str:
    return did_you_mean(identifier, known) or "name the file by the article's id"


def _with_problems(article: Article, problems: Sequence[Problem]) -> Article:
    return replace(article, problems=(*article.problems, *problems)) if problems else article


def _log(fixes: Fixes, problems: Sequence[Problem]) -> tuple[Correction, ...]:
    refused = {problem.line for problem in problems if problem.path == fixes.path}
    return tuple(_entry(fix) for fix in fixes.entries if fix.note.line not in refused)


def _entry(fix: Fix) -> Correction:
    what, quote, value = _described(fix)
    return Correction(fix.note.on, fix.note.by, what, fix.note.because, quote, value)


def _described(fix: Fix) -> tuple[str, str, str]:
    """The verb as the file has it, the words it speaks of, and what is new."""
    if isinstance(fix, TextFix):
        return fix.verb.value, fix.anchor.quote, fix.text
    if isinstance(fix, MetadataFix):
        value = ", ".join(fix.value) if isinstance(fix.value, tuple) else fix.value
        return "set", fix.field, value or ""
    if isinstance(fix, MentionFix):
        verb = {ItemVerb.CHANGE: "relabel"}.get(fix.verb, fix.verb.value)
        return f"{verb}-mention", fix.anchor.quote, fix.actor or ""
    return f"{fix.verb.value}-position", fix.anchor.quote, _position(fix)


def _position(fix: PositionFix) -> str:
    parts = (fix.new_demand or fix.demand, ", ".join(fix.holders or ()), fix.stance or "")
    return " · ".join(part for part in parts if part)

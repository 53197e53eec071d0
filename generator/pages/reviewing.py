"""The page of the review: how far it has come, and everything that was corrected."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corrections.progress import STATUSES, Erratum, errata, progress_of
from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.corrected import in_words
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_html, render_markdown


@dataclass(frozen=True, slots=True)
class _State:
    """The articles in one state of the review; `begin` and `share` are percents of the bar."""

    name: str
    articles: tuple[Annotated, ...]
    begin: int
    share: int


def render_reviewing(edition: Edition) -> Output:
    """The page of the review in the edition's language."""
    here = edition.on(paths.REVIEWING)
    say = Phrases(here)
    states = _states(here)
    body = render_markdown(
        "reviewing.md",
        say=say,
        edition=here,
        t=here.strings,
        bar=render_html("reviewing.html", states=states, label=_summary(here, states), t=here.strings),
        summary=_summary(here, states),
        states=states,
        errata=[(say.article(e.article), _told(here, e)) for e in errata(here.corpus.articles)],
    )
    return finished(here, front(here, "reviewing", {"title": here.strings("reviewing.title")}), body)


def _told(here: Edition, erratum: Erratum) -> Markdown:
    return in_words(here, erratum.correction)


def _states(here: Edition) -> tuple[_State, ...]:
    progress = progress_of(here.corpus.articles)
    states: list[_State] = []
    begin = 0
    for name in STATUSES:
        share = progress.percent(name)
        states.append(_State(name, getattr(progress, name), begin, share))
        begin += share
    return tuple(states)


def _summary(here: Edition, states: tuple[_State, ...]) -> str:
    """`2 articles relus, 1 modifié depuis, 2 non relus`: what the bar shows, in words."""
    counts = (here.strings.count(f"reviewing.count.{s.name}", len(s.articles)) for s in states if s.articles)
    return ", ".join(counts) or here.strings("reviewing.nothing")

"""The page of the review: how far it has come, and everything that was corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.corrections.progress import STATUSES, Erratum, errata, progress_of
from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import AT_MOST, LongList, divided
from generator.pages.corrected import in_words
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, link, text
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

    @property
    def first(self) -> tuple[Annotated, ...]:
        """What the page lists of them; the list of articles says of each how far it has come."""
        return self.articles[:AT_MOST]


def render_reviewing(edition: Edition) -> Output:
    """The page of the review in the edition's language."""
    here = edition.on(paths.REVIEWING)
    say = Phrases(here)
    states, corrected = _states(here), _errata(here)
    body = render_markdown(
        "reviewing.md",
        say=say,
        edition=here,
        t=here.strings,
        bar=render_html("reviewing.html", states=states, label=_summary(here, states), t=here.strings),
        summary=_summary(here, states),
        states=states,
        more=lambda state: _more(here, state),
        chapters=chapters_of(here, corrected),
        errata=_listed(here, corrected.first),
    )
    return finished(here, front(here, "reviewing", {"title": here.strings("reviewing.title")}), body)


def render_reviewing_chapters(edition: Edition) -> Iterator[Output]:
    """The pages on which the corrections go on that are too many for one, from the first to the latest."""
    title = edition.strings("reviewing.errata")
    return render_chapters(edition, _errata(edition), paths.REVIEWING, title, "", _listed)


def _errata(edition: Edition) -> LongList[Erratum]:
    latest_first = errata(edition.corpus.articles)
    shown = min(AT_MOST, len(latest_first))
    rest = latest_first[:0] if shown == len(latest_first) else latest_first[::-1]
    return LongList("review", latest_first, shown, divided(rest, lambda e: e.correction.on, AT_MOST))


def _listed(here: Edition, corrected: tuple[Erratum, ...]) -> Markdown:
    say = Phrases(here)
    told = [(say.article(erratum.article), in_words(here, erratum.correction)) for erratum in corrected]
    return render_markdown("errata.md", errata=told)


def _more(here: Edition, state: _State) -> Markdown:
    """How many articles the page leaves out of a list, leading to where all stand."""
    rest = len(state.articles) - len(state.first)
    if not rest:
        return Markdown("")
    return link(text(here.strings.count("count.more_article", rest)), here.link(paths.ARTICLES))


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

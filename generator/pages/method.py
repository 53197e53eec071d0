"""The method page: how the site is made, with figures computed from the corpus itself."""

from __future__ import annotations

from collections import Counter

from generator.model.article import Disposition
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, table, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown

_METHODS = ("name", "role", "metonym", "correction")


def render_method(edition: Edition) -> Output:
    """The method page in the edition's language."""
    here = edition.on(paths.METHOD)
    body = render_markdown(
        "method.md",
        t=here.strings,
        stances=_stances(here),
        reviewing=Markdown(here.link(paths.REVIEWING)),
        disagreements=Markdown(here.link(paths.DISAGREEMENTS)),
        lines=_figures(here),
        ledger=_ledger(here),
        methods=_methods(here),
    )
    return finished(here, front(here, "method", {"title": here.strings("method.title")}), body)


def _figures(here: Edition) -> list[str]:
    articles, t = here.corpus.articles, here.strings
    positions = [p for a in articles for p in a.found.positions]
    totals = [
        t.count("count.article", len(articles)),
        t.count("count.position", len(positions)),
        t.count("count.mention", sum(len(a.found.mentions) for a in articles)),
        t.count("count.quote", sum(len(a.found.quotes) for a in articles)),
    ]
    parts = {
        "uncertain": (sum(not p.certain for p in positions), len(positions)),
        "unknown": (sum(a.article.metadata.publisher.value is None for a in articles), len(articles)),
        "inferred": (sum(a.article.metadata.date.inferred for a in articles), len(articles)),
        "reviewed": (sum(a.review.status == "reviewed" for a in articles), len(articles)),
    }
    lines = (
        t(f"method.{key}", n=here.number(part), total=here.number(whole))
        for key, (part, whole) in parts.items()
    )
    return [", ".join(totals), *lines]


def _ledger(here: Edition) -> Markdown:
    """What became of all characters of all seeds."""
    sizes: Counter[str] = Counter()
    for annotated in here.corpus.articles:
        for row in annotated.article.ledger:
            sizes[row.disposition] += row.end - row.start
    total = max(sum(sizes.values()), 1)
    rows = [
        (
            text(here.strings(f"provenance.disposition.{name}")),
            text(here.number(sizes[name])),
            text(here.strings("percent", n=round(100 * sizes[name] / total))),
        )
        for name in Disposition
    ]
    header = ("method.ledger_row", "method.characters", "method.share")
    return table([text(here.strings(key)) for key in header], rows)


def _methods(here: Edition) -> Markdown:
    """How mentions were recognised."""
    counts = Counter(m.method for a in here.corpus.articles for m in a.found.mentions)
    rows = [
        (text(here.strings(f"method.method.{name}")), text(here.number(counts[name]))) for name in _METHODS
    ]
    return table([text(here.strings("method.recognised")), text(here.strings("actors.mentions"))], rows)


def _stances(here: Edition) -> Markdown:
    say = Phrases(here)
    rows = [
        (say.stance(stance.id), text(here.label(stance.definition)))
        for stance in here.vocabulary.stances.values()
    ]
    header = ("demand.stance", "method.means")
    return table([text(here.strings(key)) for key in header], rows)

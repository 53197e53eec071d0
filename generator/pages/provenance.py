"""The page that shows a seed as it is, what became of each stretch, and the clean text beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.anchors import block_anchors
from generator.model.annotation import Annotated
from generator.model.article import Article, Disposition
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, table, text
from generator.pages.page import finished, front
from generator.pages.reasons import reason_in
from generator.pages.templates import render_html, render_markdown


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the seed with one fate; `place` is the block that it became part of."""

    text: str
    disposition: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Clean:
    """A block of the clean text."""

    text: str
    anchor: str
    link: str
    heading: bool


def render_provenance(edition: Edition, annotated: Annotated) -> Output:
    """The page in the edition's language."""
    article = annotated.article
    here = edition.on(paths.provenance_page(edition.corpus.addresses[annotated.id].path))
    body = render_markdown(
        "provenance.md",
        edition=here,
        t=here.strings,
        article=article,
        seed=Markdown(text(article.seed).replace("`", "")),
        figures=_figures(here, article),
        back=Markdown(here.article_link(annotated)),
        view=_view(here, annotated) if here.in_full else "",
        reasons=_reasons(here, article),
        reason=partial(reason_in, here.language),
        repairs=_repairs(here, article),
    )
    title = here.strings("provenance.title", title=here.title(annotated))
    return finished(here, front(here, "provenance", {"title": title}), body)


def _figures(edition: Edition, article: Article) -> str:
    sizes: Counter[str] = Counter()
    for row in article.ledger:
        sizes[row.disposition] += row.end - row.start
    kept = {name: edition.number(sizes[name]) for name in Disposition}
    total = edition.strings.count("count.character", sum(sizes.values()))
    repairs = edition.strings.count("count.repair", len(article.repairs))
    return edition.strings("provenance.figures", total=total, repairs=repairs, **kept)


def _view(edition: Edition, annotated: Annotated) -> Markup:
    """The seed in the tints of its dispositions beside the clean text."""
    article = annotated.article
    anchors = block_anchors(article)
    blocks = [
        Clean(
            block.text.text,
            anchor,
            paths.as_built(edition.article_link(annotated, anchor)),
            block.is_heading,
        )
        for block, anchor in zip(article.blocks, anchors, strict=True)
    ]
    spans = [(b.text.start, b.text.end, anchor) for b, anchor in zip(article.blocks, anchors, strict=True)]
    runs = [
        Run(
            article.raw[row.start : row.end],
            row.disposition,
            edition.strings(
                "labelled",
                label=edition.strings(f"provenance.disposition.{row.disposition}"),
                value=reason_in(edition.language, row.reason),
            ),
            next((a for start, end, a in spans if start < row.end and row.start < end), ""),
        )
        for row in article.ledger
    ]
    tints = [(name, edition.strings(f"provenance.disposition.{name}")) for name in Disposition]
    return render_html(
        "provenance.html",
        t=edition.strings,
        tints=tints,
        runs=runs,
        blocks=blocks,
        language=article.metadata.language.value or "und",
    )


def _reasons(edition: Edition, article: Article) -> Markdown:
    """What became of the characters, by disposition and reason."""
    sizes: Counter[tuple[str, str]] = Counter()
    for row in article.ledger:
        sizes[(row.disposition, row.reason)] += row.end - row.start
    header = ("provenance.disposition.label", "provenance.reason", "method.characters")
    rows = [
        (
            text(edition.strings(f"provenance.disposition.{disposition}")),
            text(reason_in(edition.language, reason)),
            text(edition.number(size)),
        )
        for (disposition, reason), size in sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
    ]
    return table([text(edition.strings(key)) for key in header], rows)


def _repairs(edition: Edition, article: Article) -> Markdown:
    if not article.repairs:
        return Markdown("")
    header = ("provenance.at", "provenance.removed", "provenance.inserted", "provenance.reason")
    rows = [
        (
            text(edition.number(repair.at)),
            text(edition.quoted(repair.removed)) if repair.removed else Markdown("–"),
            text(edition.quoted(repair.inserted)) if repair.inserted else Markdown("–"),
            text(reason_in(edition.language, repair.reason)),
        )
        for repair in article.repairs
    ]
    return table([text(edition.strings(key)) for key in header], rows)

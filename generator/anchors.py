"""The names of the places in an article's page: `p3` is a paragraph, `p3s2` its second sentence.

Paragraphs are counted from 1 without the headings, headings by themselves (`h1`), so that both can be
cited by what a reader counts on the page.
"""

from __future__ import annotations

from functools import cache

from generator.model.article import Article


def block_anchor(article: Article, block: int) -> str:
    """The anchor of a block, e.g. `p3` or `h1`."""
    return block_anchors(article)[block]


def block_anchors(article: Article) -> tuple[str, ...]:
    """The anchors of all blocks, in order."""
    return _numbered(tuple(block.is_heading for block in article.blocks))


def sentence_anchor(article: Article, block: int, offset: int) -> str:
    """The anchor of the sentence that holds an offset of the block's text, e.g. `p3s2`.

    A heading is not divided: its anchor is the heading's.
    """
    here = article.blocks[block]
    anchor = block_anchor(article, block)
    return anchor if here.is_heading else f"{anchor}s{here.sentence_at(offset) + 1}"


@cache
def _numbered(headings: tuple[bool, ...]) -> tuple[str, ...]:
    anchors: list[str] = []
    counts = {True: 0, False: 0}
    for is_heading in headings:
        counts[is_heading] += 1
        anchors.append(f"{'h' if is_heading else 'p'}{counts[is_heading]}")
    return tuple(anchors)

"""The names of the places in an article's page: `p3` is a paragraph, `p3s2` its second sentence.

Paragraphs are counted from 1 without the headings, headings by themselves (`h1`), so that both can be
cited by what a reader counts on the page.
"""

from __future__ import annotations

from generator.model.article import Article, BlockKind

_LETTERS = {BlockKind.PARAGRAPH: "p", BlockKind.HEADING: "h"}


def block_anchor(article: Article, block: int) -> str:
    """The anchor of a block, e.g. `p3` or `h1`."""
    kind = article.blocks[block].kind
    number = sum(1 for other in article.blocks[: block + 1] if other.kind is kind)
    return f"{_LETTERS[kind]}{number}"


def block_anchors(article: Article) -> tuple[str, ...]:
    """The anchors of all blocks, in order."""
    counts = dict.fromkeys(_LETTERS, 0)
    anchors: list[str] = []
    for block in article.blocks:
        counts[block.kind] += 1
        anchors.append(f"{_LETTERS[block.kind]}{counts[block.kind]}")
    return tuple(anchors)


def sentence_anchor(article: Article, block: int, offset: int) -> str:
    """The anchor of the sentence that holds an offset of the block's text, e.g. `p3s2`.

    A heading is not divided: its anchor is the heading's.
    """
    here = article.blocks[block]
    anchor = block_anchor(article, block)
    return anchor if here.is_heading else f"{anchor}s{here.sentence_at(offset) + 1}"

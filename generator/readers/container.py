"""Where on a page its article stands: what an extractor took elsewhere too, and what it missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.readers.passages import SourceBlock

_PROSE = 80
_SENTENCE = 40
_NEARLY_ALL = 0.8
_ALL_LINK = 0.9
_HALF_LINK = 0.5


def is_link(block: SourceBlock) -> bool:
    """Whether a block is a link to another page and nothing else."""
    return block.linked >= _ALL_LINK * _size(block)


def around(blocks: Sequence[SourceBlock], main: Sequence[bool]) -> list[bool]:
    """For each block, whether it is the article's, when an extractor took those of `main` for it.

    The article stands in one element, the innermost one that holds nearly all of its prose: what the
    extractor took elsewhere (a teaser, a form, a list of titles) is not the article. A quotation or
    paragraph between two of its blocks is, even if the extractor left it out. Links to other pages
    never count as prose. Where that leaves nothing, the extractor is right.
    """
    prose = [
        index
        for index, taken in enumerate(main)
        if taken and blocks[index].level == 0 and not is_link(blocks[index])
    ]
    if not prose:
        return list(main)
    within = _innermost([blocks[index] for index in prose])
    inside = [_is_in(block.element, within) for block in blocks]
    siblings = {
        _parent(blocks[index].element) for index in prose if inside[index] and _size(blocks[index]) >= _PROSE
    }
    taken = [index for index, kept in enumerate(main) if kept and inside[index]]
    result = [kept and here for kept, here in zip(main, inside, strict=True)]
    for index in range(taken[0], taken[-1]):
        block = blocks[index]
        beside = _parent(block.element) in siblings and _size(block) >= _SENTENCE
        if beside or (inside[index] and block.kind == "quote"):
            result[index] = result[index] or block.linked < _HALF_LINK * _size(block)
    return result


def _innermost(prose: Sequence[SourceBlock]) -> str:
    """The path of the innermost element that holds nearly all characters of these blocks."""
    weights: Counter[str] = Counter()
    for block in prose:
        size = _size(block)
        for path in _above(block.element):
            weights[path] += size
    least = _NEARLY_ALL * sum(map(_size, prose))
    return max((path for path, weight in weights.items() if weight >= least), key=len, default="")


def _above(element: str) -> Iterator[str]:
    at = element.rfind("/")
    while at > 0:
        yield element[:at]
        at = element.rfind("/", 0, at)


def _is_in(element: str, within: str) -> bool:
    return not within or element == within or element.startswith(f"{within}/")


def _parent(element: str) -> str:
    return element.rpartition("/")[0]


def _size(block: SourceBlock) -> int:
    """The characters of a block that are no white space."""
    return sum(map(len, block.plain.split()))

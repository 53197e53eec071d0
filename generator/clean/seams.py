"""Blocks of a page where a tag stands for the space that a reader sees: `<b>Genève</b>Les marins`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.clean.cuts import Between, Cut
from generator.clean.fused import find_fused
from generator.clean.glue import find_glue
from generator.clean.languages import Words
from generator.clean.reflow import CONFIDENT, Reflowed, reflow
from generator.model.article import Doubt, Repair
from generator.traced import Traced

_AROUND = 20
_SURE = 0.9
_DUMPED = 3
_LONG = 900


def mend(block: Traced, raw: str, words: Words, lexicon: Mapping[str, float]) -> Reflowed:
    """The block with a space where words stick together at a tag; `raw` is the source of the page.

    A page has its paragraphs from its markup, and its words as somebody wrote them (`iPadOS`, `120Hz`):
    what looks stuck together elsewhere is left alone, and reported. A long block with many sentences
    stuck together is a text dump in a single element, and is taken apart as one.
    """
    cuts: dict[int, Cut] = {}
    for cut in (*find_glue(block.text, words, lexicon), *find_fused(block.text, words, lexicon)):
        if cut.confidence >= CONFIDENT:
            cuts.setdefault(cut.at, cut)
    parts: list[Traced] = []
    repairs: list[Repair] = []
    doubts: list[Doubt] = []
    start = dumped = 0
    for at, cut in sorted(cuts.items()):
        low, high = block.origin(at - 1, at)[1], block.origin(at, at + 1)[0]
        if "<" in raw[low:high]:
            parts += (block.cut(start, at), Traced.made(" ", low, high))
            repairs.append(Repair(low, " ", "", cut.reason, cut.confidence))
            start = at
        else:
            doubts.append(_doubt(block, cut))
            dumped += cut.between is Between.BREAK and cut.confidence >= _SURE
    if dumped >= _DUMPED and len(block) >= _LONG:
        return reflow(block, words, lexicon)
    return Reflowed((Traced.join((*parts, block.cut(start))),), tuple(repairs), tuple(doubts))


def _doubt(block: Traced, cut: Cut) -> Doubt:
    low, high = max(0, cut.at - _AROUND), min(len(block.text), cut.at + _AROUND)
    start, end = block.origin(low, high)
    return Doubt("glued", start, end, block.text[low:high], cut.reason, cut.confidence)

"""The hand-made gold pages as the values that the program works with.

A gold page (`tests/gold/*.md`) has the metadata as front matter; then a line a block, `## ` a
heading; `[surface]{actor-id}` is a mention (`{actor-id?}` an optional one) and
`% demand | holder: … | stance: … | source: … | quote: …` a position in the block above it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.clean.sentences import split_sentences
from generator.model.annotation import Annotated, Annotations, DateMention, Mention, Position
from generator.model.article import (
    Article,
    Block,
    BlockKind,
    Disposition,
    Field,
    Image,
    LedgerRow,
    Metadata,
)
from generator.traced import Traced

ROOT = Path(__file__).parent.parent
GOLD = Path(__file__).parent / "gold"
SPAN = re.compile(r"\[([^\[\]]+)\]\{([a-z0-9-]+)(\?)?\}")


@dataclass(frozen=True)
class GoldPage:
    """One page: the front matter, the article with every mention and position that is wanted."""

    meta: dict[str, Any]
    article: Article
    mentions: tuple[Mention, ...]
    optional_mentions: tuple[Mention, ...]
    positions: tuple[Position, ...]
    optional_positions: tuple[Position, ...]

    @property
    def annotated(self) -> Annotated:
        """The article with all that the page marks, optional items included."""
        mentions = sorted((*self.mentions, *self.optional_mentions), key=lambda m: (m.block, m.start))
        positions = sorted((*self.positions, *self.optional_positions), key=lambda p: (p.block, p.start))
        return Annotated(
            self.article,
            Annotations(
                mentions=tuple(mentions),
                positions=tuple(positions),
                dates=_dates(self.meta, self.article),
            ),
        )


def load(name: str) -> GoldPage:
    """The gold page whose file name begins with `name`."""
    (path,) = GOLD.glob(f"{name}*.md")
    return read(path)


def load_all() -> tuple[GoldPage, ...]:
    """Every gold page, by file name."""
    return tuple(read(path) for path in sorted(GOLD.glob("[0-9]*.md")))


def read(path: Path) -> GoldPage:
    """Read one gold page. Offsets into the seed are those of a text of the blocks alone."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(front)
    blocks: list[tuple[str, str]] = []
    mentions: list[tuple[Mention, bool]] = []
    rows: list[tuple[int, str]] = []
    for line in body.splitlines():
        if line.startswith("% "):
            rows.append((len(blocks) - 1, line[2:]))
        elif line.strip():
            heading = line.startswith("## ")
            text = _unmark(line[3:] if heading else line, len(blocks), mentions)
            blocks.append(("heading" if heading else "paragraph", text))
    article = _article(path.stem, meta, blocks)
    positions = [_position(row, index, blocks[index][1]) for index, row in rows]
    return GoldPage(
        meta,
        article,
        tuple(m for m, optional in mentions if not optional),
        tuple(m for m, optional in mentions if optional),
        tuple(p for p, optional in positions if not optional),
        tuple(p for p, optional in positions if optional),
    )


def _unmark(marked: str, block: int, mentions: list[tuple[Mention, bool]]) -> str:
    plain, at = "", 0
    for found in SPAN.finditer(marked):
        plain += marked[at : found.start()]
        start = len(plain)
        plain += found[1]
        method = "role" if found[1][0].islower() and " " in found[1] else "name"
        mention = Mention(found[2], block, start, len(plain), found[1], method)
        mentions.append((mention, bool(found[3])))
        at = found.end()
    return plain + marked[at:]


def _position(row: str, block: int, text: str) -> tuple[Position, bool]:
    demand, *rest = [part.strip() for part in row.split(" | ")]
    values = dict(part.split(": ", 1) for part in rest if ": " in part)
    start = text.index(values["quote"])
    position = Position(
        demand=demand,
        holders=tuple(h.strip() for h in values["holder"].split(",")),
        stance=values["stance"],
        source=None if values["source"] == "-" else values["source"],
        block=block,
        start=start,
        end=start + len(values["quote"]),
        quote=values["quote"],
    )
    return position, rest[-1] == "optional"


def _article(identifier: str, meta: dict[str, Any], blocks: list[tuple[str, str]]) -> Article:
    raw = "\n\n".join(text for _, text in blocks)
    made: list[Block] = []
    ledger: list[LedgerRow] = []
    at = 0
    for kind, text in blocks:
        if at:
            ledger.append(LedgerRow(at - 2, at, Disposition.SPACE, "between blocks"))
        ledger.append(LedgerRow(at, at + len(text), Disposition.BODY, "text"))
        made.append(
            Block(
                BlockKind(kind),
                Traced.of(raw, at, at + len(text)),
                split_sentences(text),
                level=2 if kind == "heading" else 0,
            )
        )
        at += len(text) + 2
    return Article(
        id=identifier,
        seed=f"articles/{meta['seed']}",
        sha256=hashlib.sha256(raw.encode()).hexdigest(),
        raw=raw,
        encoding="utf-8",
        format="text",
        metadata=_metadata(meta),
        blocks=tuple(made),
        repairs=(),
        ledger=tuple(ledger),
    )


def _metadata(meta: dict[str, Any]) -> Metadata:
    def stated(key: str) -> Field[str]:
        value = meta.get(key)
        return Field(_edtf(value)) if value is not None else Field()

    title = stated("title")
    if title.value is None:
        title = Field(meta["title_inferred"], inferred=True, evidence="first sentence")
    date = stated("date")
    if date.value is None and meta.get("date_inferred"):
        date = Field(_edtf(meta["date_inferred"]), inferred=True, evidence="latest date in the text")
    elif meta.get("date_may_be_inferred"):
        date = Field(date.value, inferred=True, evidence="image caption")
    image = meta.get("image")
    return Metadata(
        title=title,
        description=stated("description"),
        url=stated("url"),
        date=date,
        modified=stated("modified"),
        publisher=stated("publisher"),
        authors=Field(tuple(meta["authors"]) or None),
        tags=Field(tuple(meta["tags"]) or None),
        language=stated("language"),
        section=stated("section"),
        topic=stated("topic"),
        image=Field(Image(None, image["caption"], image["credit"])) if image else Field(),
    )


def _edtf(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _dates(meta: dict[str, Any], article: Article) -> tuple[DateMention, ...]:
    found: list[DateMention] = []
    floor = (0, 0)
    for date in meta["dates"]:
        for index, block in enumerate(article.blocks):
            start = block.text.text.find(date["text"], floor[1] if index == floor[0] else 0)
            if index >= floor[0] and start >= 0:
                end = start + len(date["text"])
                found.append(DateMention(date["text"], _edtf(date["edtf"]), index, start, end))
                floor = (index, end)
                break
    return tuple(found)

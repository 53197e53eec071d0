"""An article's text in Markdown: a sentence a line, mentions as links, notes below their paragraph."""

from __future__ import annotations

from generator.anchors import sentence_anchor
from generator.model.annotation import Annotated, Mention, Position
from generator.model.article import Block, Span
from generator.model.corpus import SharedPassage
from generator.pages.markdown import Markdown, inline, joined, link, reference, text, whole_line
from generator.pages.phrases import Phrases


def article_text(annotated: Annotated, say: Phrases) -> Markdown:
    """The blocks of the article, each followed by the notes on the positions found in it."""
    parts: list[Markdown] = []
    for index, block in enumerate(annotated.article.blocks):
        mentions = [m for m in annotated.found.mentions if m.block == index]
        parts.append(_block(block, mentions, say.edition.found))
        notes = [_note(annotated, p, say) for p in annotated.found.positions if p.block == index]
        notes += [_echo(annotated, passage, say) for passage in say.edition.shared_in(annotated, index)]
        if notes:
            parts.append(joined("\n>\n", notes))
    return joined("\n\n", parts)


def named_in(annotated: Annotated) -> tuple[str, ...]:
    """The actors that the text names, in order of their first mention."""
    return tuple(dict.fromkeys(mention.actor for mention in annotated.found.mentions))


def _block(block: Block, mentions: list[Mention], with_page: frozenset[str]) -> Markdown:
    sentences = block.sentences or (Span(0, len(block.text)),)
    lines = [_sentence(block, sentence, mentions, with_page) for sentence in sentences]
    if block.is_heading:
        mark = "#" * min(max(block.level, 2), 6)
        return Markdown(f"{mark} {joined(' ', lines)}")
    return joined("\n", lines)


def _sentence(block: Block, sentence: Span, mentions: list[Mention], with_page: frozenset[str]) -> Markdown:
    """The sentence with its mentions linked; of two that overlap, the one that begins first."""
    words = block.text.text
    pieces: list[Markdown] = []
    at = sentence.start
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        inside = at <= mention.start < mention.end <= sentence.end
        if inside and mention.actor in with_page:
            pieces.append(inline(words[at : mention.start]))
            pieces.append(reference(inline(words[mention.start : mention.end]), mention.actor))
            at = mention.end
    pieces.append(inline(words[at : sentence.end]))
    return whole_line("".join(pieces))


def _note(annotated: Annotated, position: Position, say: Phrases) -> Markdown:
    """Who holds what, and according to whom."""
    words = _words(annotated, position.block, Span(position.start, position.end))
    doubt = say.automatic(position)
    ending = f" · {doubt} {words}" if doubt else f" {words}"
    return Markdown(f"> {say.held(position)}\n> {say.according_to(position.source)}{ending}")


def _echo(annotated: Annotated, passage: SharedPassage, say: Phrases) -> Markdown:
    """In which other articles the same words stand."""
    here = next(place for place in passage.places if place.article == annotated.id)
    titles = say.places(", ", [place for place in passage.places if place.article != annotated.id])
    words = _words(annotated, here.block, Span(here.start, here.end))
    return Markdown(f"> {text(say.edition.strings('article.echo'))} {titles} {words}")


def _words(annotated: Annotated, block_index: int, span: Span) -> Markdown:
    """A link to the sentence that also names the words in it, as offsets."""
    block = annotated.article.blocks[block_index]
    anchor = sentence_anchor(annotated.article, block_index, span.start)
    sentence = Span(0, len(block.text))
    if block.sentences and not block.is_heading:
        sentence = block.sentences[block.sentence_at(span.start)]
    start, end = span.start - sentence.start, min(span.end, sentence.end) - sentence.start
    return link(text("¶"), f"#{anchor}.{start}-{end}")

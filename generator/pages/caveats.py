"""What a reader must know before quoting: what a text does not state, and that it reads as translated."""

from __future__ import annotations

from generator.clean.translated import TRANSLATED
from generator.model.annotation import Annotated
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, text


def caveats(edition: Edition, annotated: Annotated) -> tuple[Markdown, ...]:
    """The warnings above the text, the gravest first; none where the text states all that matters."""
    return tuple(filter(None, (_unstated(edition, annotated), _translated(edition, annotated))))


def _unstated(edition: Edition, annotated: Annotated) -> Markdown:
    """Which of source, title, date and address the kept text does not give."""
    metadata = annotated.article.metadata
    missing = {
        "publisher": not metadata.publisher.value,
        "title": metadata.title.inferred or not metadata.title.value,
        "date": metadata.date.inferred or not metadata.date.value,
        "url": not metadata.url.value,
    }
    # An address alone is a convenience; without it an article can still be told from another.
    if not any(missing[name] for name in ("publisher", "title", "date")):
        return Markdown("")
    names = [edition.strings(f"article.unstated.{name}") for name, gone in missing.items() if gone]
    label = edition.strings("article.unstated.label")
    return Markdown(f"**{text(label)}** {text(', '.join(names))}.")


def _translated(edition: Edition, annotated: Annotated) -> Markdown:
    """That the text reads as machine-translated: as the vocabulary says of its publisher, or its words show.

    Of a publisher that the vocabulary knows, people have said what there is to say; for the others the
    words speak.
    """
    publisher = edition.vocabulary.publishers.get(annotated.article.metadata.publisher.value or "")
    notice = text(edition.strings("article.machine_translated"))
    if publisher is not None:
        return Markdown(f"**{notice}**") if publisher.machine_translated else Markdown("")
    found = [doubt.text for doubt in annotated.article.doubts if doubt.kind == TRANSLATED]
    if not found:
        return Markdown("")
    quoted = joined(", ", (text(edition.quoted(words)) for words in found if words))
    evidence = edition.strings("article.translated_words")
    return Markdown(f"**{notice}** {text(evidence)} {quoted}." if quoted else f"**{notice}**")

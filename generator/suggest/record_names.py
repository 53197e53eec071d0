"""Names that the vocabulary does not know, found in the published records of articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.annotate.lexicon import lexicon_of
from generator.clean.lexicon import frequencies
from generator.model.vocabulary import Vocabulary
from generator.suggest.names import NameFinder, capitals_of, lowered_words
from generator.suggest.people import never_names
from generator.suggest.suggestion import Kind


def names_in_records(
    records: Mapping[str, Mapping[str, Any]], vocabulary: Vocabulary
) -> dict[str, tuple[str, ...]]:
    """The unknown names of each record by its id, each once, in the order of the text.

    What a record has as a mention is known, whatever the vocabulary says today; names that somebody
    turned down are not asked about again.
    """
    groups = lexicon_of(vocabulary).groups
    known = never_names(vocabulary, groups)
    lowered = lowered_words(b["text"] for record in records.values() for b in record.get("blocks", ()))
    rejected = vocabulary.rejected.get(Kind.NAME.value, ())
    found = {}
    for key, record in records.items():
        language = str(record.get("language") or "").partition("-")[0]
        finder = NameFinder(groups, known, lowered, frequencies(language))
        speakers = frozenset(
            word
            for quote in record.get("quotes", ())
            for word in capitals_of(quote.get("speaker_text") or "")
        )
        names = [
            name.text
            for index, block in enumerate(record.get("blocks", ()))
            for name in finder.find_in(index, block["text"], _taken(record, index), speakers)
        ]
        found[key] = tuple(name for name in dict.fromkeys(names) if name not in rejected)
    return found


def _taken(record: Mapping[str, Any], index: int) -> list[tuple[int, int]]:
    return [(m["start"], m["end"]) for m in record.get("mentions", ()) if m["block"] == index]

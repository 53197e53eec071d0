"""Who published and who wrote the article, from what its lines say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.author_labels import split_names
from generator.clean.labels import Says
from generator.clean.rules import CleaningRules
from generator.clean.statements import Stated
from generator.model.article import Field


def publisher_of(stated: Sequence[Stated], url: Field[str], rules: CleaningRules) -> Field[str]:
    """The id of the publisher whose domain the address is in, or whose name a line gives."""
    if url.value:
        known = rules.publisher_at(url.value)
        if known:
            return Field(known, url.span)
    for says in (Says.LEAD, Says.PICTURE, Says.OUTLET):
        for item in stated:
            if item.says is says and item.name == "outlet":
                known = rules.publisher_named(item.part.text)
                if known:
                    return Field(known, item.span)
    return Field()


def authors_of(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    """The names of the authors; an agency where no person is named."""
    for says in (Says.PORTRAIT, Says.BYLINE):
        items = [s for s in stated if s.says is says and s.name == "author"]
        names = tuple(dict.fromkeys(name for s in items for name in split_names(s.part.text)))
        if names:
            return Field(names, items[0].span)
    return _agency(stated)


def _agency(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    """An agency right before the date of publication stands where an author would."""
    for item, following in pairwise(stated):
        if item.name == "agency" and following.says is Says.PUBLISHED:
            return Field((item.part.text,), item.span)
    return Field()

"""The articles together: in order, each with its address, and what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.addresses import with_new
from generator.clean.duplicates import duplicate_problems
from generator.clean.shared import shared_passages
from generator.edtf import order_key
from generator.model.annotation import Annotated
from generator.model.corpus import Address, Corpus, Settings, Tombstone
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, in_order


def build_corpus(
    settings: Settings,
    vocabulary: Vocabulary,
    annotated: Iterable[Annotated],
    addresses: Mapping[str, Address],
    problems: Iterable[Problem] = (),
    removed: Mapping[str, Tombstone] | None = None,
) -> Corpus:
    """Put the articles in order and together; of two with one id, neither is published.

    An article that was taken out is not published either, even if its seed is still there.
    """
    gone = removed or {}
    by_id: dict[str, list[Annotated]] = defaultdict(list)
    returned: list[Problem] = []
    for item in annotated:
        if item.id in gone:
            returned.append(_returned(item, gone[item.id]))
        else:
            by_id[item.id].append(item)
    single = [items[0] for items in by_id.values() if len(items) == 1]
    clashes = [_clash(key, items) for key, items in by_id.items() if len(items) > 1]
    articles = tuple(sorted(single, key=_by_date))
    own = (p for item in articles for p in item.article.problems)
    alike = duplicate_problems([item.article for item in articles])
    return Corpus(
        settings=settings,
        vocabulary=vocabulary,
        articles=articles,
        addresses=with_new(addresses, (item.article for item in articles), settings.mode),
        shared=shared_passages(tuple(item.article for item in articles)),
        removed=dict(sorted(gone.items())),
        problems=in_order((*problems, *clashes, *returned, *own, *alike)),
    )


def _by_date(item: Annotated) -> tuple[bool, object, str]:
    date = item.article.metadata.date.value
    return (date is None, order_key(date) if date else "", item.id)


def _clash(identifier: str, items: list[Annotated]) -> Problem:
    seeds = sorted(f"seeds/{item.article.seed}" for item in items)
    return Problem(
        seeds[0],
        None,
        f"the id '{identifier}' belongs to {len(seeds)} seeds: {', '.join(seeds)}",
        "rename all but one of the files; none of them is published until then",
    )


def _returned(item: Annotated, tombstone: Tombstone) -> Problem:
    return Problem(
        f"seeds/{item.article.seed}",
        None,
        f"the article '{item.id}' was taken out ({tombstone.because}), but its seed is here",
        "remove the seed, or the article's entry in seeds/removed.yml",
    )

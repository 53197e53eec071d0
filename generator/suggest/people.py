"""Suggestions for names: unknown ones, and such as look like a known one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.annotate.lexicon import Groups, lexicon_of, names_of
from generator.annotate.matcher import Words
from generator.clean.lexicon import frequencies
from generator.conflicts.spellings import alike
from generator.folding import fold
from generator.model.corpus import Corpus, Passage
from generator.model.vocabulary import Vocabulary
from generator.suggest.names import NameFinder, known_words, lowered_words
from generator.suggest.passages import sentence_at
from generator.suggest.suggestion import Kind, NewActor, NewAlias, Settlement, Suggestion
from generator.suggest.yaml_text import Value, in_one_line

_SHORTEST_VARIANT = 5
_LONGEST_ABBREVIATION = 6


def name_suggestions(corpus: Corpus) -> Iterator[Suggestion]:
    """The unknown names of the corpus; a family name alone counts with the full name."""
    by_name = _merged(_places(corpus))
    spellings = _spellings(corpus.vocabulary)
    taken = set(corpus.vocabulary.actors)
    for name, places in sorted(by_name.items()):
        actor = _looks_like(name, spellings, corpus.vocabulary)
        if actor is not None:
            label = next(iter(corpus.vocabulary.actors[actor].labels.values()))
            kind, what, because = Kind.VARIANT, f"{name} = {actor}", f"looks like {label}"
            settlement: Settlement = NewAlias(actor, name)
        else:
            kind, what, because = Kind.NAME, name, "not in the vocabulary"
            entry: dict[str, Value] = {"kind": _kind(name), "labels": {"fr": name}}
            settlement = NewActor(in_one_line(_free(name, taken), entry))
        articles = len({place.article for place in places})
        sentence = sentence_at(corpus, places[0])
        yield Suggestion(kind, what, because, places[0], sentence, settlement, len(places), articles)


def _places(corpus: Corpus) -> dict[str, list[Passage]]:
    lexicon = lexicon_of(corpus.vocabulary)
    known = never_names(corpus.vocabulary, lexicon.groups)
    lowered = lowered_words(
        block.text.text for annotated in corpus.articles for block in annotated.article.blocks
    )
    found: dict[str, list[Passage]] = defaultdict(list)
    for annotated in corpus.articles:
        language = (annotated.article.metadata.language.value or "").partition("-")[0]
        finder = NameFinder(lexicon.groups, known, lowered, frequencies(language))
        for name in finder.find(annotated):
            place = Passage(annotated.id, name.block, name.start, name.end)
            found[name.text].append(place)
    return found


def never_names(vocabulary: Vocabulary, groups: Groups) -> frozenset[str]:
    """The folded words with a capital that are no names to ask about: towns, peoples, adjectives."""
    actors = vocabulary.actors.values()
    words = [word for actor in actors for word in (*actor.places, *actor.peoples, *actor.adjectives)]
    places = [place for event in vocabulary.events.values() for place in event.places]
    return known_words((*words, *places, *groups.phrases("not_actors")))


def _merged(by_name: Mapping[str, list[Passage]]) -> dict[str, list[Passage]]:
    """The names with those that are only the last word of one longer name."""
    longer: dict[str, list[str]] = defaultdict(list)
    for name in by_name:
        if " " in name:
            longer[fold(name).rsplit(" ", 1)[1]].append(name)
    merged = {name: list(places) for name, places in by_name.items()}
    for name in by_name:
        whole = longer.get(fold(name), [])
        if len(whole) == 1:
            merged[whole[0]] += merged.pop(name)
    return merged


def _spellings(vocabulary: Vocabulary) -> dict[str, set[str]]:
    """The last words of the people's names, folded, each with the actors that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in vocabulary.actors.values():
        if actor.kind == "person":
            for alias in names_of(actor):
                last = Words.of(alias.text).words[-1]
                if len(last) >= _SHORTEST_VARIANT:
                    found[last].add(actor.id)
    return found


def _looks_like(name: str, spellings: Mapping[str, Iterable[str]], vocabulary: Vocabulary) -> str | None:
    *given, last = Words.of(name).words
    if len(last) < _SHORTEST_VARIANT:
        return None
    found = {actor for known, actors in spellings.items() if alike(last, known) for actor in actors}
    if given:
        found = {actor for actor in found if _has_given_name(given[0], vocabulary, actor)}
    return found.pop() if len(found) == 1 else None


def _has_given_name(given: str, vocabulary: Vocabulary, actor: str) -> bool:
    names = {Words.of(alias.text).words[0] for alias in names_of(vocabulary.actors[actor])}
    return any(given == name or (len(name) > 2 and alike(given, name)) for name in names)


def _kind(name: str) -> str:
    if name.isupper() and len(name) <= _LONGEST_ABBREVIATION:
        return "organisation"
    return "person" if " " in name or "-" in name else "organisation"


def _free(name: str, taken: set[str]) -> str:
    """An id for a name that no actor has yet."""
    words = "-".join(Words.of(name).words)
    plain = "".join(c for c in words if c.isascii() and (c.isalnum() or c == "-")).strip("-") or "actor"
    identifier, number = plain, 2
    while identifier in taken:
        identifier, number = f"{plain}-{number}", number + 1
    taken.add(identifier)
    return identifier

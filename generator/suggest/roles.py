"""Suggestions for offices: nobody known holds them, or it cannot be told who is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.annotate.lexicon import Sense, lexicon_of
from generator.annotate.matcher import Words
from generator.corrections.anchors import Haystack, Place
from generator.corrections.fixes import ItemVerb, MentionFix, Note
from generator.model.annotation import Annotated
from generator.model.article import Doubt
from generator.model.corpus import Corpus, Passage
from generator.model.vocabulary import Vocabulary
from generator.suggest.passages import place_of, sentence_at
from generator.suggest.suggestion import Decision, Kind, NewActor, Settlement, Suggestion
from generator.suggest.yaml_text import Value, in_one_line

_KINDS = ("role", "name")
_REASON = "settled in the review queue"


def role_suggestions(corpus: Corpus) -> Iterator[Suggestion]:
    """The offices and shared names of which nobody was made a mention.

    For an office of a state that nobody known holds, the line makes an actor known by the office
    alone; for words whose actor the article must tell, it makes a mention of whoever was named last.
    """
    offices: dict[str, list[Passage]] = defaultdict(list)
    lines: dict[str, tuple[Doubt, Settlement]] = {}
    for annotated in corpus.articles:
        for doubt in annotated.found.doubts:
            place = place_of(annotated, doubt) if doubt.kind in _KINDS else None
            if place is None:
                continue
            office = _new_holder(doubt, corpus.vocabulary)
            if office is not None:
                offices[doubt.text].append(place)
                lines.setdefault(doubt.text, (doubt, office))
                continue
            decision = _last_named(annotated, doubt, place, corpus.vocabulary)
            if decision is not None:
                what = f"{doubt.text} ({annotated.id}, {place.block}:{place.start})"
                yield Suggestion(Kind.ROLE, what, doubt.because, place, sentence_at(corpus, place), decision)
    for text, places in offices.items():
        doubt, settlement = lines[text]
        articles = len({place.article for place in places})
        sentence = sentence_at(corpus, places[0])
        yield Suggestion(
            Kind.ROLE, text, doubt.because, places[0], sentence, settlement, len(places), articles
        )


def _new_holder(doubt: Doubt, vocabulary: Vocabulary) -> NewActor | None:
    """An actor that is known only as the holder of the office that the words name."""
    words = Words.of(doubt.text)
    if not words.words:
        return None
    for match in lexicon_of(vocabulary).matcher.at(words, 0):
        whose = match.value.of or match.filled
        limits = vocabulary.offices[match.value.id].of if match.value.sense is Sense.OFFICE else ()
        if match.value.sense is not Sense.OFFICE or whose is None or (limits and whose not in limits):
            continue
        identifier = f"{match.value.id}-of-{whose}"
        if identifier in vocabulary.actors or _is_held(match.value.id, whose, vocabulary):
            continue
        entry: dict[str, Value] = {
            "kind": "person",
            "labels": {"fr": doubt.text},
            "roles": [{"office": match.value.id, "of": whose}],
            "acts_for": [whose],
        }
        return NewActor(in_one_line(identifier, entry))
    return None


def _is_held(office: str, whose: str, vocabulary: Vocabulary) -> bool:
    return any(
        (role.office, role.of) == (office, whose)
        for actor in vocabulary.actors.values()
        for role in actor.roles
    )


def _last_named(
    annotated: Annotated, doubt: Doubt, place: Passage, vocabulary: Vocabulary
) -> Decision | None:
    before = [
        mention
        for mention in annotated.found.mentions
        if (mention.block, mention.start) < (place.block, place.start)
        and vocabulary.actors[mention.actor].kind == "person"
    ]
    candidates = [part for part in doubt.because.split(" or ") if part in vocabulary.actors]
    actor = before[-1].actor if before else None
    if candidates and actor not in candidates:
        actor = candidates[0]
    if actor is None:
        return None
    haystack = Haystack([block.text.text for block in annotated.article.blocks])
    anchor = haystack.anchor(Place(place.block, place.start, place.end))
    return Decision(annotated.id, MentionFix(ItemVerb.ADD, anchor, Note(0, _REASON), actor))

"""Noun phrases that name actors: where they begin, what governs them, who is joined with whom."""

from __future__ import annotations

from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.scene import NEAR, Named, Scene


def head_of(scene: Scene, named: Named) -> int | None:
    """The first word of the noun phrase that names the subject, None where a preposition governs it."""
    first = phrase_start(scene, named.first)
    if not scene.is_("prepositions", first - 1):
        other = scene.ending_at(first - 2) if scene.is_("coordinators", first - 1) else None
        # `soutenue par Varsovie et Vilnius`: governed by the same preposition.
        return None if other is not None and head_of(scene, other) is None else first
    joined = scene.ending_at(first - 3) if scene.is_("coordinators", first - 2) else None
    if joined is not None and scene.is_("prepositions.of", first - 1):
        return head_of(scene, joined)
    begin = first - 1
    begin -= scene.sentence.marks.ends_at("portfolios", begin - 1)
    for noun in range(begin - 1, max(-1, begin - 4), -1):
        if scene.sentence.words[noun].is_mark or scene.is_("prepositions", noun):
            return None
        if scene.is_("nouns.collective", noun):
            return None if is_oblique(scene, noun) else phrase_start(scene, noun)
    return None


def phrase_start(scene: Scene, first: int) -> int:
    """The first word of a noun phrase, with its article, its title and the office that the name explains."""
    named = scene.beginning_at(first)
    while first > 0:
        office = scene.ending_at(first - 1)
        if named is not None and office is not None and office.actor == named.actor:
            first = office.first
        elif scene.is_("titles", first - 1) or scene.is_("determiners.plain", first - 1):
            first -= 1
        else:
            break
    return first


def is_oblique(scene: Scene, first: int) -> bool:
    """Whether a preposition governs the noun phrase that begins here."""
    begin = phrase_start(scene, first)
    if scene.is_("determiners.before_adjective", begin - 2):
        begin -= 2
    while begin > 0 and (
        scene.is_("determiners.plain", begin - 1)
        or scene.is_("titles", begin - 1)
        or scene.is_("adverbs.of_degree", begin - 1)
        or (scene.nationality(begin - 1) and not scene.covering(begin - 1))
    ):
        begin -= 1
    return scene.is_("prepositions", begin - 1) or scene.is_("prepositions.contracted", begin - 1)


def with_conjuncts_before(scene: Scene, named: Named) -> Party:
    """A party with those joined to it in front: `Paris et Berlin`, up to the last one."""
    actors = [named.actor]
    first = named.first
    certain = named.certain
    while True:
        before = phrase_start(scene, first) - 1
        if scene.is_("prepositions.of", before) and scene.is_("coordinators", before - 1):
            before -= 1
        elif scene.is_("prepositions.of", before):
            before = (head_of(scene, Named(named.actor, first, first)) or first) - 1
        like = scene.sentence.marks.ends_at("coordinators.like", before)
        if not (scene.is_("coordinators", before) or is_comma(scene, before) or like):
            break
        before -= max(0, like - 1)
        other = scene.ending_at(before - 1)
        if other is None or (is_comma(scene, before) and len(actors) == 1):
            break
        if head_of(scene, other) is None:
            break
        actors.insert(0, other.actor)
        first = other.first
    return Party(tuple(dict.fromkeys(actors)), certain=certain, first=first)


def with_conjuncts_after(scene: Scene, index: int) -> Party:
    """The party that begins at a word, with those joined to it behind."""
    actors: list[str] = []
    named = scene.beginning_at(index)
    at = index
    while named is not None:
        actors.append(named.actor)
        at = named.last + 1
        if not (scene.is_("coordinators", at) or is_comma(scene, at)):
            break
        joined = scene.is_("coordinators", at)
        at += 1
        while scene.is_("prepositions.of", at) or scene.is_("determiners.plain", at):
            at += 1
        named = scene.beginning_at(at)
        if named is not None and not joined and not scene.is_("coordinators", named.last + 1):
            break
    return Party(tuple(dict.fromkeys(actors)), first=index)


def is_paper(scene: Scene, index: int) -> bool:
    """Whether a word means a draft or another paper that stands for whoever wrote it."""
    return scene.is_("nouns.document", index) and not scene.is_("documents.in_force", index)


def is_comma(scene: Scene, index: int) -> bool:
    """Whether a word is a comma."""
    return 0 <= index < len(scene.sentence.words) and scene.sentence.words[index].text == ","


def party_at(scene: Scene, index: int) -> Party:
    """The noun phrase that begins here, as a party: a name, or a noun with a name behind it."""
    words = scene.sentence.words
    first = index
    while index < min(first + 2 * NEAR, len(words)) and not words[index].is_mark:
        if scene.beginning_at(index):
            return with_conjuncts_after(scene, index)
        actor = scene.nationality(index)
        if actor:
            return Party((actor,), words[index].text, first=index)
        if not any(
            scene.is_(g, index)
            for g in ("determiners", "nouns.collective", "prepositions.of", "titles", "adverbs.of_degree")
        ):
            break
        index += 1
    return NOBODY


def agent_of(scene: Scene, predicate: Predicate) -> Party:
    """Who a passive says to act: `attendues par Washington`."""
    words = scene.sentence.words
    for index in range(predicate.last + 1, min(predicate.last + 1 + NEAR + 2, len(words))):
        if words[index].is_mark:
            break
        if scene.is_("prepositions.agent", index):
            return party_at(scene, index + 1)
    return NOBODY


def addressee_of(scene: Scene, predicate: Predicate) -> Party:
    """Of whom something is asked: the actor straight behind the verb (`exhorte l'Otan à …`)."""
    words = scene.sentence.words
    for index in range(predicate.last + 1, min(predicate.last + 1 + NEAR + 2, len(words))):
        if words[index].is_mark or scene.is_("complementisers", index):
            break
        if scene.beginning_at(index):
            return with_conjuncts_after(scene, index)
        actor = scene.nationality(index)
        if actor:
            return Party((actor,), words[index].text, first=index)
    return NOBODY

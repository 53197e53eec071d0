"""An article read from its first sentence to its last: who is meant, who speaks, what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.annotate.allegiance import adjectives_of, allegiance_of
from generator.annotate.anaphora import pointed_at, sign_named
from generator.annotate.attribution import Said, reported_in
from generator.annotate.clause_parser import parse
from generator.annotate.clauses import Opener
from generator.annotate.demands import STAND_INS, THIS, Topic, find_topics
from generator.annotate.grammar import Grammar
from generator.annotate.list_headings import Heading, heading_of
from generator.annotate.noun_phrases import is_oblique
from generator.annotate.pronouns import NOBODY, Gender, Party, Referents
from generator.annotate.quote_speakers import quotes_of
from generator.annotate.quotes import Quoted, find_quoted
from generator.annotate.quoting import Quoting
from generator.annotate.reading import Reading
from generator.annotate.scene import Named, Scene
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form
from generator.annotate.words import words_of, words_within
from generator.folding import fold
from generator.model.annotation import Mention
from generator.model.article import Block, Span
from generator.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Told:
    """A block as it was understood: its sentences, and everything in it that somebody says."""

    readings: tuple[Reading, ...]
    said: tuple[Said, ...]


def read_article(
    blocks: Sequence[Block],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    grammar: Grammar,
    quoting: Quoting,
) -> tuple[Told, ...]:
    """Read the blocks in order; what was said before decides whom `il` and `nous` mean."""
    quoted = [find_quoted(block.text.text) for block in blocks]
    spoken = quotes_of(blocks, mentions, quoted, quoting)
    reader = _Reader(mentions, vocabulary, grammar)
    return tuple(reader.block(i, block, quoted[i], spoken[i]) for i, block in enumerate(blocks))


class _Reader:
    """Carries from sentence to sentence whom pronouns mean, who spoke and what was asked."""

    def __init__(self, mentions: Sequence[Mention], vocabulary: Vocabulary, grammar: Grammar) -> None:
        self.mentions = mentions
        self.vocabulary = vocabulary
        self.grammar = grammar
        self.adjectives = adjectives_of(vocabulary)
        self.allegiance = allegiance_of(vocabulary)
        self.organisations = frozenset(a.id for a in vocabulary.actors.values() if a.kind == "organisation")
        self.media = frozenset(a.id for a in vocabulary.actors.values() if a.kind == "media")
        self.referents = Referents()
        self.recent: tuple[str, ...] = ()
        self.turned = False
        self.paper = False
        self.heading: Heading | None = None

    def block(self, index: int, block: Block, quoted: Sequence[Quoted], spoken: tuple[Said, ...]) -> Told:
        text = block.text.text
        direct = tuple(said for said in spoken if said.direct)
        scenes: list[Scene] = []
        reported: list[tuple[Said, ...]] = []
        for sentence in block.sentences:
            scene = self._scene(index, text, sentence, quoted)
            if not scene.sentence.words:
                continue
            self.paper = self._on_paper(scene)
            said = reported_in(scene, text)
            scenes.append(scene)
            reported.append(said)
            self._learn(scene, said)
        for quote in direct:
            if quote.speaker and quote.cue:
                self.referents = self.referents.spoken_by(quote.speaker)
        understood = [_in_quote(scenes, i, direct, reported[i]) for i in range(len(scenes))]
        for i, scene in enumerate(understood):
            if scene.referents != scenes[i].referents:
                reported[i] = reported_in(scene, text)
        retold = [said for said in spoken if not said.direct]
        known = [_better(said, retold) for found in reported for said in found]
        told = [said for said in retold if not any(_covers(other, said) for other in known)]
        everything = (*known, *told, *direct)
        readings = self._readings(index, text, understood, everything)
        return Told(readings, tuple(_by_name(said, retold, self.vocabulary) for said in everything))

    def _scene(self, index: int, text: str, sentence: Span, quoted: Sequence[Quoted]) -> Scene:
        words = words_of(text, sentence.start, sentence.end)
        named = []
        for mention in self.mentions:
            if mention.block == index and sentence.start <= mention.start < sentence.end:
                first, end = words_within(words, Span(mention.start, mention.end))
                if first < end:
                    named.append(Named(mention.actor, first, end - 1, mention.certain))
        inside = frozenset(
            i for i, w in enumerate(words) if any(q.span.start <= w.start < q.span.end for q in quoted)
        )
        parsed = parse(words, self.grammar, frozenset(i for n in named for i in range(n.first, n.last + 1)))
        return Scene(
            parsed,
            tuple(named),
            self.grammar,
            self.adjectives,
            self.referents,
            text,
            self.allegiance,
            inside,
            self.paper,
            self.organisations,
        )

    def _learn(self, scene: Scene, said: Sequence[Said]) -> None:
        """Take over whom the sentence makes its subject, and who it says is speaking."""
        for subject in _subjects(scene) or _first_named(scene):
            self._name(scene, subject)
        for each in reversed(said):
            if (each.speaker or each.speaker.text) and each.quotable:
                speaker = self._with_gender(scene, each.speaker)
                self.referents = self.referents.spoken_by(speaker)
                self._name(scene, each.speaker)

    def _name(self, scene: Scene, subject: Party) -> None:
        if subject and subject.first >= 0:
            person = self._is_person(subject)
            self.referents = self.referents.after(self._with_gender(scene, subject), person=person)

    def _is_person(self, party: Party) -> bool:
        actor = self.vocabulary.actors.get(party.actors[0]) if len(party.actors) == 1 else None
        return actor is not None and actor.kind == "person"

    def _with_gender(self, scene: Scene, party: Party) -> Party:
        if party.gender is not Gender.UNKNOWN or not party:
            return party
        return replace(party, gender=self._gender(scene, party))

    def _gender(self, scene: Scene, party: Party) -> Gender:
        if len(party.actors) > 1:
            return Gender.PLURAL
        actor = self.vocabulary.actors.get(party.actors[0])
        if actor is not None and actor.gender:
            return Gender.FEMININE if actor.gender.startswith("f") else Gender.MASCULINE
        for gender in (Gender.PLURAL, Gender.FEMININE, Gender.MASCULINE):
            if scene.is_(f"determiners.{gender}", party.first - 1):
                return gender
        word = scene.sentence.words[party.first].text if party.first >= 0 else ""
        is_place = actor is not None and fold(word) in {fold(place) for place in actor.places}
        return Gender.MASCULINE if is_place else Gender.UNKNOWN

    def _readings(
        self, index: int, text: str, scenes: Sequence[Scene], said: Sequence[Said]
    ) -> tuple[Reading, ...]:
        readings = []
        carried = NOBODY
        before: frozenset[str] = frozenset()
        fresh = False
        for scene in scenes:
            spoken_of = _spoken_of(scene)
            found = tuple(
                topic
                for topic in find_topics(scene.sentence.words, self.vocabulary)
                if (not topic.about or (spoken_of | before).intersection(topic.about))
                and (not topic.after or set(self.recent).intersection(topic.after))
            )
            before = spoken_of
            pointed = tuple(pointed_at(scene, found, self.recent, turned=self.turned))
            these = [t for t in pointed if t.demand not in {f.demand for f in found}]
            found = tuple(t for t in found if not _stood_for(t, these))
            topics = (*found, *(t for t in pointed if fresh or found or t.rule not in STAND_INS))
            readings.append(
                Reading(scene, topics, tuple(said), index, text, carried, self.media, self.heading)
            )
            self.heading = heading_of(scene, self.heading)
            own = [
                s for s in said if s.quotable and not s.direct and _start(scene) <= s.span.start < _end(scene)
            ]
            carried = own[0].speaker if own else NOBODY
            fresh = bool(topics)
            if topics:
                self.recent = tuple(t.demand for t in topics)
                self.turned = sign_named(scene, topics[-1]) < 0
        return tuple(readings)

    def _on_paper(self, scene: Scene) -> bool:
        """Whether a sentence speaks of a paper, or goes on with its terms in the conditional."""
        papers = any(
            p.form is Form.NOUN and {"document", "offer"} <= p.kinds for p in scene.sentence.predicates
        )
        words = range(len(scene.sentence.words))
        goes_on = scene.is_("documents.numbered", 0) or any(scene.is_conditional(i) for i in words)
        return papers or (scene.paper and goes_on)


def _stood_for(topic: Topic, pointed: Sequence[Topic]) -> bool:
    """`ces demandes` are the demands named before, where there are several, and not a demand of its own."""
    same = [t for t in pointed if t.rule == THIS and t.overlaps(topic)]
    return len(same) > 1


def _spoken_of(scene: Scene) -> frozenset[str]:
    """The actors named in a sentence or meant by its subject, with those for whom they act."""
    actors = {*(n.actor for n in scene.named), *scene.referents.last_subject.actors}
    return frozenset(actors).union(*(scene.allegiance.get(actor, frozenset()) for actor in actors))


def _in_quote(scenes: Sequence[Scene], index: int, direct: Sequence[Said], reported: Sequence[Said]) -> Scene:
    """The sentence with `nous` as whoever is quoted, and `il` as somebody whom the quote names."""
    scene = scenes[index]
    around = next((s for s in direct if s.span.start <= _middle(scene) < s.span.end), None)
    if around is None:
        known = (s.speaker for s in reported if s.quotable and (s.speaker or s.speaker.institution))
        inserted = next(known, scene.referents.speaker)
        return replace(scene, referents=replace(scene.referents, first_person=inserted))
    others = [
        Party((n.actor,), certain=n.certain)
        for other in scenes[:index]
        for n in other.named
        if around.span.start <= other.sentence.words[n.first].start and n.actor not in around.speaker.actors
    ]
    referents = replace(scene.referents, first_person=around.speaker)
    if others:
        other = others[-1]
        referents = replace(referents, masculine=other, feminine=other, speaker=other)
    return replace(scene, referents=referents)


def _subjects(scene: Scene) -> list[Party]:
    """The subjects of the sentence's own verbs, those of main clauses last named first."""
    found = []
    for predicate in scene.sentence.predicates:
        clause = scene.sentence.clause_of(predicate.head)
        if predicate.form is Form.FINITE and clause.opener in (Opener.MAIN, Opener.INSERT):
            subject = subject_of(scene, predicate)
            if subject and subject.first >= 0:
                found.append(subject)
    return found


def _first_named(scene: Scene) -> list[Party]:
    """The first actor that no preposition governs, for a sentence whose verb is no cue."""
    free = (n for n in scene.named if not is_oblique(scene, n.first))
    return [Party((n.actor,), first=n.first, certain=n.certain) for n in free][:1]


def _better(said: Said, retold: Sequence[Said]) -> Said:
    """The same from whoever the words around name, where the sentence alone names no known speaker."""
    if said.speaker:
        return said
    named = next((told for told in retold if _covers(said, told)), said)
    return replace(said, speaker=named.speaker, cue=named.cue)


def _by_name(said: Said, retold: Sequence[Said], vocabulary: Vocabulary) -> Said:
    """The same from whoever is named (`le ministre estonien, X`), not from the side that positions go by."""
    persons = (vocabulary.actors[actor].kind == "person" for actor in said.speaker.actors)
    if said.direct or any(persons):
        return said
    named = next((told for told in retold if not told.speaker and _covers(said, told)), said)
    return replace(said, speaker=named.speaker)


def _covers(known: Said, told: Said) -> bool:
    """Whether most of what is told is known to be said already."""
    shared = min(known.span.end, told.span.end) - max(known.span.start, told.span.start)
    # `les troupes qui se trouveraient près de …, selon Kiev`: only the clause may be according to Kiev.
    narrower = shared > 0 and bool(known.speaker) and known.speaker.actors == told.speaker.actors
    return known.quotable and (narrower or 2 * shared > told.span.end - told.span.start)


def _start(scene: Scene) -> int:
    return scene.sentence.words[0].start


def _end(scene: Scene) -> int:
    return scene.sentence.words[-1].end


def _middle(scene: Scene) -> int:
    return (_start(scene) + _end(scene)) // 2

"""The actors that an article mentions: names, towns that stand for governments, offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.annotate.holders import day_of
from generator.annotate.lexicon import ANY_PERSON, Lexicon, Sense, lexicon_of
from generator.annotate.matcher import Words
from generator.annotate.referents import NOBODY, Referent, Referents, Sentence
from generator.annotate.sightings import Found, Sighting, actors_named, choose, choose_within, phrases_in
from generator.annotate.surroundings import Naming, Surroundings
from generator.annotate.towns import Towns
from generator.model.annotation import Mention
from generator.model.article import Block, Doubt
from generator.model.vocabulary import Vocabulary

_EVEN = 0.5
# How many sightings after a role may tell whose counterpart it is.
_AHEAD = 12


def find_mentions(
    blocks: tuple[Block, ...], vocabulary: Vocabulary, date: str | None
) -> tuple[tuple[Mention, ...], tuple[Doubt, ...]]:
    """The mentions in the blocks, in the order of the text, and what could not be decided.

    `date` is the article's (EDTF); offices mean whoever held them then. Offsets of mentions are in the
    text of their block, those of doubts in the decoded seed.
    """
    lexicon = lexicon_of(vocabulary)
    cut = [Words.of(block.text.text) for block in blocks]
    found = [phrases_in(words, lexicon) for words in cut]
    named = actors_named(found)
    referents = Referents(lexicon, day_of(date), named)
    naming, towns = Naming(lexicon), Towns(lexicon)
    mentions: list[Mention] = []
    doubts: list[Doubt] = []
    for index, block in enumerate(blocks):
        around = Surroundings(cut[index], found[index], naming)
        reader = _BlockReader(index, block, around, lexicon, towns, referents, named)
        reader.read(choose(found[index], named))
        mentions += reader.mentions
        doubts += reader.doubts
    return tuple(mentions), tuple(doubts)


class _BlockReader:
    """Decides of every sighting of a block, from left to right, whether and whom it mentions."""

    def __init__(
        self,
        index: int,
        block: Block,
        around: Surroundings,
        lexicon: Lexicon,
        towns: Towns,
        referents: Referents,
        named: frozenset[str],
    ) -> None:
        self.index = index
        self.block = block
        self.around = around
        self.words = around.words
        self.found: Found = around.found
        self.actors = lexicon.vocabulary.actors
        self.own_names = lexicon.own_names
        self.towns = towns
        self.referents = referents
        self.named = named
        self.mentions: list[Mention] = []
        self.doubts: list[Doubt] = []

    def read(self, sightings: Sequence[Sighting]) -> None:
        at = 0
        while at < len(sightings):
            sighting = sightings[at]
            following = sightings[at + 1] if at + 1 < len(sightings) else None
            senses = sighting.senses
            if Sense.NOBODY in senses:
                pass
            elif Sense.NAME in senses:
                self._read_name(sighting)
            elif Sense.TOWN in senses:
                self._read_town(sighting)
            elif Sense.PEOPLE in senses:
                self._read_people(sighting)
            elif following is not None and self._read_title(sighting, following):
                at += 1
            elif not self._read_role(sighting, sightings[at + 1 : at + 1 + _AHEAD]) and len(sighting) > 1:
                self.read(choose_within(self.found, self.named, sighting.first, sighting.last))
            at += 1

    def _read_name(self, sighting: Sighting) -> None:
        entries = sighting.entries(Sense.NAME)
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        known = [actor for actor in ids if actor in self.named]
        choice = known[0] if len(known) == 1 else ids[0] if len(ids) == 1 else None
        if choice is None:
            self._doubt("name", sighting, " or ".join(ids))
            return
        entry = next(entry for entry in entries if entry.id == choice)
        first = sighting.first + entry.lead
        actor = self.actors[choice]
        if actor.kind == "state" and self.towns.is_venue(self.words, first):
            return
        if actor.kind == "person":
            if not entry.full and self.around.has_other_given_name(first, self.own_names[choice]):
                return
            first = self._name_start(choice, sighting)
        self._add(Referent(choice, certain=entry.certain), first, sighting.last, entry.method)

    def _read_town(self, sighting: Sighting) -> None:
        if self.towns.is_place(self.words, sighting.first, sighting.last):
            return
        ids = [entry.id for entry in sighting.entries(Sense.TOWN)]
        choice = next((actor for actor in ids if actor in self.named), ids[0])
        self._add(Referent(choice, certain=len(ids) == 1), sighting.first, sighting.last, "metonym")

    def _read_people(self, sighting: Sighting) -> None:
        before, after = self.around.word(sighting.first - 1), self.around.word(sighting.last + 1)
        naming = self.around.naming
        if before in naming.some or before.isdigit() or after in naming.inhabitants:
            return
        (entry, *_) = sighting.entries(Sense.PEOPLE)
        self._add(Referent(entry.id), sighting.first, sighting.last, "metonym")

    def _read_title(self, sighting: Sighting, following: Sighting) -> bool:
        """A title right before a name is one mention with it: `le Président Biden`."""
        person = self._person(following)
        if person is None or not sighting.senses & {Sense.SHORT, *ANY_PERSON}:
            return False
        between = self.around.between(sighting.last, following.first)
        title = self.words.words[sighting.first : sighting.last + 1]
        if any(mark in between for mark in "[(") or any(word in self.around.naming.of for word in title):
            return False
        if not self.around.adjoin(sighting.last, self._name_start(person, following), " "):
            return False
        self._add(Referent(person), self.around.with_article(sighting.first), following.last, "name")
        return True

    def _read_role(self, sighting: Sighting, rest: Sequence[Sighting]) -> bool:
        """Add a mention for a role, if it can be told who is meant; else say so by False."""
        referent = self._referent(sighting, rest)
        if referent.actor is not None:
            self._add(referent, self.around.with_article(sighting.first), sighting.last, "role")
            return True
        if referent.because:
            self._doubt("role", sighting, referent.because)
        return False

    def _referent(self, sighting: Sighting, rest: Sequence[Sighting]) -> Referent:
        apposed = self._apposed(sighting, rest[0] if rest else None)
        if apposed is not None:
            return Referent(apposed, "apposition")
        if self.around.stranger_follows(sighting.last):
            return NOBODY
        senses = sighting.senses
        if Sense.COUNTERPART in senses:
            if not (self.around.is_owned(sighting.first) or self.around.is_definite(sighting.first)):
                return NOBODY
            sentence = self._sentence(sighting.first)
            here = takewhile(lambda other: self._sentence(other.first) == sentence, rest)
            return self.referents.counterpart(sighting, sentence, filter(None, map(self._person, here)))
        if not self.around.is_held(sighting.first):
            return NOBODY
        complement = self.around.complement_follows(sighting.last)
        if senses & {Sense.OFFICE, Sense.ROLE}:
            # `le ministre russe` may go on (`… de l’Agriculture`), longer phrases are complete.
            two_words = sighting.last == sighting.first + 1
            return NOBODY if two_words and complement else self.referents.holder(sighting)
        if Sense.SHORT in senses and not complement and self.around.is_owned(sighting.first):
            return self.referents.holder_for(sighting, self._owners(sighting.first))
        if complement or not self.around.is_definite(sighting.first):
            return NOBODY
        if Sense.SHORT in senses:
            return self.referents.last_of_office(sighting)
        return self.referents.last_person(sighting, self.index)

    def _apposed(self, sighting: Sighting, following: Sighting | None) -> str | None:
        """The person whose name stands right beside a role: `le ministre russe, Sergueï Lavrov`."""
        person = self._person(following)
        if person is not None and following is not None:
            may = self.referents.may_hold(person, sighting)
            first = self._name_start(person, following)
            # `le conseiller du président ukrainien Andriy Yermak`: the name may be the adviser's.
            owned = self.around.follows(sighting.first, self.around.naming.of)
            if self.around.adjoin(sighting.last, first, " ") and (may or not owned):
                return person
            if self.around.adjoin(sighting.last, first, ", ") and may:
                return person
        last = self.mentions[-1] if self.mentions else None
        if last is not None and self.actors[last.actor].kind == "person":
            start = self.words.starts[self.around.with_article(sighting.first)]
            beside = self.words.text[last.end : start] in (", ", " (")
            if beside and self.referents.may_hold(last.actor, sighting):
                return last.actor
        return None

    def _person(self, sighting: Sighting | None) -> str | None:
        """The person whom a sighting names, if it is one."""
        if sighting is None:
            return None
        ids = {entry.id for entry in sighting.entries(Sense.NAME)}
        ids = ids & self.named if len(ids) > 1 else ids
        people = [actor for actor in ids if self.actors[actor].kind == "person"]
        return people[0] if len(people) == 1 else None

    def _name_start(self, actor: str, sighting: Sighting) -> int:
        """Where a person's name begins, with its given name in another spelling and its honorific."""
        first = self.around.with_given_name(sighting.first, self.own_names[actor])
        return self.around.with_honorific(first)

    def _owners(self, word: int) -> Iterator[str]:
        """Whose ministers `son ministre` may be: of those named before a word, the last first."""
        sentence = self._sentence(word)
        for mention in reversed(self.mentions):
            if (self.index, self.block.sentence_at(mention.start)) != sentence:
                return
            if self.actors[mention.actor].kind != "person":
                yield mention.actor
            else:
                # `Le Premier ministre britannique … sa ministre des Affaires étrangères`
                yield from self.referents.whose(mention.actor)

    def _sentence(self, word: int) -> Sentence:
        return (self.index, self.block.sentence_at(self.words.starts[word]))

    def _add(self, referent: Referent, first: int, last: int, method: str) -> None:
        actor = referent.actor or ""
        start, end = self.words.starts[first], self.words.ends[last]
        text = self.words.text[start:end]
        mention = Mention(actor, self.index, start, end, text, method, referent.certain, referent.because)
        self.mentions.append(mention)
        if self.actors[actor].kind == "person":
            self.referents.remember(actor, self._sentence(first))

    def _doubt(self, kind: str, sighting: Sighting, because: str) -> None:
        start, end = self.words.starts[sighting.first], self.words.ends[sighting.last]
        low, high = self.block.text.origin(start, end)
        self.doubts.append(Doubt(kind, low, high, self.words.text[start:end], because, _EVEN))

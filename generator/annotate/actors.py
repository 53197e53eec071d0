"""The actors that an article mentions: names, towns that stand for governments, offices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Day

from generator.annotate.holders import Holders, day_of, held_on, holders_of
from generator.annotate.lexicon import Lexicon, Sense, lexicon_of
from generator.annotate.matcher import Words
from generator.annotate.sightings import Found, Sighting, actors_named, choose, choose_within, phrases_in
from generator.annotate.towns import Towns
from generator.model.annotation import Mention
from generator.model.article import Block, Doubt
from generator.model.vocabulary import Vocabulary

_NEAR = 2
_ASIDE = 40
_SENTENCE_ENDS = '.!?…:;"«»“”(–—'


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
    reader = _Reader(lexicon, holders_of(vocabulary), day_of(date), actors_named(found))
    for index, block in enumerate(blocks):
        reader.read(index, block, cut[index], found[index])
    return tuple(reader.mentions), tuple(reader.doubts)


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody whom the article named, and in which block last."""

    actor: str
    block: int
    sentence: tuple[int, int]


class _Reader:
    """Reads an article from its first block to its last, and remembers who was named."""

    def __init__(self, lexicon: Lexicon, holders: Holders, day: Day | None, named: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.actors = lexicon.vocabulary.actors
        self.holders = holders
        self.day = day
        self.named = named
        self.towns = Towns(lexicon)
        groups = lexicon.groups
        self.articles = groups.words("articles")
        self.owners = groups.words("possessives")
        self.of = groups.words("of")
        self.definite = groups.words("definite") | self.articles
        self.indefinite = groups.words("indefinite")
        self.deputies = groups.words("deputies")
        self.former = groups.words("former")
        self.epithets = groups.words("epithets") | self.former
        self.honorifics = groups.words("honorifics")
        self.complements = groups.phrases("complements")
        self.some = groups.words("some")
        self.inhabitants = groups.words("inhabitants")
        self.mentions: list[Mention] = []
        self.doubts: list[Doubt] = []
        self.people: list[_Known] = []

    def read(self, index: int, block: Block, words: Words, found: Found) -> None:
        self.index, self.block, self.words, self.found = index, block, words, found
        self._read(list(choose(found, self.named)))

    # The sightings of a block, one after another.

    def _read(self, sightings: list[Sighting]) -> None:
        at = 0
        while at < len(sightings):
            sighting = sightings[at]
            following = sightings[at + 1] if at + 1 < len(sightings) else None
            senses = sighting.senses
            if Sense.NOBODY in senses:
                pass
            elif Sense.NAME in senses:
                self._name(sighting)
            elif Sense.TOWN in senses:
                self._town(sighting)
            elif Sense.PEOPLE in senses:
                self._people(sighting)
            elif self._title(sighting, following):
                at += 1
            elif not self._office(sighting, sightings[at + 1 :]) and sighting.last > sighting.first:
                self._read(list(choose_within(self.found, self.named, sighting.first, sighting.last)))
            at += 1

    def _name(self, sighting: Sighting) -> None:
        entries = sighting.entries(Sense.NAME)
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        known = [actor for actor in ids if actor in self.named]
        choice = known[0] if len(known) == 1 else ids[0] if len(ids) == 1 else None
        if choice is None:
            self._doubt("name", sighting, f"{' or '.join(ids)}")
            return
        entry = next(entry for entry in entries if entry.id == choice)
        first = sighting.first + entry.lead
        if self.actors[choice].kind == "state" and self.towns.is_venue(self.words, first):
            return
        if self.actors[choice].kind == "person":
            if not entry.full and self._somebody_else(first, choice):
                return
            first = self._with_honorific(first)
        self._add(choice, first, sighting.last, entry.method, entry.certain)

    def _town(self, sighting: Sighting) -> None:
        if self.towns.is_place(self.words, sighting.first, sighting.last):
            return
        ids = [entry.id for entry in sighting.entries(Sense.TOWN)]
        choice = next((actor for actor in ids if actor in self.named), ids[0])
        self._add(choice, sighting.first, sighting.last, "metonym", len(ids) == 1)

    def _people(self, sighting: Sighting) -> None:
        before, following = self._word(sighting.first - 1), self._word(sighting.last + 1)
        counted = before in self.some or before.isdigit()
        if not counted and following not in self.inhabitants:
            (entry, *_) = sighting.entries(Sense.PEOPLE)
            self._add(entry.id, sighting.first, sighting.last, "metonym")

    def _title(self, sighting: Sighting, following: Sighting | None) -> bool:
        """A title right before a name is one mention with it: `le Président Biden`."""
        if not sighting.senses & {Sense.SHORT, Sense.ANYONE}:
            return False
        person = self._person(following)
        if following is None or person is None or not self._adjoin(sighting, following, (" ",)):
            return False
        between = self.words.text[self.words.ends[sighting.last] : self.words.starts[following.first]]
        title = self.words.words[sighting.first : sighting.last + 1]
        if any(mark in between for mark in "[(") or any(word in self.of for word in title):
            return False
        self._add(person, self._with_article(sighting.first), following.last, "name")
        return True

    def _office(self, sighting: Sighting, rest: Sequence[Sighting]) -> bool:
        """Add a mention for an office, if it can be told who is meant; else say so by False."""
        following = rest[0] if rest else None
        apposed = self._apposed(sighting, following)
        if apposed is None and self._stranger_follows(sighting.last):
            return False
        senses = sighting.senses
        held = not self._is(sighting.first, self.former | self.deputies | self.indefinite)
        actor, why, certain = None, "", True
        if apposed is not None:
            actor, why = apposed, "apposition"
        elif Sense.COUNTERPART in senses:
            actor, why = self._counterpart(sighting, rest), "same office as the one named before"
        elif held and senses & {Sense.OFFICE, Sense.ROLE}:
            actor, why, certain = self._holder(sighting)
        elif held and Sense.SHORT in senses:
            actor, why, certain = self._short(sighting)
        elif held and Sense.ANYONE in senses:
            actor, why, certain = self._anyone(sighting)
        if actor is None:
            return False
        self._add(actor, self._with_article(sighting.first), sighting.last, "role", certain, why)
        return True

    # Who is meant.

    def _holder(self, sighting: Sighting) -> tuple[str | None, str, bool]:
        if self._generic(sighting) and self._complement_follows(sighting.last):
            return None, "", True
        candidates: list[str] = []
        for match in sighting.matches:
            entry = match.value
            if entry.sense is Sense.OFFICE:
                candidates += self.holders.of(entry.id, entry.of or match.filled or "", self.day)
            elif entry.sense is Sense.ROLE and held_on(self.actors[entry.id].roles[entry.role], self.day):
                candidates.append(entry.id)
        candidates = list(dict.fromkeys(candidates))
        if len(candidates) > 1:
            candidates = [actor for actor in candidates if actor in self.named] or candidates
        if len(candidates) > 1:
            recent = self._recent(lambda actor: actor in candidates)
            if recent is not None:
                return recent.actor, f"named last of {len(candidates)} holders", False
        if len(candidates) != 1:
            because = f"{len(candidates)} holders known" if candidates else "no holder known"
            self._doubt("role", sighting, because)
            return None, "", True
        return candidates[0], "held the office then", True

    def _short(self, sighting: Sighting) -> tuple[str | None, str, bool]:
        if not self._is(sighting.first, self.definite) or self._complement_follows(sighting.last):
            return None, "", True
        offices = {entry.id for entry in sighting.entries(Sense.SHORT)}
        fits = self._holds_any(offices)
        recent = self._recent(fits)
        if recent is not None:
            others = {known.actor for known in self.people if fits(known.actor)}
            return recent.actor, "holds the office and was named last", len(others) == 1
        later = [actor for actor in self.actors if actor in self.named and fits(actor)]
        if len(later) == 1:
            return later[0], "the only holder of such an office that the article names", True
        self._doubt("role", sighting, f"{len(later)} people of such an office named")
        return None, "", True

    def _anyone(self, sighting: Sighting) -> tuple[str | None, str, bool]:
        if not self._is(sighting.first, self.definite) or self._complement_follows(sighting.last):
            return None, "", True
        genders = {entry.id for entry in sighting.entries(Sense.ANYONE)}
        whose = {match.filled for match in sighting.matches if match.filled}

        def fits(actor: str) -> bool:
            sides = {side.actor for side in self.actors[actor].acts_for}
            sides |= {of for _, of in self.holders.offices(actor, self.day)}
            return self.actors[actor].gender in genders and (not whose or bool(sides & whose))

        recent = self._recent(fits)
        if recent is None or self.index - recent.block > _NEAR:
            return None, "", True
        return recent.actor, "named last", False

    def _counterpart(self, sighting: Sighting, rest: Sequence[Sighting]) -> str | None:
        whose = next((match.filled for match in sighting.matches if match.filled), None)
        if whose is None:
            return None

        def counterpart(actor: str) -> str | None:
            for office, of in self.holders.offices(actor, self.day):
                there = self.holders.counterparts(office, whose, self.day) if of != whose else ()
                there = tuple(actor for actor in there if actor in self.named) or there
                if len(there) == 1:
                    return there[0]
            return None

        sentence = self._sentence(sighting)
        if not any(known.sentence == sentence for known in self.people):
            # `Avec son homologue russe, Antony Blinken a …`: the name may follow in the sentence.
            here = (self._person(later) for later in rest if self._sentence(later) == sentence)
            actor = next((counterpart(actor) for actor in here if actor is not None), None)
            if actor is not None:
                return actor
        recent = self._recent(lambda actor: counterpart(actor) is not None)
        return counterpart(recent.actor) if recent else None

    def _sentence(self, sighting: Sighting) -> tuple[int, int]:
        return (self.index, self.block.sentence_at(self.words.starts[sighting.first]))

    def _holds_any(self, offices: set[str]) -> Callable[[str], bool]:
        return lambda actor: any(office in offices for office, _ in self.holders.offices(actor, self.day))

    def _recent(self, fits: Callable[[str], bool]) -> _Known | None:
        """Whoever fits and was named first in the last sentence that names somebody who fits.

        The first one is most often the subject, and what follows speaks of the subject.
        """
        fitting = [known for known in self.people if fits(known.actor)]
        return next((k for k in fitting if k.sentence == fitting[-1].sentence), None)

    def _apposed(self, sighting: Sighting, following: Sighting | None) -> str | None:
        """The person whose name stands right beside an office: `le ministre russe, Sergueï Lavrov`."""
        person = self._person(following)
        if person is not None and following is not None:
            may = self._may_hold(person, sighting)
            # `le conseiller du président ukrainien Andriy Yermak`: the name may be the adviser's.
            if self._adjoin(sighting, following, (" ",)) and (may or not self._is(sighting.first, self.of)):
                return person
            if self._adjoin(sighting, following, (", ",)) and may:
                return person
        last = self.mentions[-1] if self.mentions else None
        if last and last.block == self.index and self.actors[last.actor].kind == "person":
            start = self.words.starts[self._with_article(sighting.first)]
            if self.words.text[last.end : start] in (", ", " (") and self._may_hold(last.actor, sighting):
                return last.actor
        return None

    def _may_hold(self, actor: str, sighting: Sighting) -> bool:
        """Whether the office is one that the actor held at some time, or nobody known holds it."""
        held = self.holders.offices(actor, None)
        holders = False
        for match in sighting.matches:
            entry, whose = match.value, match.value.of or match.filled
            if entry.sense is Sense.ROLE and entry.id == actor:
                return True
            if entry.sense in (Sense.OFFICE, Sense.SHORT):
                if any(office == entry.id and whose in (None, of) for office, of in held):
                    return True
                holders |= bool(whose and self.holders.of(entry.id, whose, self.day))
            if entry.sense is Sense.COUNTERPART and (whose is None or any(of == whose for _, of in held)):
                return True
        return Sense.OFFICE in sighting.senses and not holders

    def _person(self, sighting: Sighting | None) -> str | None:
        if sighting is None:
            return None
        ids = {entry.id for entry in sighting.entries(Sense.NAME)}
        ids = ids & self.named if len(ids) > 1 else ids
        people = [actor for actor in ids if self.actors[actor].kind == "person"]
        return people[0] if len(people) == 1 else None

    # What stands around.

    def _word(self, index: int) -> str:
        return self.words.words[index] if 0 <= index < len(self.words.words) else ""

    def _is(self, first: int, group: frozenset[str]) -> bool:
        """Whether the word before `first`, not cut off by a mark, is of a group."""
        return first > 0 and self.words.gaps[first] in (" ", "'") and self.words.words[first - 1] in group

    def _with_article(self, first: int) -> int:
        while self._is(first, self.epithets):
            first -= 1
        return first - 1 if self._is(first, self.articles | self.owners) else first

    def _with_honorific(self, first: int) -> int:
        if first > 0 and self.words.gaps[first]:
            word = self.words.words[first - 1]
            initial = len(word) == 1 and self.words.gaps[first] == "." and word.isalpha()
            if initial or word in self.honorifics:
                return first - 1
        return first

    def _adjoin(self, one: Sighting, other: Sighting, between: tuple[str, ...]) -> bool:
        gap = self.words.text[self.words.ends[one.last] : self.words.starts[other.first]].replace(
            "\u00a0", " "
        )
        aside = gap.startswith(" (") and gap.endswith(") ") and len(gap) < _ASIDE
        if gap in between or ((aside or gap == " [") and " " in between):
            return True
        # `le ministre, M. Lavrov`: the honorific stands between.
        words = range(one.last + 1, other.first)
        if len(words) != 1 or self.words.words[one.last + 1] not in self.honorifics:
            return False
        start = self.words.starts[one.last + 1]
        return self.words.text[self.words.ends[one.last] : start].replace("\u00a0", " ") in between

    def _capital(self, index: int) -> bool:
        return 0 <= index < len(self.words.words) and self.words.text[self.words.starts[index]].isupper()

    def _stranger_follows(self, last: int) -> bool:
        """Whether a name that the vocabulary does not know stands right after a role."""
        following = last + 1
        if not self._capital(following) or self.words.gaps[following] != " ":
            return False
        if self.words.text[self.words.ends[last] : self.words.starts[following]] == "-":
            return False
        return not any(index == following for index, _ in self.found)

    def _somebody_else(self, first: int, actor: str) -> bool:
        """Whether a first name that is not the actor's stands before a family name."""
        before = first - 1
        if before < 0 or not self._capital(before):
            return False
        word = self.words.words[before]
        gap = self.words.text[self.words.ends[before] : self.words.starts[first]]
        if word in self.honorifics or word in self.articles:
            return False
        names = {name for label in self.actors[actor].labels.values() for name in Words.of(label).words}
        if gap in (".", ". "):
            return len(word) == 1 and all(not name.startswith(word) for name in names)
        if gap not in (" ", "\u00a0") or word in names or self._opens_sentence(before):
            return False
        if any(sense in (Sense.SHORT, Sense.ANYONE, Sense.OFFICE) for sense in self._senses_ending(before)):
            return False
        return len(word) > 1

    def _opens_sentence(self, index: int) -> bool:
        if index == 0:
            return True
        between = self.words.text[self.words.ends[index - 1] : self.words.starts[index]]
        return any(mark in between for mark in _SENTENCE_ENDS)

    def _senses_ending(self, last: int) -> set[Sense]:
        return {m.value.sense for _, matches in self.found for m in matches if m.last == last}

    def _complement_follows(self, last: int) -> bool:
        """Whether the next words make another office of it: `le ministre de l’Intérieur`."""
        following = last + 1
        if following >= len(self.words.words) or not self.words.gaps[following]:
            return False
        rest = self.words.words[following : following + 2]
        return any(phrase == " ".join(rest[: phrase.count(" ") + 1]) for phrase in self.complements)

    def _generic(self, sighting: Sighting) -> bool:
        """Whether the phrase is one word and a state's: `le ministre russe`."""
        return sighting.last == sighting.first + 1

    def _add(
        self, actor: str, first: int, last: int, method: str, certain: bool = True, because: str = ""
    ) -> None:
        start, end = self.words.starts[first], self.words.ends[last]
        text = self.words.text[start:end]
        self.mentions.append(Mention(actor, self.index, start, end, text, method, certain, because))
        if self.actors[actor].kind == "person":
            self.people.append(_Known(actor, self.index, (self.index, self.block.sentence_at(start))))

    def _doubt(self, kind: str, sighting: Sighting, because: str) -> None:
        start, end = self.words.starts[sighting.first], self.words.ends[sighting.last]
        low, high = self.block.text.origin(start, end)
        self.doubts.append(Doubt(kind, low, high, self.words.text[start:end], because, 0.5))

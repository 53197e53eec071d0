"""Whose the words between quotation marks are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.annotate.attribution import Said
from generator.annotate.frame_clauses import read_frame
from generator.annotate.framed import Framed
from generator.annotate.frames import frames_of
from generator.annotate.heard import Heard
from generator.annotate.hearing import LONGEST, Hearing, hear
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.quote_rules import RULES, Account, Answer
from generator.annotate.quote_titles import is_title
from generator.annotate.quotes import Quoted
from generator.annotate.quoting import Quoting
from generator.annotate.retold import retold_in
from generator.annotate.voice_finder import voices_in
from generator.annotate.voices import Sort, Voice
from generator.model.annotation import Mention
from generator.model.article import Block, BlockKind, Span


def quotes_of(
    blocks: Sequence[Block],
    mentions: Sequence[Mention],
    quoted: Sequence[Sequence[Quoted]],
    quoting: Quoting,
) -> tuple[tuple[Said, ...], ...]:
    """The quotes of every block, in order, with their speakers; one that nobody is known to say has none.

    A quote that stands alone before anybody spoke is whoever's the next one is.
    """
    by_block: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_block[mention.block].append(mention)
    reader = _Reader(quoting)
    found = [reader.read(block, by_block[i], quoted[i]) for i, block in enumerate(blocks)]
    following = NOBODY
    for index in range(len(found) - 1, -1, -1):
        for at in range(len(found[index]) - 1, -1, -1):
            said = found[index][at]
            if said.speaker.because == _WAITS:
                found[index][at] = replace(said, speaker=replace(following, certain=False))
            following = found[index][at].speaker if said.direct else following
    return tuple(map(tuple, found))


class _Reader:
    """Reads an article block by block; who spoke before decides whom pronouns mean."""

    def __init__(self, quoting: Quoting) -> None:
        self._quoting = quoting
        self._heard = Heard()
        self._ahead = False

    def read(self, block: Block, mentions: Sequence[Mention], quoted: Sequence[Quoted]) -> list[Said]:
        text = block.text.text
        # A quote for a heading is out of the section that it heads.
        self._ahead = block.kind is BlockKind.HEADING
        self._heard = self._heard.in_new_paragraph()
        found: list[Said] = []
        names = {Span(m.start, m.end) for m in mentions}
        found += [Said(q.span, NOBODY, "", direct=True) for q in quoted if q.span in names]
        for frame in frames_of(text, block.sentences, quoted, names, self._quoting.resuming):
            if len(frame.words) <= LONGEST:
                found += self._frame(hear(frame, text, mentions, self._quoting))
            else:
                found += [Said(quote.span, NOBODY, "", direct=True) for quote in frame.quotes.values()]
        return found

    def _frame(self, hearing: Hearing) -> Iterator[Said]:
        voices = voices_in(hearing)
        framed = read_frame(hearing, voices)
        before = self._heard
        self._learn(voices, framed)
        for index, quote in sorted(hearing.frame.quotes.items()):
            party, cue, sure = self._speaker(hearing, voices, framed, index, before)
            known = party or party.text
            if known:
                self._heard = self._heard.speaking(party)
            elif cue == _NOBODY:
                cue = ""
            certain = party.certain and sure
            yield Said(quote.span, replace(party, certain=certain, first=-1), cue, direct=True)
        for told in retold_in(hearing, framed):
            party = self._within(before, framed, told.voice).meant(told.voice, self._quoting)
            if party or party.text:
                self._heard = self._heard.speaking(party)
                yield Said(told.span, replace(party, first=-1), hearing.wording(*told.cue))

    def _learn(self, voices: Sequence[Voice], framed: Framed) -> None:
        """Remember whom the sentence names, its subjects first."""
        names = [v for v in voices if v.sort is Sort.NAME and self._is_person(v.party)]
        for voice in names:
            self._heard = self._heard.spelling(voice.party)
            if voice.called:
                self._heard = self._heard.calling(voice)
        persons = [v for v in names if v.party or not v.governed]
        subjects = [v for v in framed.subjects if v.sort is Sort.NAME or (v.sort is Sort.OFFICE and v.whole)]
        rest = [v for v in persons if v not in subjects]
        if subjects or rest:
            ordered = (*reversed(subjects), *rest)
            self._heard = self._heard.naming([self._heard.meant(v, self._quoting) for v in ordered])
        different = tuple(dict.fromkeys((v.party.actors, v.party.text) for v in persons))
        if len(different) == 2:
            second = next(v for v in persons if (v.party.actors, v.party.text) == different[1])
            self._heard = self._heard.beside(persons[0].party, second.party)

    def _is_person(self, party: Party) -> bool:
        return not party.actors or (len(party.actors) == 1 and self._quoting.is_person(party.actors[0]))

    def _speaker(
        self, hearing: Hearing, voices: Sequence[Voice], framed: Framed, index: int, before: Heard
    ) -> tuple[Party, str, bool]:
        """Who speaks a quote, the phrase that shows it, whether that is sure."""
        if is_title(hearing, index):
            return NOBODY, _NOBODY, False
        account = Account(hearing, voices, framed)
        for rule in RULES:
            answer = rule(account, index)
            if answer is None:
                continue
            if not answer.sure and answer.voice.sort is Sort.OFFICE and self._heard.opened:
                # `Il a dit que … Les membres en parlent « … »`: his words go on.
                return replace(self._heard.opened, certain=False, because="carried"), "", False
            heard = before if answer.voice.sort is not Sort.NAME else self._heard
            heard = self._within(heard, framed, answer.voice)
            party = heard.meant(answer.voice, self._quoting)
            if party or party.text:
                return party, _cue(hearing, answer), answer.sure
        return self._carried(hearing, index)

    def _within(self, heard: Heard, framed: Framed, voice: Voice) -> Heard:
        """What was heard up to a voice: also the subjects that its own sentence names in front."""
        front = [v.party for v in framed.subjects if v.last < voice.first and v.sort is Sort.NAME]
        return heard.naming(front) if front else heard

    def _carried(self, hearing: Hearing, index: int) -> tuple[Party, str, bool]:
        """A quote that stands alone, or behind `Et d'ajouter :`, is whoever's was speaking."""
        words = hearing.frame.words
        front = range(hearing.is_("coordinators", 0), index)
        adds = any(p.first in (1, 2) and p.has("report", "say") for p in hearing.predicates if p.last < index)
        narrates = adds and len(front) and hearing.is_("prepositions.of", front[0])
        alone = all(w.is_mark for w in words) or narrates
        if not alone:
            return NOBODY, _NOBODY, False
        heard = Heard() if self._ahead else self._heard
        party = next((p for p in (heard.opened, heard.speaker, *heard.named) if p or p.text), NOBODY)
        because = "carried" if party or party.text else _WAITS
        return replace(party, certain=False, because=because), "", False


_WAITS = "waits"
_NOBODY = "-"


def _cue(hearing: Hearing, answer: Answer) -> str:
    return "" if answer.cue is None else hearing.wording(*answer.cue)

"""Whose the words between quotation marks are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotate.attribution import Said
from generator.annotate.frame_clauses import Framed, Governing, read_frame
from generator.annotate.frames import frames_of
from generator.annotate.heard import Heard
from generator.annotate.hearing import LONGEST, Hearing, hear
from generator.annotate.inserts import Insert, insert_at
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.quotes import Quoted
from generator.annotate.quoting import Quoting
from generator.annotate.retold import retold_in
from generator.annotate.verbs import Form
from generator.annotate.voices import Sort, Voice, voices_in
from generator.model.annotation import Mention
from generator.model.article import Block, BlockKind, Span

_SHORT = 60
"""How many characters a name between quotation marks has at most."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A voice with the words that show it is the speaker; `sure` where they do so by themselves."""

    voice: Voice
    cue: tuple[int, int] | None
    sure: bool = True


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
        for voice in (v for v in names if v.called):
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
        if _is_title(hearing, index):
            return NOBODY, _NOBODY, False
        for answer in (
            _attributed(hearing, voices, index),
            _beside(hearing, voices, framed, index),
            _agent(hearing, voices, index),
            _governing(hearing, framed, index),
            _in_whose_view(hearing, voices, index),
            _elsewhere(framed, index),
            _subject(hearing, framed, index),
            _behind_colon(hearing, voices, index),
            _before_colon(hearing, voices, index),
            _made_by(hearing, voices, index),
            _inside(hearing, index),
        ):
            if answer is None:
                continue
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


def _is_title(hearing: Hearing, index: int) -> bool:
    """`l'exercice baptisé « … »`, `le journal « … »`: the name of something, which nobody says."""
    span = hearing.frame.quotes[index].span
    if span.end - span.start > _SHORT or not index:
        return False
    words = hearing.frame.words
    before = index - 1
    if any(p.form is Form.FINITE and p.first <= before <= p.last for p in hearing.predicates):
        return False
    if hearing.marks.ends_at("called", before):
        return True
    if not (hearing.text[span.start].isupper() or hearing.text[span.start].isdigit()):
        return False
    size = hearing.marks.ends_at("titled", before)
    if size:
        # `l'exercice « … »`, but `ces projets de traité « … »`
        return not (before >= size and words[before - size].key in ("de", "d"))
    if hearing.marks.ends_at("media.before", before):
        # `dans « Le Monde »`, but `appelé à « rester unis »`
        return True
    adjective = before > 0 and words[before].text.islower() and not hearing.is_("prepositions", before)
    verb = any(p.first <= before <= p.last for p in hearing.predicates)
    return bool(adjective and not verb and hearing.marks.ends_at("titled", before - 1))


def _beside(hearing: Hearing, voices: Sequence[Voice], framed: Framed, index: int) -> _Answer | None:
    """Right behind the quote: an insert, `selon …`, a name in brackets."""
    words = hearing.frame.words
    after = index + 1
    while after < len(words) and words[after].text in ",.!?-–—" and not hearing.frame.is_quote(after):
        after += 1
    for insert in framed.inserts:
        if insert.first == after:
            return _inserted(insert)
    for insert in framed.inserts:
        # `Ce que veut Poutine, avait-il ajouté, « … »`
        if insert.last == index - 2 and words[index - 1].text in ",:":
            return _inserted(insert)
    size = hearing.marks.at("by", after)
    if size:
        voice = next((v for v in voices if v.first >= after + size), None)
        if voice is not None and voice.first - after - size <= _NEAR:
            return _Answer(voice, (after, voice.last))
    pronoun = hearing.marks.at("by.pronoun", after)
    if pronoun:
        return _by_pronoun(voices, after, pronoun)
    if after < len(words) and (words[after].text == "(" or words[after - 1].text in _DASHES):
        # `« … » (Maria Zakharova)`, `« … » – Maria Zakharova`
        return _person_at(hearing, voices, after + (words[after].text == "("))
    return None


def _in_whose_view(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`Un « mensonge », pour Maria Zakharova`."""
    after = index + 1
    while after < len(hearing.frame.words) and hearing.frame.words[after].text == ",":
        after += 1
    size = hearing.marks.at("by.opening", after)
    return _person_at(hearing, voices, after + size) if size else None


def _person_at(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """The person named from a word to the next mark."""
    voice = next((v for v in voices if v.first in (index, index + 1)), None)
    if voice is None or voice.sort is not Sort.NAME or _is_body(hearing, voice):
        return None
    return _Answer(voice, (voice.first, voice.last)) if hearing.is_mark(voice.last + 1) else None


_DASHES = ("-", "–", "—")


_NEAR = 5


def _by_pronoun(voices: Sequence[Voice], index: int, size: int) -> _Answer:
    voice = next((v for v in voices if index <= v.first < index + size), None)
    voice = voice or Voice(index, index + size - 1, Party(), Sort.PRONOUN)
    return _Answer(voice, (index, index + size - 1))


def _inserted(insert: Insert) -> _Answer:
    return _Answer(insert.who, (insert.first, insert.verb))


def _agent(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`qualifié de « … » par Dmytro Kuleba`: the agent of a participle in front."""
    words = hearing.frame.words
    said = None
    for predicate in hearing.predicates:
        passive = predicate.passive or predicate.form is Form.PARTICIPLE
        if predicate.last < index and passive and predicate.is_verb:
            said = predicate
        elif predicate.last < index and predicate.form is Form.FINITE:
            said = None
    if said is None:
        return None
    for at in range(said.last + 1, len(words)):
        if at > index and (words[at].text in ":;" or hearing.is_("complementisers", at)):
            return None
        if hearing.is_("prepositions.agent", at):
            voice = next((v for v in voices if v.first > at), None)
            near = voice is not None and voice.first - at <= _NEAR
            if at < index and voice is not None:
                # `qualifié par Kiev de « … »`, but not `les mesures annoncées par Kiev sont « … »`
                near = near and all(hearing.is_("agent.then", i) for i in range(voice.last + 1, index))
            return _Answer(voice, (said.first, said.last)) if near and voice is not None else None
        if at > index and any(p.first == at and p.form is Form.FINITE for p in hearing.predicates):
            return None
    return None


def _governing(hearing: Hearing, framed: Framed, index: int) -> _Answer | None:
    """The subject of the verb of saying that governs the quote, or whoever `selon` names."""
    for clause in framed.paths.get(index, ()):
        speaker = clause.speaker()
        if clause.says and not clause.passive and speaker is not None:
            return _Answer(speaker, clause.cue)
        if clause.by is not None:
            return _Answer(clause.by, clause.cue)
    for at in range(index):
        size = hearing.marks.at("by.pronoun", at)
        if size:
            return _Answer(Voice(at, at + size - 1, Party(), Sort.PRONOUN), (at, at + size - 1))
    return None


def _elsewhere(framed: Framed, index: int) -> _Answer | None:
    """An insert further on, or one that stands in front: `« … », a noté Lavrov, « … »`."""
    behind = [i for i in framed.inserts if i.first > index]
    front = [i for i in framed.inserts if i.first < index]
    insert = behind[0] if behind else front[-1] if front else None
    return None if insert is None else _inserted(insert)


def _subject(hearing: Hearing, framed: Framed, index: int) -> _Answer | None:
    """The subject of the clause around a quote, though its verb is not one of saying."""
    path: tuple[Governing, ...] = framed.paths.get(index, ())
    colon = index > 0 and hearing.frame.words[index - 1].text == ":"
    for clause in path:
        speaker = clause.speaker()
        if speaker is None or (clause.passive and not colon):
            continue
        person = speaker.sort is not Sort.BODY and not _is_body(hearing, speaker)
        if colon or person or not clause.verb:
            return _Answer(speaker, None, sure=False)
    return None


def _is_body(hearing: Hearing, voice: Voice) -> bool:
    return bool(voice.party.actors) and not hearing.quoting.is_person(voice.party.actors[0])


def _behind_colon(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`« … » : Dmitri Peskov n'a pas caché son irritation`."""
    words = hearing.frame.words
    after = index + 1
    while after < len(words) and hearing.is_mark(after) and words[after].text != ":":
        after += 1
    if after == len(words) or words[after].text != ":":
        return None
    voice = next((v for v in voices if v.first > after and not v.governed), None)
    return None if voice is None else _Answer(voice, None, sure=False)


def _made_by(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`« … », tel est le bilan dressé par Alexandre Grouchko`."""
    words = hearing.frame.words
    for at in range(index + 1, len(words)):
        if hearing.is_("prepositions.agent", at):
            made = any(p.last == at - 1 and p.form is Form.PARTICIPLE for p in hearing.predicates)
            looks = words[at - 1].lower.endswith(_PARTICIPLE) if at > index + 1 else False
            voice = next((v for v in voices if v.first > at), None)
            near = voice is not None and voice.first - at <= _NEAR
            return _Answer(voice, None, sure=False) if voice and near and (made or looks) else None
    return None


_PARTICIPLE = ("é", "ée", "és", "ées")


def _before_colon(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`Réponse de Jens Stoltenberg : « … »`, `Même prudence chez Olaf Scholz : « … »`."""
    if not index or hearing.frame.words[index - 1].text != ":":
        return None
    front = [v for v in voices if v.last < index and v.sort is Sort.NAME]
    return _Answer(front[-1], None, sure=False) if front else None


def _attributed(hearing: Hearing, voices: Sequence[Voice], index: int) -> _Answer | None:
    """`« … » : le mot est de Maria Zakharova`, `l'expression « … », attribuée à James Baker`."""
    words = hearing.frame.words
    after = next((i for i in range(index + 1, len(words)) if not hearing.is_mark(i)), len(words))
    colon = any(words[i].text == ":" for i in range(index + 1, after))
    for at in range(index + 1, len(words)):
        near = colon or (index == 0 and at - index <= _NEAR)
        if hearing.is_("attributed", at) or (near and hearing.is_("sayings", at)):
            voice = next((v for v in voices if v.first > at), None)
            return None if voice is None else _Answer(voice, (at, voice.last))
    return None


def _inside(hearing: Hearing, index: int) -> _Answer | None:
    """`« Nous espérons, a dit Antony Blinken, que … »`: the insert stands between the marks."""
    inner = hearing.within(hearing.frame.quotes[index].span)
    if inner is None:
        return None
    voices = voices_in(inner)
    for at, word in enumerate(inner.frame.words):
        if word.text == ",":
            insert = insert_at(inner, voices, at + 1, behind_quote=True)
            if insert is not None and inner.is_mark(insert.last + 1):
                return _Answer(insert.who, None)
    return None


def _cue(hearing: Hearing, answer: _Answer) -> str:
    return "" if answer.cue is None else hearing.wording(*answer.cue)

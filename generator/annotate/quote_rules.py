"""What shows whose a quote is: rules in the order in which they count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.annotate.framed import Framed, Governing
from generator.annotate.hearing import Hearing
from generator.annotate.inserts import Insert, insert_at
from generator.annotate.pronouns import Party
from generator.annotate.verbs import Form
from generator.annotate.voice_finder import voices_in
from generator.annotate.voices import Sort, Voice


@dataclass(frozen=True, slots=True)
class Account:
    """A frame as it was read: its words, everybody in it who could speak, its clauses."""

    hearing: Hearing
    voices: Sequence[Voice]
    framed: Framed


@dataclass(frozen=True, slots=True)
class Answer:
    """A voice with the words that show it is the speaker; `sure` where they do so by themselves."""

    voice: Voice
    cue: tuple[int, int] | None
    sure: bool = True


Rule = Callable[[Account, int], Answer | None]


def _beside(account: Account, index: int) -> Answer | None:
    """Right behind the quote: an insert, `selon …`, a name in brackets."""
    hearing, voices, framed = account.hearing, account.voices, account.framed
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
            return Answer(voice, (after, voice.last))
    pronoun = hearing.marks.at("by.pronoun", after)
    if pronoun:
        return _by_pronoun(voices, after, pronoun)
    if after < len(words) and (words[after].text == "(" or words[after - 1].text in _DASHES):
        # `« … » (Maria Zakharova)`, `« … » – Maria Zakharova`
        return _person_at(hearing, voices, after + (words[after].text == "("))
    return None


def _in_whose_view(account: Account, index: int) -> Answer | None:
    """`Un « mensonge », pour Maria Zakharova`."""
    hearing = account.hearing
    after = index + 1
    while after < len(hearing.frame.words) and hearing.frame.words[after].text == ",":
        after += 1
    size = hearing.marks.at("by.opening", after)
    return _person_at(hearing, account.voices, after + size) if size else None


def _person_at(hearing: Hearing, voices: Sequence[Voice], index: int) -> Answer | None:
    """The person named from a word to the next mark."""
    voice = next((v for v in voices if v.first in (index, index + 1)), None)
    if voice is None or voice.sort is not Sort.NAME or _is_body(hearing, voice):
        return None
    return Answer(voice, (voice.first, voice.last)) if hearing.is_mark(voice.last + 1) else None


_DASHES = ("-", "–", "—")


_NEAR = 5


def _by_pronoun(voices: Sequence[Voice], index: int, size: int) -> Answer:
    voice = next((v for v in voices if index <= v.first < index + size), None)
    voice = voice or Voice(index, index + size - 1, Party(), Sort.PRONOUN)
    return Answer(voice, (index, index + size - 1))


def _inserted(insert: Insert) -> Answer:
    return Answer(insert.who, (insert.first, insert.verb))


def _agent(account: Account, index: int) -> Answer | None:
    """`qualifié de « … » par Dmytro Kuleba`: the agent of a participle in front."""
    hearing = account.hearing
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
            voice = next((v for v in account.voices if v.first > at), None)
            near = voice is not None and voice.first - at <= _NEAR
            if at < index and voice is not None:
                # `qualifié par Kiev de « … »`, but not `les mesures annoncées par Kiev sont « … »`
                near = near and all(hearing.is_("agent.then", i) for i in range(voice.last + 1, index))
            return Answer(voice, (said.first, said.last)) if near and voice is not None else None
        if at > index and any(p.first == at and p.form is Form.FINITE for p in hearing.predicates):
            return None
    return None


def _governing(account: Account, index: int) -> Answer | None:
    """The subject of the verb of saying that governs the quote, or whoever `selon` names."""
    for clause in account.framed.paths.get(index, ()):
        speaker = clause.speaker()
        # `Pour Mathieu Boulègue, Kiev redoute « … »`: it is he who says so.
        viewed = clause.by is not None and not clause.tells
        if clause.says and not clause.passive and speaker is not None and not viewed:
            return Answer(speaker, clause.cue)
        if clause.by is not None:
            return Answer(clause.by, clause.cue)
    for at in range(index):
        size = account.hearing.marks.at("by.pronoun", at)
        if size:
            return Answer(Voice(at, at + size - 1, Party(), Sort.PRONOUN), (at, at + size - 1))
    return None


def _after_colon(account: Account, index: int) -> Answer | None:
    """`Olaf Scholz est resté plus vague : « … »`"""
    colon = index > 0 and account.hearing.frame.words[index - 1].text == ":"
    return _subject(account, index) if colon else None


def _elsewhere(account: Account, index: int) -> Answer | None:
    """An insert further on, or one that stands in front: `« … », a noté Lavrov, « … »`."""
    framed = account.framed
    behind = [i for i in framed.inserts if i.first > index]
    front = [i for i in framed.inserts if i.first < index]
    insert = behind[0] if behind else front[-1] if front else None
    if insert is not None:
        return _inserted(insert)
    by = next((clause for clause in account.framed.main if clause.by is not None), None)
    return None if by is None or by.by is None else Answer(by.by, by.cue)


def _subject(account: Account, index: int) -> Answer | None:
    """The subject of the clause around a quote, though its verb is not one of saying."""
    hearing = account.hearing
    path: tuple[Governing, ...] = account.framed.paths.get(index, ())
    colon = index > 0 and hearing.frame.words[index - 1].text == ":"
    for clause in path:
        speaker = clause.speaker()
        if speaker is None or (clause.passive and not colon):
            continue
        person = speaker.sort is not Sort.BODY and not _is_body(hearing, speaker)
        if colon or person or not clause.verb:
            return Answer(speaker, None, sure=False)
    return None


def _is_body(hearing: Hearing, voice: Voice) -> bool:
    return bool(voice.party.actors) and not hearing.quoting.is_person(voice.party.actors[0])


def _behind_colon(account: Account, index: int) -> Answer | None:
    """`« … » : Dmitri Peskov n'a pas caché son irritation`."""
    hearing = account.hearing
    words = hearing.frame.words
    after = index + 1
    while after < len(words) and hearing.is_mark(after) and words[after].text != ":":
        after += 1
    if after == len(words) or words[after].text != ":":
        return None
    voice = next((v for v in account.voices if v.first > after and not v.governed), None)
    return None if voice is None else Answer(voice, None, sure=False)


def _made_by(account: Account, index: int) -> Answer | None:
    """`« … », tel est le bilan dressé par Alexandre Grouchko`."""
    hearing = account.hearing
    words = hearing.frame.words
    for at in range(index + 1, len(words)):
        if hearing.is_("prepositions.agent", at):
            made = any(p.last == at - 1 and p.form is Form.PARTICIPLE for p in hearing.predicates)
            looks = words[at - 1].lower.endswith(_PARTICIPLE) if at > index + 1 else False
            voice = next((v for v in account.voices if v.first > at), None)
            near = voice is not None and voice.first - at <= _NEAR
            return Answer(voice, None, sure=False) if voice and near and (made or looks) else None
    return None


_PARTICIPLE = ("é", "ée", "és", "ées")


def _before_colon(account: Account, index: int) -> Answer | None:
    """`Réponse de Jens Stoltenberg : « … »`, `Même prudence chez Olaf Scholz : « … »`."""
    if not index or account.hearing.frame.words[index - 1].text != ":":
        return None
    front = [v for v in account.voices if v.last < index and v.sort is Sort.NAME]
    return Answer(front[-1], None, sure=False) if front else None


def _attributed(account: Account, index: int) -> Answer | None:
    """`« … » : le mot est de Maria Zakharova`, `l'expression « … », attribuée à James Baker`."""
    hearing = account.hearing
    words = hearing.frame.words
    after = next((i for i in range(index + 1, len(words)) if not hearing.is_mark(i)), len(words))
    colon = any(words[i].text == ":" for i in range(index + 1, after))
    for at in range(index + 1, len(words)):
        near = colon or (index == 0 and at - index <= _NEAR)
        if hearing.is_("attributed", at) or (near and hearing.is_("sayings", at)):
            voice = next((v for v in account.voices if v.first > at), None)
            return None if voice is None else Answer(voice, (at, voice.last))
    return None


def _inside(account: Account, index: int) -> Answer | None:
    """`« Nous espérons, a dit Antony Blinken, que … »`: the insert stands between the marks."""
    hearing, voices = account.hearing, account.voices
    inner = hearing.within(hearing.frame.quotes[index].span)
    if inner is None:
        return None
    voices = voices_in(inner)
    for at, word in enumerate(inner.frame.words):
        if word.text == ",":
            insert = insert_at(inner, voices, at + 1, behind_quote=True)
            if insert is not None and inner.is_mark(insert.last + 1):
                return Answer(insert.who, None)
    return None


RULES: tuple[Rule, ...] = (
    _attributed,
    _beside,
    _agent,
    _governing,
    _in_whose_view,
    _after_colon,
    _elsewhere,
    _subject,
    _behind_colon,
    _before_colon,
    _made_by,
    _inside,
)
"""Each takes a frame and the word that stands for the quote."""

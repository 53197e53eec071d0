"""Who says which words: attributions inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.annotate.clauses import Clause, Opener
from generator.annotate.noun_phrases import party_at
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import Party
from generator.annotate.scene import DOCUMENT, Scene
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form
from generator.model.article import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a paragraph that somebody is said to say; `cue` is the phrase that shows it.

    `direct` tells words between quotation marks from reported speech. What is only spoken of
    (`rappelant la fermeté de Moscou`) is not `quotable`.
    """

    span: Span
    speaker: Party
    cue: str
    direct: bool = False
    quotable: bool = True


def reported_in(scene: Scene, text: str) -> tuple[Said, ...]:
    """The reported speech of a sentence, wider stretches first; quotation marks are not looked at."""
    found = [
        *_inserted(scene, text),
        *_according_to(scene, text),
        *_governed(scene, text),
        *_objects(scene, text),
    ]
    known = [s for s in found if s.speaker or (s.speaker.text and s.speaker.because != DOCUMENT)]
    return tuple(sorted(known, key=lambda s: (s.span.start - s.span.end, s.span.start)))


def _says(predicate: Predicate) -> bool:
    told = predicate.has("report") and not predicate.passive
    # `…, a précisé le ministère, citant la Roumanie`: an example as well as a source.
    return told and (
        predicate.form is Form.FINITE or (predicate.form is Form.GERUND and not predicate.has("list"))
    )


def takes_up(scene: Scene, predicate: Predicate) -> bool:
    """Whether a verb says that what its sentence names was asked: `comme le réclamait M. Lavrov`."""
    clause = scene.sentence.clause_of(predicate.head)
    like = clause.opener is Opener.ADVERBIAL and scene.is_("inserts.like", clause.first)
    asks = predicate.has("demand") and not predicate.has("assert") and predicate.form is Form.FINITE
    return like and asks and not predicate.passive and scene.is_("clitics", clause.first + 1)


def _inserted(scene: Scene, text: str) -> Iterator[Said]:
    """`…, a déclaré Lavrov`: what is said is the sentence around it."""
    for predicate in scene.sentence.predicates:
        clause = scene.sentence.clause_of(predicate.head)
        if not _says(predicate):
            continue
        like = clause.opener is Opener.ADVERBIAL and scene.is_("inserts.like", clause.first)
        if like and not takes_up(scene, predicate):
            yield Said(_sentence_span(scene), subject_of(scene, predicate), _cue(scene, predicate, text))
        if clause.opener is not Opener.INSERT or clause.first > predicate.first:
            continue
        behind = _resumed(scene, predicate, clause)
        front = _without_marks(scene, range(predicate.first))
        # `Moscou, a noté Lavrov, attend …`: the subject alone is nothing said.
        for stretch in (front if len(front) >= _WORDS_OF_A_SENTENCE or not behind else [], behind):
            if stretch:
                words = scene.sentence.words
                span = Span(words[stretch[0]].start, words[stretch[-1]].end)
                yield Said(span, subject_of(scene, predicate), _cue(scene, predicate, text))


_WORDS_OF_A_SENTENCE = 3


def _without_marks(scene: Scene, indexes: Iterable[int]) -> list[int]:
    return [i for i in indexes if not scene.sentence.words[i].is_mark]


def _resumed(scene: Scene, predicate: Predicate, insert: Clause) -> list[int]:
    """The words behind an insert with which the sentence goes on, none where it has no verb there."""
    sentence = scene.sentence
    behind: list[int] = []
    for index in _without_marks(scene, range(predicate.last + 1, len(sentence.words))):
        at: Clause | None = sentence.clause_of(index)
        while at is not None and at.index != insert.parent:
            added = scene.is_("asides.clauses", at.first) and at.first > insert.first
            ends = added or at.opener in (Opener.INSERT, Opener.GERUND)
            at = None if ends else sentence.parent_of(at)
        beside = not behind and sentence.clause_of(index).opener is Opener.RELATIVE
        if at is not None and not beside:
            behind.append(index)
    verbs = (p for p in sentence.predicates if p.form is Form.FINITE and p.head in behind)
    return behind if any(verbs) else []


def _according_to(scene: Scene, text: str) -> Iterator[Said]:
    """`selon Moscou`, `Pour Moscou, …`, `à son avis`: what is said is the sentence."""
    sentence = scene.sentence
    words = sentence.words
    for index in range(len(words)):
        if scene.in_quotes(index):
            continue
        opinion = scene.sentence.marks.at("opinions.pronoun", index)
        if opinion:
            speaker = scene.referents.speaker or scene.referents.last_person
            yield Said(
                _sentence_span(scene), speaker, text[words[index].start : words[index + opinion - 1].end]
            )
            continue
        size = scene.sentence.marks.at("according_to", index)
        opens = not index or words[index - 1].text == ";"
        view = not size and opens and scene.sentence.marks.at("views", index)
        if not size and not view:
            continue
        speaker = party_at(scene, index + (size or view))
        if not (speaker or speaker.text):
            continue
        if view and not _comma_follows(scene, index):
            continue
        last = index + (size or view)
        yield Said(
            _scope(scene, index), speaker, text[words[index].start : words[min(last, len(words) - 1)].end]
        )


def _comma_follows(scene: Scene, index: int) -> bool:
    """Whether the phrase that opens the sentence is set off by a comma before any verb."""
    for at in range(index + 1, len(scene.sentence.words)):
        if scene.sentence.words[at].text == ",":
            return True
        if any(p.first <= at <= p.last and p.is_verb for p in scene.sentence.predicates):
            return False
    return False


def _scope(scene: Scene, index: int) -> Span:
    """A relative clause in the conditional just before `selon X` is all that X is said to say."""
    sentence = scene.sentence
    before = index - 1
    while before >= 0 and sentence.words[before].is_mark:
        before -= 1
    if before >= 0:
        clause = sentence.clause_of(before)
        if clause.opener is Opener.RELATIVE and _is_conditional(scene, clause):
            return Span(sentence.words[clause.first].start, sentence.words[before].end)
    return _part_span(scene, index)


def _is_conditional(scene: Scene, clause: Clause) -> bool:
    own = (i for i, owner in enumerate(scene.sentence.owner) if owner == clause.index)
    return any(scene.is_conditional(i) for i in own)


def _governed(scene: Scene, text: str) -> Iterator[Said]:
    """`Lavrov a déclaré que …`, `soulignant que …`: what is said is the clause that the verb governs."""
    sentence = scene.sentence
    for clause in sentence.clauses:
        if clause.opener is not Opener.CONTENT or clause.parent is None:
            continue
        governor = _governor(scene, clause)
        if governor is not None:
            speaker = subject_of(scene, governor)
            quotable = _only_reports(scene, governor)
            yield Said(_extent(scene, clause), speaker, _cue(scene, governor, text), quotable=quotable)


def _objects(scene: Scene, text: str) -> Iterator[Said]:
    """`rappelant la fermeté de Moscou`: the object of a verb of saying is spoken of."""
    sentence = scene.sentence
    for predicate in sentence.predicates:
        if not _says(predicate) or predicate.last + 1 >= len(sentence.words):
            continue
        clause = sentence.clause_of(predicate.head)
        later = [
            p.first for p in sentence.inside(clause) if p.first > predicate.last and p.form is Form.FINITE
        ]
        end = min(later, default=len(sentence.words))
        rest = [i for i in range(predicate.last + 1, end) if sentence.owner[i] == clause.index]
        if rest and clause.opener is not Opener.INSERT and not takes_up(scene, predicate):
            span = Span(sentence.words[rest[0]].start, sentence.words[rest[-1]].end)
            quotable = _only_reports(scene, predicate) and _infinitive_follows(scene, predicate)
            yield Said(span, subject_of(scene, predicate), _cue(scene, predicate, text), quotable=quotable)


def _only_reports(scene: Scene, predicate: Predicate) -> bool:
    """Whether a verb only says that somebody speaks (`déclare`, but not `exige`, `se dit prêt`)."""
    return predicate.kinds <= {"report", "answer", "uphold", "talk", "opinion", "act"} and not scene.is_(
        "reflexives", predicate.first - 1
    )


def _infinitive_follows(scene: Scene, predicate: Predicate) -> bool:
    """`a déclaré ne pas vouloir …` is reported speech, `a rappelé la position …` is not."""
    behind = [p for p in scene.sentence.predicates if predicate.last < p.first]
    if not behind or behind[0].form is not Form.INFINITIVE:
        return False
    between = range(predicate.last + 1, behind[0].first)
    return not any(scene.is_("prepositions", i) and not scene.is_("clitics", i) for i in between)


def _governor(scene: Scene, clause: Clause) -> Predicate | None:
    parent = scene.sentence.parent_of(clause)
    if parent is None:
        return None
    before = [p for p in scene.sentence.in_reach(parent, clause.first) if p.is_verb]
    done = [p for p in before if p.form is not Form.INFINITIVE or p.has("report")]
    if done and _says(done[-1]):
        # `a affirmé avoir obtenu la promesse que …`
        before = done
    if not before or not before[-1].has("report") or _has_object(scene, before[-1], clause):
        return None
    if _says(before[-1]):
        return before[-1]
    finite = [p for p in before if p.form is Form.FINITE]
    return finite[-1] if finite and finite[-1].has("report") else None


def _has_object(scene: Scene, verb: Predicate, clause: Clause) -> bool:
    """`a avancé des arguments que l'Occident n'a pas`: the clause belongs to the object, not to the verb."""
    return verb.last + 1 < clause.first and scene.is_("determiners.indefinite", verb.last + 1)


def _extent(scene: Scene, clause: Clause) -> Span:
    """From the first word of a clause to the last one that it or a clause inside it has."""
    sentence = scene.sentence
    last = clause.first
    for index in range(clause.first, len(sentence.words)):
        at: Clause | None = sentence.clause_of(index)
        while at is not None and at.index != clause.index:
            at = None if at.opener is Opener.INSERT else sentence.parent_of(at)
        if at is not None and not sentence.words[index].is_mark:
            last = index
    first = min(clause.first + 1, last)
    if last > first and scene.is_("coordinators", last):
        last -= 1
    return Span(sentence.words[first].start, sentence.words[last].end)


def _part_span(scene: Scene, index: int) -> Span:
    """The sentence, or the part of it between semicolons that a word stands in."""
    words = scene.sentence.words
    parts = [i for i in range(len(words)) if words[i].text == ";"]
    first = max((i + 1 for i in parts if i < index), default=0)
    last = min((i for i in parts if i > index), default=len(words)) - 1
    return Span(words[min(first, index)].start, words[max(last, index)].end)


def _sentence_span(scene: Scene) -> Span:
    words = scene.sentence.words
    return Span(words[0].start, words[-1].end)


def _cue(scene: Scene, predicate: Predicate, text: str) -> str:
    words = scene.sentence.words
    return text[words[predicate.first].start : words[predicate.last].end]

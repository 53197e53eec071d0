"""Who does what a verb says, and whose a demand or promise is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.annotate.clauses import Clause, Opener
from generator.annotate.inversion import inverted, may_be_inverted
from generator.annotate.noun_phrases import (
    agent_of,
    head_of,
    is_comma,
    is_oblique,
    is_paper,
    party_at,
    phrase_start,
    with_conjuncts_before,
)
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.pronouns import NOBODY, Gender, Party
from generator.annotate.scene import DOCUMENT, NEAR, PROXY, STANCE, Scene
from generator.annotate.strangers import is_name, stranger
from generator.annotate.verbs import Form


def subject_of(scene: Scene, predicate: Predicate) -> Party:
    """Who does what a verb says. For a passive that is its agent."""
    if predicate.passive or predicate.form is Form.PARTICIPLE:
        return agent_of(scene, predicate)
    clause = scene.sentence.clause_of(predicate.head)
    beside = scene.ending_at(predicate.first - 1)
    if predicate.form is Form.GERUND and beside and not is_oblique(scene, beside.first):
        # `…, sa ministre Ann Linde martelant que …`
        return Party((beside.actor,), certain=beside.certain, first=beside.first)
    if predicate.form is Form.GERUND or clause.opener is Opener.GERUND:
        paper = _paper_in_front(scene, predicate)
        return _subject_of_parent(scene, predicate) if paper is None else paper
    if predicate.form is Form.ADJECTIVE and predicate.first == predicate.head and _opens(scene, predicate):
        return _after_comma(scene, predicate, clause.index)
    before, behind = _before(scene, predicate), inverted(scene, predicate)
    if not may_be_inverted(scene, predicate, clause):
        behind = NOBODY
    if not before and not before.text and predicate.has("report") and predicate.first > 1:
        name = predicate.first - 1
        before = stranger(scene, name, -1) if is_name(scene, name) else before
    follows_que = clause.opener in (Opener.CONTENT, Opener.RELATIVE) and predicate.first == clause.first + 1
    found = (behind, before) if clause.opener is Opener.INSERT or follows_que else (before, behind)
    subject = next((party for party in found if party or party.text), NOBODY)
    return _who_spoke(scene, predicate, subject)


def _paper_in_front(scene: Scene, gerund: Predicate) -> Party | None:
    """`deux textes excluant l'adhésion …`: the paper that the gerund stands behind."""
    if scene.is_("gerunds.after", gerund.first - 1):
        return None
    for index in range(gerund.first - 1, max(-1, gerund.first - 1 - NEAR), -1):
        if is_paper(scene, index):
            return Party((), scene.sentence.words[index].text, because=DOCUMENT, first=index)
        if not is_comma(scene, index) and not scene.nationality(index):
            return None
    return None


def owner_of(scene: Scene, noun: Predicate) -> Party:
    """Whose a noun is: `les exigences de Moscou`, `américaines`, `leurs exigences`, `formulées par …`."""
    words = scene.sentence.words
    index = noun.last + 1
    while index < min(noun.last + 1 + NEAR, len(words)) and not words[index].is_mark:
        actor = scene.nationality(index)
        if actor and not scene.covering(index):
            return Party((actor,), words[index].text, first=index)
        if scene.is_("prepositions.of", index) or scene.is_("prepositions.owner", index):
            found = party_at(scene, index + 1)
            if found:
                return found
        if scene.is_("prepositions", index):
            break
        index += 1
    before = noun.first - 1
    while scene.is_("numerals", before):
        before -= 1
    if scene.is_("possessives.first", before):
        return scene.referents.first_person
    if scene.is_("determiners.demonstrative", before):
        return Party((), words[noun.first].text, because=DOCUMENT, first=noun.first)
    if scene.is_("possessives", before) and _is_anothers(scene, noun):
        owner = _above(scene, noun.first) or scene.referents.speaker
        return replace(owner, certain=False, because="possessive")
    if scene.is_("possessives", before):
        return _before_word(scene, noun.first) or scene.referents.last_subject
    if before >= 0 and scene.nationality(before):
        return Party((scene.adjectives[words[before].folded],), words[before].text, first=before)
    return NOBODY


def _is_anothers(scene: Scene, noun: Predicate) -> bool:
    """`n'a pas répondu à sa demande`, `a ignoré leurs exigences`: not of whoever answers or ignores it."""
    own = scene.sentence.inside(scene.sentence.clause_of(noun.head))
    verbs = [p for p in own if p.is_verb and p.last < noun.first]
    refused = bool(verbs) and verbs[-1].has("reject") and noun.has("demand")
    return refused or scene.is_("prepositions.to", noun.first - 2)


def _opens(scene: Scene, predicate: Predicate) -> bool:
    """`Fermement opposée à …, la Russie …`: nothing but adverbs stands in front."""
    return all(
        scene.sentence.words[i].folded.endswith(scene.grammar.cues.words("endings.adverb"))
        for i in range(predicate.first)
    )


def _who_spoke(scene: Scene, predicate: Predicate, subject: Party) -> Party:
    """With a verb of saying, `il` is whoever spoke last rather than whoever was spoken of last."""
    speaker = scene.referents.speaker
    is_pronoun = subject.first < 0 and subject.gender is not Gender.UNKNOWN
    if is_pronoun and predicate.has("report") and speaker.gender in (subject.gender, Gender.UNKNOWN):
        return speaker if speaker or speaker.text else subject
    return subject


def _subject_of_parent(scene: Scene, predicate: Predicate) -> Party:
    sentence = scene.sentence
    parent = sentence.parent_of(sentence.clause_of(predicate.head))
    while parent is not None:
        governors = [p for p in sentence.inside(parent) if p.form is Form.FINITE and p.is_verb]
        if governors:
            earlier = [p for p in governors if p.last < predicate.first]
            return subject_of(scene, (earlier or governors)[-1 if earlier else 0])
        named = _after_comma(scene, predicate, parent.index) or _in_front(scene, predicate, parent.index)
        if named:
            return named
        parent = sentence.parent_of(parent)
    return scene.referents.last_subject


def _after_comma(scene: Scene, predicate: Predicate, clause: int) -> Party:
    """`Manifestant ses inquiétudes, la Russie …`: the subject of a gerund in front comes after its comma."""
    for named in scene.named:
        own = scene.sentence.owner[named.first] == clause
        if own and named.first > predicate.last and not is_oblique(scene, named.first):
            return Party((named.actor,), first=named.first, certain=named.certain)
    return NOBODY


def _in_front(scene: Scene, predicate: Predicate, clause: int) -> Party:
    """`La Hongrie s'est distinguée en jugeant …`: the first free name, where the verb is no cue."""
    for named in scene.named:
        own = scene.sentence.owner[named.first] == clause
        if own and named.last < predicate.first and not is_oblique(scene, named.first):
            return Party((named.actor,), first=named.first, certain=named.certain)
    return NOBODY


def _before(scene: Scene, predicate: Predicate) -> Party:
    return _before_word(scene, predicate.first, predicate)


def _before_word(scene: Scene, word: int, predicate: Predicate | None = None) -> Party:
    """The subject in front of a word, in the same clause: the nearest that no preposition or verb governs."""
    sentence = scene.sentence
    clause = sentence.clause_of(min(word, len(sentence.words) - 1))
    verbs = {p.last: p for p in sentence.inside(clause) if p.is_verb and p is not predicate}
    joined = _joined_to(scene, word, predicate, verbs)
    if joined is not None:
        return subject_of(scene, joined)
    index = word - 1
    while index >= 0:
        if sentence.owner[index] != clause.index:
            index -= 1
            continue
        if index in verbs and verbs[index].form is Form.FINITE:
            return subject_of(scene, verbs[index])
        if predicate is not None and _is_object(scene, index, predicate):
            index -= 1
            continue
        found = _candidate(scene, index, verbs)
        if found is not None:
            return found
        index -= 1
    if clause.opener is Opener.RELATIVE and scene.is_("relatives.subject", clause.first):
        return antecedent_of(scene, clause.first)
    return NOBODY


def _is_object(scene: Scene, index: int, verb: Predicate) -> bool:
    """`nos partenaires nous ont demandé`: the verb is none of the first person plural."""
    if not scene.is_("pronouns.either", index) or verb.form is not Form.FINITE:
        return False
    words = scene.sentence.words[verb.first : verb.last + 1]
    return not any(word.folded.endswith(scene.grammar.cues.words("endings.first_plural")) for word in words)


def _joined_to(
    scene: Scene, word: int, predicate: Predicate | None, verbs: Mapping[int, Predicate]
) -> Predicate | None:
    """`Moscou dit ne pas menacer Kiev et réclame …`: the verb with which another one shares its subject."""
    before = word - 1
    while scene.is_("clitics", before):
        before -= 1
    if predicate is None or predicate.form is not Form.FINITE or not scene.is_("coordinators", before):
        return None
    earlier = [p for last, p in verbs.items() if last < before and p.form is Form.FINITE and p.lemma]
    return earlier[-1] if earlier else None


def _candidate(scene: Scene, index: int, verbs: Mapping[int, Predicate]) -> Party | None:
    named = scene.ending_at(index)
    if named is not None:
        if scene.is_("insets", named.last + 1):
            return None
        head = head_of(scene, named)
        if head is None or head - 1 in verbs or _ends_infinitive(scene, head - 1):
            return None
        party = with_conjuncts_before(scene, named)
        if head < phrase_start(scene, named.first):
            return _behind_noun(scene, head, party)
        return party
    if scene.is_("impersonals", index) or scene.is_("impersonals", index - 1):
        return NOBODY
    if scene.is_("nobodies", index):
        return replace(_telling(scene, index), certain=False, because="nobody")
    if scene.paper and scene.sentence.marks.ends_at("documents.numbered", index) == index + 1:
        return Party((), scene.wording(0, index), because=DOCUMENT, first=index)
    if scene.is_("pronouns.first", index):
        return scene.referents.first_person
    if is_comma(scene, index - 1) and is_comma(scene, index + 1):
        # `La délégation russe, elle, réclame …`: the pronoun only stresses the subject in front.
        return None
    if scene.is_("pronouns.third", index):
        return _subject_in_front(scene, index) or scene.meant_by(index)
    if scene.is_("pronouns.demonstrative", index):
        return scene.referents.last_subject
    return _described(scene, index)


def _telling(scene: Scene, index: int) -> Party:
    """Who says that nobody does a thing: the subject of the clause above, or whoever is speaking."""
    return _above(scene, index) or scene.referents.first_person


def _above(scene: Scene, index: int) -> Party:
    """The subject of the verb of saying that governs the clause of a word."""
    sentence = scene.sentence
    parent = sentence.parent_of(sentence.clause_of(index))
    verbs = (
        [p for p in sentence.inside(parent) if p.form is Form.FINITE and p.has("report")] if parent else []
    )
    return subject_of(scene, verbs[-1]) if verbs else NOBODY


def _ends_infinitive(scene: Scene, index: int) -> bool:
    """`d'envahir l'Ukraine`: a verb that is no cue, by its ending behind a preposition."""
    if index < 1 or scene.is_("prepositions", index) or not scene.is_("prepositions", index - 1):
        return False
    return scene.sentence.words[index].folded.endswith(scene.grammar.cues.words("endings.infinitive"))


def _subject_in_front(scene: Scene, pronoun: int) -> Party:
    """`Bien que Moscou ne pose aucun ultimatum, il juge …`: the subject of the clause in front."""
    sentence = scene.sentence
    own = sentence.clause_of(pronoun)
    meant = scene.meant_by(pronoun).gender
    twin = _subject_of_twin(scene, own, meant)
    if twin:
        return twin
    for predicate in reversed(sentence.predicates):
        clause = sentence.clause_of(predicate.head)
        if predicate.form is not Form.FINITE or predicate.last >= pronoun:
            continue
        if clause.parent == own.index and clause.opener in (Opener.ADVERBIAL, Opener.CONDITION):
            return subject_of(scene, predicate)
        if own.opener is Opener.CONTENT and clause.index == own.parent and predicate.has("report"):
            subject = subject_of(scene, predicate)
            if subject and subject.gender in (meant, Gender.UNKNOWN) and len(subject.actors) == 1:
                return subject
    if own.opener is Opener.MAIN:
        return _named_in_front(scene, pronoun, meant)
    return NOBODY


def _subject_of_twin(scene: Scene, own: Clause, meant: Gender) -> Party:
    """`exige que l'Otan renonce à … et qu'elle retire …`: who does the one thing asked does the other."""
    sentence = scene.sentence
    parent = sentence.parent_of(own)
    if own.opener is not Opener.CONTENT or parent is None:
        return NOBODY
    above = [p for p in sentence.inside(parent) if p.form is Form.FINITE and p.last < own.first]
    if not above or not above[-1].has("demand", "promise", "expect"):
        return NOBODY
    for clause in reversed(sentence.clauses[: own.index]):
        if clause.opener is own.opener and clause.parent == own.parent:
            verbs = [p for p in sentence.inside(clause) if p.form is Form.FINITE]
            subject = subject_of(scene, verbs[0]) if verbs else NOBODY
            return subject if subject.gender in (meant, Gender.UNKNOWN) else NOBODY
    return NOBODY


def _named_in_front(scene: Scene, pronoun: int, meant: Gender) -> Party:
    """`Moscou fait passer son message : il veut …`: the last free name before the pronoun, if it agrees."""
    for named in reversed(scene.named):
        if named.last >= pronoun or is_oblique(scene, named.first):
            continue
        article = phrase_start(scene, named.first)
        others = [g for g in (Gender.MASCULINE, Gender.FEMININE, Gender.PLURAL) if g is not meant]
        if any(scene.is_(f"determiners.{gender}", article) for gender in others):
            continue
        return Party((named.actor,), first=named.first, certain=named.certain)
    return NOBODY


def _behind_noun(scene: Scene, head: int, party: Party) -> Party:
    """`la responsable de l'administration` is whoever was named, `les membres de l'Otan` are the Otan."""
    noun = head
    while noun < len(scene.sentence.words) and not scene.is_("nouns.collective", noun):
        noun += 1
    person = scene.person_for(party.actors[0])
    if person and scene.is_("nouns.person", noun) and scene.is_("determiners.singular", noun - 1):
        return replace(person, first=head)
    return replace(party, because=PROXY)


def _described(scene: Scene, index: int) -> Party | None:
    """`la partie américaine`, `ces documents`: a noun phrase that means an actor without naming one."""
    actor = scene.nationality(index)
    words = scene.sentence.words
    if actor and not scene.covering(index):
        for noun in range(index - 1, max(-1, index - 3), -1):
            person = scene.person_for(actor)
            if person and scene.is_("nouns.person", noun) and scene.is_("determiners.singular", noun - 1):
                return replace(person, first=noun)
            if scene.is_("nouns.collective", noun) and not is_oblique(scene, noun):
                return Party((actor,), words[noun].text, first=noun)
            if scene.is_("nouns.document", noun) and not is_oblique(scene, noun):
                return Party((actor,), words[noun].text, because=DOCUMENT, first=noun)
    if scene.is_("allies.words", index) and scene.is_("determiners.definite", index - 1):
        return _allies(scene, index)
    if scene.is_("nouns.own_side", index) and scene.is_("possessives", index - 1):
        return _subject_in_front(scene, index - 1) or scene.referents.speaker
    if is_paper(scene, index) and (
        not is_oblique(scene, index) or scene.sentence.marks.ends_at("one_of", index - 1)
    ):
        return Party((), words[index].text, because=DOCUMENT, first=index)
    return None


def _allies(scene: Scene, index: int) -> Party | None:
    """`les alliés étaient prêts …`, says who speaks for an alliance: those whom he speaks for."""
    speaker = scene.referents.first_person
    sides = scene.allegiance.get(speaker.actors[0], frozenset()) if len(speaker.actors) == 1 else frozenset()
    if len(sides) != 1 or not sides <= scene.organisations or is_oblique(scene, index):
        return None
    return Party(tuple(sides), scene.sentence.words[index].text, certain=False, because=PROXY, first=index)


def antecedent_of(scene: Scene, relative: int) -> Party:
    """Whom the relative clause that begins at a word speaks of; `NOBODY` where that is not known."""
    index = relative - 1
    while index >= max(0, relative - 4):
        named = scene.ending_at(index)
        if named is not None and index >= relative - 2:
            return Party((named.actor,), first=named.first)
        if is_paper(scene, index):
            return Party((), scene.sentence.words[index].text, because=DOCUMENT, first=index)
        noun = next((p for p in scene.sentence.predicates if p.form is Form.NOUN and p.last == index), None)
        if noun is not None and noun.has(*ATTITUDES):
            owner = owner_of(scene, noun) or _before_word(scene, noun.first)
            return replace(owner, because=STANCE) if owner else owner
        index -= 1
    return NOBODY

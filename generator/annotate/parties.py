"""Who stands where in a sentence: subjects, agents, the owners of demands and promises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.annotate.clauses import Clause, Opener, Sentence
from generator.annotate.grammar import Grammar
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.pronouns import NOBODY, Gender, Party, Referents
from generator.annotate.verbs import Form

DOCUMENT = "document"
"""Why a party is meant that is only spoken of as the paper that it wrote."""
PROXY = "proxy"
"""Why a party is meant behind a noun (`les membres de l'Otan`); it does not speak itself."""
STANCE = "stance"
"""Why a party is meant whose demand or line is the subject."""
NEAR = 4
"""How many words may part a noun from whom it belongs to (`exigences principales de Moscou`)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in its place among the words of a sentence; `last` is included."""

    actor: str
    first: int
    last: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the actors named in it and those that its pronouns may mean."""

    sentence: Sentence
    named: tuple[Named, ...]
    grammar: Grammar
    adjectives: Mapping[str, str]
    referents: Referents
    text: str = ""
    allegiance: Mapping[str, frozenset[str]] = field(default_factory=dict)
    quoted: frozenset[int] = frozenset()

    def in_quotes(self, word: int) -> bool:
        """Whether a word stands between quotation marks."""
        return word in self.quoted

    def is_(self, group: str, word: int) -> bool:
        """Whether a phrase of a group of cues begins at a word."""
        return self.sentence.marks.at(group, word) > 0

    def ending_at(self, word: int) -> Named | None:
        """The actor whose mention ends with a word."""
        return next((n for n in self.named if n.last == word), None)

    def beginning_at(self, word: int) -> Named | None:
        """The actor whose mention begins with a word."""
        return next((n for n in self.named if n.first == word), None)

    def covering(self, word: int) -> Named | None:
        """The actor whose mention a word is part of."""
        return next((n for n in self.named if n.first <= word <= n.last), None)

    def meant_by(self, word: int) -> Party:
        """Whom a pronoun of the third person means."""
        if self.is_("pronouns.plural", word):
            return self.referents.meant_by(Gender.PLURAL)
        if self.is_("pronouns.feminine", word):
            return self.referents.meant_by(Gender.FEMININE)
        return self.referents.meant_by(Gender.MASCULINE)

    def person_for(self, actor: str) -> Party:
        """Who was last named of those who act for an actor: `le responsable russe`."""
        known = self.referents.last_person
        acts = known.actors and actor in self.allegiance.get(known.actors[0], frozenset())
        return replace(known, certain=False, because="office") if acts else NOBODY

    def wording(self, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.text[self.sentence.words[first].start : self.sentence.words[last].end]

    def nationality(self, word: int) -> str | None:
        """The actor that an adjective such as `américaine` speaks of."""
        return self.adjectives.get(self.sentence.words[word].folded)


def subject_of(scene: Scene, predicate: Predicate) -> Party:
    """Who does what a verb says. For a passive that is its agent."""
    if predicate.passive or predicate.form is Form.PARTICIPLE:
        return agent_of(scene, predicate)
    clause = scene.sentence.clause_of(predicate.head)
    if predicate.form is Form.GERUND or clause.opener is Opener.GERUND:
        return _subject_of_parent(scene, predicate)
    if predicate.form is Form.ADJECTIVE and predicate.first == predicate.head and _opens(scene, predicate):
        return _after_comma(scene, predicate, clause.index)
    before, behind = _before(scene, predicate), _inverted(scene, predicate)
    if not _may_be_inverted(scene, predicate, clause):
        behind = NOBODY
    if not before and not before.text and predicate.has("report") and predicate.first > 1:
        name = predicate.first - 1
        before = _stranger(scene, name, -1) if _is_name(scene, name) else before
    found = (behind, before) if clause.opener is Opener.INSERT else (before, behind)
    subject = next((party for party in found if party or party.text), NOBODY)
    return _who_spoke(scene, predicate, subject)


def _may_be_inverted(scene: Scene, predicate: Predicate, clause: Clause) -> bool:
    """Where a subject may follow its verb: inserts, `que réclame Moscou`, `comme l'a dit …`, `dit-il`."""
    inside = any(scene.is_("pronouns.third", i) for i in range(predicate.first, predicate.last + 2))
    if clause.opener is Opener.MAIN:
        return inside or predicate.kinds == {"report"}
    return not (clause.opener is Opener.RELATIVE and scene.is_("relatives.subject", clause.first))


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


def agent_of(scene: Scene, predicate: Predicate) -> Party:
    """Who a passive says to act: `attendues par Washington`."""
    words = scene.sentence.words
    for index in range(predicate.last + 1, min(predicate.last + 1 + NEAR, len(words))):
        if words[index].is_mark:
            break
        if scene.is_("prepositions.agent", index):
            return party_at(scene, index + 1)
    return NOBODY


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
    if scene.is_("possessives.first", before):
        return scene.referents.first_person
    if scene.is_("determiners.demonstrative", before):
        return Party((), words[noun.first].text, because=DOCUMENT, first=noun.first)
    if scene.is_("possessives", before) and scene.is_("prepositions.to", before - 1):
        return replace(scene.referents.speaker, certain=False, because="possessive")
    if scene.is_("possessives", before):
        return _before_word(scene, noun.first) or scene.referents.last_subject
    if before >= 0 and scene.nationality(before):
        return Party((scene.adjectives[words[before].folded],), words[before].text, first=before)
    return NOBODY


def addressee_of(scene: Scene, predicate: Predicate) -> Party:
    """Of whom something is asked: the actor straight behind the verb (`exhorte l'Otan à …`)."""
    words = scene.sentence.words
    for index in range(predicate.last + 1, min(predicate.last + 1 + NEAR + 2, len(words))):
        if words[index].is_mark or scene.is_("complementisers", index):
            break
        if scene.beginning_at(index):
            return _with_conjuncts_after(scene, index)
        actor = scene.nationality(index)
        if actor:
            return Party((actor,), words[index].text, first=index)
    return NOBODY


def _subject_of_parent(scene: Scene, predicate: Predicate) -> Party:
    sentence = scene.sentence
    parent = sentence.parent_of(sentence.clause_of(predicate.head))
    while parent is not None:
        governors = [p for p in sentence.inside(parent) if p.form is Form.FINITE and p.is_verb]
        if governors:
            earlier = [p for p in governors if p.last < predicate.first]
            return subject_of(scene, (earlier or governors)[-1 if earlier else 0])
        named = _after_comma(scene, predicate, parent.index)
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


def _before(scene: Scene, predicate: Predicate) -> Party:
    return _before_word(scene, predicate.first, predicate)


def _before_word(scene: Scene, word: int, predicate: Predicate | None = None) -> Party:
    """The subject in front of a word, in the same clause: the nearest that no preposition or verb governs."""
    sentence = scene.sentence
    clause = sentence.clause_of(min(word, len(sentence.words) - 1))
    verbs = {p.last: p for p in sentence.inside(clause) if p.is_verb and p is not predicate}
    index = word - 1
    while index >= 0:
        if sentence.owner[index] != clause.index:
            index -= 1
            continue
        if index in verbs and verbs[index].form is Form.FINITE:
            return subject_of(scene, verbs[index])
        found = _candidate(scene, index, verbs)
        if found is not None:
            return found
        index -= 1
    if clause.opener is Opener.RELATIVE and scene.is_("relatives.subject", clause.first):
        return _antecedent(scene, clause.first)
    return NOBODY


def _candidate(scene: Scene, index: int, verbs: Mapping[int, Predicate]) -> Party | None:
    named = scene.ending_at(index)
    if named is not None:
        head = _head_of(scene, named)
        if head is None or head - 1 in verbs:
            return None
        party = _with_conjuncts_before(scene, named)
        if head < _without_determiner(scene, named.first):
            return _behind_noun(scene, head, party)
        return party
    if scene.is_("impersonals", index) or scene.is_("impersonals", index - 1):
        return NOBODY
    if scene.is_("pronouns.first", index):
        return scene.referents.first_person
    if scene.is_("pronouns.third", index):
        return _subject_in_front(scene, index) or scene.meant_by(index)
    if scene.is_("pronouns.demonstrative", index):
        return scene.referents.last_subject
    return _described(scene, index)


def _subject_in_front(scene: Scene, pronoun: int) -> Party:
    """`Bien que Moscou ne pose aucun ultimatum, il juge …`: the subject of the clause in front."""
    sentence = scene.sentence
    own = sentence.clause_of(pronoun)
    meant = scene.meant_by(pronoun).gender
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


def _named_in_front(scene: Scene, pronoun: int, meant: Gender) -> Party:
    """`Moscou fait passer son message : il veut …`: the last free name before the pronoun, if it agrees."""
    for named in reversed(scene.named):
        if named.last >= pronoun or is_oblique(scene, named.first):
            continue
        article = _without_determiner(scene, named.first)
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
    if scene.is_("nouns.own_side", index) and scene.is_("possessives", index - 1):
        return _subject_in_front(scene, index - 1) or scene.referents.speaker
    if scene.is_("nouns.document", index) and not is_oblique(scene, index):
        return Party((), words[index].text, because=DOCUMENT, first=index)
    return None


def _head_of(scene: Scene, named: Named) -> int | None:
    """The first word of the noun phrase that names the subject, None where a preposition governs it."""
    first = _without_determiner(scene, named.first)
    if not scene.is_("prepositions", first - 1):
        return first
    joined = scene.ending_at(first - 3) if scene.is_("coordinators", first - 2) else None
    if joined is not None and scene.is_("prepositions.of", first - 1):
        return _head_of(scene, joined)
    for noun in range(first - 2, max(-1, first - 5), -1):
        if scene.sentence.words[noun].is_mark or scene.is_("prepositions", noun):
            return None
        if scene.is_("nouns.collective", noun):
            return None if is_oblique(scene, noun) else _without_determiner(scene, noun)
    return None


def _without_determiner(scene: Scene, first: int) -> int:
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
    begin = _without_determiner(scene, first)
    if scene.is_("determiners.before_adjective", begin - 2):
        begin -= 2
    while begin > 0 and (
        scene.is_("determiners.plain", begin - 1)
        or scene.is_("titles", begin - 1)
        or scene.is_("adverbs.of_degree", begin - 1)
    ):
        begin -= 1
    return scene.is_("prepositions", begin - 1) or scene.is_("prepositions.contracted", begin - 1)


def _with_conjuncts_before(scene: Scene, named: Named) -> Party:
    actors = [named.actor]
    first = named.first
    certain = named.certain
    while True:
        before = _without_determiner(scene, first) - 1
        if scene.is_("prepositions.of", before) and scene.is_("coordinators", before - 1):
            before -= 1
        elif scene.is_("prepositions.of", before):
            before = (_head_of(scene, Named(named.actor, first, first)) or first) - 1
        if not (scene.is_("coordinators", before) or _is_comma(scene, before)):
            break
        other = scene.ending_at(before - 1)
        if other is None or (_is_comma(scene, before) and len(actors) == 1):
            break
        if _head_of(scene, other) is None:
            break
        actors.insert(0, other.actor)
        first = other.first
    return Party(tuple(dict.fromkeys(actors)), certain=certain, first=first)


def _with_conjuncts_after(scene: Scene, index: int) -> Party:
    actors: list[str] = []
    named = scene.beginning_at(index)
    at = index
    while named is not None:
        actors.append(named.actor)
        at = named.last + 1
        if not (scene.is_("coordinators", at) or _is_comma(scene, at)):
            break
        joined = scene.is_("coordinators", at)
        at += 1
        while scene.is_("prepositions.of", at) or scene.is_("determiners.plain", at):
            at += 1
        named = scene.beginning_at(at)
        if named is not None and not joined and not scene.is_("coordinators", named.last + 1):
            break
    return Party(tuple(dict.fromkeys(actors)), first=index)


def _is_comma(scene: Scene, index: int) -> bool:
    return 0 <= index < len(scene.sentence.words) and scene.sentence.words[index].text == ","


def party_at(scene: Scene, index: int) -> Party:
    """The noun phrase that begins here, as a party: a name, or a noun with a name behind it."""
    words = scene.sentence.words
    first = index
    while index < min(first + 2 * NEAR, len(words)) and not words[index].is_mark:
        if scene.beginning_at(index):
            return _with_conjuncts_after(scene, index)
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


def _inverted(scene: Scene, predicate: Predicate) -> Party:
    """The subject behind its verb: `a déclaré jeudi Sergueï Lavrov`, `a-t-il noté`, `dit-il`."""
    sentence = scene.sentence
    words = sentence.words
    for index in range(predicate.first, predicate.last + 2):
        if index < len(words) and scene.is_("pronouns.third", index) and not scene.is_("impersonals", index):
            return scene.meant_by(index)
        if index < len(words) and scene.is_("pronouns.first", index):
            return scene.referents.first_person
    for index in range(predicate.last + 1, min(predicate.last + 14, len(words))):
        if words[index].text in ",;:" or scene.is_("complementisers", index):
            break
        if scene.beginning_at(index) and not is_oblique(scene, index):
            return _with_conjuncts_after(scene, index)
        if scene.is_("nouns.person", index) and not is_oblique(scene, index):
            return _unnamed(scene, index)
        if _is_name(scene, index) and not is_oblique(scene, index):
            return _stranger(scene, index, 1)
        if scene.is_("nouns.collective", index) and not is_oblique(scene, index):
            return party_at(scene, index) or Party(
                (), scene.wording(index, index), certain=False, first=index
            )
    return NOBODY


def _is_name(scene: Scene, index: int) -> bool:
    word = scene.sentence.words[index].text
    return word[0].isupper() and len(word) > 1 and not word.isupper() and scene.covering(index) is None


def _stranger(scene: Scene, index: int, step: int) -> Party:
    """Somebody with a name that the vocabulary does not know; `step` tells which way the name goes on."""
    last = index
    while 0 <= last + step < len(scene.sentence.words) and _is_name(scene, last + step):
        last += step
    first, last = min(index, last), max(index, last)
    return Party((), scene.wording(first, last), certain=False, because="unknown", first=first)


def _unnamed(scene: Scene, index: int) -> Party:
    """A person called by an office that the vocabulary does not resolve: `le ministre`, `un diplomate`."""
    words = scene.sentence.words
    last = index
    while last + 1 < len(words) and not words[last + 1].is_mark and last - index < 2 * NEAR:
        named = scene.beginning_at(last + 1)
        if named is not None and not is_oblique(scene, last + 1):
            return Party((named.actor,), first=named.first)
        last += 1
    if scene.is_("determiners.definite", index - 1) and last - index <= 1:
        known = scene.referents.last_person
        if known:
            return Party(known.actors, certain=False, because="office", first=index)
    owner = scene.referents.last_subject
    if scene.is_("possessives", index - 1) and owner:
        return Party(
            owner.actors, scene.wording(index - 1, last), certain=False, because="spokesman", first=index
        )
    return Party((), scene.wording(index, last), certain=False, because="unknown", first=index)


def _antecedent(scene: Scene, relative: int) -> Party:
    index = relative - 1
    while index >= max(0, relative - 4):
        named = scene.ending_at(index)
        if named is not None and index >= relative - 2:
            return Party((named.actor,), first=named.first)
        if scene.is_("nouns.document", index):
            return Party((), scene.sentence.words[index].text, because=DOCUMENT, first=index)
        noun = next((p for p in scene.sentence.predicates if p.form is Form.NOUN and p.last == index), None)
        if noun is not None and noun.has(*ATTITUDES):
            owner = owner_of(scene, noun) or _before_word(scene, noun.first)
            return replace(owner, because=STANCE) if owner else owner
        index -= 1
    return NOBODY

"""Who takes the stance that a cue shows."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.chains import Chain, is_denied
from generator.annotate.clauses import Opener
from generator.annotate.complements import made_into, modal_of
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import addressee_of, agent_of, party_at
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.scene import DOCUMENT, NEAR
from generator.annotate.stances import Side
from generator.annotate.subjects import antecedent_of, owner_of, subject_of
from generator.annotate.verbs import Form


def holder_of(matter: Matter, link: Predicate, chain: Chain, index: int) -> Party:
    """Whoever takes the stance of a cue, the link of a chain at an index; `NOBODY` where none is named.

    The `because` of the party tells why it is only likely, or that a paper is meant.
    """
    if link.form is Form.NOUN:
        if link.is_term:
            return Party((), because=DOCUMENT)
        owner = owner_of(matter.scene, link)
        if not owner and index + 1 < len(chain.links) and chain.links[index + 1].cue.has("receive"):
            return _giver(matter, chain.links[index + 1].cue, link)
        if not owner and not owner.because and link.first > matter.topic.head:
            making = made_into(matter.scene, matter.topic.head, link)
            return subject_of(matter.scene, making) if making else matter.speaking()
        if not owner and link.has("verdict"):
            return replace(matter.speaking(), certain=False, because="verdict")
        alone = link.has("flip") and not is_denied(chain, index)
        if owner or owner.because or alone:
            return owner
        maker = _behind_topic(matter, link)
        if maker:
            return maker
        return _beneath(matter, chain, index) or _announced(matter, link)
    if link.form is Form.ADJECTIVE and not link.has("personal"):
        return agent_of(matter.scene, link) or _judging(matter, link)
    if link.has("amounts"):
        return matter.speaking()
    if link.has("necessity"):
        return _wanting(matter, link)
    if link.passive or link.form is Form.PARTICIPLE:
        agent = agent_of(matter.scene, link)
        if agent:
            return agent
        announced = link.has("deliver") and link.form is Form.FINITE
        return complying(matter) if announced else _ruling(matter, link)
    if link.form is Form.INFINITIVE:
        return _beneath(matter, chain, index) or _bare(matter, chain, index)
    return subject_of(matter.scene, link)


def _giver(matter: Matter, verb: Predicate, noun: Predicate) -> Party:
    """`obtenir de Moscou l'assurance que …`: the promise is made by whom it is got from."""
    words = range(verb.last + 1, noun.first)
    froms = (party_at(matter.scene, i + 1) for i in words if matter.scene.is_("prepositions.of", i))
    return next((party for party in froms if party), NOBODY)


def _behind_topic(matter: Matter, noun: Predicate) -> Party:
    """`les demandes de garanties de sécurité de la Russie`: whoever makes them, named behind the topic."""
    after = matter.topic.last + 1
    if noun.last > matter.topic.first or not matter.scene.is_("prepositions.of", after):
        return NOBODY
    party = party_at(matter.scene, after + 1)
    return party if matter.side_of(party) is Side.MAKES else NOBODY


def _announced(matter: Matter, noun: Predicate) -> Party:
    """`Moscou a posé ses conditions. Première exigence : …`: of whoever the sentence before was about."""
    after = noun.last + 1
    words = matter.scene.sentence.words
    if after >= len(words) or words[after].text != ":":
        return NOBODY
    last, made_by = matter.scene.referents.last_subject, matter.demand.made_by
    if matter.side_of(last) is not Side.MAKES:
        last = Party(made_by) if len(made_by) == 1 else NOBODY
    return replace(last, certain=False, because="list")


def _beneath(matter: Matter, chain: Chain, index: int) -> Party:
    """A noun or infinitive without an owner of its own has the subject of what governs it."""
    for outer in (link.cue for link in chain.links[index + 1 :]):
        if outer.has("accuse"):
            # `accuse l'Otan d'ignorer …`: the object does it.
            return addressee_of(matter.scene, outer)
        if outer.form in (Form.FINITE, Form.GERUND) and not outer.passive:
            return subject_of(matter.scene, outer)
    return NOBODY


def _bare(matter: Matter, chain: Chain, index: int) -> Party:
    """`a beau réclamer`, `va exiger`: the verb that governs the infinitive is no cue."""
    if index + 1 < len(chain.links):
        return NOBODY
    return replace(subject_of(matter.scene, chain.links[index].cue), certain=False, because="infinitive")


def _judging(matter: Matter, link: Predicate) -> Party:
    """Who finds something necessary or inacceptable: the judge, `pour X`, or whoever is speaking."""
    sentence = matter.scene.sentence
    clause = sentence.clause_of(link.head)
    if clause.opener is Opener.RELATIVE and matter.scene.is_("views", clause.first - 1):
        # `Moscou, pour qui l'élargissement est inadmissible`
        return antecedent_of(matter.scene, clause.first - 1)
    for predicate in reversed(sentence.inside(clause)):
        if (
            predicate.last < link.first
            and predicate.has("opinion", "report" if predicate.form is not Form.GERUND else "opinion")
            and (predicate.form is not Form.PARTICIPLE or _finds(matter, predicate, link))
        ):
            return subject_of(matter.scene, predicate)
    for index in range(link.last + 1, min(link.last + 3, len(sentence.words))):
        if matter.scene.is_("views", index):
            party = party_at(matter.scene, index + 1)
            if party:
                return party
    return matter.speaking()


def _finds(matter: Matter, participle: Predicate, adjective: Predicate) -> bool:
    """`jugée inacceptable par Washington`"""
    beside = adjective.first - participle.last <= NEAR
    return beside and participle.has("opinion") and bool(agent_of(matter.scene, participle))


def complying(matter: Matter) -> Party:
    """Who says what will be done about the demand, unless it is the one who asks."""
    speaker = matter.speaking()
    asks = matter.side_of(speaker) is Side.MAKES
    return NOBODY if asks else replace(speaker, certain=False, because="announced")


def _ruling(matter: Matter, link: Predicate) -> Party:
    """`Ces demandes ne peuvent être acceptées, a dit …`: who says what can or must be done with a demand."""
    if modal_of(matter.scene, link) is None:
        return NOBODY
    return replace(matter.speaking(), certain=False, because="ruled")


def _wanting(matter: Matter, link: Predicate) -> Party:
    """Who says that something must be: the speaker, unless the subject is a party that asks for it."""
    subject = subject_of(matter.scene, link)
    if subject.because == DOCUMENT or (matter.side_of(subject) is Side.MAKES and subject.first >= 0):
        return subject
    speaker = matter.speaking()
    if not link.lemma and not link.has("turn") and matter.side_of(speaker) is not Side.MAKES:
        return NOBODY
    relative = matter.scene.sentence.clause_of(link.head).opener is Opener.RELATIVE
    return replace(speaker, certain=False, because="relative") if relative else speaker

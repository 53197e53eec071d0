"""Which stance a sentence gives whom on a demand, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.annotate.answered import answered
from generator.annotate.asserted import asserted, said_alone
from generator.annotate.chains import Chain, chain_above, is_denied, is_wish, yields_on
from generator.annotate.clauses import Opener
from generator.annotate.complements import chains_behind
from generator.annotate.conditions import required
from generator.annotate.demands import APPOSED, STAND_INS, Topic
from generator.annotate.draft_terms import in_terms
from generator.annotate.echoed import echoed
from generator.annotate.idle import is_idle
from generator.annotate.listed import listed
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import addressee_of
from generator.annotate.orders import ordered
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.reading import Stand
from generator.annotate.replies import denied_in_reply
from generator.annotate.scene import DOCUMENT, STANCE, Scene
from generator.annotate.signs import sign_of, verb_of
from generator.annotate.stance_holders import complying, holder_of
from generator.annotate.stances import LOOSE, Side, stance_of
from generator.annotate.subjects import owner_of, subject_of
from generator.annotate.talks import ideas_given, talks_held
from generator.annotate.verbs import Form

_OF_PAPERS = ("demand", "reject", "flip", "yield")
"""The stances that a paper takes for whoever wrote it, besides what it contains."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges what a sentence says about one demand.

    The ways in which a sentence shows a stance are tried in the order of `stands`.
    """

    matter: Matter

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.matter.scene

    @property
    def topic(self) -> Topic:
        """The words that name the demand."""
        return self.matter.topic

    def stands(self) -> Iterator[Stand]:
        """The stances found, the one that the sentence itself takes first."""
        special = required(self.matter) or denied_in_reply(self.matter)
        if special is not None:
            yield special
        if special is not None or is_idle(self.matter):
            return
        reply = answered(self.matter)
        if reply is not None or self.topic.rule in STAND_INS:
            yield from (reply,) if reply is not None else ()
            return
        if self.topic.rule == APPOSED:
            rejected = self._behind()
            if rejected is not None and not self._judges_refusal(rejected):
                yield rejected
            return
        yield from self._said_of_it()
        yield from echoed(self.matter)

    def _judges_refusal(self, stand: Stand) -> bool:
        """`Kiev s'y refuse, ce que Moscou juge inadmissible`: whoever asks turns nothing down."""
        return stand.stance == "reject" and self.matter.side_of(stand.holder) is Side.MAKES

    def _said_of_it(self) -> Iterator[Stand]:
        above = chain_above(self.scene, self.topic)
        if above.blocked:
            held = talks_held(self.matter) or ideas_given(self.matter)
            if held is not None:
                yield held
            yield from self._described(held)
            return
        outer = (
            listed(self.matter, above)
            or ordered(self.matter, above)
            or in_terms(self.matter, above, self._passed(above))
            or said_alone(self.matter, above)
            or self._behind()
            or self._doing(above)
            or asserted(self.matter, above)
        )
        if outer is not None and outer.cue.has("uphold"):
            # `son pays conserve le droit de rejoindre l'Otan, a dit …`
            stance = self.topic.alone if above.net > 0 else ""
            outer = replace(outer, stance=stance or outer.stance)
        if outer is not None:
            yield self._plausible(outer)
            yield from self._nested(above, outer)
            yield from self._described(outer)

    def _passed(self, above: Chain) -> Stand | None:
        """`Les exigences russes de … sont inacceptables`: what is said of a demand goes before the demand."""
        meant = self._outermost(above)
        if meant is None or meant.cue.form is not Form.NOUN:
            return meant
        said = self._behind()
        return said if said is not None and said.stance != meant.stance else meant

    def _plausible(self, stand: Stand) -> Stand:
        """A side against its own demand, or making that of the other side, was hardly understood."""
        side = self.matter.side_of(stand.holder)
        draft = Party(self.matter.demand.made_by) if self.matter.demand.sources else stand.holder
        if self.matter.is_conditional(stand.cue):
            if side is Side.ASKED and stand.stance in ("promise", "accept"):
                # What the other side would do is what the drafts say.
                stand = replace(stand, holder=draft, stance="demand")
            return replace(stand, certain=False, because="conditional")
        if side is Side.MAKES and stand.stance == "reject":
            return replace(stand, stance="demand", certain=False, because="side")
        if side is Side.ASKED and stand.stance == "demand" and stand.cue.has("propose"):
            return replace(stand, stance="open", certain=False, because="side")
        speaker = self.matter.speaking()
        alone = len(stand.holder.actors) == 1
        if side is Side.ASKED and stand.stance == "demand" and alone and self._may_ask(speaker):
            # `a rappelé que la porte restait ouverte et a appelé la Russie à …`
            return replace(stand, holder=speaker, certain=False, because="side")
        if side is Side.ASKED and stand.stance == "demand":
            return replace(stand, holder=draft, certain=False, because="side")
        odd = ("expect",) if side is Side.ASKED else ("accept", "promise")
        if side is not Side.OTHER and stand.stance in odd:
            return replace(stand, certain=False, because="side")
        return stand

    def _may_ask(self, speaker: Party) -> bool:
        return bool(speaker) and self.matter.side_of(speaker) is not Side.ASKED

    def _outermost(self, chain: Chain) -> Stand | None:
        """The stance of the outermost cue that shows one; what is only done counts after what is meant."""
        order = range(len(chain.links) - 1, -1, -1)
        cues = [link.cue for link in chain.links]
        kinds = ("necessity", "contain", *ATTITUDES)
        meant = [i for i in order if cues[i].has(*kinds) or cues[i].is_term or yields_on(self.scene, cues[i])]
        for index in (*meant, *(i for i in order if i not in meant)):
            stand = self._stand(chain, index)
            if stand is not None:
                return stand
        return None

    def _behind(self) -> Stand | None:
        found = (self._outermost(chain) for chain in chains_behind(self.scene, self.topic))
        return next((stand for stand in found if stand is not None), None)

    def _doing(self, above: Chain) -> Stand | None:
        """`Washington répondra par écrit`: the verb that names the demand is itself what a party does."""
        own = verb_of(self.scene, self.topic)
        if any(link.cue.has("promise", "demand", "expect") for link in above.links):
            # `la promesse que l'Ukraine n'intégrera jamais l'Otan`: what is promised or asked, not done.
            return None
        if own is not None and own.form is Form.GERUND:
            return self._advised(own)
        if own is None or own.form is not Form.FINITE:
            return None
        subject = self.matter.author(subject_of(self.scene, own))
        holder = subject or (complying(self.matter) if own.passive or own.future else NOBODY)
        foreseen = own.negated or own.future or subject == self.scene.referents.first_person
        if not holder or not (foreseen or own.has("deliver")):
            return None
        side = self.matter.side_of(holder)
        sign = sign_of(self.scene, self.topic)
        withdraws = own.has("withdraw") and not self.topic.opposite
        if side is Side.OTHER and own.has("deliver") and (withdraws or not own.future):
            # `El País, qui a publié les réponses, …`: no party to the demand.
            return None
        if self.topic.opposite:
            yields = "promise" if own.future else "accept"
            stance = "reject" if sign < 0 else "demand" if side is Side.MAKES else yields
        else:
            kind = stance_of("deliver", negated=own.negated, sign=1, side=side, future=own.future)
            if kind is None:
                return None
            stance = kind
        because = holder.because or "deed"
        return Stand(stance, holder, own, (), own.has("deliver") and holder.certain, because)

    def _advised(self, own: Predicate) -> Stand | None:
        """`La Russie peut le prouver en retirant ses troupes`, says somebody who wants it."""
        speaker = self.matter.speaking()
        if self.matter.side_of(speaker) is not Side.MAKES:
            return None
        return Stand("demand", speaker, own, (), False, "advice")

    def _nested(self, chain: Chain, outer: Stand) -> Iterator[Stand]:
        """`rejette l'exigence de Moscou`: the noun inside is somebody else's stance."""
        for index, link in enumerate(chain.links):
            cue = link.cue
            if cue is outer.cue or cue.form is not Form.NOUN or not cue.has("demand", "reject"):
                continue
            if not owner_of(self.scene, cue):
                continue
            stand = self._stand(chain, index)
            if stand is not None and not set(stand.holder.actors) & set(outer.holder.actors):
                yield replace(stand, certain=False, because="nested")

    def _described(self, outer: Stand | None) -> Iterator[Stand]:
        """`le retrait, réclamé par Moscou, a été rejeté par …`: the participle is somebody else's stance."""
        for chain in chains_behind(self.scene, self.topic):
            cue = chain.links[0].cue
            beside = cue.form is Form.PARTICIPLE or cue.is_stance_noun
            if (outer and cue is outer.cue) or not beside or not cue.has("demand", "reject"):
                continue
            stand = self._stand(chain, 0)
            if stand is None or (outer and set(stand.holder.actors) & set(outer.holder.actors)):
                continue
            yield self._plausible(stand)

    def _stand(self, chain: Chain, index: int) -> Stand | None:
        link = chain.links[index].cue
        kind = self._kind(link, index)
        if kind is None:
            return None
        if kind == "reject" and is_wish(link, chain.links[index].below):
            kind = "demand"
        holder = holder_of(self.matter, link, chain, index)
        side = self.matter.side_of(holder)
        intends = side is Side.ASKED or (side is Side.MAKES and link.negated)
        if kind == "expect" and intends and self._is_own_deed(chain, index):
            kind = "promise"
        if self._weighs(chain, index, side):
            kind = "open"
        document = holder.because in (DOCUMENT, STANCE)
        if document is not (kind == "contain") and (kind == "contain" or kind not in _OF_PAPERS):
            return None
        holder = self.matter.author(holder)
        if not holder:
            return None
        below = chain.links[index].below
        denied = link.negated or is_denied(chain, index)
        stance = stance_of(
            kind, negated=denied, sign=below, side=self.matter.side_of(holder), future=link.future
        )
        if stance is None or (kind == "open" and denied and side is Side.OTHER and stance == "demand"):
            # `l'Ukraine n'est pas prête à rejoindre l'Otan`: able or not, it asks for nothing.
            return None
        loose = kind in ("uphold", "flip", "talk")
        addressees = addressee_of(self.scene, link).actors if kind == "demand" and link.is_verb else ()
        others = tuple(a for a in addressees if a not in holder.actors)
        certain = holder.certain and not loose
        return Stand(stance, holder, link, others, certain, holder.because or kind)

    def _is_own_deed(self, chain: Chain, index: int) -> bool:
        """`Washington compte répondre`: the infinitive is what the holder itself is to do."""
        own = chain.links[index - 1].cue if index else verb_of(self.scene, self.topic)
        return own is not None and own.form is Form.INFINITIVE

    def _weighs(self, chain: Chain, index: int, side: Side) -> bool:
        """`juge utile de discuter de …`, `évoque de possibles …`: a thing is talked of, not yet asked for."""
        link = chain.links[index].cue
        if side is Side.MAKES or link.negated:
            return False
        talked = index > 0 and chain.links[index - 1].cue.has("talk")
        if talked and link.is_verb and link.has("demand"):
            # `souhaite que l'on discute de …`
            return True
        if link.form is Form.ADJECTIVE and link.has("demand"):
            return talked
        if side is Side.OTHER:
            return talked and link.has("propose")
        return link.has("talk", "propose") and self.scene.is_("possibilities", link.last + 1)

    def _kind(self, link: Predicate, index: int) -> str | None:
        """The kind of stance that a cue shows here; a verb of saying shows one only with a direct object."""
        if link.has("necessity"):
            return "demand"
        if yields_on(self.scene, link):
            return "yield"
        kinds = [
            k
            for k in (*ATTITUDES, *LOOSE)
            if k in link.kinds and k != "yield" and (k != "deliver" or index == 0)
        ]
        if kinds == ["deliver"] and link.form is Form.GERUND and link.negated:
            # `l'Ukraine ne faisant pas partie de l'Otan`: how things are, nothing that anybody does.
            return None
        if not kinds:
            return "contain" if link.is_term else None
        told = link.has("assert") or (link.has("report") and not link.has("demand", "promise", "expect"))
        if told and self._governs_clause(link):
            return None
        return kinds[0]

    def _governs_clause(self, link: Predicate) -> bool:
        sentence = self.scene.sentence
        return any(
            c.opener is Opener.CONTENT
            and c.parent == sentence.owner[link.head]
            and link.last < c.first <= self.topic.head
            for c in sentence.clauses
            if not link.has("assert") or self.scene.is_("complementisers", c.first)
        )

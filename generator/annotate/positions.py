"""Who takes which stance on which demand, according to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.annotate.allegiance import allegiance_of
from generator.annotate.beside import TURNING
from generator.annotate.chains import chain_above
from generator.annotate.demands import Topic
from generator.annotate.judge import Judge
from generator.annotate.matter import Matter
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.reading import Reading, Stand
from generator.annotate.scene import Scene
from generator.annotate.signs import verb_of
from generator.annotate.sources import source_of
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form
from generator.model.annotation import Position
from generator.model.vocabulary import Vocabulary


def positions_in(reading: Reading, vocabulary: Vocabulary, people: frozenset[str]) -> tuple[Position, ...]:
    """The positions that a sentence reports; `people` are the ids of persons."""
    found: list[Position] = []
    for topic in _told_apart(reading, vocabulary):
        demand = vocabulary.demands[topic.demand]
        makers, asked = sides(vocabulary, topic.demand)
        for stand in Judge(Matter(reading, topic, demand, makers, asked)).stands():
            if topic.stances and stand.stance not in topic.stances:
                continue
            found.append(_position(reading, topic, stand, people, makers))
    return _each_once(found)


def _told_apart(reading: Reading, vocabulary: Vocabulary) -> Iterator[Topic]:
    """The topics, one for each verb: `retire ses forces` is asked of whoever is to do it; else it is the
    demand whose words stand closest together."""
    for topic in reading.topics:
        own = verb_of(reading.scene, topic)
        rivals = [t for t in reading.topics if own and t.head == topic.head and t.demand != topic.demand]
        actors = subject_of(reading.scene, own).actors if own and rivals else ()
        doers = {t.demand for t in (topic, *rivals) if sides(vocabulary, t.demand)[1].intersection(actors)}
        if rivals and doers and topic.demand not in doers:
            continue
        size = topic.last - topic.first
        if not doers and any(t.last - t.first < size for t in rivals):
            continue
        if _crosses(reading.scene, topic):
            continue
        yield topic


def _crosses(scene: Scene, topic: Topic) -> bool:
    """`d'envahir l'Ukraine et réclame l'arrêt de …`: words of two verbs name nothing together."""
    verbs = (p for p in scene.sentence.predicates if p.form is Form.FINITE and p.head != topic.head)
    inside = [p for p in verbs if topic.first < p.first <= topic.last and p.has(*ATTITUDES)]
    joined = [p for p in inside if scene.is_("coordinators", p.first - 1)]
    # `a reçu la réponse et souhaite qu'elle soit rendue publique`: a pronoun takes the noun along.
    return any(not any(scene.is_("pronouns.third", i) for i in range(p.last, topic.last)) for p in joined)


@lru_cache(maxsize=256)
def sides(vocabulary: Vocabulary, identifier: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those who make a demand and those who are asked, each with all who act for them."""
    demand, allegiance = vocabulary.demands[identifier], allegiance_of(vocabulary)

    def with_agents(actors: tuple[str, ...]) -> frozenset[str]:
        return frozenset(a for a in allegiance if a in actors or allegiance[a].intersection(actors))

    return with_agents(demand.made_by), with_agents(demand.addressed_to)


def _position(
    reading: Reading, topic: Topic, stand: Stand, people: frozenset[str], makers: frozenset[str]
) -> Position:
    words = reading.scene.sentence.words
    first, last = _span(reading, topic, stand)
    start, end = words[first].start, words[last].end
    source, sure, why = source_of(reading, topic, stand, people, makers)
    # `n'ont tenu aucun compte de nos exigences, a dit …`: the refusal as those tell it who were refused.
    complaint = stand.stance == "reject" and source in makers and not makers.intersection(stand.holder.actors)
    certain = stand.certain and sure and not complaint
    because = "" if certain else (why if stand.certain else stand.because) or "complaint"
    cue = reading.text[words[stand.cue.first].start : words[stand.cue.last].end]
    return Position(
        demand=topic.demand,
        holders=stand.holder.actors,
        stance=stand.stance,
        source=source,
        block=reading.block,
        start=start,
        end=end,
        quote=reading.text[start:end],
        addressees=stand.addressees,
        cue=cue,
        certain=certain,
        because=because,
    )


def _span(reading: Reading, topic: Topic, stand: Stand) -> tuple[int, int]:
    """The words that show a position, so that they say what the demand is and not its opposite.

    They begin at the cue; where the cue governs a list, at the words of the item that turn it round
    (`exclure`, `ne pas`, `promesse de`). They end with the topic, or with what is said of it.
    """
    scene = reading.scene
    first, last = _own_item(scene, topic), topic.last
    listed = any(t.demand != topic.demand and not t.overlaps(topic) for t in reading.topics)
    for link in chain_above(scene, topic).links:
        cue = link.cue
        if cue.last >= topic.head or topic.head - cue.first > _WIDEST:
            break
        # What a verb behind the topic says needs no cue in front but what turns the topic round.
        if (listed or stand.cue.first > topic.head) and not _belongs_to_item(scene, cue, first):
            break
        first = min(first, cue.first)
        if cue is stand.cue:
            break
    if stand.cue.first > topic.head:
        last = max(last, stand.cue.last)
    first = _with_negation(scene, first)
    return _with_article(scene, first), _whole(scene, last)


def _belongs_to_item(scene: Scene, cue: Predicate, first: int) -> bool:
    """Whether a cue in front of a word of a list turns round this item alone."""
    close = first - cue.last <= _CLOSE and not any(
        scene.sentence.words[i].text == "," or scene.is_("coordinators", i) for i in range(cue.last, first)
    )
    kinds = ATTITUDES if cue.form is Form.NOUN else ("act",)
    return close and cue.has(*kinds, *TURNING) and cue.form is not Form.FINITE


_CLOSE = 7
"""How many words may part an item of a list from what turns it round."""
_WIDEST = 16
"""How many words in front of a demand are shown for the sake of its cue."""


def _own_item(scene: Scene, topic: Topic) -> int:
    """The first word of a topic, without what belongs to the item of the list in front of it."""
    words = scene.sentence.words
    for index in range(topic.head, topic.first, -1):
        if words[index - 1].text == "," or scene.is_("coordinators", index - 1):
            return index
    return topic.first


def _with_negation(scene: Scene, first: int) -> int:
    """`ne pas installer de missiles`: the words that deny belong to what is denied."""
    for index in range(first - 1, max(-1, first - 5), -1):
        if scene.sentence.words[index].is_mark or scene.is_("coordinators", index):
            break
        if scene.is_("negations.first", index):
            return index
    return first


def _whole(scene: Scene, last: int) -> int:
    """The last word, with the rest of a name and with the words that end such a phrase (`à l'est`)."""
    words = scene.sentence.words
    while last + 1 < len(words):
        tail = scene.sentence.marks.at("tails", last + 1)
        if not tail and not any(n.first <= last < n.last for n in scene.named):
            break
        last += tail or 1
    return last


def _with_article(scene: Scene, first: int) -> int:
    while first > 0 and any(
        scene.is_(g, first - 1) for g in ("negations.prefix", "determiners.plain", "negations.determiner")
    ):
        first -= 1
    return first


def _each_once(found: Iterable[Position]) -> tuple[Position, ...]:
    """Without what the same sentence says twice."""
    kept: list[Position] = []
    for position in sorted(found, key=lambda p: (p.start, p.end, p.demand)):
        same = (position.demand, position.holders, position.stance, position.source)
        if not any((p.demand, p.holders, p.stance, p.source) == same for p in kept):
            kept.append(position)
    return tuple(kept)


def in_order(positions: Sequence[Position]) -> tuple[Position, ...]:
    """Positions in the order of the text."""
    return tuple(sorted(positions, key=lambda p: (p.block, p.start, p.end, p.demand, p.holders)))

"""A sentence with all that bears on the positions taken in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.attribution import Said
from generator.annotate.demands import Topic
from generator.annotate.list_headings import Heading
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.scene import Scene


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with all that bears on its positions: `block` and `text` are those of its paragraph.

    `carried` is who was speaking in the sentence before, `media` are the actors that only pass on what
    others say, `heading` who asks or refuses the list that the sentence may be an item of.
    """

    scene: Scene
    topics: tuple[Topic, ...]
    said: tuple[Said, ...]
    block: int
    text: str
    carried: Party = NOBODY
    media: frozenset[str] = frozenset()
    heading: Heading | None = None

    def saying(self, word: int) -> Said | None:
        """The narrowest reported speech that a word stands in."""
        around = [s for s in self._around(word) if s.quotable]
        return around[0] if around else None

    def reporting(self, word: int, holder: Party, cue: int, *, quotable: bool = False) -> Said | None:
        """The widest reported speech that a word stands in: whose account the article gives.

        That somebody asks or refuses is not yet its own account of that, even where some of the words
        are quoted. `cue` is the word that shows the stance. With `quotable`, what is only spoken of is
        left out: `dénonce les exigences russes` tells of them in nobody's words.
        """
        around = [
            s
            for s in self._around(word)
            if (s.quotable or not quotable) and (s.speaker.actors != holder.actors or self._is_own(s, cue))
        ]
        heard = [s for s in around if not self.media.intersection(s.speaker.actors)]
        heard = [s for s in heard if not self._is_spoken_for(s, heard)]
        # `…, a dit le ministre, rapporte l'agence`: the agency's account is that of the minister's words.
        return next(reversed(heard or around), None)

    def _is_spoken_for(self, said: Said, others: list[Said]) -> bool:
        """`Pour Kiev, …, a dit Kouleba`: whoever speaks for a side gives its view."""
        sides = (
            self.scene.allegiance.get(s.speaker.actors[0], frozenset()) for s in others if s.speaker.actors
        )
        return any(side.intersection(said.speaker.actors) for side in sides)

    def _is_own(self, said: Said, cue: int) -> bool:
        """Whether somebody's own words show the stance, rather than a verb that tells of it."""
        return said.quotable and (not said.direct or self._holds(said, cue))

    def _holds(self, said: Said, word: int) -> bool:
        return said.span.start <= self.scene.sentence.words[word].start < said.span.end

    def _around(self, word: int) -> list[Said]:
        at = self.scene.sentence.words[word].start
        around = [s for s in self.said if s.span.start <= at < s.span.end]
        return sorted(around, key=lambda s: (-s.span.start, s.span.end))


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance found for a topic, before its source is known."""

    stance: str
    holder: Party
    cue: Predicate
    addressees: tuple[str, ...] = ()
    certain: bool = True
    because: str = ""
    spoken: bool = False
    """Whether it is the holder's own words that show it."""

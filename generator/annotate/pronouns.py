"""Parties to the negotiation, and whom pronouns mean from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Gender(StrEnum):
    """The grammatical gender and number in which a party is spoken of."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    PLURAL = "plural"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Party:
    """One or several actors that hold, say or are asked something.

    `actors` is empty where the vocabulary does not know them; `text` is then what the article calls
    them, and `institution` the actor for whom they speak, if that is said. `certain` is False where it
    was inferred, and `because` says from what. `first` is the word of the sentence where they are named,
    -1 where they are not.
    """

    actors: tuple[str, ...] = ()
    text: str = ""
    certain: bool = True
    because: str = ""
    first: int = -1
    gender: Gender = Gender.UNKNOWN
    institution: str = ""

    def __bool__(self) -> bool:
        return bool(self.actors)


NOBODY = Party()


@dataclass(frozen=True, slots=True)
class Referents:
    """Whom the pronouns of the next sentence mean, as far as the article has been read."""

    masculine: Party = NOBODY
    feminine: Party = NOBODY
    plural: Party = NOBODY
    last_subject: Party = NOBODY
    last_person: Party = NOBODY
    speaker: Party = NOBODY
    first_person: Party = NOBODY

    def after(self, subject: Party, *, person: bool) -> Referents:
        """The referents once a subject was named."""
        if not subject:
            return self
        known = replace(subject, first=-1)
        changed = replace(self, last_subject=known)
        if person:
            # Whoever was made a subject since is meant rather than whoever spoke before.
            changed = replace(changed, last_person=known, speaker=known)
        if known.gender in (Gender.MASCULINE, Gender.UNKNOWN):
            changed = replace(changed, masculine=known)
        if known.gender in (Gender.FEMININE, Gender.UNKNOWN):
            changed = replace(changed, feminine=known)
        if known.gender is Gender.PLURAL:
            changed = replace(changed, plural=known)
        return changed

    def spoken_by(self, speaker: Party) -> Referents:
        """The referents once somebody was said to speak."""
        known = speaker or speaker.text
        return replace(self, speaker=replace(speaker, first=-1)) if known else self

    def meant_by(self, gender: Gender) -> Party:
        """Whom a pronoun of a gender means; nobody, with that gender, where none was named."""
        meant = {Gender.FEMININE: self.feminine, Gender.PLURAL: self.plural}.get(gender, self.masculine)
        return replace(meant, gender=gender)

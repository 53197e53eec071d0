"""Everybody in a sentence who could be the one that speaks: by name, by office, as a body, by pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.annotate.governing import is_governed
from generator.annotate.hearing import Hearing
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import Gender, Party
from generator.annotate.proper_names import ProperNames
from generator.annotate.scene import Named
from generator.annotate.verbs import Form
from generator.annotate.voices import Sort, Voice
from generator.folding import fold

_LONG = 12
"""How many words an office may have at most (`l'ambassadeur de … auprès de …`)."""


def voices_in(hearing: Hearing) -> tuple[Voice, ...]:
    """Everybody in a frame who could speak, in order, none inside another."""
    return tuple(_Finder(hearing).all())


class _Finder:
    def __init__(self, hearing: Hearing) -> None:
        self.hearing = hearing
        self.words = hearing.frame.words
        self.is_ = hearing.is_
        self.beginning: Mapping[int, Predicate] = {p.first: p for p in hearing.predicates if p.is_verb}
        self.starting = {n.first: n for n in hearing.named}
        self.covered = {i: n for n in hearing.named for i in range(n.first, n.last + 1)}
        self.names = ProperNames(hearing, frozenset(self.covered))

    def all(self) -> Iterator[Voice]:
        index = 0
        while index < len(self.words):
            voice = None if self.words[index].is_mark else self._at(index)
            if voice is not None:
                yield replace(voice, governed=is_governed(self.hearing, self.names, voice.first))
                index = voice.last
            index += 1

    def _at(self, index: int) -> Voice | None:
        if index in self.starting:
            return self._mention(self.starting[index])
        if index in self.covered:
            return None
        beside = self.covered.get(index - 1)
        if (
            beside is not None
            and self.names.is_capital(index)
            and not self.hearing.quoting.is_person(beside.actor)
        ):
            return None  # `France Inter`
        return (
            self._pronoun(index)
            or self._office(index)
            or self._body(index)
            or self._anybody(index)
            or (self.names.stranger(index) if self.names.is_name(index) else None)
            or self.names.with_particle(index)
        )

    def _mention(self, named: Named) -> Voice:
        last = named.last
        while True:
            after = last + 1 + (self.names.text(last + 1) in (",", "("))
            other = self.starting.get(after)
            if other is None or other.actor != named.actor:
                break
            last = other.last
        party = Party((named.actor,), certain=named.certain, gender=self._gender_of(named.actor, named.first))
        called = fold(self.hearing.wording(named.first, last))
        return Voice(named.first, last, party, Sort.NAME, whole=True, called=called)

    def _gender_of(self, actor: str, first: int) -> Gender:
        known = self.hearing.quoting.genders.get(actor)
        return known if known is not None else self.names.gender(first)

    def _pronoun(self, index: int) -> Voice | None:
        for group, sort in (
            ("pointing.first", Sort.FIRST),
            ("pointing.second", Sort.SECOND),
            ("pointing", Sort.POINTING),
        ):
            size = self.hearing.marks.at(group, index)
            alone = index + size >= len(self.words) or not self._is_noun(index + size)
            if size and alone:
                gender = (
                    Gender.FEMININE if self.words[index + size - 1].folded.endswith("e") else Gender.UNKNOWN
                )
                return Voice(index, index + size - 1, Party(gender=gender), sort)
        if self.is_("somebody", index):
            return Voice(index, index, Party(), Sort.PRONOUN)
        if not self.is_("pronouns.third", index) or self.is_("impersonals", index):
            return None
        for gender in (Gender.PLURAL, Gender.FEMININE):
            if self.is_(f"pronouns.{gender}", index):
                return Voice(index, index, Party(gender=gender), Sort.PRONOUN)
        return Voice(index, index, Party(gender=Gender.MASCULINE), Sort.PRONOUN)

    def _is_noun(self, index: int) -> bool:
        """`le premier ministre` is nobody of two: a noun follows."""
        word = self.words[index]
        return not word.is_mark and index not in self.beginning and not self.names.closes(index)

    def _office(self, index: int) -> Voice | None:
        """`l'historien Paul Verneuil`, `une source proche du dossier`, `le PDG de …, Iouri Vitrenko`."""
        size = self.hearing.marks.at("people", index)
        if not size or (index in self.beginning and not self._has_article(index)):
            return None
        named = next((self.covered[i] for i in range(index, index + size) if i in self.covered), None)
        if named is not None:
            # `la vice-Première ministre Olha Stefanichyna`
            person = self.hearing.quoting.is_person(named.actor)
            return replace(self._mention(named), first=index) if person else None
        last, name = self._rest(index + size - 1)
        if name is None and self.is_("pointing.same", index - 1):
            return Voice(index, last, Party(), Sort.SAME)
        if name is None:
            many = self.words[index + size - 1].folded.endswith("s")  # `à ses ministres, Boris Johnson …`
            name = (None if many else self._apposed(last)) or self._behind_brackets(last + 1)
        gender = self.names.gender(index)
        if name is not None:
            party = replace(name.party, gender=self._better(name, gender))
            called = fold(self.hearing.wording(index, name.last))
            return replace(name, first=index, party=party, called=called)
        party = self._unknown(index, last, gender)
        bare = not self._has_article(index)
        inside = bare and not self.hearing.is_mark(index - 1) and not self.is_("prepositions", index - 1)
        if inside and not self.is_("by", index - 1):
            return None  # `les termes employés`
        points = self.is_("determiners.demonstrative", index - 1)
        anybody = bare or self.is_("determiners.indefinite", index - 1)
        # `l'ancien boxeur` is the boxer whom the text has named.
        noun = index + size - 1 + (size == 1 and self.is_("people.before", index))
        whole = (last > noun or anybody) and not points
        owned = self.is_("possessives", index - 1)
        return Voice(index, last, party, Sort.OFFICE, bare=bare, whole=whole, owned=owned)

    def _better(self, name: Voice, gender: Gender) -> Gender:
        return gender if name.party.gender is Gender.UNKNOWN else name.party.gender

    def _apposed(self, last: int) -> Voice | None:
        """The name behind `le PDG de Naftogaz, …` or `le PDG de Naftogaz (…`."""
        if self.names.text(last + 1) not in (",", "("):
            return None
        name = self._name_at(last + 2)
        if name is None and self.is_("determiners.definite", last + 2):
            # `le patron de la marine, le vice-amiral Kay-Achim Schönbach, …`
            office = self._office(last + 3) if last + 3 not in self.covered else None
            name = office if office is not None and office.sort is Sort.NAME else None
        if name is None:
            return None
        following = name.last + 1
        closed = self.hearing.is_mark(following) or following in self.beginning
        return name if closed else None

    def _behind_brackets(self, index: int) -> Voice | None:
        """`l'eurodéputée lettone (PPE) Sandra Kalniete`."""
        if self.names.text(index) != "(":
            return None
        closing = next((i for i in range(index + 1, index + 5) if self.names.text(i) == ")"), None)
        return None if closing is None else self._name_at(closing + 1)

    def _name_at(self, index: int) -> Voice | None:
        named = self.starting.get(index)
        if named is not None:
            person = self.hearing.quoting.is_person(named.actor)
            return self._mention(named) if person else None
        in_range = index < len(self.words) and index not in self.covered
        return self.names.stranger(index) if in_range and self.names.is_name(index) else None

    def _rest(self, head: int) -> tuple[int, Voice | None]:
        """The last word of an office, and the name that follows it."""
        last = head
        index = head + 1
        while index < min(len(self.words), head + _LONG) and not self.words[index].is_mark:
            more = self.hearing.marks.at("people.more", index)
            if more:
                index, last = index + more, index + more - 1
                continue
            complement = self._is_complement(index) or self._is_post(head, index)
            if not complement and self._stops(index):
                break
            if complement:
                index = self._behind(index)
                while index < len(self.words) and self.is_("determiners", index):
                    index += 1
                if index >= len(self.words) or self.words[index].is_mark:
                    break
                named, inside = self.starting.get(index), self.covered.get(index)
                if named is not None or inside is not None:
                    last = (named or inside).last  # type: ignore[union-attr]
                elif self.is_("departments", index):
                    # `le ministre de la Défense Shaoul Mofaz`
                    last = index + self.hearing.marks.at("departments", index) - 1
                elif self.names.is_name(index):
                    last = self.names.stranger(index).last
                else:
                    last = index
                index = last + 1
                continue
            name = self._name_at(index)
            if name is not None:
                return last, name
            named = self.covered.get(index)
            last = named.last if named is not None else index
            index = last + 1
        return last, None

    def _is_complement(self, index: int) -> bool:
        if self.names.text(index) == "et" and self.is_("prepositions.of", index + 1):
            return True  # `le secrétaire du Conseil de sécurité et de défense`
        return self.is_("prepositions.of", index) or self.names.text(index) in (
            "auprès",
            "près",
            "chargé",
            "chargée",
        )

    def _is_post(self, head: int, index: int) -> bool:
        """`l'ambassadrice des États-Unis à l'Otan`."""
        return self.is_("people.sent", head) and self.is_("prepositions.to", index)

    def _behind(self, index: int) -> int:
        """The first word behind `de`, `auprès de`, `chargé de`."""
        index += 1
        while index < len(self.words) and (
            self.is_("prepositions.of", index) or self.is_("prepositions.to", index)
        ):
            index += 1
        return index

    def _stops(self, index: int) -> bool:
        return index in self.beginning or self.names.closes(index)

    def _body(self, index: int) -> Voice | None:
        """`la délégation américaine`, `le ministère autrichien de l'Énergie`, `un communiqué de l'Otan`."""
        paper = self.is_("papers", index)
        size = self.hearing.marks.at("bodies", index) or paper
        if not size or not self._has_article(index):
            return None
        last, name = self._rest(index + size - 1)
        actor = self._whose(index + size, last, named_only=self.is_("media.kinds", index))
        gender = self.names.gender(index)
        if actor is None and paper:
            return None
        if actor is not None and (paper or last - index < 3):
            return Voice(index, last, Party((actor,), gender=gender), Sort.BODY, whole=True)
        if name is not None and not name.party:
            last = name.last
        party = self._unknown(index, last, gender)
        return Voice(index, last, party, Sort.BODY, whole=last > index)

    def _anybody(self, index: int) -> Voice | None:
        """`La vendeuse dit avoir …`: whoever does what only people do."""
        verb = self.beginning.get(index + 1)
        opens = self.is_("determiners.definite", index - 1) and self.hearing.is_mark(index - 2)
        if verb is None or not opens or not verb.has("report", "say") or self.names.is_grammar(index):
            return None
        if verb.form is not Form.FINITE or verb.passive or self.names.is_capital(index):
            return None
        party = Party(
            (), self.words[index].text, certain=False, because="unknown", gender=self.names.gender(index)
        )
        return Voice(index, index, party, Sort.OFFICE)

    def _unknown(self, first: int, last: int, gender: Gender) -> Party:
        """Somebody whom the vocabulary does not know, with the institution among the words for them."""
        media = self.is_("media.kinds", first)
        wording, institution = self.hearing.wording(first, last), self._whose(first, last, named_only=media)
        return Party((), wording, False, "unknown", gender=gender, institution=institution or "")

    def _whose(self, first: int, last: int, *, named_only: bool = False) -> str | None:
        """The actor that words speak of; the adjective of a paper (`l'agence allemande`) names none."""
        for index in range(first, last + 1):
            if index in self.starting:
                return self.starting[index].actor
            if not named_only and self.words[index].folded in self.hearing.quoting.adjectives:
                return self.hearing.quoting.adjectives[self.words[index].folded]
        return None

    def _has_article(self, index: int) -> bool:
        before = index - 1
        epithets = ("adjectives_before", "adverbs.of_degree", "people.epithets")
        while before >= 0 and any(self.is_(group, before) for group in epithets):
            before -= 1
        groups = ("determiners", "prepositions.contracted", "titles", "possessives")
        return before >= 0 and any(self.is_(group, before) for group in groups)

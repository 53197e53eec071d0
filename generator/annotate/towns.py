"""Whether a town's name stands for the town or for the government that sits there."""

from __future__ import annotations

from generator.annotate.lexicon import Groups, Lexicon
from generator.annotate.matcher import Words

_REACH = 5
_LIST = 4
_DASHES = (" – ", " — ", " - ", " | ")


class Towns:
    """The words of `naming.<language>.yml` that tell a town from its government."""

    def __init__(self, lexicon: Lexicon) -> None:
        groups = lexicon.groups
        towns = (town for actor in lexicon.vocabulary.actors.values() for town in actor.places)
        cut = (Words.of(town).words for town in towns)
        self._towns = frozenset(words[0] for words in cut if len(words) == 1)
        self._toward = groups.words("places.toward")
        self._leave = groups.phrases("places.leave")
        self._before = _phrases(groups, "places.before")
        self._heads = _phrases(groups, "places.heads")
        self._verbs = groups.phrases("places.verbs")
        self._addressed = groups.phrases("addressed")
        self._to = _phrases(groups, "places.to")
        self._of = groups.words("places.of")
        self._in = groups.words("places.in")
        self._joins = groups.words("places.and")
        self._months = groups.words("months")
        self._the = groups.words("articles")

    def is_place(self, words: Words, first: int, last: int) -> bool:
        """Whether the words from `first` to `last`, a town's name, are the place.

        By default a town that the vocabulary gives to an actor is the actor (`Moscou estime`). It is the
        place after a preposition of place (`à Moscou`), unless something is said or given there
        (`répondre à Moscou`); after what takes place in towns (`les pourparlers de Moscou`); at the head
        of a dispatch (`Moscou, 12 janvier`) and at the end of a signature (`Jean Dupont - Moscou`).
        In a list the first town decides.
        """
        if self._dateline(words, first, last):
            return True
        return self._placed(words, first, _LIST)

    def is_venue(self, words: Words, first: int) -> bool:
        """Whether a state's name only says where something took place: `une rencontre en Suisse`."""
        at = first - 1
        return (
            at > 0
            and words.gaps[first] == " "
            and words.words[at] in self._in
            and self._head_before(words, at)
        )

    def _heads_dispatch(self, words: Words, last: int) -> bool:
        """Whether only names come before the first bracket: `WASHINGTON/MOSCOU (Reuters) – …`."""
        for index in range(min(len(words.words) - 1, _REACH)):
            if not (words.text[words.starts[index]].isupper() or words.words[index] in self._joins):
                return False
            if words.text[words.ends[index] : words.starts[index + 1]] == " (":
                return last <= index
        return False

    def _placed(self, words: Words, first: int, deep: int) -> bool:
        if first == 0 or not words.gaps[first]:
            earlier = self._earlier_in_list(words, first)
            return deep > 0 and earlier is not None and self._placed(words, earlier, deep - 1)
        if words.words[first - 1].startswith(self._verbs) and words.gaps[first] == " ":
            return True
        earlier = self._earlier_in_list(words, first)
        if earlier is not None and deep > 0:
            return self._placed(words, earlier, deep - 1)
        before = _ends_with(words, first, self._before)
        if before:
            return not (_ends_with(words, first, self._to) and self._is_addressed(words, first - before))
        if words.words[first - 1] in self._toward:
            return any(word.startswith(self._leave) for word in words.words[max(0, first - _REACH) : first])
        if words.words[first - 1] in self._of:
            return self._head_before(words, first - 1)
        return False

    def _earlier_in_list(self, words: Words, first: int) -> int | None:
        """The capitalised word to which this one is joined (`Genève` in `de Genève et de Bruxelles`)."""
        at = first - 1
        if at >= 0 and words.gaps[at + 1] and (words.words[at] in self._of or self._is_to(words, at)):
            at -= 1
            linked = True
        else:
            linked = False
        if at >= 1 and words.gaps[at + 1] and words.words[at] in self._joins and words.gaps[at]:
            at -= 1
        else:
            comma = at >= 0 and words.text[words.ends[at] : words.starts[at + 1]].strip() == ","
            # `à Londres, Moscou estime …` is no list, `à Londres, Moscou et Paris` is one.
            if not comma or not (
                linked or (words.words[at] in self._towns and self._list_goes_on(words, first))
            ):
                return None
        if linked and (at == 0 or not (words.words[at - 1] in self._of or self._is_to(words, at - 1))):
            return None
        return at if words.text[words.starts[at]].isupper() else None

    def _list_goes_on(self, words: Words, first: int) -> bool:
        """Whether another town follows: `Paris` in `à Londres, Paris et Berlin`."""
        after = (
            first + 2 if first + 1 < len(words.words) and words.words[first + 1] in self._joins else first + 1
        )
        return after < len(words.words) and words.words[after] in self._towns

    def _is_to(self, words: Words, at: int) -> bool:
        return any(phrase == (words.words[at],) for phrase in self._to)

    def _is_addressed(self, words: Words, at: int) -> bool:
        """Whether a word shortly before `at` (the preposition) is one of saying or giving to somebody."""
        first = at
        while first > max(0, at - _REACH) and words.gaps[first] and not self._ends_sentence(words, first - 1):
            first -= 1
        before = words.words[first:at]
        if any((word,) in self._heads for word in before):
            return False  # `une conférence donnée à Moscou`
        return any(word.startswith(self._addressed) for word in before)

    def _ends_sentence(self, words: Words, last: int) -> bool:
        """Whether a sentence or a clause ends with a word: who proposes there does not do so here."""
        between = words.text[words.ends[last] : words.starts[last + 1]]
        return any(mark in between for mark in ".;:!?")

    def _head_before(self, words: Words, at: int) -> bool:
        """Whether an event or part of a town stands before `at` (the preposition), two words away at most."""
        for end in (at, at - 1, at - 2):
            if end <= 0 or (end < at and not words.gaps[end]):
                return False
            if _ends_with(words, end, self._heads):
                return True
        return False

    def _dateline(self, words: Words, first: int, last: int) -> bool:
        if last + 1 == len(words.words) and first > 0:
            before = words.text[words.ends[first - 1] : words.starts[first]]
            name = words.text[words.starts[first - 1]].isupper()
            return name and before in _DASHES and words.words[first - 1] not in self._towns
        if self._heads_dispatch(words, last):
            return True
        if first != 0 or last + 1 >= len(words.words):
            return False
        between = words.text[words.ends[last] : words.starts[last + 1]]
        following = words.words[last + 1]
        if between in _DASHES and following not in self._towns:
            return True
        between = between.strip()
        if between == "(" or (between == ")" and words.text.startswith("(")):
            return True
        if between == "," and following in self._the and last + 2 < len(words.words):
            following = words.words[last + 2]
        return between == "," and following[:1].isdigit()


def _phrases(groups: Groups, group: str) -> tuple[tuple[str, ...], ...]:
    return tuple(Words.of(phrase).words for phrase in groups.phrases(group))


def _ends_with(words: Words, end: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """How many words before `end` are the longest such phrase, without a break; 0 where there is none."""
    best = 0
    for phrase in phrases:
        size = len(phrase)
        if size <= best or size > end or words.words[end - size : end] != phrase:
            continue
        if all(words.gaps[index] for index in range(end - size + 1, end)):
            best = size
    return best

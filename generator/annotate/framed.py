"""The clauses of a frame, as they govern quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotate.clauses import Opener
from generator.annotate.inserts import Insert
from generator.annotate.predicates import Predicate
from generator.annotate.voices import Voice

_REPORTING = frozenset({"report", "say", "uphold", "talk", "opinion", "act"})


@dataclass(slots=True)
class Clause:
    """A clause while the frame is read; words `first` to `last` are in it or in clauses inside it.

    `says` tells whether one of its verbs is one of saying, `reports` whether it does nothing but say,
    `tells` whether it says at all (`exige`, but not `redoute`), `late`
    whether its subject stands behind, `again` whether it goes on beside another without a `que` of its own;
    `by` is whoever `selon …` names in it.
    """

    opener: Opener
    subject: Voice | None = None
    verb: bool = False
    says: bool = False
    reports: bool = False
    tells: bool = False
    late: bool = False
    again: bool = False
    passive: bool = False
    by: Voice | None = None
    cue: tuple[int, int] | None = None
    parent: Clause | None = None
    first: int = -1
    last: int = -1

    def speaker(self) -> Voice | None:
        """Its subject; that of a gerund is the one of the clause around it."""
        if self.opener is Opener.GERUND and self.subject is None and self.parent is not None:
            return self.parent.speaker()
        return self.subject


@dataclass(frozen=True, slots=True)
class Governing:
    """A clause as it is where a quote stands; `clause` goes on being read behind it."""

    clause: Clause
    verb: bool
    says: bool
    passive: bool
    by: Voice | None
    cue: tuple[int, int] | None
    subject: Voice | None
    late: bool
    tells: bool

    def speaker(self) -> Voice | None:
        """Its subject; that of a gerund may come behind the quote."""
        late = self.late or self.clause.opener is Opener.GERUND
        return self.clause.speaker() if self.subject is None and late else self.subject


@dataclass(frozen=True, slots=True)
class Framed:
    """What was read in a frame: the clauses around each quote, from the inner one outwards, the inserts, and
    the subjects in order. `contents` are the clauses with `que`."""

    paths: Mapping[int, tuple[Governing, ...]]
    inserts: tuple[Insert, ...]
    subjects: tuple[Voice, ...]
    contents: tuple[Clause, ...]
    main: tuple[Clause, ...]


def as_it_is(clause: Clause) -> Governing:
    """A clause as far as it was read."""
    return Governing(
        clause,
        clause.verb,
        clause.says,
        clause.passive,
        clause.by,
        clause.cue,
        clause.speaker(),
        clause.late,
        clause.tells,
    )


def only_reports(predicate: Predicate) -> bool:
    """Whether a verb only says that somebody speaks (`note`, but not `exige`)."""
    # `prévenir` means to hinder elsewhere, but not with `que`.
    kinds = predicate.kinds - {"flip", "deliver", "answer"} if predicate.has("report") else predicate.kinds
    return predicate.has("report", "say") and kinds <= _REPORTING

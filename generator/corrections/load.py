"""YAML of `seeds/corrections/` → `Fixes`.

    review: {by: Anna Lind, on: 2022-03-01, sha: 0a1b2c3d4e5f6071}
    corrections:
    - replace: "une traction"
      with: "une attraction"
      after: "universelle"
      because: The source dropped two letters.
      by: Anna Lind
      on: 2022-03-01

Every decision begins with its verb, whose value is the quote (for `set`, the name of the field).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.corrections.fixes import (
    Anchor,
    Fix,
    Fixes,
    ItemVerb,
    MentionFix,
    MetadataFix,
    Note,
    PositionFix,
    ReviewMark,
    Source,
    TextFix,
    TextVerb,
)
from generator.edtf import EdtfError, parse
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, in_order
from generator.yaml_fields import Fields, did_you_mean
from generator.yaml_lines import Node, read_yaml

METADATA_TEXTS = ("title", "description", "url", "publisher", "language", "section", "topic")
METADATA_DATES = ("date", "modified")
METADATA_LISTS = ("authors", "tags")
METADATA_FIELDS = (*METADATA_TEXTS, *METADATA_DATES, *METADATA_LISTS)

_WHY = ("because", "by", "on")
_ANCHOR = ("before", "after")
_POSITION = ("demand", "holders", "stance", "source", "addressees")
_MENTION_VERBS = {
    "add-mention": ItemVerb.ADD,
    "drop-mention": ItemVerb.DROP,
    "relabel-mention": ItemVerb.CHANGE,
}
_POSITION_VERBS = {
    "add-position": ItemVerb.ADD,
    "drop-position": ItemVerb.DROP,
    "change-position": ItemVerb.CHANGE,
}
_DEEPEST_HEADING = 6


def load_fixes(path: str, text: str, vocabulary: Vocabulary) -> tuple[Fixes | None, tuple[Problem, ...]]:
    """What one file says, or None where nothing can be made of it, with everything wrong in it.

    A decision that is wrong is left out, so that the others can be applied and checked.
    """
    root, found = read_yaml(path, text)
    if root is None:
        return None, in_order(found)
    problems = list(found)
    top = Fields(root, problems, ("review", "corrections"))
    fixes = (_fix(node, problems, vocabulary) for node in top.nodes("corrections"))
    entries = tuple(fix for fix in fixes if fix is not None)
    return Fixes(path, entries, _review(top, problems)), in_order(problems)


def _review(top: Fields, problems: list[Problem]) -> ReviewMark | None:
    node = top.entries.get("review")
    if node is None or node.value is None:
        return None
    known = len(problems)
    fields = Fields(node, problems, ("by", "on", "sha"))
    mark = ReviewMark(fields.required("by"), fields.required("on"), fields.required("sha"), node.line)
    _check_day(fields)
    return mark if len(problems) == known else None


def _check_day(fields: Fields) -> None:
    day = fields.text("on")
    if day:
        _check_date(fields, "on", day)


def _check_date(fields: Fields, key: str, value: str) -> None:
    try:
        parse(value)
    except EdtfError as error:
        fields.wrong(key, f"'{key}': {error}", "write it like 2022-01-13 or 2022-01")


def _fix(node: Node, problems: list[Problem], vocabulary: Vocabulary) -> Fix | None:
    keys = tuple(node.value) if isinstance(node.value, Mapping) else ()
    verbs = [key for key in keys if key in _READERS]
    if len(verbs) != 1:
        given = " and ".join(verbs) if verbs else "no verb"
        hints = (did_you_mean(key, _READERS) for key in keys if not verbs)
        remedy = next(filter(None, hints), "") or f"begin each decision with one of {', '.join(_READERS)}"
        problems.append(node.problem(f"a correction with {given}", remedy))
        return None
    known = len(problems)
    more, read = _READERS[verbs[0]]
    fields = Fields(node, problems, (verbs[0], *more, *_WHY))
    _check_day(fields)
    note = Note(
        fields.line(verbs[0]), fields.required("because"), fields.optional("by"), fields.optional("on")
    )
    fix = read(verbs[0], fields, note, vocabulary)
    return fix if len(problems) == known else None


def _words(fields: Fields, key: str) -> str:
    """A text that must be there. A number is refused, since YAML would read `100.000` as 100."""
    node = fields.entries.get(key)
    if node is not None and node.value is not None and not isinstance(node.value, str):
        fields.wrong(key, f"'{key}' is {node.kind}", "put it in quotation marks")
        return ""
    words = fields.required(key)
    if not words and key in fields.entries and fields.entries[key].value == "":
        fields.wrong(key, f"'{key}' is empty", "quote the words")
    return words


def _anchor(verb: str, fields: Fields) -> Anchor:
    return Anchor(_words(fields, verb), fields.text("before"), fields.text("after"))


def _text(verb: str, fields: Fields, note: Note, _: Vocabulary) -> TextFix:
    anchor = _anchor(verb, fields)
    text_verb = TextVerb(verb)
    words = ""
    if text_verb is TextVerb.REPLACE:
        words = _words(fields, "with")
    level = fields.whole("level", 2 if text_verb is TextVerb.HEADING else 0)
    if level and not 2 <= level <= _DEEPEST_HEADING:
        fields.wrong("level", f"'level' is {level}", f"2 to {_DEEPEST_HEADING}")
    return TextFix(text_verb, anchor, note, words, level)


def _metadata(verb: str, fields: Fields, note: Note, vocabulary: Vocabulary) -> MetadataFix:
    name = fields.choice(verb, METADATA_FIELDS, METADATA_FIELDS[0])
    if "to" not in fields.entries:
        fields.wrong("to", "'to' is missing", "add 'to: …'; `to: null` says that it is unknown")
    if name in METADATA_LISTS:
        return MetadataFix(name, fields.texts("to") or None, note)
    value = None
    if fields.entries.get("to") and fields.entries["to"].value is not None:
        value = fields.text("to") if name in METADATA_DATES else _words(fields, "to")
    if value and name in METADATA_DATES:
        _check_date(fields, "to", value)
    if value and name == "publisher":
        _check_ids(fields, "to", (value,), vocabulary.publishers, "publisher")
    return MetadataFix(name, value, note)


def _mention(verb: str, fields: Fields, note: Note, vocabulary: Vocabulary) -> MentionFix:
    item = _MENTION_VERBS[verb]
    actor = fields.optional("actor") if item is ItemVerb.DROP else fields.required("actor")
    if actor:
        _check_ids(fields, "actor", (actor,), vocabulary.actors, "actor")
    return MentionFix(item, _anchor(verb, fields), note, actor)


def _position(verb: str, fields: Fields, note: Note, vocabulary: Vocabulary) -> PositionFix:
    item = _POSITION_VERBS[verb]
    demand, becomes = fields.required("demand"), fields.optional("to-demand")
    _check_ids(fields, "demand", (demand,), vocabulary.demands, "demand")
    if becomes:
        _check_ids(fields, "to-demand", (becomes,), vocabulary.demands, "demand")
    actors = {key: _actors(fields, key, vocabulary) for key in ("holders", "addressees")}
    stance = fields.optional("stance")
    if stance:
        _check_ids(fields, "stance", (stance,), vocabulary.stances, "stance")
    if item is ItemVerb.ADD:
        for key in ("holders", "stance"):
            if not fields.entries.get(key):
                fields.wrong(key, f"'{key}' is missing", f"add '{key}: …'")
    if item is ItemVerb.CHANGE and not (fields.entries.keys() & {*_POSITION[1:], "to-demand"}):
        fields.wrong(verb, "nothing is changed", f"add one of {', '.join(_POSITION[1:])}, to-demand")
    return PositionFix(
        item,
        _anchor(verb, fields),
        demand,
        note,
        actors["holders"],
        stance,
        _source(fields, vocabulary),
        actors["addressees"],
        becomes,
    )


def _actors(fields: Fields, key: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    if key not in fields.entries:
        return None
    ids = fields.texts(key)
    _check_ids(fields, key, ids, vocabulary.actors, "actor")
    return ids


def _source(fields: Fields, vocabulary: Vocabulary) -> Source | None:
    if "source" not in fields.entries:
        return None
    actor = fields.optional("source")
    if actor:
        _check_ids(fields, "source", (actor,), vocabulary.actors, "actor")
    return Source(actor)


def _check_ids(fields: Fields, key: str, ids: Sequence[str], known: Iterable[str], kind: str) -> None:
    all_known = set(known)
    for identifier in ids:
        if identifier and identifier not in all_known:
            remedy = did_you_mean(identifier, all_known) or f"add it to the vocabulary's {kind}s"
            fields.wrong(key, f"unknown {kind} '{identifier}'", remedy)


_Reader = Callable[[str, Fields, Note, Vocabulary], Fix]
_READERS: Mapping[str, tuple[tuple[str, ...], _Reader]] = {
    TextVerb.REPLACE: ((*_ANCHOR, "with"), _text),
    TextVerb.UNDO: (_ANCHOR, _text),
    TextVerb.HEADING: ((*_ANCHOR, "level"), _text),
    TextVerb.PARAGRAPH: (_ANCHOR, _text),
    TextVerb.SPLIT: (_ANCHOR, _text),
    TextVerb.JOIN: (_ANCHOR, _text),
    TextVerb.BOILERPLATE: (_ANCHOR, _text),
    TextVerb.BODY: ((*_ANCHOR, "level"), _text),
    "set": (("to",), _metadata),
    **dict.fromkeys(_MENTION_VERBS, ((*_ANCHOR, "actor"), _mention)),
    **dict.fromkeys(_POSITION_VERBS, ((*_ANCHOR, *_POSITION, "to-demand"), _position)),
}

VERBS = tuple(_READERS)
"""The words with which a decision may begin."""

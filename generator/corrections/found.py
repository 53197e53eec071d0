"""Corrections of mentions and positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from generator.corrections.anchors import Haystack, Place, unmatched
from generator.corrections.fixes import Anchor, ItemVerb, MentionFix, PositionFix
from generator.corrections.refusal import Refusal
from generator.model.annotation import Mention, Position
from generator.problems import Severity

_Item = TypeVar("_Item", Mention, Position)


def corrected_mentions(
    mentions: Sequence[Mention], haystack: Haystack, fix: MentionFix
) -> tuple[Mention, ...] | Refusal:
    """The mentions after one correction, or why it cannot be applied."""
    place = _place(haystack, fix.anchor)
    if isinstance(place, Refusal):
        return place
    here = [m for m in mentions if m.block == place.text and m.start < place.end and place.start < m.end]
    if fix.verb is ItemVerb.ADD:
        return _with_mention(mentions, here, haystack, place, fix)
    exact = [m for m in here if (m.start, m.end) == (place.start, place.end)] or here
    wanted = [m for m in exact if fix.verb is ItemVerb.CHANGE or fix.actor in (None, m.actor)]
    if len(wanted) != 1:
        return _not_one_mention(fix, here)
    others = [m for m in mentions if m is not wanted[0]]
    if fix.verb is ItemVerb.DROP or fix.actor is None:
        return tuple(others)
    changed = replace(wanted[0], actor=fix.actor, method="correction", certain=True, because=fix.note.because)
    return _in_order((*others, changed))


def _with_mention(
    mentions: Sequence[Mention], here: Sequence[Mention], haystack: Haystack, place: Place, fix: MentionFix
) -> tuple[Mention, ...] | Refusal:
    text = haystack.texts[place.text][place.start : place.end]
    added = Mention(
        fix.actor or "", place.text, place.start, place.end, text, "correction", because=fix.note.because
    )
    same = [m for m in here if (m.actor, m.start, m.end) == (added.actor, added.start, added.end)]
    clash = [m for m in here if m not in same]
    if clash:
        named = ", ".join(f"“{m.text}” ({m.actor})" for m in clash)
        return Refusal(f"“{fix.anchor.quote}” overlaps a mention: {named}", "relabel or drop that one")
    return _in_order((*(m for m in mentions if m not in same), added))


def _not_one_mention(fix: MentionFix, here: Sequence[Mention]) -> Refusal:
    quote = fix.anchor.quote
    if len(here) > 1:
        return Refusal(f"“{quote}” holds {len(here)} mentions", "quote the words of one of them")
    if here:
        return Refusal(f"“{quote}” is a mention of '{here[0].actor}'", f"say `actor: {here[0].actor}`")
    if fix.verb is ItemVerb.DROP:
        # Better rules or words made the correction needless; that is no reason to stop a build.
        return Refusal(f"“{quote}” is no mention any more", "drop this line", Severity.WARNING)
    return Refusal(f"“{quote}” is no mention", "use `add-mention`")


def corrected_positions(
    positions: Sequence[Position], haystack: Haystack, fix: PositionFix
) -> tuple[Position, ...] | Refusal:
    """The positions after one correction, or why it cannot be applied."""
    place = _place(haystack, fix.anchor)
    if isinstance(place, Refusal):
        return place
    here = [p for p in positions if p.block == place.text and p.start < place.end and place.start < p.end]
    same = [p for p in here if p.demand == fix.demand]
    if fix.verb is ItemVerb.ADD:
        words = haystack.texts[place.text][place.start : place.end]
        blank = Position(fix.demand, (), "", None, place.text, place.start, place.end, words)
        return _in_order((*positions, _decided(blank, fix)))
    if fix.verb is ItemVerb.DROP and not same:
        cause = f"“{fix.anchor.quote}” is no position on '{fix.demand}' any more"
        return Refusal(cause, "drop this line", Severity.WARNING)
    exact = [p for p in same if (p.start, p.end) == (place.start, place.end)] or same
    wanted = exact if len(exact) == 1 else [p for p in exact if fix.holders == p.holders]
    if len(wanted) != 1:
        there = ", ".join(f"{p.demand} ({', '.join(p.holders)}: {p.stance})" for p in here) or "none"
        cause = f"“{fix.anchor.quote}” holds {len(wanted)} positions on '{fix.demand}'; there: {there}"
        return Refusal(cause, "quote the words of one position and name its demand")
    others = [p for p in positions if p is not wanted[0]]
    if fix.verb is ItemVerb.DROP:
        return tuple(others)
    return _in_order((*others, _decided(wanted[0], fix)))


def _decided(position: Position, fix: PositionFix) -> Position:
    """The position as the reviewer says; what he does not say stays."""
    return replace(
        position,
        demand=fix.new_demand or fix.demand,
        holders=position.holders if fix.holders is None else fix.holders,
        stance=position.stance if fix.stance is None else fix.stance,
        source=position.source if fix.source is None else fix.source.actor,
        addressees=position.addressees if fix.addressees is None else fix.addressees,
        method="correction",
        certain=True,
        because=fix.note.because,
    )


def _place(haystack: Haystack, anchor: Anchor) -> Place | Refusal:
    places = haystack.find(anchor)
    return places[0] if len(places) == 1 else Refusal(*unmatched(haystack, anchor, places))


def _in_order(items: Sequence[_Item]) -> tuple[_Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.block, item.start, item.end)))

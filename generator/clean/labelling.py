"""Lines of a flattened page that state something about the article: addresses, dates, names, keywords."""

from __future__ import annotations

from collections.abc import Callable

from generator.clean.address_labels import address_label, header_label
from generator.clean.author_labels import agency_label, byline_label, outlet_label, portrait_label
from generator.clean.date_labels import dated_label, lead_label, stamp_label
from generator.clean.keyword_labels import tags_label
from generator.clean.labels import Label
from generator.clean.noise_labels import contact_label, markup_label
from generator.clean.picture_labels import caption_label, credit_label, picture_label
from generator.clean.rules import CleaningRules
from generator.traced import Traced

_LONGEST = 2000
_FINDERS: tuple[Callable[[Traced, CleaningRules], Label | None], ...] = (
    header_label,
    address_label,
    markup_label,
    stamp_label,
    picture_label,
    lead_label,
    portrait_label,
    contact_label,
    credit_label,
    caption_label,
    dated_label,
    byline_label,
    tags_label,
    agency_label,
    outlet_label,
)


def label_of(line: Traced, rules: CleaningRules) -> Label | None:
    """What a line states about the article, or None where it is something else."""
    if len(line.text) > _LONGEST:
        return None
    for find in _FINDERS:
        found = find(line, rules)
        if found:
            return found
    return None

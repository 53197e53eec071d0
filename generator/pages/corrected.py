"""A correction in words, as the log of a page and the list of all corrections say it."""

from __future__ import annotations

from generator.model.annotation import Correction
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, text


def in_words(edition: Edition, correction: Correction) -> Markdown:
    """What was corrected, why, by whom and when: `« mal » devient « pire » (coquille ; Anna, 2022)`."""
    t = edition.strings
    what = _what(edition, correction)
    who = ", ".join(filter(None, (correction.by, edition.date(correction.on) if correction.on else None)))
    if who:
        return text(t("correction.said_by", what=what, because=correction.because, who=who))
    return text(t("correction.said", what=what, because=correction.because))


def _what(edition: Edition, correction: Correction) -> str:
    t, quoted = edition.strings, edition.quoted
    key = f"correction.{correction.what}"
    if correction.what == "set":
        field = t(f"correction.field.{correction.quote}")
        return t(key, field=field, value=_field(edition, correction.quote, correction.value))
    if correction.what.endswith("-mention"):
        value = edition.actor(correction.value) if correction.value else t("unknown")
    elif correction.what.endswith("-position"):
        value = edition.demand(correction.value.partition(" ")[0])
    else:
        value = quoted(" ".join(correction.value.split()))
    return t(key, quote=quoted(correction.quote), value=value)


def _field(edition: Edition, name: str, value: str) -> str:
    """A field's new value as the page shows it."""
    if not value:
        return edition.strings("unknown")
    if name in ("date", "modified"):
        return edition.moment(value)
    return edition.publisher(value) if name == "publisher" else edition.quoted(value)

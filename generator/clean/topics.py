"""The dossier to which a page says that it belongs, and the summary that it gives of the article."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from generator.clean.judging import Judged
from generator.clean.labels import Says
from generator.clean.rules import CleaningRules
from generator.model.article import Disposition
from generator.traced import Traced

_LONGEST = 100


def find_topic(judged: Sequence[Judged]) -> tuple[tuple[Judged, ...], Traced | None]:
    """The title of the dossier, and the lines with its box taken out of the article.

    The box begins with a picture without a caption; up to the next empty line follow the dossier's
    title and what it is about.
    """
    at = next((i for i, j in enumerate(judged) if _is_ornament(j)), None)
    if at is None or judged[at].line.last or at + 1 >= len(judged):
        return tuple(judged), None
    name = judged[at + 1]
    if len(name.text) > _LONGEST or name.label is not None or name.disposition is Disposition.DUPLICATE:
        return tuple(judged), None
    result = list(judged)
    result[at + 1] = replace(name, disposition=Disposition.METADATA, reason="title of the dossier")
    for index in range(at + 2, len(judged)):
        if judged[index - 1].line.last or judged[index].disposition is Disposition.METADATA:
            break
        result[index] = replace(
            judged[index], disposition=Disposition.METADATA, reason="what the dossier is about"
        )
    return tuple(result), name.line.text


def find_lead(judged: Sequence[Judged], rules: CleaningRules) -> Traced | None:
    """The line of the article that some pages set between a button and the text: their summary."""
    for item, following in itertools.pairwise(judged):
        if (
            following.disposition is Disposition.BODY
            and not item.line.last
            and rules.announces_lead(item.text)
        ):
            return following.line.text
    return None


def _is_ornament(item: Judged) -> bool:
    return item.label is not None and item.label.says is Says.PICTURE and item.label.part("caption") is None

"""The search of an offline bundle."""

from __future__ import annotations

import json

from generator.pages.offline import sentences_script

RECORD = {
    "id": "a",
    "address": "articles/a.html",
    "title": "Titre </script>",
    "date": "2022-01-13",
    "publisher": None,
    "blocks": [
        {"kind": "heading", "anchor": "h1", "text": "Un titre", "sentences": [[0, 8]]},
        {"kind": "paragraph", "anchor": "p1", "text": "Une. Deux.", "sentences": [[0, 4], [5, 10]]},
    ],
}


def test_every_sentence_stands_in_it_with_its_anchor() -> None:
    script = sentences_script([json.dumps(RECORD).encode()]).decode()
    (article,) = json.loads(script.removeprefix("globalThis.SENTENCES = ").removesuffix(";\n"))

    assert article["sentences"] == [["h1", "Un titre"], ["p1s1", "Une."], ["p1s2", "Deux."]]


def test_nothing_in_it_ends_a_script() -> None:
    assert b"</script>" not in sentences_script([json.dumps(RECORD).encode()])

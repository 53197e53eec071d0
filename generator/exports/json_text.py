"""JSON as every file of the site writes it: the same value, the same bytes."""

from __future__ import annotations

import json


def json_document(value: object) -> bytes:
    """The value as indented UTF-8 JSON with sorted keys and a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def json_line(value: object) -> bytes:
    """The value as one line of UTF-8 JSON with sorted keys, the newline included."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()

"""`seeds/corpus.yml`: title, languages, publication mode, contact, licences, names of record fields."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.corpus import Settings
from generator.model.document import RECORD_FIELDS
from generator.problems import Problem, in_order
from generator.yaml_fields import Fields
from generator.yaml_lines import read_yaml

MODES = ("full", "excerpt", "metadata")
KEYS = (
    "title",
    "subtitle",
    "description",
    "period",
    "languages",
    "mode",
    "noindex",
    "site_url",
    "repository",
    "contact",
    "data_licence",
    "data_licence_url",
    "text_licence",
    "editor",
    "fields",
)

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?\Z")


def load_settings(path: str, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that the file says, and everything that is wrong in it."""
    root, found = read_yaml(path, text)
    problems = list(found)
    if root is None:
        return Settings(title={}), in_order(problems)
    fields = Fields(root, problems, KEYS)
    return _settings(fields), in_order(problems)


def _settings(fields: Fields) -> Settings:
    languages = fields.texts("languages") or ("fr",)
    for language in languages:
        if not _LANGUAGE.match(language):
            fields.wrong("languages", f"'{language}' is no language", "write it like fr or pt-BR")
    site_url = _address(fields, "site_url")
    return Settings(
        title=fields.required_labels("title"),
        subtitle=fields.labels("subtitle"),
        description=fields.labels("description"),
        period=fields.labels("period"),
        languages=languages,
        mode=fields.choice("mode", MODES, "full"),
        noindex=fields.flag("noindex", True),
        site_url=f"{site_url.rstrip('/')}/" if site_url else "",
        repository=_address(fields, "repository"),
        contact=fields.text("contact"),
        data_licence=fields.text("data_licence"),
        data_licence_url=_address(fields, "data_licence_url"),
        text_licence=fields.labels("text_licence"),
        editor=fields.text("editor"),
        fields=_record_fields(fields),
    )


def _record_fields(fields: Fields) -> Mapping[str, tuple[str, ...]]:
    """How the records of a data set call what they say: `{text: body}`, or several names in order."""
    return {
        name: own.texts(name)
        for own in fields.items("fields", RECORD_FIELDS)
        for name in RECORD_FIELDS
        if own.texts(name)
    }


def _address(fields: Fields, key: str) -> str:
    found = fields.text(key)
    if found and not _ADDRESS.match(found):
        fields.wrong(key, f"'{key}' is '{found}', no web address", "write it like https://example.org/")
        return ""
    return found

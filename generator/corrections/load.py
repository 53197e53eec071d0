"""YAML of `seeds/corrections/` → `Fixes`."""

from __future__ import annotations

from generator.corrections.fixes import Fixes
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem


def load_fixes(path: str, text: str, vocabulary: Vocabulary) -> tuple[Fixes | None, tuple[Problem, ...]]:
    """What one file says, or None where nothing can be made of it, with everything wrong in it."""
    return Fixes(path), ()

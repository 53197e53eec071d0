"""What reviewers decided, applied again at every build after the stage that it corrects."""

from generator.corrections.apply import on_found, on_metadata, on_text, unclaimed
from generator.corrections.fixes import Fixes
from generator.corrections.load import load_fixes

__all__ = ["Fixes", "load_fixes", "on_found", "on_metadata", "on_text", "unclaimed"]

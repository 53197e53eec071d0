"""The corpus to Markdown pages."""

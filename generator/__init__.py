"""Turn raw seed articles into a cleaned, cross-linked, searchable research site."""

__version__ = "0.1.0"

"""Bytes of a seed to decoded documents, one reader a format."""

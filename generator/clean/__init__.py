"""A decoded document to a clean article, every character accounted for."""

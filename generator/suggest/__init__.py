"""The review queue: what the program was not sure of, each with the line that would settle it."""

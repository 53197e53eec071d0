"""How an article and what it holds are cited: addresses, tags, references, linked data."""

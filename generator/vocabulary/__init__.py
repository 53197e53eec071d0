"""`seeds/vocabulary/*.yml`, `corpus.yml` and `addresses.yml` as values; every mistake with its line."""

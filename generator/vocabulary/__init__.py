"""The YAML of `seeds/` to frozen values, every mistake with its file and line."""

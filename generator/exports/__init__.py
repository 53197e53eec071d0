"""The corpus to data files, one format a module."""

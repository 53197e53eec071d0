"""Labelled articles, made apart from the rules, and how near the program comes to the labels."""

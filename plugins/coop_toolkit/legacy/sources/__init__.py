"""Readers of the kinds of source: each gives the same records."""

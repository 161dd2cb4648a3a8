"""Checks of what the content says: links, pictures, privacy."""

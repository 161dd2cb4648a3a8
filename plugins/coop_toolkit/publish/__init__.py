"""A release: checked, compressed, swapped into place, and taken back when it must be."""

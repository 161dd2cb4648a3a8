"""Pelican's reader, writer and generator for this site; store and manifest."""

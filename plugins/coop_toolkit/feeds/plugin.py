"""Registers the feeds with Pelican."""

from __future__ import annotations

from coop_toolkit.feeds.scopes import feed_files
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining

FEATURE = Feature("feeds", files=feed_files)
register = joining(FEATURE)

"""WordPress's shortcodes as HTML: found in a stored body, each by its own small handler."""

from coop_toolkit.legacy.shortcodes.expansion import Expanded, expanded

__all__ = ["Expanded", "expanded"]

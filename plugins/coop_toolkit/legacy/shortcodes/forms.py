"""Forms and lists that WordPress itself filled in: what stood here is said in words."""

from __future__ import annotations

from coop_toolkit.legacy.shortcodes.shortcode import Handler, Shortcode, Surroundings


def gone(words: str) -> Handler:
    """A handler that says what stood here and no longer works."""

    def handler(shortcode: Shortcode, around: Surroundings) -> str | None:
        return f"\n\n<p>({words})</p>\n\n"

    return handler


def silent(shortcode: Shortcode, around: Surroundings) -> str | None:
    """A shortcode that only arranged its text, or a part of one that is replaced: the text."""
    return shortcode.inner or ""

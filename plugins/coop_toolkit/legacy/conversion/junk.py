"""What a blog's software added around the author's words: counters, share buttons, adverts."""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.tree import Element

_JUNK_CLASSES = {
    "sharedaddy", "jp-relatedposts", "wpcnt", "wpa", "feedflare", "addtoany_share_save_container",
    "wp-block-search", "wp-block-latest-posts__placeholder", "post-likes-widget-placeholder",
    "share-buttons", "screen-reader-shortcut",
}  # fmt: skip
_COUNTER = re.compile(
    r"^(?:https?:)?//(?:stats\.wordpress\.com/b\.gif|(?:pixel|stats)\.wp\.com/b\.gif|"
    r"feeds\.wordpress\.com/1\.0/|feeds\.feedburner\.com/~r/|\w+\.feedburner\.com/~r/|"
    r"pixel\.quantserve\.com/|www\.google-analytics\.com/)",
    re.I,
)


def is_junk(element: Element) -> bool:
    """Whether an element is no part of what the author wrote."""
    if element.tag == "img":
        return _is_counter(element)
    if element.tag == "a" and _COUNTER.match(element.get("href")):
        return True
    return any(name in _JUNK_CLASSES for name in element.classes)


def _is_counter(image: Element) -> bool:
    if _COUNTER.match(image.get("src")):
        return True
    sizes = (image.get("width"), image.get("height"))
    return sizes == ("1", "1") and not image.get("alt")

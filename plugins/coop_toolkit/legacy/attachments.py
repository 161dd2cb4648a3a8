"""The attachments of a blog: found by id, by the post they belong to, or by address."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.record import Item

_SIZE = re.compile(r"-(?:\d{1,5}x\d{1,5}|scaled|e\d{10,13})(?=\.\w{2,5}$)")
_UPLOADS = re.compile(r"^.*?/(?:wp-content/uploads|files)/")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$", re.I)


class Attachments:
    """All attachment items of the sources."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_id: dict[str, Item] = {}
        self._by_parent: dict[str, list[Item]] = defaultdict(list)
        self._by_key: dict[str, Item] = {}
        for item in items:
            if item.kind == "attachment" and item.attachment:
                self._add(item)

    def _add(self, item: Item) -> None:
        if item.post_id:
            self._by_id.setdefault(item.post_id, item)
        if item.parent:
            self._by_parent[item.parent].append(item)
        self._by_key.setdefault(address_key(item.attachment), item)

    def with_id(self, post_id: str) -> Item | None:
        """The attachment of that WordPress id."""
        return self._by_id.get(post_id)

    def at(self, address: str) -> Item | None:
        """The attachment whose file an address names, in whatever size."""
        return self._by_key.get(address_key(address))

    def pictures_of(self, post_id: str) -> list[Item]:
        """The pictures uploaded to a post, in their order."""
        found = (item for item in self._by_parent.get(post_id, []) if is_picture(item.attachment))
        return sorted(found, key=lambda item: item.order)


def is_picture(address: str) -> bool:
    """Whether an address names a picture, by its ending."""
    return _PICTURE.search(split_address(address).path) is not None


def address_key(address: str) -> str:
    """What an address is known by: an upload's path without its picture size, else all of it."""
    parts = split_address(address)
    path = unquote(parts.path)
    uploaded = _UPLOADS.sub("/", path)
    if uploaded != path or (parts.hostname or "").endswith(".files.wordpress.com"):
        return _SIZE.sub("", uploaded).lower()
    query = "" if is_picture(address) else f"?{parts.query}"
    return f"{parts.hostname or ''}{_SIZE.sub('', path)}{query}".lower()


def alt_of(item: Item) -> str:
    """The alternative text of a picture as its uploader wrote it."""
    return dict(item.meta).get("_wp_attachment_image_alt", "").strip()

"""Ids of the old blog that several of its posts share: one keeps it, as feeds need.

WordPress repeats a guid when a post is copied or imported twice. The post that the guid
names (`?p=7` and the post with the number 7) keeps it, else the first in the folder; the
others are known to feeds by an id of this site.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coop_toolkit.catalogue.reading import Item
from coop_toolkit.model import Common


def with_guids_once(items: list[Item]) -> list[Item]:
    """The items in their order, each guid in one of them only."""
    keepers: dict[str, str] = {}
    for item in sorted(items, key=lambda item: not _is_named_by_guid(item.thing)):
        guid = _guid(item.thing)
        if guid:
            keepers.setdefault(guid, item.file.below)
    return [
        item if keepers.get(_guid(item.thing), item.file.below) == item.file.below
        else replace(item, thing=_without_guid(item.thing))
        for item in items
    ]  # fmt: skip


def _guid(thing: Common) -> str:
    return thing.legacy.guid if thing.legacy else ""


def _is_named_by_guid(thing: Common) -> bool:
    if thing.legacy is None:
        return False
    number = re.search(r"[?&](?:p|page_id)=(\d+)$", thing.legacy.guid)
    return number is not None and number[1] == str(thing.legacy.post_id)


def _without_guid(thing: Common) -> Common:
    return replace(thing, legacy=replace(thing.legacy, guid="")) if thing.legacy else thing

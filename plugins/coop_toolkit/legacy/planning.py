"""Which file each item becomes, and so at which address it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from coop_toolkit.catalogue import is_reserved
from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.existing import Existing, Known, same_title
from coop_toolkit.legacy.merge import Merged
from coop_toolkit.legacy.naming import Names, event_slug, file_slug, slug_of
from coop_toolkit.legacy.pointing import Addresses
from coop_toolkit.legacy.record import Item
from coop_toolkit.urls import post_address

UNDATED = "undated"
# The most addresses that the schema lets a `legacy:` block hold.
ALSO_AT_LIMIT = 500
_EVENTS = {"tribe_events", "event", "ai1ec_event", "em_event", "events"}
_VENUES = {"tribe_venue", "venue", "location"}
# Types that hold settings, menus and orders, and nothing a reader ever read.
NOT_CONTENT = {
    "attachment", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache",
    "user_request", "revision", "wp_block", "wp_template", "wp_template_part",
    "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "jp_pay_order",
    "jp_pay_product", "feedback", "wpcf7_contact_form", "contact-form", "safecss", "shop_order",
    "shop_coupon", "acf-field", "acf-field-group", "acf", "elementor_library", "mc4wp-form",
    "ml-slider", "amn_exact-metrics", "grunion", "tablepress_table", "reply", "scheduled-action",
}  # fmt: skip


@dataclass(frozen=True)
class Planned:
    """An item with its file, its slug, its address, and the file it was in before, if any."""

    merged: Merged
    folder: str
    path: str
    slug: str
    address: str
    known: Known | None = None
    retold: Known | None = None

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.merged.item

    @property
    def is_poorer(self) -> bool:
        """Whether an earlier import wrote the file from another source that knew more."""
        if self.known is None or self.known.source == self.item.source:
            return False
        return self.item.richness < self.known.richness

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")


def folder_of(item: Item) -> str:
    """The folder of content an item belongs into, "" where it is no content."""
    if item.kind in NOT_CONTENT:
        return ""
    if item.kind == "post":
        return "posts"
    if item.kind in _EVENTS:
        return "events"
    return "venues" if item.kind in _VENUES else "pages"


def is_public(item: Item) -> bool:
    """Whether a reader of the old blog could read it without a password."""
    return item.status == "publish" and not item.has_password and item.kind in ("post", "page")


@dataclass
class Plan:
    """Files and addresses for all items of the sources."""

    existing: Existing
    names: Names = field(default_factory=Names)
    addresses: Addresses = field(default_factory=Addresses)
    planned: list[Planned] = field(default_factory=list)
    _parents: dict[str, Item] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def make(self, things: list[Merged]) -> None:
        """Give every item of content its file. Files that stand already are given first."""
        self.names = Names(self.existing.paths)
        self._taken = self.existing.addresses_of_others()
        self._parents = {
            t.item.post_id: t.item for t in things if t.item.kind == "page" and t.item.post_id
        }
        ordered = [t for t in things if folder_of(t.item)]
        ordered.sort(key=lambda thing: not is_public(thing.item))
        files = self._files_of(ordered)
        made = {id(thing): self._planned(thing, files.get(id(thing))) for thing in ordered}
        self.planned = [made[id(thing)] for thing in things if id(thing) in made]
        for planned in self.planned:
            self._note_addresses(planned)

    def _files_of(self, things: list[Merged]) -> dict[int, Known]:
        """The file each item was in before. None is given to two, those of a title go first."""
        given: dict[int, Known] = {}
        taken: set[str] = set()
        for by_title in (True, False):
            for thing in things:
                item = thing.item
                free = (
                    known
                    for known in self.existing.imported(item, folder_of(item))
                    if known.path not in taken and (not by_title or same_title(known, item))
                )
                found = next(free, None) if id(thing) not in given else None
                if found:
                    given[id(thing)] = found
                    taken.add(found.path)
        return given

    def _planned(self, thing: Merged, known: Known | None) -> Planned:
        item = thing.item
        folder = folder_of(item)
        slug = self._slug(item, folder)
        retold = self.existing.retold(item) if folder == "posts" and not known else None
        if retold:
            planned = Planned(thing, folder, retold.path, retold.slug, "", None, retold)
        else:
            path = known.path if known else self.names.take(self._place(item, folder), slug)
            planned = self._apart(Planned(thing, folder, path, slug, "", known))
        return replace(planned, address=_address(planned))

    def _slug(self, item: Item, folder: str) -> str:
        """The slug an item has in its folder; a page's leaves the site's own addresses alone."""
        slug = slug_of(item)
        if folder == "pages" and not self._above(item):
            return _free(slug)
        return event_slug(slug) if folder == "events" else slug

    def _apart(self, planned: Planned) -> Planned:
        """A post with a number after its slug, where another of that day has the slug already."""
        known = planned.known.slug if planned.known else ""
        if re.fullmatch(rf"{re.escape(planned.slug)}-\d+", known):
            planned = replace(planned, slug=known)
        slug, number = planned.slug, 1
        while planned.item.written and _address(planned) in self._taken:
            number += 1
            planned = replace(planned, slug=f"{slug}-{number}")
        self._taken.add(_address(planned))
        return planned

    def stem_of(self, post_id: str, folder: str) -> str:
        """The file name, without ending, of the item with a WordPress id; "" for none."""
        found = (p for p in self.planned if p.folder == folder and p.item.post_id == post_id)
        return next((planned.stem for planned in found if post_id), "")

    def _place(self, item: Item, folder: str) -> str:
        year = str(item.written.day.year).zfill(4) if item.written else UNDATED
        if folder in ("posts", "events"):
            return f"{folder}/{event_year(item) or year}"
        if folder == "venues":
            return folder
        return "/".join([folder, *self._above(item)])

    def _above(self, item: Item) -> list[str]:
        """The folders a page stands in: its parents', or one for all of its kind."""
        if item.kind != "page":
            return [_free(file_slug(item.kind, "other"))]
        slugs = self._ancestors(item)
        return [_free(slugs[0]), *slugs[1:]] if slugs else []

    def _ancestors(self, item: Item) -> list[str]:
        """The slugs of a page's parents, the topmost first; a circle of parents is cut."""
        slugs: list[str] = []
        seen = {item.post_id}
        while item.parent in self._parents and item.parent not in seen:
            seen.add(item.parent)
            item = self._parents[item.parent]
            slugs.insert(0, slug_of(item))
        return slugs

    def _note_addresses(self, planned: Planned) -> None:
        if not planned.address:
            return
        item = planned.item
        for old in (item.address, item.guid):
            if re.match(r"https?://", old) and _names_one_thing(old):
                self.addresses.add(old, planned.address)
        for old in list(self.addresses.hosts) if item.post_id else []:
            for key in ("p", "page_id"):
                self.addresses.add(f"http://{old}/?{key}={item.post_id}", planned.address)


def _free(slug: str) -> str:
    """A slug of the top level that is not one of the site's own addresses."""
    return f"{slug}-page" if is_reserved(f"/{slug}/") else slug


def with_attachment_pages(things: list[Merged]) -> list[Merged]:
    """Items with the addresses of their attachments' own pages, which they answer from now on."""
    pages: dict[str, list[str]] = {}
    for thing in things:
        item = thing.item
        if item.kind == "attachment" and item.parent and _names_one_thing(item.address):
            pages.setdefault(item.parent, []).append(item.address)
    return [_with_pages(thing, pages) for thing in things]


def _with_pages(thing: Merged, pages: dict[str, list[str]]) -> Merged:
    found = pages.get(thing.item.post_id, []) if folder_of(thing.item) else []
    if not found:
        return thing
    also_at = tuple(dict.fromkeys((*thing.item.also_at, *found)))[:ALSO_AT_LIMIT]
    return replace(thing, item=replace(thing.item, also_at=also_at))


def _names_one_thing(address: str) -> bool:
    parts = split_address(address)
    return bool(parts.path.strip("/") or parts.query)


def event_year(item: Item) -> str:
    """The year an event begins in, from the keys its plugin kept it under."""
    start = dict(item.meta).get("_EventStartDate", "")
    return start[:4] if re.match(r"[12]\d{3}-\d\d-\d\d ", start) else ""


def _address(planned: Planned) -> str:
    item = planned.item
    if planned.folder == "posts":
        return post_address(item.written.day, planned.slug) if item.written else ""
    below = planned.path.removesuffix(".md")
    return f"/{below.removeprefix('pages/')}/"

"""Links and pictures of a body, pointed at where their targets stand now."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.conversion.tree import Element, Node
from coop_toolkit.legacy.files import FileStore
from coop_toolkit.urls import address_key

MISSING = "missing"


# Lists that have the same address here as they had there.
_LISTING = re.compile(r"(?:(?:category|tag|author)/[^?#]+|\d{4}(?:/\d\d){0,2}|feed)$")


@dataclass
class Addresses:
    """Where the blog's own addresses lead on the new site. Keys are `address_key`s.

    `hosts` are those it stood on, `bases` the addresses of its front pages.
    """

    hosts: set[str] = field(default_factory=set)
    bases: set[str] = field(default_factory=set)
    _new: dict[str, str] = field(default_factory=dict)

    def add(self, old: str, new: str) -> None:
        """Note that an old address leads to a new one; the first note stays."""
        if old:
            self._new.setdefault(address_key(old), new)

    def new_address(self, old: str) -> str:
        """Where an old address leads now, with its fragment; "" where it leads nowhere here."""
        bare, _, fragment = old.partition("#")
        key = address_key(bare)
        found = self._new.get(key) or self._listing(key)
        if not found:
            return ""
        return f"{found}#{fragment}" if fragment else found

    def _listing(self, key: str) -> str:
        for base in self.bases:
            rest = key.removeprefix(f"{base}/")
            if key == base:
                return "/"
            if rest != key and _LISTING.match(rest):
                return f"/{rest}/"
        return ""


@dataclass
class Pointer:
    """Rewrites one item's tree.

    `year` is where its files go, `title` names it in the list of missing files, `base` is
    the item's old address, which relative addresses in it start from.
    """

    addresses: Addresses
    files: FileStore
    year: str
    title: str
    base: str = ""

    def pointed(self, root: Element) -> Element:
        """The tree with its links and pictures rewritten in place."""
        self._rewrite(root, in_link=False)
        return root

    def _rewrite(self, element: Element, *, in_link: bool) -> None:
        children: list[Node] = []
        for child in element.children:
            if isinstance(child, str):
                children.append(child)
                continue
            if child.tag == "a":
                self._point_link(child)
            self._rewrite(child, in_link=in_link or child.tag == "a")
            children.append(self._picture(child, in_link=in_link) if child.tag == "img" else child)
        element.children = children

    def _point_link(self, link: Element) -> None:
        old = link.get("href")
        if not old or old.startswith("#"):
            return
        # A relative link whose target did not come along still leads to the old blog.
        old = self._absolute(old)
        new = self.addresses.new_address(old)
        link.attributes["href"] = new or old
        if not new and self._is_upload(old):
            placed = self.files.place(old, self.year, self.title)
            if placed and placed.is_there:
                link.attributes["href"] = placed.address

    def _is_upload(self, address: str) -> bool:
        parts = split_address(address)
        if parts.hostname not in self.addresses.hosts:
            return self.files.attachments.at(address) is not None
        return re.search(r"/(?:wp-content/uploads|files)/|\.files\.wordpress", address) is not None

    def _absolute(self, address: str) -> str:
        """An address as the old blog's readers followed it."""
        if re.match(r"[a-z][a-z+.-]*:", address, re.I) or not re.match(r"https?://", self.base):
            return address
        try:
            return urljoin(self.base, address)
        except ValueError:
            return address

    def _picture(self, image: Element, *, in_link: bool) -> Node:
        """A picture at its place on the site; one that is missing keeps a link to where it was."""
        source = self._absolute(image.get("src"))
        if not re.match(r"https?://", source):
            return image
        placed = self.files.place(source, self.year, self.title, shown=True)
        if placed is None:
            return "(This picture was taken out.)"
        image.attributes["src"] = placed.address
        if placed.is_there:
            return image
        image.attributes["class"] = MISSING
        return image if in_link else Element("a", {"href": source}, [image])

"""The links of a rendered body: found, resolved to addresses of the site, rewritten."""

from __future__ import annotations

import html as html_entities
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from coop_toolkit.safety import HEADING_PREFIX

_LINK = re.compile(
    r'(?P<before><(?P<tag>a|img)\b[^>]*?\s(?P<name>href|src)=")(?P<target>[^"]*)(?P<after>")'
)


GLOSSARY = "/glossary/"
# Ids that our own pages give to what is no heading of a body.
_OWN_ID = re.compile(r"(?:s|fn|fnref\d*|user-content|comment|lesson|part)-|comments$|sheet$")


@dataclass(frozen=True)
class Link:
    """One link as typed: the attribute it stands in ("href" or "src") and its target."""

    attribute: str
    target: str

    @property
    def is_local(self) -> bool:
        """Whether it leads to a place of this site, as far as its form tells."""
        return not urlsplit(self.target).scheme and not self.target.startswith("//")


@dataclass(frozen=True)
class Resolution:
    """Where a local link leads: an address with its fragment, and whether that exists."""

    address: str
    exists: bool


def links_of(html: str) -> Iterator[Link]:
    """Every link and image of a rendered body, in order."""
    for found in _LINK.finditer(html):
        yield Link(found["name"], html_entities.unescape(found["target"]))


def resolve(
    target: str, base: str, by_path: Mapping[str, str], known: frozenset[str]
) -> Resolution:
    """Where a local link of the file at `base` (below the content folder) leads.

    A link may name a file as an editor sees it ("../events/2012/forum.md", with or without
    Pelican's "{filename}") or an address of the site ("/events/2012/forum/").

    Args:
        target: the link as typed.
        base: the linking file below the content folder ("posts/2012/x.md").
        by_path: the address of every content file, by its path below the content folder.
        known: every address of the site.
    """
    bare = re.sub(r"^[{|](?:filename|static|attach)[}|]", "", target)
    parts = urlsplit(bare)
    if not parts.path:
        return Resolution(_fragment("", parts.fragment), exists=True)
    path = unquote(parts.path)
    below = (
        path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(base), path)
    )
    below = posixpath.normpath(below)
    if below in by_path:
        address = by_path[below]
        return Resolution(address + _fragment(address, parts.fragment), exists=True)
    address = _with_slash(path if path.startswith("/") else f"/{below}")
    return Resolution(address + _fragment(address, parts.fragment), address in known)


def _fragment(address: str, typed: str) -> str:
    """The fragment with its mark: the id a heading has, for what an author typed.

    The glossary's parts are its terms, whose ids are their slugs. A file knows its own, such
    as the page of a document.
    """
    if not typed:
        return ""
    is_file = address != "" and not address.endswith("/")
    is_id = is_file or address == GLOSSARY or is_own_id(typed)
    return f"#{typed}" if is_id else f"#{HEADING_PREFIX}{typed}"


def is_own_id(name: str) -> bool:
    """Whether our own pages may have a part of that id, so that a link to it stays as typed."""
    return _OWN_ID.match(name) is not None


def rewritten(html: str, rewrite: Callable[[Link], str | None]) -> str:
    """The HTML with each link's target replaced; None takes the link off and keeps its text."""
    dead = False

    def replaced(found: re.Match[str]) -> str:
        nonlocal dead
        new = rewrite(Link(found["name"], html_entities.unescape(found["target"])))
        if new is None:
            dead = True
            return f"{found['before']}{_DEAD}{found['after']}"
        return f"{found['before']}{html_entities.escape(new)}{found['after']}"

    changed = _LINK.sub(replaced, html)
    return _unlinked(changed) if dead else changed


_DEAD = "about:gone"
_DEAD_LINK = re.compile(rf'<a\b[^>]*?href="{_DEAD}"[^>]*>(.*?)</a>', re.DOTALL)
_DEAD_IMAGE = re.compile(rf'<img\b[^>]*?src="{_DEAD}"[^>]*>')
_ALT = re.compile(r'\balt="([^"]*)"')


def _unlinked(html: str) -> str:
    html = _DEAD_IMAGE.sub(_missing_image, html)
    return _DEAD_LINK.sub(r'<span class="gone">\1 (link no longer works)</span>', html)


def _missing_image(found: re.Match[str]) -> str:
    alt = _ALT.search(found[0])
    words = alt[1] if alt and alt[1] else "picture"
    return f'<span class="missing">{words} (this picture is missing)</span>'


def _with_slash(path: str) -> str:
    name = posixpath.basename(path)
    return path if path.endswith("/") or "." in name else f"{path}/"

"""Players, frames and other embedded parts as plain links that load nothing."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.conversion.tree import Element, Node

_EMBEDDING = {"iframe", "object", "embed", "video", "audio"}
_PARTS = ("source", "track", "param", "embed", "object", "iframe")
_EXCUSE = re.compile(r"\b(?:browser|javascript|flash)\b|supporte?d?\b", re.I)
# Host, and what stands there.
_SERVICES: tuple[tuple[str, str], ...] = (
    (r"(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$", "Video on YouTube"),
    (r"(?:player\.)?vimeo\.com$", "Video on Vimeo"),
    (r"(?:www\.)?slideshare\.net$|static\.slidesharecdn\.com$", "Slides on SlideShare"),
    (r"(?:www\.)?flickr\.com$|flic\.kr$", "Pictures on Flickr"),
    (r"(?:www\.)?(?:twitter|x)\.com$", "Post on Twitter"),
    (r"(?:(?:w|api|www)\.)?soundcloud\.com$", "Sound on SoundCloud"),
    (r"(?:www\.)?scribd\.com$", "Document on Scribd"),
    (r"(?:www\.)?dailymotion\.com$|dai\.ly$", "Video on Dailymotion"),
    (r"(?:\w+\.)?google\.[a-z.]+$", "Map or document on Google"),
    (r"(?:www\.)?storify\.com$", "Story on Storify"),
    (r"(?:www\.)?instagram\.com$", "Picture on Instagram"),
    (r"(?:www\.)?facebook\.com$", "Post on Facebook"),
    (r"(?:open\.|embed\.)?spotify\.com$", "Music on Spotify"),
    (r"codepen\.io$", "Code on CodePen"),
    (r"gist\.github\.com$", "Code on GitHub"),
    (r"speakerdeck\.com$", "Slides on Speaker Deck"),
    (r"(?:www\.)?issuu\.com$", "Document on Issuu"),
    (r"(?:embed\.)?ted\.com$|(?:www\.)?ted\.com$", "Talk on TED"),
    (r"(?:videopress\.com|video\.wordpress\.com)$", "Video on VideoPress"),
    (r"(?:www\.)?archive\.org$", "Recording on archive.org"),
    (r"(?:\w+\.)?(?:poll\.fm|polldaddy\.com|crowdsignal\.net)$", "Poll on Crowdsignal"),
    (r"(?:\w+\.)?bandcamp\.com$", "Music on Bandcamp"),
)
_KINDS = (
    (r"\.(?:mp4|m4v|webm|ogv|mov|wmv|avi|flv|mpe?g)$", "Video"),
    (r"\.(?:mp3|m4a|ogg|oga|wav|wma|flac)$", "Sound"),
    (r"\.pdf$", "Document (PDF)"),
    (r"\.swf$", "Flash film"),
)


def is_embedding(element: Element) -> bool:
    """Whether an element shows something from elsewhere."""
    return element.tag in _EMBEDDING


def embedded_addresses(element: Element) -> list[str]:
    """The addresses an embedding element leads to, each once, its own before its sources'."""
    found = [element.get(name) for name in ("src", "data", "data-src")]
    for inner in element.descendants():
        if inner.tag in ("source", "embed", "iframe"):
            found += [inner.get("src"), inner.get("data-src")]
        if inner.tag == "object":
            found.append(inner.get("data"))
        if inner.tag == "param" and inner.get("name").lower() in ("movie", "src", "filename"):
            found.append(inner.get("value"))
    return list(dict.fromkeys(_whole(address) for address in found if _is_web(address)))


def fallback_of(element: Element) -> list[Node]:
    """What stands in a player for browsers that cannot show it, where that says anything.

    "Your browser does not support the video tag" says nothing to a reader of links.
    """
    if element.tag not in ("video", "audio", "object", "iframe"):
        return []
    inner: list[Node] = [c for c in element.children if isinstance(c, str) or c.tag not in _PARTS]
    words = " ".join(c if isinstance(c, str) else c.text() for c in inner).strip()
    return [] if not words or _EXCUSE.search(words) else inner


def embed_link(address: str, title: str = "") -> Element:
    """A link that says what it leads to: "Video on YouTube: abcdefghijk"."""
    shown = page_address(address)
    label = embed_label(shown)
    text = f"{label}: {title}" if title else label
    return Element("a", {"href": shown}, [text])


def embed_paragraph(address: str, title: str = "") -> Element:
    """A paragraph that holds nothing but an embed's link."""
    return Element("p", {}, [embed_link(address, title)])


def embed_label(address: str) -> str:
    """What kind of thing stands at an address: "Slides on SlideShare", "Sound: talk.mp3"."""
    parts = split_address(address)
    host = (parts.hostname or "").lower()
    for pattern, label in _SERVICES:
        if re.match(pattern, host):
            return label
    for pattern, kind in _KINDS:
        if re.search(pattern, parts.path.lower()):
            return f"{kind}: {parts.path.rsplit('/', 1)[-1]}"
    return f"Embedded page on {host}" if host else "Embedded page"


def page_address(address: str) -> str:
    """The address of the page a reader can open, for a player's address."""
    address = _whole(address)
    parts = split_address(address)
    host = (parts.hostname or "").lower().removeprefix("www.")
    if re.match(r"(?:youtube(?:-nocookie)?\.com|youtu\.be)$", host):
        return _youtube_page(address)
    if host == "player.vimeo.com":
        found = re.search(r"/video/(\d+)", parts.path)
        return f"https://vimeo.com/{found[1]}" if found else address
    return address


def _youtube_page(address: str) -> str:
    parts = split_address(address)
    query = parse_qs(parts.query)
    found = re.search(r"(?:youtu\.be/|/embed/|/v/|/shorts/)([\w-]{11})", address)
    video = query["v"][0] if "v" in query else found[1] if found else ""
    if not re.fullmatch(r"[\w-]{11}", video):
        return address
    return f"https://www.youtube.com/watch?v={video}"


def _is_web(address: str) -> bool:
    return re.match(r"(?:https?:)?//[^\s/]|/[^/]", address.strip(), re.I) is not None


def _whole(address: str) -> str:
    """An address with its scheme: `//player.vimeo.com/1` is served over https."""
    address = address.strip()
    return f"https:{address}" if address.startswith("//") else address

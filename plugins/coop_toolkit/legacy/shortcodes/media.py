"""Pictures and recordings: caption, gallery, audio, video, playlist."""

from __future__ import annotations

import html
import re
from itertools import zip_longest

from coop_toolkit.legacy.attachments import alt_of
from coop_toolkit.legacy.conversion.embeds import embed_label
from coop_toolkit.legacy.record import Item
from coop_toolkit.legacy.shortcodes.shortcode import Shortcode, Surroundings

_PICTURE = re.compile(r"^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)$", re.S | re.I)
_SOURCES = ("src", "mp4", "m4v", "webm", "ogv", "wmv", "flv", "mp3", "m4a", "ogg", "wav", "wma")


def caption(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[caption caption="Words"]<img>[/caption]`, since WordPress 3.4 `<img> Words`."""
    if shortcode.inner is None:
        return None
    found = _PICTURE.match(shortcode.inner)
    picture, words = (found[1], found[2]) if found else (shortcode.inner, "")
    words = html.escape(shortcode.get("caption"), quote=False) or words.strip()
    return figure(picture, words)


def figure(picture: str, words: str) -> str:
    """A picture with its caption."""
    below = f"<figcaption>{words}</figcaption>" if words else ""
    return f"\n\n<figure>{picture}{below}</figure>\n\n"


def gallery(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[gallery]` shows the post's own pictures, `ids` and `include` those they name."""
    named = shortcode.get("ids") or shortcode.get("include")
    left_out = set(re.split(r"[\s,]+", shortcode.get("exclude")))
    if named:
        found = (around.attachments.with_id(i) for i in re.split(r"[\s,]+", named) if i)
        pictures = [item for item in found if item]
    else:
        owner = shortcode.get("id") or around.item.post_id
        pictures = [p for p in around.attachments.pictures_of(owner) if p.post_id not in left_out]
    if not pictures:
        return "<p>(A gallery of pictures stood here. Its pictures are not in the export.)</p>"
    figures = "".join(figure(_image(item), html.escape(item.excerpt)).strip() for item in pictures)
    return f'\n\n<div class="gallery">{figures}</div>\n\n'


def _image(item: Item) -> str:
    source, alt = html.escape(item.attachment), html.escape(alt_of(item) or item.title)
    return f'<img src="{source}" alt="{alt}">'


def recording(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[audio src="x.mp3"]`, `[audio x.mp3|titles=A]`, `[video mp4="x.mp4"]`: a link to each."""
    given = [shortcode.get(name) for name in _SOURCES]
    given += [file for part in shortcode.alone for file in part.split("|")[0].split(",")]
    given += re.findall(r"https?://[^\s\"'<>\]]+", shortcode.inner or "")
    addresses = list(dict.fromkeys(a for a in given if re.match(r"https?://|/", a)))
    if not addresses:
        return None
    titles = zip_longest(addresses, _titles(shortcode)[: len(addresses)], fillvalue="")
    return "".join(f"<p>{_link(address, title)}</p>" for address, title in titles)


def _titles(shortcode: Shortcode) -> list[str]:
    """The titles of the player before WordPress 3.6: `[audio a.mp3,b.mp3|titles=One,Two]`."""
    found = re.search(r"\|titles=([^|\]]*)", html.unescape(shortcode.written))
    return [title.strip() for title in found[1].split(",")] if found else []


def _link(address: str, title: str) -> str:
    kind = embed_label(address).partition(":")[0]
    label = f"{kind}: {title}" if title else embed_label(address)
    return f'<a href="{html.escape(address)}">{html.escape(label)}</a>'


def playlist(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[playlist ids="1,2"]`: a list of links to its recordings."""
    ids = re.split(r"[\s,]+", shortcode.get("ids"))
    found = [item for i in ids if i and (item := around.attachments.with_id(i))]
    if not found:
        return "<p>(A playlist stood here. Its recordings are not in the export.)</p>"
    links = (
        f'<li><a href="{html.escape(item.attachment)}">{html.escape(item.title)}</a></li>'
        for item in found
    )
    return f"\n\n<ul>{''.join(links)}</ul>\n\n"

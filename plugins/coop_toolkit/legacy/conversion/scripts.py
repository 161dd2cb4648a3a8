"""Things that a script put into the page, as the links that lead to them."""

from __future__ import annotations

import re
from html import escape

from coop_toolkit.legacy.conversion.embeds import embed_label

_SCRIPT = re.compile(r"<script\b(?P<attributes>[^<>]{0,2000})>\s*</script>", re.I)
_GIST = re.compile(r"\bsrc=[\"']?(?:https?:)?//(gist\.github\.com/[\w/.-]+?)\.js", re.I)
_DECK = re.compile(r"\bdata-id=[\"']?([0-9a-f]{10,40})\b", re.I)


def with_script_links(html: str) -> str:
    """HTML in which a gist and a deck of slides are links; every other script stays as it is."""
    return _SCRIPT.sub(_linked, html) if "<script" in html.lower() else html


def _linked(found: re.Match[str]) -> str:
    given = found["attributes"]
    if gist := _GIST.search(given):
        address = f"https://{gist[1]}"
    elif "speakerdeck" in given and (deck := _DECK.search(given)):
        address = f"https://speakerdeck.com/player/{deck[1]}"
    else:
        return found[0]
    return f'<p><a href="{escape(address)}">{escape(embed_label(address))}</a></p>'

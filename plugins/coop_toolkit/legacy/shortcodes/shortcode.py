"""One shortcode as it stands in a body, and what a handler may know of its surroundings."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from coop_toolkit.legacy.attachments import Attachments
from coop_toolkit.legacy.record import Item

_ATTRIBUTE = re.compile(
    r"""(?P<name>[\w-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|"""
    r"""[“”″](?P<curly>[^“”″]*)[“”″]|&#8221;(?P<entity>.*?)&#82(?:21|43);|(?P<bare>[^\s"']+))|"""
    r"""(?P<alone>"[^"]*"|'[^']*'|\S+)"""
)


@dataclass(frozen=True)
class Shortcode:
    """`[name key="value" alone]inner[/name]`.

    `alone` are the values without a key, `inner` is None where nothing was enclosed,
    `written` the whole as it stood.
    """

    name: str
    attributes: dict[str, str]
    alone: tuple[str, ...]
    inner: str | None
    written: str

    def get(self, name: str) -> str:
        """An attribute's value, "" where it is missing."""
        return self.attributes.get(name, "")


@dataclass(frozen=True)
class Surroundings:
    """The post a shortcode stands in, and the attachments of its blog."""

    item: Item
    attachments: Attachments


Handler = Callable[[Shortcode, Surroundings], str | None]


def parsed_attributes(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The attributes of an opening tag, as `shortcode_parse_atts` reads them."""
    pairs: dict[str, str] = {}
    alone: list[str] = []
    for found in _ATTRIBUTE.finditer(text.replace("\u00a0", " ")):
        if found["name"]:
            values = (found[key] for key in ("double", "single", "curly", "entity", "bare"))
            value = next((value for value in values if value is not None), "")
            pairs.setdefault(found["name"].lower(), html.unescape(value).strip())
        else:
            alone.append(html.unescape(found["alone"]).strip("\"'"))
    return pairs, tuple(alone)

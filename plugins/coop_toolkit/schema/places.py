"""Values that say where something is: on the web, on the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from coop_toolkit.frontmatter import Node
from coop_toolkit.schema.misreading import Misread
from coop_toolkit.schema.values import scalar_text


@dataclass(frozen=True)
class WebAddress:
    """An address that starts with https:// or http://."""

    mail: bool = False

    @property
    def right_values(self) -> str:
        """The forms an address may have."""
        return "an address that starts with https://" + (" or mailto:" if self.mail else "")

    def read(self, node: Node) -> str:
        """The address as typed."""
        text = scalar_text(node)
        parts = urlsplit(text)
        if self.mail and parts.scheme == "mailto" and "@" in parts.path:
            return text
        if parts.scheme in ("http", "https") and parts.netloc and not re.search(r"\s", text):
            return text
        bare = re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", text)
        raise Misread(
            "this is not a whole web address",
            instead=(f"https://{text}",) if bare else (),
            advice="" if bare else f"Write {self.right_values}.",
        )


def position(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees, parted by a comma.

    Raises:
        Misread: unreadable, or off the map.
    """
    found = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)", text)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise Misread(
            "this position cannot be read",
            advice="Write the latitude, a comma and the longitude, such as 51.4607, -0.1163.",
        )
    return float(found[1]), float(found[2])

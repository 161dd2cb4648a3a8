"""Addresses: how a thing gets one, and how a link to it is written.

An address starts and ends with a slash ("/projects/our-street/") or names a file
("/projects.json"); it never holds the host or the folder the site is published under.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from urllib.parse import quote, urlsplit

SLUG_BYTES = 200
# Names that Windows keeps for devices: such a folder cannot be checked out there.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10)}


@lru_cache(maxsize=8192)  # names of tags and authors come again and again
def slugify(text: str) -> str:
    """The slug of a title: lower case letters, digits and hyphens; "" where nothing is left.

    Accents are taken off Latin letters; other alphabets stay, as WordPress keeps them.
    """
    plain = re.sub(r"([A-Za-z])[\u0300-\u036f]+", r"\1", unicodedata.normalize("NFKD", text))
    words = re.sub(r"['’‘]", "", unicodedata.normalize("NFC", plain).casefold())
    spaced = "".join(letter if _is_letter(letter) else " " for letter in words)
    slug = _cut("-".join(_from_letter(word) for word in spaced.split() if _from_letter(word)))
    return f"{slug}-page" if slug in _DEVICES else slug


def _from_letter(word: str) -> str:
    """The word from its first letter or digit on: a mark alone can start no slug."""
    return next((word[place:] for place, sign in enumerate(word) if sign.isalnum()), "")


def _is_letter(sign: str) -> bool:
    """Letters, digits, and the marks without which Hindi or Thai cannot be written."""
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def _is_harmless_sign(sign: str) -> bool:
    """Signs that old versions of WordPress kept in slugs: "’", "–", "•", pictures.

    None that some machine reads as a sign of ASCII, such as "…" or the wide slash.
    """
    return (
        not sign.isascii()
        and unicodedata.category(sign) in ("So", "Sc", "Pd", "Pi", "Pf", "Po")
        and not any(part.isascii() for part in unicodedata.normalize("NFKC", sign))
    )


def _cut(slug: str) -> str:
    """At most SLUG_BYTES bytes, cut between words where that is possible."""
    while len(slug.encode()) > SLUG_BYTES:
        slug = slug.rpartition("-")[0] or slug[:-1]
    return slug


def is_slug(text: str) -> bool:
    """Whether a text can stand in an address and in a folder's name on any machine."""
    return (
        (text[:1].isalnum() or _is_harmless_sign(text[:1]))
        and all(sign in "-_" or _is_letter(sign) or _is_harmless_sign(sign) for sign in text)
        and text == text.lower()
        and not text.endswith("-")
        and text not in _DEVICES
        and len(text.encode()) <= SLUG_BYTES
    )


def post_address(day: date, slug: str) -> str:
    """WordPress's own form: /2012/10/18/made-in-lambeth-ii/."""
    return f"/{day.year:04}/{day.month:02}/{day.day:02}/{slug}/"


def address_key(address: str) -> str:
    """An address for comparison: without scheme, "www." and last slash."""
    return re.sub(r"^https?://(?:www\.)?", "", address.strip(), flags=re.I).rstrip("/").casefold()


def file_of(address: str) -> str:
    """The file below the output folder that answers an address."""
    return f"{address}index.html".lstrip("/") if address.endswith("/") else address.lstrip("/")


@dataclass(frozen=True)
class SiteAddress:
    """Where the site is published: an origin and, it may be, a folder.

    `url` has no slash at its end: "https://toolkit.example" or "https://x.example/toolkit".
    """

    url: str

    @cached_property
    def origin(self) -> str:
        """Scheme and host: "https://toolkit.example"."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    @cached_property
    def folder(self) -> str:
        """The folder it is published under, without a last slash: "" or "/toolkit"."""
        return urlsplit(self.url).path.rstrip("/")

    def href(self, address: str) -> str:
        """An address as a link inside the site: "/toolkit/projects/our-street/"."""
        if not address.startswith("/") or address.startswith("//"):
            return address
        return f"{self.folder}{_quoted(address)}"

    def absolute(self, address: str) -> str:
        """An address with scheme and host, as feeds and calendars need it."""
        if not address.startswith("/") or address.startswith("//"):
            return address
        return f"{self.origin}{self.href(address)}"


@lru_cache(maxsize=20_000)
def _quoted(address: str) -> str:
    """An address with its path percent-encoded where it must be; pages name the same ones often."""
    path, mark, rest = _parted(address)
    return f"{quote(path, safe='/%~@+,;=:!$&()*')}{mark}{rest}"


def _parted(address: str) -> tuple[str, str, str]:
    found = re.search(r"[?#]", address)
    if not found:
        return address, "", ""
    return address[: found.start()], found[0], address[found.end() :]

"""What must not leave the house: looked for in every file of a finished release.

Drafts and posts that wait, private addresses and numbers, paths of the machine that built
it, files of other hosts that a page would load, script and style that stand in a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from coop_toolkit.privacy import private_addresses
from coop_toolkit.problems import Problem

TEXT = frozenset({".html", ".xml", ".json", ".ics", ".txt", ".csv", ".geojson", ".svg", ".conf"})
_HELP = "docs/for-developers.md#a-release-that-is-refused"
_SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:src=|type=\"application/ld\+json\"))[^>]*>", re.I)
_STYLE = re.compile(r"<style\b[^>]*>|<[a-z][^>]*\sstyle=", re.I)
_HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+=[\"']", re.I)
_LOADED = re.compile(
    r"<(?:script|img|iframe|audio|video|source|embed|link\b[^>]*\brel=\"(?:stylesheet|icon"
    r"|preload|modulepreload|manifest)\")\b[^>]*?\s(?:src|href)=\"(?:https?:)?//([^/\"]+)",
    re.I,
)
_TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL | re.I)
# RFC 5545, 3.8.4.7: a UID, folded or not, looks like an address and is none.
_CALENDAR_ID = re.compile(r"^(?:UID|RELATED-TO)[;:].*(?:\r?\n[ \t].*)*", re.M)
# A long enough piece of a text is that text's alone.
_TELLING = 40


@dataclass(frozen=True)
class Secrets:
    """What a release must not hold.

    `held` are pieces of texts that wait, `places` are folders of this machine, `allowed` the
    addresses and numbers that are meant for the public, `host` is the site's own.
    """

    held: tuple[str, ...]
    places: tuple[str, ...]
    allowed: tuple[str, ...]
    host: str


def telling_piece(markdown: str) -> str:
    """The longest run of plain words of a text, "" where none is long enough to tell it by."""
    runs = re.findall(r"[^\W_][\w ,]+", markdown)
    longest = max(runs, key=len, default="").strip()
    return longest if len(longest) >= _TELLING else ""


def leaks(release: Path, secrets: Secrets) -> Iterator[Problem]:
    """Everything in a release that must not be there, by file."""
    for path in sorted(release.rglob("*")):
        if path.suffix in TEXT and path.is_file() and not _is_of_editor(path, release):
            text = path.read_text("utf-8", errors="replace")
            for message in _messages(text, path.suffix, secrets):
                yield Problem(path.relative_to(release).as_posix(), 0, message, help=_HELP)


def _is_of_editor(path: Path, release: Path) -> bool:
    """The form editor comes from elsewhere and has a policy of its own."""
    return path.is_relative_to(release / "admin")


def _messages(text: str, suffix: str, secrets: Secrets) -> Iterator[str]:
    checks: list[Callable[[str, Secrets], Iterable[str]]] = [_held, _places, _private]
    if suffix == ".html":
        checks += [_active, _foreign]
    for check in checks:
        yield from check(text, secrets)


def _held(text: str, secrets: Secrets) -> Iterator[str]:
    for piece in secrets.held:
        if piece in text:
            yield f"it holds words of a page that is not published: “{piece[:_TELLING]}…”"


def _places(text: str, secrets: Secrets) -> Iterator[str]:
    for place in secrets.places:
        if place in text:
            yield f"it names a folder of this machine: {place}"


def _private(text: str, secrets: Secrets) -> Iterator[str]:
    words = unescape(_TAGS.sub(" ", _CALENDAR_ID.sub("", text)))
    for found in private_addresses(words, secrets.allowed):
        yield f"it holds a personal {found.kind}: {found.text}"


def _active(text: str, _: Secrets) -> Iterator[str]:
    names = (("a script", _SCRIPT), ("a style", _STYLE), ("an event handler", _HANDLER))
    for name, pattern in names:
        found = pattern.search(text)
        if found:
            yield f"it holds {name} that stands in the page: {found[0][:80]}"


def _foreign(text: str, secrets: Secrets) -> Iterator[str]:
    for host in dict.fromkeys(_LOADED.findall(text)):
        if host != secrets.host:
            yield f"it loads something from another host: {host}"

"""What the texts of a site depend on outside themselves, as a finished build knew it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coop_toolkit.site import NavigationLink, Site
from coop_toolkit.whole_files import write_whole


@dataclass(frozen=True)
class Told:
    """A file as it was built: the hash of its header, and where the store keeps its HTML."""

    header: str
    html: str


@dataclass(frozen=True)
class Known:
    """All that a build of an amended text has to know of the rest of the site.

    `content` is the folder of content and `shown` what messages call it; `store` the file of
    the store; `addresses` every address of the site, `unfit` those of files that no page can
    show; `by_path` has the address of each content file by its path below the folder, `files`
    the paths of those that are published as they are; `spellings` the slug of each term of
    the glossary by its spelling; `searched` the names of what the search index is made of;
    `told` the files whose texts may be amended, by path.
    """

    site: Site
    content: str
    shown: str
    store: str
    addresses: frozenset[str]
    unfit: frozenset[str]
    by_path: Mapping[str, str]
    files: tuple[str, ...]
    spellings: Mapping[str, str]
    searched: tuple[str, ...]
    told: Mapping[str, Told]

    def save(self, path: Path) -> None:
        """Write it down as JSON, where that can be done; an older one fits no file of the site."""
        kept = asdict(self)
        kept["site"]["as_of"] = self.site.as_of.isoformat()
        kept["addresses"], kept["unfit"] = sorted(self.addresses), sorted(self.unfit)
        kept["told"] = {below: (told.header, told.html) for below, told in self.told.items()}
        with suppress(OSError):
            write_whole(path, json.dumps(kept, ensure_ascii=False).encode())


def load_known(path: Path) -> Known | None:
    """What was written down in a file; None where nothing is that can be read."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        kept["site"] = _site(**kept["site"])
        kept["addresses"], kept["unfit"] = frozenset(kept["addresses"]), frozenset(kept["unfit"])
        kept["searched"] = tuple(kept["searched"])
        kept["told"] = {below: Told(*told) for below, told in kept["told"].items()}
        return Known(**kept)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _site(
    as_of: str, navigation: list[dict[str, str]], team_addresses: list[str], **facts: Any
) -> Site:
    links = tuple(NavigationLink(**link) for link in navigation)
    told = date.fromisoformat(as_of)
    return Site(as_of=told, navigation=links, team_addresses=tuple(team_addresses), **facts)

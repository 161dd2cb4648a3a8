"""Pictures and documents: taken from a folder of uploads, or downloaded where that is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.attachments import Attachments, address_key
from coop_toolkit.legacy.decisions import Decisions
from coop_toolkit.legacy.naming import Names, file_slug
from coop_toolkit.legacy.placeholder import placeholder
from coop_toolkit.legacy.writing import Folder, Outcome, OutsideFolder

FILE_LIMIT = 50_000_000
# A page, a script or a drawing that can hold one would run on the site: those stay out.
_ALLOWED = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|bmp|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|ics|mp3|m4a|ogg|"
    r"oga|wav|mp4|m4v|webm|mov|zip|epub)$",
    re.I,
)

Fetch = Callable[[str], bytes | None]


@dataclass(frozen=True)
class Placed:
    """Where a file of the old blog has its place on the site, and whether it is there."""

    address: str
    is_there: bool


@dataclass
class FileStore:
    """Gives every file one place below /files/ and brings it there.

    `inline` are pictures that stood in a body as data, `missing` maps the addresses that
    could not be brought to where they were needed, `there` those of files that stand here to
    where they do.
    """

    folder: Folder
    attachments: Attachments
    uploads: Path | None = None
    decisions: Decisions = field(default_factory=Decisions)
    fetch: Fetch | None = None
    inline: dict[str, bytes] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    brought: dict[str, str] = field(default_factory=dict)
    missing: dict[str, list[str]] = field(default_factory=dict)
    there: dict[str, str] = field(default_factory=dict)
    _placed: dict[str, Placed] = field(default_factory=dict)

    def place(
        self, address: str, year: str, needed_by: str, *, shown: bool = False
    ) -> Placed | None:
        """The place of a file, brought there if it can be; None where that was decided against.

        Args:
            address: where it stood on the old blog.
            year: the folder it goes to where its own address names none.
            needed_by: the title of what needs it, for the list of missing files.
            shown: whether it is a picture of a page. One that is missing then has a card
                in its place that says so, which a later import replaces.
        """
        if self._is_left_out(address):
            return None
        key = address_key(address)
        if key not in self._placed:
            self._placed[key] = self._bring(address, year)
        placed = self._placed[key]
        if not placed.is_there:
            users = self.missing.setdefault(self._whole_address(address), [])
            users += [] if needed_by in users else [needed_by]
            if shown:
                self._stand_in(placed.address)
        return placed

    def _stand_in(self, address: str) -> None:
        with suppress(OSError, OutsideFolder):
            self.folder.write_bytes(address.lstrip("/"), placeholder(ending_of(address)))

    def _is_left_out(self, address: str) -> bool:
        addresses = (address, self._whole_address(address))
        return any(self.decisions.leaves_out_address(one) for one in addresses)

    def _whole_address(self, address: str) -> str:
        """The address of the file itself, for that of one of its smaller sizes."""
        attachment = self.attachments.at(address)
        return attachment.attachment if attachment else address

    def _bring(self, address: str, year: str) -> Placed:
        wanted = self._whole_address(address)
        name = file_name(wanted)
        servable = is_servable(name)
        stem, _, ending = name.rpartition(".") if servable else (name, "", "png")
        folder = self._folder(wanted, year, f"{stem}.{ending}")
        path = self.names.take(folder, stem, f".{ending}")
        if not servable:
            return Placed(f"/{path}", is_there=False)
        try:
            is_there = self._write(path, wanted, address)
        except (OSError, OutsideFolder):
            is_there = False
        if is_there:
            self.there |= {wanted: f"/{path}", address: f"/{path}"}
        return Placed(f"/{path}", is_there)

    def _folder(self, address: str, year: str, name: str) -> str:
        """The folder of a file: its year's, or one below that where the name is taken there.

        A blog kept its uploads by month; a picture of another site stands under that's name.
        """
        uploaded = re.search(r"/((?:19|20)\d\d)/(\d\d)/", split_address(address).path)
        folder = f"files/{uploaded[1] if uploaded else year}"
        if self.names.is_free(f"{folder}/{name}"):
            return folder
        host = file_slug(split_address(address).hostname or "", "other")
        return f"{folder}/{uploaded[2] if uploaded else host}"

    def _write(self, path: str, wanted: str, address: str) -> bool:
        """Bring a file to its path; whether it stands there now."""
        data = self._found(wanted) or (self._found(address) if wanted != address else None)
        stand_in = placeholder(ending_of(path))
        if data is None:
            there = self.folder.root / path
            return there.is_file() and there.read_bytes() != stand_in
        outcome = self.folder.write_bytes(path, data, instead_of=stand_in)
        self.brought[address] = f"{path} ({outcome.value})" if outcome is Outcome.KEPT else path
        return True

    def _found(self, address: str) -> bytes | None:
        if address in self.inline:
            return self.inline[address]
        return self._from_uploads(address) or (self.fetch(address) if self.fetch else None) or None

    def _from_uploads(self, address: str) -> bytes | None:
        """The file below the uploads folder, at its own place or, failing that, by its name."""
        if self.uploads is None:
            return None
        root = self.uploads.resolve()
        parts = [part for part in _upload_path(address).split("/") if part]
        for start in range(len(parts)):
            path = root.joinpath(*parts[start:]).resolve()
            if path.is_relative_to(root) and path.is_file() and path.stat().st_size <= FILE_LIMIT:
                return path.read_bytes()
        return None


def file_name(address: str) -> str:
    """The name of the file an address ends in, made safe for any machine."""
    last = re.split(r"[/\\]", unquote(split_address(address).path))[-1]
    stem, dot, ending = last.rpartition(".")
    stem, ending = (re.sub(r"[^\w.-]+", "-", part).strip(".-_")[:100] for part in (stem, ending))
    return f"{stem or 'file'}{dot}{ending}" if dot else ending or "file"


def ending_of(name: str) -> str:
    """A file name's ending without its dot."""
    return name.rpartition(".")[2]


def is_servable(name: str) -> bool:
    """Whether a file of this name may stand on the site: pictures, documents, recordings."""
    return _ALLOWED.search(name) is not None


def _upload_path(address: str) -> str:
    return re.sub(r"^.*?/(?:wp-content/uploads|files)/", "", unquote(split_address(address).path))

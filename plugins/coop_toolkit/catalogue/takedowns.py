"""What has been taken down: content/decisions.yml, as far as the whole site heeds it.

A record with `leave_out` takes a page, a comment ("comment 820") or a file from everything
that is published; one with `name` or `words` and `write` puts other words in their place; one with
`allow` lets an address stand that would be withheld. The reason (`because`) is never published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from coop_toolkit.catalogue.decisions import FILE, Decision, read_decisions, replaced
from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.model import Comment, Common, Post
from coop_toolkit.problems import Report
from coop_toolkit.urls import address_key

COMMENT = "comment "
# An uploaded file by its old address; the blog kept the month, the content keeps the year.
_UPLOAD = re.compile(
    r"(?:/wp-content/uploads|/files|\.files\.wordpress\.com)/(?:sites/\d+/)?(?P<year>\d{4})/(?P<month>\d\d)"
    r"/(?P<stem>[^/?#]+?)(?:-\d{1,5}x\d{1,5}|-scaled)?(?P<ending>\.\w+)$"
)


@dataclass(frozen=True)
class Takedowns:
    """Every decision that concerns the site. `left_out` holds what `leave_out` said.

    `everywhere` are words with what to write instead, `within` those of one item with its
    address in front. `allowed` are numbers and addresses that may stand, each with the address
    of its item in front, "" for all.
    """

    left_out: frozenset[str] = frozenset()
    everywhere: tuple[tuple[str, str], ...] = ()
    within: tuple[tuple[str, str, str], ...] = ()
    allowed: tuple[tuple[str, str], ...] = ()

    def takes(self, thing: Common) -> bool:
        """Whether a thing is taken down: by its id, its address, its old address or guid."""
        return bool(_names_of(thing) & self.left_out)

    def takes_comment(self, comment: Comment) -> bool:
        """Whether a comment is taken down."""
        return f"{COMMENT}{comment.id}" in self.left_out

    def takes_file(self, file: ContentFile) -> bool:
        """Whether a picture or document is taken down: by its address, old or new, or its name."""
        return bool({f"/{file.below}", file.path.name} & self.left_out)

    def without_names(self, data: bytes) -> bytes:
        """A file's bytes with other words in the place of what may stand nowhere."""
        return _rewritten(data, self.everywhere)

    def without_words(self, thing: Common, data: bytes) -> bytes:
        """The bytes of a thing's file without what may not stand in that one."""
        names = _names_of(thing) if self.within else set()
        return _rewritten(data, [(words, to) for where, words, to in self.within if where in names])

    def allowed_in(self, thing: Common | None) -> tuple[str, ...]:
        """The numbers and addresses that may stand in a thing; without one, anywhere."""
        names = _names_of(thing) if thing and self.allowed else set()
        return tuple(what for where, what in self.allowed if not where or where in names)

    @property
    def gone(self) -> tuple[str, ...]:
        """The addresses of pages that were taken down, as paths."""
        paths = {_path(entry) for entry in self.left_out if not entry.startswith(COMMENT)}
        return tuple(sorted(path for path in paths if path.startswith("/") and path.endswith("/")))


def read_takedowns(files: Iterable[ContentFile], report: Report) -> Takedowns:
    """The decisions of the file; without one, nothing is taken down."""
    file = next((found for found in files if found.below == FILE), None)
    decisions = read_decisions(file.shown, file.path.read_bytes(), report) if file else []
    left_out = {name for d in decisions if d.verb == "leave_out" for name in _forms_of(d.what)}
    said = [d for d in decisions if d.verb in ("name", "words")]
    everywhere = [(d.what, _instead(d)) for d in said if not d.within]
    within = [(form, d.what, _instead(d)) for d in said if d.within for form in _forms_of(d.within)]
    allowed = [
        (form, d.what)
        for d in decisions
        if d.verb == "allow"
        for form in (_forms_of(d.within) if d.within else ("",))
    ]
    return Takedowns(frozenset(left_out), tuple(everywhere), tuple(within), tuple(allowed))


def _instead(decision: Decision) -> str:
    return "somebody" if decision.write is None else decision.write


def _names_of(thing: Common) -> set[str]:
    """All that a decision may call a thing by."""
    names = {thing.id, thing.address, _path(thing.address)}
    old = [thing.original.address] if isinstance(thing, Post) and thing.original else []
    if thing.legacy:
        old += [thing.legacy.guid, thing.legacy.address, *thing.legacy.also_at]
    return (names | {form for address in old for form in (address, address_key(address))}) - {""}


def _forms_of(entry: str) -> set[str]:
    """An entry as typed, as a path, without what two forms of an address differ in, as a file."""
    forms = {entry, _path(entry), address_key(entry)}
    upload = _UPLOAD.search(entry)
    if upload:
        stem = re.sub(r"[^\w.-]+", "-", unquote(upload["stem"])).strip(".-_")
        for folder in (upload["year"], f"{upload['year']}/{upload['month']}"):
            forms.add(f"/files/{folder}/{stem}{upload['ending']}")
    return forms - {"", "/"}


def _rewritten(data: bytes, pairs: Iterable[tuple[str, str]]) -> bytes:
    text: str | None = None
    for words, write in pairs:
        text = replaced(data.decode("utf-8", "surrogateescape") if text is None else text,
                        words, write)  # fmt: skip
    return data if text is None else text.encode("utf-8", "surrogateescape")


def _path(address: str) -> str:
    """The path of a web address; anything else as it is."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or parts.query:
        return address
    return unquote(parts.path) or "/"

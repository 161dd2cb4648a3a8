"""The text of each content file: header and Markdown, as the readers of the site want them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from coop_toolkit.frontmatter import HeaderValue, document_text, records_text
from coop_toolkit.legacy.existing import fingerprint
from coop_toolkit.legacy.limits import COMMENT_AUTHOR, MARK, NAME, SUMMARY, TITLE, address, fitted
from coop_toolkit.legacy.people import People
from coop_toolkit.legacy.planning import Planned, is_public
from coop_toolkit.legacy.record import PINGS, CommentRecord, Item, Person, Term
from coop_toolkit.legacy.retelling import Kept
from coop_toolkit.legacy.terms import Terms
from coop_toolkit.safety import plain_text
from coop_toolkit.schema import BY_KIND

# A post must have a day; a draft that never had one waits for its own under this.
NO_DAY = "1970-01-01"
# Markup that WordPress lets stand in a title; any other bracket is the author's own.
_MARKUP = re.compile(
    r"</?(?:em|strong|b|i|u|s|q|sup|sub|span|small|code|a|abbr|br|cite|del|ins|mark)"
    r"(?:\s[^<>]*)?/?>",
    re.I,
)
_UNMARKED = "0" * 16


@dataclass(frozen=True)
class Texts:
    """What conversion made of an item: its Markdown, and the featured picture's address."""

    body: str
    image: str = ""


def post_text(planned: Planned, texts: Texts, people: People, terms: Terms, kept: Kept) -> str:
    """A post's file, with what editors added to the one in whose place it stands."""
    item = planned.item
    values: dict[str, HeaderValue] = {
        "title": title_of(item, texts.body),
        "date": item.written.written() if item.written else NO_DAY,
        "slug": planned.slug if planned.slug != planned.stem else "",
        "authors": people.shown(item.authors) or kept.filling.get("authors", ""),
        "categories": terms.shown(item.terms, "category") or kept.filling.get("categories", ""),
        "tags": terms.shown(item.terms, "tag") or kept.filling.get("tags", ""),
        "summary": summary_of(item),
        "status": status_of(item),
        "modified": _modified(item),
        "sticky": item.sticky or "",
        "image": texts.image,
        **kept.moved,
        "legacy": {**legacy_of(item), "address": address(item.address or kept.address)},
    }
    return _file_text("post", values, texts.body)


def page_text(planned: Planned, texts: Texts, people: People) -> str:
    """A page's file; its address is its place in the folders."""
    item = planned.item
    values: dict[str, HeaderValue] = {
        "title": title_of(item, texts.body),
        "authors": people.shown(item.authors),
        "slug": planned.slug if planned.slug != planned.stem else "",
        "date": item.written.written() if item.written else "",
        "modified": _modified(item),
        "order": item.order or "",
        "summary": summary_of(item),
        "status": status_of(item),
        "legacy": legacy_of(item),
    }
    return _file_text("page", values, texts.body)


def event_text(planned: Planned, texts: Texts, venue: str) -> str:
    """An event's file: a draft, since its plugin's keys say little of what a reader needs."""
    item = planned.item
    meta = dict(item.meta)
    starts, ends = (_minute(meta.get(f"_Event{name}Date", "")) for name in ("Start", "End"))
    values: dict[str, HeaderValue] = {
        "title": title_of(item, texts.body),
        "starts": starts or "not recorded",
        "ends": ends if starts and ends > starts else "",
        "venue": venue,
        "status": "draft",
        "legacy": legacy_of(item),
    }
    return _file_text("event", values, texts.body)


def venue_text(planned: Planned, texts: Texts) -> str:
    """A venue's file with its postal address in one line."""
    meta = dict(planned.item.meta)
    keys = ("_VenueAddress", "_VenueCity", "_VenueStateProvince", "_VenueZip", "_VenueCountry")
    lines = ", ".join(part for key in keys if (part := meta.get(key, "").strip()))
    values: dict[str, HeaderValue] = {
        "title": title_of(planned.item, texts.body),
        "address": fitted(lines, TITLE),
        "legacy": legacy_of(planned.item),
    }
    return _file_text("venue", values, texts.body)


def person_text(person: Person, source: str) -> str:
    """An author's file: the name shown, and the login the old address has."""
    values: dict[str, HeaderValue] = {
        "title": fitted(person.name, TITLE),
        "also_called": [person.login],
        "legacy": {"source": source, "fingerprint": _UNMARKED},
    }
    return _file_text("person", values, "")


def term_text(term: Term, parent: str, source: str) -> str:
    """A category's or tag's file."""
    values: dict[str, HeaderValue] = {
        "title": fitted(term.name, TITLE),
        "parent": parent,
        "summary": fitted(plain_text(term.description), SUMMARY),
        "legacy": {"source": source, "fingerprint": _UNMARKED},
    }
    return _file_text(term.kind, values, "")


def comments_text(comments: list[tuple[CommentRecord, str]]) -> str:
    """The comments of a post with their Markdown. No e-mail address, no IP address."""
    records: list[dict[str, HeaderValue]] = [
        {
            "id": comment.id,
            "author": fitted(comment.author, COMMENT_AUTHOR),
            "date": comment.written.written() if comment.written else "",
            "parent": comment.parent,
            "kind": comment.kind if comment.kind in PINGS else "",
            "address": address(comment.address),
            "text": text,
        }
        for comment, text in comments
    ]
    note = f"# Imported; fingerprint {_UNMARKED}. A file that was changed by hand is left alone.\n"
    return marked(note + records_text(records))


def _file_text(kind: str, values: Mapping[str, HeaderValue], body: str) -> str:
    """A file with the keys that its kind may have, and its fingerprint."""
    sayable = BY_KIND[kind].by_key
    said = {key: value for key, value in values.items() if key in sayable}
    return marked(document_text(said, body))


def marked(text: str) -> str:
    """The text with its own fingerprint in it."""
    return text.replace(_UNMARKED, fingerprint(text), 1)


def legacy_of(item: Item) -> dict[str, HeaderValue]:
    """The block that says what an item was on the blog it came from."""
    status = "password" if item.has_password else item.status
    return {
        "guid": address(item.guid),
        "address": address(item.address),
        "post_id": fitted(item.post_id, MARK),
        "source": item.source,
        "status": fitted(status, MARK) if status != "publish" else "",
        "excerpt_only": item.excerpt_only or "",
        "also_at": [kept for other in item.also_at if (kept := address(other))],
        "terms": [] if item.kind == "post" else _filed_under(item),
        "fingerprint": _UNMARKED,
    }


def _filed_under(item: Item) -> list[HeaderValue]:
    """The terms of something that is no post: kept, though no list of this site shows them."""
    names = (
        term.name if term.was_at else f"{term.kind.capitalize()}: {term.name}"
        for term in item.terms
    )
    return [fitted(name, NAME) for name in names]


def title_of(item: Item, body: str) -> str:
    """The title in one line; a post without one is called by its first words."""
    title = fitted(_MARKUP.sub("", item.title), TITLE)
    if title:
        return title
    words = plain_text(body).replace("#", "").split()
    first = " ".join(words[:8]) + ("…" if len(words) > 8 else "")
    return fitted(first, TITLE) or "Untitled"


def status_of(item: Item) -> str:
    """Everything that not every reader could read is a draft, and so is a post without a day."""
    has_place = item.written is not None or item.kind != "post"
    return "" if is_public(item) and has_place else "draft"


def summary_of(item: Item) -> str:
    """The excerpt as plain text, cut at a word where it is longer than a summary may be."""
    return fitted(plain_text(item.excerpt), SUMMARY)


def _modified(item: Item) -> str:
    same = item.modified is None or (item.written and item.modified == item.written)
    return "" if same or item.modified is None else item.modified.written()


def _minute(text: str) -> str:
    """WordPress's "2012-10-30 18:00:00" without the seconds; "" for anything else."""
    try:
        return f"{datetime.strptime(text.strip(), '%Y-%m-%d %H:%M:%S'):%Y-%m-%d %H:%M}"  # noqa: DTZ007
    except ValueError:
        return ""

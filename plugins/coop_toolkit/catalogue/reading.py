"""Content files to model objects: each read once, each entered in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from posixpath import splitext
from typing import Any

from coop_toolkit.catalogue.ledger import Fate, Ledger
from coop_toolkit.catalogue.naming import address_of, id_of, slug_of
from coop_toolkit.catalogue.takedowns import Takedowns
from coop_toolkit.catalogue.walking import MARKDOWN, ContentFile
from coop_toolkit.frontmatter import Document, Items, read_document, read_records
from coop_toolkit.model import Comment, Common, Page, Post, Source
from coop_toolkit.problems import Problem, Report
from coop_toolkit.schema import COMMENT, Misread, Schema, problem_at

_FROM_OTHER_SITES = ("pingback", "trackback")
# More files than a site has; a process that stays holds no more versions of them.
_REMEMBERED = 1 << 15
_stays = False


@dataclass(frozen=True)
class Item:
    """A thing of the content with the document it was read from."""

    thing: Common
    document: Document
    schema: Schema
    file: ContentFile

    @property
    def is_held_back(self) -> bool:
        """Whether it is a draft."""
        return self.thing.status == "draft"


def remember_files() -> None:
    """Read what files say only once from here on; for a process that reads the content again."""
    global _stays
    _stays = True


def read_items(
    files: Iterable[ContentFile],
    in_repository: str,
    takedowns: Takedowns,
    report: Report,
    ledger: Ledger,
) -> Iterator[Item]:
    """Every Markdown file of a kind as a model object; refused ones go to the ledger."""
    read = _read_once if _stays else _read_item
    for file in files:
        if file.schema is None or file.suffix not in MARKDOWN:
            continue
        data = takedowns.without_names(file.path.read_bytes())
        item, problems = read(file, data, in_repository)
        report.extend(problems)
        less = takedowns.without_words(item.thing, data) if item else data
        if less != data:
            item, problems = read(file, less, in_repository)
            report.extend(problems)
        if item is None:
            ledger.enter(file.shown, Fate.REFUSED, "see the messages about it")
        else:
            yield item


def _read_item(
    file: ContentFile, data: bytes, in_repository: str
) -> tuple[Item | None, tuple[Problem, ...]]:
    """What the bytes of a file say, with what is wrong in them."""
    report = Report()
    item = _item_of(file, data, in_repository, report)
    return item, tuple(report.in_file_order())


_read_once = lru_cache(maxsize=_REMEMBERED)(_read_item)


def _item_of(file: ContentFile, data: bytes, in_repository: str, report: Report) -> Item | None:
    document, schema = read_document(file.shown, data, report), file.schema
    values = schema.read(document, report) if document and schema else None
    if document is None or schema is None or values is None:
        return None
    path = f"{in_repository}/{file.below}" if in_repository else ""
    source = Source(path, schema.kind)
    thing = schema.make(source=source, **_common(file, schema, document, values))
    return Item(thing, document, schema, file)


def _common(
    file: ContentFile, schema: Schema, document: Document, values: Mapping[str, Any]
) -> dict[str, Any]:
    slug = slug_of(file.below, values)
    filled = {"categories": (), **values} if schema.kind == "post" else dict(values)
    return {
        **filled,
        "slug": slug,
        "id": id_of(schema.kind, file.below, values),
        "address": address_of(schema.kind, file.below, slug, values),
        "below": file.below,
        "body": document.body,
        "body_line": document.body_line,
    }


def hold_back(
    items: Iterable[Item],
    now: datetime,
    takedowns: Takedowns,
    ledger: Ledger,
    *,
    show: bool = False,
) -> tuple[list[Item], list[Item]]:
    """Parts what is published from drafts and from posts whose day is still to come.

    With `show`, as in a preview, those are let through and marked as drafts.
    """
    published: list[Item] = []
    held: list[Item] = []
    for item in items:
        is_down = takedowns.takes(item.thing)
        reason = "it was taken down" if is_down else _reason_to_wait(item, now)
        if reason and show and not is_down:
            published.append(replace(item, thing=replace(item.thing, status="draft")))
        else:
            (held if reason else published).append(item)
        ledger.enter(item.file.shown, Fate.HELD_BACK if reason else Fate.PUBLISHED, reason)
    return published, held


def _reason_to_wait(item: Item, now: datetime) -> str:
    if item.is_held_back:
        return "it is a draft"
    if isinstance(item.thing, Post) and item.thing.date > now:
        return f"it is dated {item.thing.date:%Y-%m-%d %H:%M}"
    return ""


def with_comments(
    items: list[Item],
    files: Iterable[ContentFile],
    takedowns: Takedowns,
    report: Report,
    ledger: Ledger,
) -> list[Item]:
    """The items; posts and pages with what stands in content/comments/ under their name.

    Where a post and a page have one name, the comments are the post's.
    """
    found, by_name = list(items), _commented_places(items)
    for file in files:
        if file.folder != "comments":
            continue
        place = by_name.get(splitext(file.below)[0])
        owner = found[place].thing if place is not None else None
        comments = _read_comments(file, owner, takedowns, report)
        if comments is None:
            ledger.enter(file.shown, Fate.REFUSED, "see the messages about it")
        elif place is None:
            ledger.enter(file.shown, Fate.HELD_BACK, "what it belongs to is not published")
        else:
            ledger.enter(file.shown, Fate.PUBLISHED)
            found[place] = _commented(found[place], comments)
    return found


def _commented_places(items: list[Item]) -> dict[str, int]:
    """Where in the list the posts and pages are, by the name their comments have."""
    places: dict[str, int] = {}
    for kind in (Page, Post):
        of_kind = ((n, item) for n, item in enumerate(items) if isinstance(item.thing, kind))
        places.update((_comments_name(item.file.below), n) for n, item in of_kind)
    return places


def _commented(item: Item, comments: tuple[Comment, ...]) -> Item:
    if not isinstance(item.thing, Post | Page):
        return item
    said = tuple(comment for comment in comments if comment.kind not in _FROM_OTHER_SITES)
    mentions = tuple(comment for comment in comments if comment.kind in _FROM_OTHER_SITES)
    return replace(item, thing=replace(item.thing, comments=said, mentions=mentions))


def _comments_name(below: str) -> str:
    return splitext(f"comments/{below.partition('/')[2]}")[0]


def _read_comments(
    file: ContentFile, owner: Common | None, takedowns: Takedowns, report: Report
) -> tuple[Comment, ...] | None:
    data = takedowns.without_names(file.path.read_bytes())
    data = takedowns.without_words(owner, data) if owner else data
    read = read_records(file.shown, data, report)
    if read is None:
        return None
    document, node = read
    if not isinstance(node, Items):
        report.add(Problem(file.shown, 1, "the comments must be a list", help="imported-posts"))
        return None
    comments: list[Comment] = []
    for part in node.items:
        try:
            comments.append(COMMENT.read(part))
        except Misread as misread:
            report.add(problem_at(document, part, misread, help="imported-posts"))
    if len(comments) != len(node.items):
        return None
    return tuple(comment for comment in comments if not takedowns.takes_comment(comment))

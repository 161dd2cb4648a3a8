"""An import from beginning to end: sources read, merged, converted, written, reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from coop_toolkit.catalogue.decisions import FILE
from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.attachments import Attachments
from coop_toolkit.legacy.bringing import Bringing
from coop_toolkit.legacy.decisions import Decisions
from coop_toolkit.legacy.existing import Existing, read_existing
from coop_toolkit.legacy.files import FileStore
from coop_toolkit.legacy.merge import Merged, merged, with_loose_comments
from coop_toolkit.legacy.old_places import (
    old_paths,
    placed_attachments,
    term_paths,
    write_redirects,
)
from coop_toolkit.legacy.people import People
from coop_toolkit.legacy.planning import Plan, folder_of, with_attachment_pages
from coop_toolkit.legacy.record import Blog, Item
from coop_toolkit.legacy.report import Entry, ImportReport
from coop_toolkit.legacy.report_page import report_page
from coop_toolkit.legacy.reusable import ReusableBlocks
from coop_toolkit.legacy.sources.fetching import Fetcher, NotFetched
from coop_toolkit.legacy.sources.opening import SourceFile, UnreadableSource, opened
from coop_toolkit.legacy.sources.reading import read_blog
from coop_toolkit.legacy.sources.walking import walked
from coop_toolkit.legacy.terms import Terms
from coop_toolkit.legacy.writing import Folder
from coop_toolkit.problems import Problem
from coop_toolkit.urls import address_key
from coop_toolkit.whole_files import write_whole

Say = Callable[[str], None]
_HELP = "docs/importing.md#what-can-be-imported"


@dataclass(frozen=True)
class ImportOptions:
    """How to import.

    `site_zone` is the time zone the blog was written in, `fetcher` the one way to the
    network, `cache` a folder where the pages of a feed wait for a walk to be taken up again.
    """

    report: Path | None = None
    uploads: Path | None = None
    download: bool = False
    replace: bool = False
    dry_run: bool = False
    site_zone: str = "Europe/London"
    fetcher: Fetcher = field(default_factory=Fetcher)
    cache: Path | None = None


def import_sources(
    sources: Sequence[str], content: Path, *, options: ImportOptions, say: Say
) -> ImportReport:
    """Bring everything the sources hold into the content folder.

    Args:
        sources: paths of exports, feeds, captures, folders or archives of them.
        content: the content folder; it is made where it is missing.
        options: see there.
        say: is told how far a long import has come, a line at a time.
    """
    report = ImportReport(dry_run=options.dry_run)
    blogs = _read(sources, options, report, say)
    _bring(blogs, content, options, report, say)
    if options.report:
        _write_report(report, options.report)
    return report


def _read(
    sources: Sequence[str], options: ImportOptions, report: ImportReport, say: Say
) -> list[Blog]:
    blogs = []
    zone = ZoneInfo(options.site_zone)
    for source in sources:
        try:
            for file in _files(source, options, say):
                say(f"Reading {file.name}")
                blogs.append(_blog(file.name, file.data, zone, report))
        except (UnreadableSource, NotFetched) as error:
            report.problem(Problem(source, 0, str(error), help=_HELP))
    return blogs


def _files(source: str, options: ImportOptions, say: Say) -> Iterator[SourceFile]:
    """The files of a source: of a path, or the pages of a feed at a web address."""
    if re.match(r"https?://", source):
        return walked(source, options.fetcher, say, options.cache)
    return opened(Path(source))


def _blog(name: str, data: bytes, zone: ZoneInfo, report: ImportReport) -> Blog:
    """One file's blog; what it lost goes into the report at once."""
    blog = read_blog(Path(name).name, data, zone)
    report.sources.append(name)
    report.in_sources += blog.counted
    for loss in blog.losses:
        lost = Problem(name, loss.line, loss.message, advice=loss.advice, help=_HELP)
        report.problem(lost)
        if loss.line and blog.counted and loss.is_item:
            place = f"{blog.source}:{loss.line}"
            report.add(Entry(place, "item", loss.title, "could not be read", notes=(loss.message,)))
    return blog


def _bring(
    blogs: list[Blog], content: Path, options: ImportOptions, report: ImportReport, say: Say
) -> None:
    decisions = report.decisions(content)
    existing = read_existing(content)
    items: list[Item] = [item for blog in blogs for item in blog.items]
    things = _with_comment_feeds(with_attachment_pages(merged(items)), blogs, report)
    wanted = [decisions.applied(t) for t in things if not _left_out(t, decisions, existing, report)]
    folder = Folder(content, options.dry_run)
    folder.tidy()
    fetch = _downloader(options.fetcher, say) if options.download else None
    bringing = Bringing(
        plan=_plan(wanted, existing, blogs),
        folder=folder,
        files=FileStore(folder, Attachments(items), options.uploads, decisions, fetch),
        people=People(decisions.person(person) for blog in blogs for person in blog.people),
        terms=Terms(decisions.term(term) for blog in blogs for term in blog.terms),
        report=report,
        blocks=ReusableBlocks(items),
        replace=options.replace,
    )
    _bring_and_redirect(bringing, wanted, say)


def _plan(wanted: list[Merged], existing: Existing, blogs: list[Blog]) -> Plan:
    plan = Plan(existing)
    plan.addresses.hosts.update(blog_hosts(blogs))
    plan.addresses.bases.update(address_key(blog.address) for blog in blogs if blog.address)
    plan.make(wanted)
    return plan


def _bring_and_redirect(bringing: Bringing, wanted: list[Merged], say: Say) -> None:
    """Write everything; the old addresses that nothing of it remembers last."""
    plan, files = bringing.plan, bringing.files
    loose = placed_attachments((thing.item for thing in wanted), plan, files)
    bringing.bring_all(wanted, say)
    found = old_paths({**loose, **files.there}, plan.addresses.hosts)
    write_redirects(bringing.folder, {**found, **term_paths(bringing.terms.used())})


def _with_comment_feeds(
    things: list[Merged], blogs: list[Blog], report: ImportReport
) -> list[Merged]:
    """Items with the comments that feeds of comments hold; one without its post is a loss."""
    loose = [one for blog in blogs for one in blog.loose]
    joined, homeless = with_loose_comments(things, loose)
    for one in loose:
        lost = one in homeless
        outcome = "could not be read" if lost else "joined to another copy"
        note = f"the post of this comment is in no source: {one.address}" if lost else "a comment"
        report.add(Entry(one.place, "comment", one.title, outcome, "", (note,)))
        if lost:
            source, _, line = one.place.rpartition(":")
            report.problem(Problem(report.path_of(source), int(line), note, help=_HELP))
    return joined


def _left_out(
    thing: Merged, decisions: Decisions, existing: Existing, report: ImportReport
) -> bool:
    """Whether an item was decided against; the report then says so, and where it still stands."""
    because = decisions.leaves_out(thing.item)
    notes: tuple[str, ...] = (f"left out by {FILE}: {because}",)
    if because:
        for known in existing.imported(thing.item, folder_of(thing.item))[:1]:
            notes += (f"{known.path} is no part of the site any more, and may be deleted",)
        for copy in (thing.item, *thing.others):
            report.add(Entry(copy.place, copy.kind, copy.title, "left out", "", notes))
    return bool(because)


def _downloader(fetcher: Fetcher, say: Say) -> Callable[[str], bytes | None]:
    """Fetches a file of the old blog, over https; None where it is not to be had."""

    def download(address: str) -> bytes | None:
        if not re.match(r"https?://", address):
            return None
        secure = address if fetcher.any_host else re.sub(r"^http:", "https:", address)
        say(f"Downloading {secure}")
        try:
            return fetcher.fetch(secure)
        except NotFetched as error:
            say(f"  not there: {error}")
            return None

    return download


def _write_report(report: ImportReport, path: Path) -> None:
    """The report as a page (.html) and, beside it, for programs (.json)."""
    write_whole(path.with_suffix(".html"), report_page(report).encode())
    write_whole(path.with_suffix(".json"), report.as_json().encode())


def blog_hosts(blogs: list[Blog]) -> set[str]:
    """The hosts the blogs stood on: their own addresses' and their items' links'."""
    addresses = [blog.address for blog in blogs]
    addresses += [item.address for blog in blogs for item in blog.items if item.address]
    hosts = {split_address(address).hostname or "" for address in addresses}
    return {host for host in hosts if host}

"""Planned items converted and written, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from coop_toolkit.legacy import composing
from coop_toolkit.legacy.comments import sorted_comments
from coop_toolkit.legacy.conversion.block_links import with_block_links
from coop_toolkit.legacy.conversion.body import body_tree, comment_tree
from coop_toolkit.legacy.conversion.footnotes import marked_notes, with_notes
from coop_toolkit.legacy.conversion.verifying import Verified, Verifier
from coop_toolkit.legacy.files import FileStore
from coop_toolkit.legacy.inline_pictures import with_addresses
from coop_toolkit.legacy.merge import Merged
from coop_toolkit.legacy.people import People
from coop_toolkit.legacy.planning import NOT_CONTENT, UNDATED, Plan, Planned, folder_of, is_public
from coop_toolkit.legacy.pointing import Pointer
from coop_toolkit.legacy.record import CommentRecord, Item
from coop_toolkit.legacy.report import NOT_WRITTEN, Entry, ImportReport
from coop_toolkit.legacy.retelling import kept_of
from coop_toolkit.legacy.reusable import ReusableBlocks, made_by_wordpress
from coop_toolkit.legacy.shortcodes import expanded
from coop_toolkit.legacy.shortcodes.shortcode import Surroundings
from coop_toolkit.legacy.terms import FOLDERS, Terms, slug_of
from coop_toolkit.legacy.writing import Folder, Outcome, OutsideFolder
from coop_toolkit.problems import Problem, counted
from coop_toolkit.rendering import MarkdownRenderer

Say = Callable[[str], None]
PROGRESS_EVERY = 500
_HELP = "docs/importing.md#what-is-written"


@dataclass
class Bringing:
    """Everything that is needed to turn one planned item into its files."""

    plan: Plan
    folder: Folder
    files: FileStore
    people: People
    terms: Terms
    report: ImportReport
    blocks: ReusableBlocks
    replace: bool = False
    verifier: Verifier = field(default_factory=lambda: Verifier(MarkdownRenderer()))

    def bring_all(self, things: list[Merged], say: Say) -> None:
        """Write every file, and note what became of every item."""
        for number, planned in enumerate(self.plan.planned, 1):
            if number % PROGRESS_EVERY == 0:
                say(f"{number:,} of {len(self.plan.planned):,} items")
            self._bring(planned)
        self._note_left_out(things)
        self._write_people_and_terms()
        self.report.brought = dict(sorted(self.files.brought.items()))
        self.report.missing = dict(sorted(self.files.missing.items()))

    def _bring(self, planned: Planned) -> None:
        if planned.retold and not self.replace:
            self._note_retold(planned, planned.retold.path)
            return
        if planned.is_poorer:
            self._add_comments_only(planned)
            return
        if planned.folder == "posts" and planned.item.written is None and is_public(planned.item):
            self._note_undated(planned)
        overwrite = planned.retold is not None
        verified, notes = self._converted(planned)
        image = self._featured(planned.item)
        text = self._text(planned, composing.Texts(verified.text, image))
        outcome = self._write(planned.path, text, overwrite=overwrite)
        if outcome == Outcome.KEPT.value:
            lines = counted(self.folder.lines_apart(planned.path, text), "line")
            notes.append(f"the file and what the source says differ in {lines}")
        notes += self._bring_comments(planned, overwrite=overwrite)
        notes += ["put in the place of the retelling"] if overwrite else []
        notes += held_back_because(planned.item)
        self._note(planned, outcome, tuple(notes))

    def _add_comments_only(self, planned: Planned) -> None:
        """For a copy that knows less than the file: its comments, if the file has none."""
        source = planned.known.source if planned.known else ""
        notes = [f"a richer copy, from {source}, stands in {planned.path}"]
        if not (self.folder.root / comments_path(planned)).exists():
            notes += self._bring_comments(planned, overwrite=False)
        self._note(planned, "joined to another copy", tuple(notes))

    def _text(self, planned: Planned, texts: composing.Texts) -> str:
        if planned.folder == "posts":
            kept = kept_of(self.folder.root, planned.retold, planned.known)
            return composing.post_text(planned, texts, self.people, self.terms, kept)
        if planned.folder == "events":
            venue = self.plan.stem_of(dict(planned.item.meta).get("_EventVenueID", ""), "venues")
            return composing.event_text(planned, texts, venue)
        if planned.folder == "venues":
            return composing.venue_text(planned, texts)
        return composing.page_text(planned, texts, self.people)

    def _featured(self, item: Item) -> str:
        """The address of an item's featured picture, "" where there is none or it is missing."""
        attachment = self.files.attachments.with_id(item.featured)
        if attachment is None:
            return ""
        placed = self.files.place(attachment.attachment, _year(item), item.title or item.place)
        return placed.address if placed and placed.is_there else ""

    def _converted(self, planned: Planned) -> tuple[Verified, list[str]]:
        """An item's Markdown, and what had to be changed or dropped on the way."""
        item, notes = planned.item, list(planned.item.notes)
        whole, pictures = with_addresses(with_block_links(self.blocks.filled_in(item.html)))
        self.files.inline.update(pictures)
        made = made_by_wordpress(whole)
        notes += [f"left out, since WordPress made it for each page: {block}" for block in made]
        html, footnotes = marked_notes(whole, dict(item.meta).get("footnotes", ""))
        if item.stored:
            found = expanded(html, Surroundings(item, self.files.attachments))
            html = found.html
            unknown = Counter(_short(shortcode) for shortcode in found.unknown)
            notes += [f"unknown shortcode kept as text: {s} ({n})" for s, n in unknown.items()]
        tree = body_tree(html, stored=item.stored)
        verified = self.verifier.verified(self._pointer(item).pointed(tree))
        notes += [f"words that could not be kept: {words}" for words in verified.lost]
        notes += [f"the layout of a {tag} was simplified" for tag in verified.reshaped]
        html_blocks = Counter(verified.html_blocks)
        notes += [f"kept as HTML: {counted(n, tag)}" for tag, n in sorted(html_blocks.items())]
        text = with_notes(verified.text, footnotes, self._note_markdown)
        return replace(verified, text=text), notes

    def _note_markdown(self, html: str) -> str:
        return self.verifier.verified(body_tree(html, stored=False)).text

    def _pointer(self, item: Item) -> Pointer:
        title = item.title or item.place
        return Pointer(self.plan.addresses, self.files, _year(item), title, item.address)

    def _bring_comments(self, planned: Planned, *, overwrite: bool) -> list[str]:
        """Write the approved comments of an item, and count the rest."""
        comments = sorted_comments(planned.item.comments)
        self.report.comments_held_back += comments.held_back
        kept = (*comments.shown, *comments.pings)
        texts = [(c, self._comment_markdown(c, planned.item)) for c in kept]
        written = [(c, text or c.address) for c, text in texts if text or c.address]
        if not written:
            return []
        pings = sum(comment in comments.pings for comment, _ in written)
        self.report.pings += pings
        self.report.comments += len(written) - pings
        text = composing.comments_text(written)
        outcome = self._write(comments_path(planned), text, overwrite=overwrite)
        links = [f"{counted(pings, 'link')} from other sites"] if pings else []
        return [f"{counted(len(written) - pings, 'comment')} ({outcome})", *links]

    def _comment_markdown(self, comment: CommentRecord, item: Item) -> str:
        tree = comment_tree(comment.html, stored=not comment.plain)
        return self.verifier.verified(self._pointer(item).pointed(tree)).text

    def _note(self, planned: Planned, outcome: str, notes: tuple[str, ...]) -> None:
        item = planned.item
        notes = (*notes, *planned.merged.differences)
        self.report.add(Entry(item.place, item.kind, item.title, outcome, planned.path, notes))
        for other in planned.merged.others:
            joined = (f"joined to {item.place}",)
            self.report.add(
                Entry(other.place, other.kind, other.title, "joined to another copy", "", joined)
            )

    def _note_retold(self, planned: Planned, path: str) -> None:
        item = planned.item
        self.report.warn(
            self.report.path_of(item.source), item.line,
            f"“{item.title}” is retold in {path}, so it was not written",
            advice="Import again with --replace to put the original in the place of the retelling.",
            help="docs/importing.md#retold-posts",
        )  # fmt: skip
        self._note(planned, "retold already", (f"retold in {path}",))

    def _note_undated(self, planned: Planned) -> None:
        item = planned.item
        self.report.warn(
            self.report.path_of(item.source), item.line,
            f"“{item.title}” has no day, so it is kept as a draft in {planned.path}",
            advice="Write its day after `date:` in that file, and take out `status: draft`.",
            help="dates",
        )  # fmt: skip

    def _note_left_out(self, things: list[Merged]) -> None:
        for thing in things:
            if thing.item.kind in NOT_CONTENT:
                item = thing.item
                note = (f"{item.kind} is no content of its own",)
                for copy in (item, *thing.others):
                    self.report.add(Entry(copy.place, copy.kind, copy.title, "left out", "", note))

    def _write_people_and_terms(self) -> None:
        source = self.report.sources[0].rsplit("/", 1)[-1] if self.report.sources else ""
        for person in self.people.with_file():
            path = f"people/{self.people.slug_of(person)}.md"
            self._write_other(path, composing.person_text(person, source))
        for term in self.terms.with_file():
            text = composing.term_text(term, self.terms.parent_slug(term), source)
            self._write_other(f"{FOLDERS[term.kind]}/{slug_of(term)}.md", text)

    def _write_other(self, path: str, text: str) -> None:
        self.report.other_files.append((path, self._write(path, text)))

    def _write(self, path: str, text: str, *, overwrite: bool = False) -> str:
        """Write a file, and say what became of it; what cannot be written stops nothing else."""
        try:
            return self.folder.write(path, text, overwrite=overwrite).value
        except OutsideFolder:
            message = "this file would stand outside the content folder, so it was not written"
        except OSError:
            message = "this file could not be written"
        self.report.problem(Problem(path, 0, message, help=_HELP))
        return NOT_WRITTEN


def held_back_because(item: Item) -> list[str]:
    """Why an item is a draft here, in a sentence for the report; nothing where it is none."""
    if is_public(item) or folder_of(item) == "venues":
        return []
    if item.has_password:
        return ["a draft here: it could be read with a password only"]
    if item.status != "publish":
        return [f"a draft here: its status was “{item.status}”"]
    return [f"a draft here: it was of the kind “{item.kind}”"]


def comments_path(planned: Planned) -> str:
    """The file of an item's comments: where the item's own is, below comments/."""
    return f"comments/{planned.path.partition('/')[2].removesuffix('.md')}.yml"


def _year(item: Item) -> str:
    return str(item.written.day.year) if item.written else UNDATED


def _short(text: str) -> str:
    """The opening tag of a shortcode, for the report."""
    flat = " ".join(text.partition("]")[0].split()) + "]"
    return flat if len(flat) <= 80 else f"{flat[:79]}…"

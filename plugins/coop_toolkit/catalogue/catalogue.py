"""The hall that every feature opens onto: all content, read once, with its links both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from coop_toolkit.catalogue import groupings
from coop_toolkit.catalogue.by_key import by_key
from coop_toolkit.catalogue.groupings import Groupings
from coop_toolkit.catalogue.ledger import Ledger
from coop_toolkit.catalogue.outside_links import OutsideLinks
from coop_toolkit.catalogue.takedowns import Takedowns
from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.model import (
    Category,
    Common,
    Do,
    Event,
    Lesson,
    Occurrence,
    Organisation,
    Page,
    Person,
    Post,
    Project,
    Resource,
    Series,
    Tag,
    Term,
    ToolkitPage,
    Venue,
)
from coop_toolkit.recurrence import occurrences
from coop_toolkit.rendering import Rendered, Vocabulary

Thing = TypeVar("Thing", bound=Common)


@dataclass(frozen=True)
class Catalogue:
    """Everything that is published, as of one moment in London time.

    `posts` run from the newest, everything else in the order a reader would expect.
    `root` is the folder of content, `takedowns` what was taken down, `spellings` are
    misspellings that readers search for with the right spelling of each, `render` gives the
    safe HTML of a body, links as typed, `outside` how links to other sites stand.
    """

    now: datetime
    published: tuple[Common, ...]
    files: tuple[ContentFile, ...]
    map_files: tuple[Path, ...]
    spellings: Mapping[str, str]
    takedowns: Takedowns
    root: Path
    ledger: Ledger
    render: Callable[[str], Rendered]
    outside: OutsideLinks

    def _all(self, kind: type[Thing]) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.published if isinstance(thing, kind))

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """All posts, newest first; posts of one moment by slug."""
        by_slug = sorted(self._all(Post), key=lambda post: post.slug)
        return tuple(sorted(by_slug, key=lambda post: post.date, reverse=True))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All plain pages."""
        return tuple(sorted(self._all(Page), key=lambda page: (page.order, page.address)))

    @cached_property
    def commented(self) -> tuple[Post | Page, ...]:
        """The posts and plain pages that have comments."""
        both: tuple[Post | Page, ...] = (*self.posts, *self.pages)
        return tuple(thing for thing in both if thing.comments)

    @cached_property
    def toolkit_pages(self) -> tuple[ToolkitPage, ...]:
        """The toolkit in reading order."""
        return tuple(sorted(self._all(ToolkitPage), key=lambda page: (page.order, page.address)))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events, earliest first; those without any date last."""
        return tuple(sorted(self._all(Event), key=lambda e: (e.starts.sort_key, e.address)))

    @cached_property
    def dates_by_event(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """Every date of each event, earliest first, by the event's id."""
        return {event.id: occurrences(event) for event in self.events}

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every date of every event whose day is known, earliest first."""
        found = [date for dates in self.dates_by_event.values() for date in dates]
        return tuple(sorted(found, key=lambda o: (o.day, o.starts.isoformat(), o.event.address)))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All series by title."""
        return _by_title(self._all(Series))

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        """All venues by title."""
        return _by_title(self._all(Venue))

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """All projects by title."""
        return _by_title(self._all(Project))

    @cached_property
    def dos(self) -> tuple[Do, ...]:
        """All do's by title."""
        return _by_title(self._all(Do))

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """All resources by title."""
        return _by_title(self._all(Resource))

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations by title."""
        return _by_title(self._all(Organisation))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary in alphabetical order."""
        return _by_title(self._all(Term))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every spelling of every term of the glossary."""
        spellings = {other: term.slug for term in self.terms for other in term.also_written}
        return Vocabulary.of(spellings | {term.title: term.slug for term in self.terms})

    @cached_property
    def categories(self) -> Groupings[Category]:
        """All categories, those that posts only name included."""
        return groupings.categories(self._all(Category), self.posts)

    @cached_property
    def tags(self) -> Groupings[Tag]:
        """All tags, those that posts only name included."""
        return groupings.tags(self._all(Tag), self.posts)

    @cached_property
    def people(self) -> Groupings[Person]:
        """All authors, those of retold originals included."""
        return groupings.people(self._all(Person), self.posts, self.pages)

    @cached_property
    def lessons(self) -> Mapping[str, tuple[Lesson, Post]]:
        """Every lesson by its id, with the post that states it."""
        return {lesson.id: (lesson, post) for post in self.posts for lesson in post.lessons}

    @cached_property
    def address_by_path(self) -> Mapping[str, str]:
        """Where each content file is published, by its path below the content folder."""
        pages = {thing.below: thing.address for thing in self.published}
        return pages | {file.below: f"/{file.below}" for file in self.files}

    @cached_property
    def _by_kind_and_slug(self) -> Mapping[tuple[type[Common], str], Common]:
        return {(type(thing), thing.slug): thing for thing in reversed(self.published)}

    def find(self, kind: type[Thing], slug: str) -> Thing | None:
        """The thing of that kind and slug, or None."""
        found = self._by_kind_and_slug.get((kind, slug)) if slug else None
        return found if isinstance(found, kind) else None

    def find_all(self, kind: type[Thing], slugs: Iterable[str]) -> tuple[Thing, ...]:
        """The things of those slugs, in that order."""
        found = (self.find(kind, slug) for slug in slugs)
        return tuple(thing for thing in found if thing is not None)

    @cached_property
    def posts_by_project(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts that name a project, newest first, by its slug."""
        return by_key((slug, post) for post in self.posts for slug in post.projects)

    @cached_property
    def projects_by_parent(self) -> Mapping[str, tuple[Project, ...]]:
        """The projects that are part of another, by that one's slug."""
        return by_key((p.part_of, p) for p in self.projects if p.part_of)

    @cached_property
    def projects_by_theme(self) -> Mapping[str, tuple[Project, ...]]:
        """The projects on a theme, by the theme in small letters."""
        return by_key((t.casefold(), p) for p in self.projects for t in dict.fromkeys(p.themes))

    @cached_property
    def events_by_project(self) -> Mapping[str, tuple[Event, ...]]:
        """The events that name a project, earliest first, by its slug."""
        return by_key((slug, event) for event in self.events for slug in event.projects)

    @cached_property
    def events_by_series(self) -> Mapping[str, tuple[Event, ...]]:
        """The events of a series, earliest first, by its slug."""
        return by_key((event.series, event) for event in self.events if event.series)

    @cached_property
    def events_by_venue(self) -> Mapping[str, tuple[Event, ...]]:
        """The events at a venue, earliest first, by its slug."""
        return by_key((event.venue, event) for event in self.events if event.venue)

    @cached_property
    def write_ups_by_event(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts that write an event up, by its slug, whichever of the two says so."""
        named = [(post.event, post) for post in self.posts if post.event]
        listed = [
            (event.slug, post)
            for event in self.events
            for post in self.find_all(Post, event.write_ups)
        ]
        return {slug: tuple(dict.fromkeys(p)) for slug, p in by_key(named + listed).items()}

    @cached_property
    def posts_by_series(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts that write up an event of a series, newest first, by its slug."""
        series_of = {event.slug: event.series for event in self.events if event.series}
        pairs = [(series_of[p.event], p) for p in self.posts if p.event in series_of]
        return by_key(pairs)

    @cached_property
    def posts_by_category(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts of a category by its slug, those of categories below it included."""
        pairs, every = [], self.categories.by_slug
        for post in self.posts:
            slugs = {s for c in self.categories_of(post) for s in groupings.lineage(c, every)}
            pairs += [(slug, post) for slug in sorted(slugs)]
        return by_key(pairs)

    @cached_property
    def posts_by_tag(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts with a tag, newest first, by its slug."""
        return by_key((tag.slug, post) for post in self.posts for tag in self.tags_of(post))

    @cached_property
    def posts_by_author(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts an author wrote here, newest first, by the author's slug."""
        return by_key((p.slug, post) for post in self.posts for p in self.authors_of(post))

    @cached_property
    def retold_by_author(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts retold from an author's, newest first, by the author's slug."""
        return by_key(
            (self.people.named(post.original.author).slug, post)
            for post in self.posts
            if post.original and post.original.author
        )

    def categories_of(self, post: Post) -> tuple[Category, ...]:
        """The categories a post names, in its order, each once."""
        return self.categories.all_named(post.categories)

    def tags_of(self, post: Post) -> tuple[Tag, ...]:
        """The tags a post names, in its order, each once."""
        return self.tags.all_named(post.tags)

    def authors_of(self, written: Post | Page) -> tuple[Person, ...]:
        """The authors a post or page names, in its order, each once."""
        return self.people.all_named(written.authors)

    def neighbours(self, post: Post) -> tuple[Post | None, Post | None]:
        """The post before and the post after one, by date."""
        place = self._post_places[post.id]
        older = self.posts[place + 1] if place + 1 < len(self.posts) else None
        return older, self.posts[place - 1] if place else None

    @cached_property
    def _post_places(self) -> Mapping[str, int]:
        return {post.id: place for place, post in enumerate(self.posts)}

    def opening_of(self, address: str) -> Page | None:
        """The page of the content whose text opens the listing at an address."""
        found = self.thing_at(address)
        return found if isinstance(found, Page) else None

    def thing_at(self, address: str) -> Common | None:
        """The thing whose page stands at an address, if one does."""
        return self._by_address.get(address)

    @cached_property
    def _by_address(self) -> Mapping[str, Common]:
        return {thing.address: thing for thing in self.published if thing.address}


def _by_title(things: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(sorted(things, key=lambda thing: (thing.title.casefold(), thing.slug)))

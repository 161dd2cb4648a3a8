"""What one run is put together from: the edition, the features, the theme's files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import Markup

from coop_toolkit.catalogue import ContentFile, Gathered, gather
from coop_toolkit.clock import build_moment
from coop_toolkit.code_version import code_version
from coop_toolkit.edition import Edition
from coop_toolkit.generation.assets import Assets
from coop_toolkit.generation.manifest import LastBuild, Manifest, Written
from coop_toolkit.generation.store import Store
from coop_toolkit.generation.template_sources import TemplateSources
from coop_toolkit.model import Common
from coop_toolkit.output import FileToMake, WebFile, WebPage
from coop_toolkit.rendering import MarkdownRenderer
from coop_toolkit.safety import trusted_markup
from coop_toolkit.site import NavigationLink, Site

ASSEMBLY = "COOP_TOOLKIT_ASSEMBLY"
_CLEANED_BY = (("",), ("Pillow",))


def _nothing(_: Edition) -> Iterator[Any]:
    return iter(())


@dataclass(frozen=True)
class Feature:
    """What a feature adds to the site.

    `pages` are rendered by our generator, `pelican_pages` by Pelican's own (its articles and
    pages; each has its `thing`), `files` are written as they are, `json_ld` describes any
    page to search engines, `meta` gives the meta elements of its head, `files_about` tells
    of all pages together, as a sitemap does; `dress` finishes the HTML of a body for a page,
    `clean` the bytes of a file of the content before it is published; `unfit` names the files
    that cannot be, by their addresses.
    """

    name: str
    pages: Callable[[Edition], Iterable[WebPage]] = _nothing
    files: Callable[[Edition], Iterable[WebFile | FileToMake]] = _nothing
    pelican_pages: Callable[[Edition], Iterable[WebPage]] = _nothing
    json_ld: Callable[[Edition, WebPage], Iterable[Mapping[str, Any]]] | None = None
    meta: Callable[[Edition, WebPage], Iterable[Any]] | None = None
    files_about: Callable[[Edition, Iterable[WebPage]], Iterable[WebFile]] | None = None
    dress: Callable[[Edition, str], str] | None = None
    clean: Callable[[bytes], bytes] | None = None
    unfit: Callable[[Edition], frozenset[str]] | None = None


@dataclass(frozen=True)
class Share:
    """What one worker did: the files it wrote, what templates asked, texts for the store."""

    rows: Mapping[str, Written]
    asked: Mapping[str, bool]
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Description:
    """What the head of a page tells machines: JSON-LD and meta elements."""

    page: WebPage
    json_ld: list[dict[str, Any]]
    meta: list[Any]


@dataclass
class Assembly:
    """One run of the generator. Features are added while Pelican starts.

    `fingerprint` gives that of a page ("" where none is wanted), `kept` are the addresses of
    pages that stay as the last build made them, `last` is that build, where its files may stay.
    """

    gathered: Gathered
    site: Site
    assets: Assets
    templates: TemplateSources
    store: Store | None = None
    is_complete: bool = True
    features: list[Feature] = field(default_factory=list)
    manifest: Manifest = field(default_factory=Manifest)
    fingerprint: Callable[[WebPage], str] = lambda _: ""
    kept: set[str] = field(default_factory=set)
    last: LastBuild | None = None
    _last_description: Description | None = None

    @cached_property
    def edition(self) -> Edition:
        """What the features are given."""
        return Edition(
            self.gathered.catalogue,
            self.site,
            lambda: self.addresses,
            lambda: self.listings,
            self.is_complete,
            lambda: self.unfit,
            self.store,
        )

    def add(self, feature: Feature) -> None:
        """Take a feature in, once."""
        if feature not in self.features:
            self.features.append(feature)

    @cached_property
    def pages(self) -> list[WebPage]:
        """Every page that our generator renders."""
        return [page for feature in self.features for page in feature.pages(self.edition)]

    @cached_property
    def pelican_pages(self) -> Mapping[str, WebPage]:
        """Every page that Pelican renders, by its file's path below the content folder."""
        found = (p for feature in self.features for p in feature.pelican_pages(self.edition))
        return {page.thing.below: page for page in found if page.thing}

    def files(self) -> Iterator[WebFile | FileToMake]:
        """Every file that is written as it is."""
        yield from self.assets.files()
        everything = (*self.pages, *self.pelican_pages.values())
        for feature in self.features:
            yield from feature.files(self.edition)
            if feature.files_about:
                yield from feature.files_about(self.edition, everything)

    def json_ld(self, page: WebPage) -> list[dict[str, Any]]:
        """What search engines are told of a page."""
        return self._described(page).json_ld

    def meta(self, page: WebPage) -> list[Any]:
        """The meta elements that the features give a page's head."""
        return self._described(page).meta

    def _described(self, page: WebPage) -> Description:
        """Kept for the last page: it is asked as it is rendered, and then for its fingerprint."""
        if self._last_description is None or self._last_description.page is not page:
            features, edition = self.features, self.edition
            told = [f.json_ld(edition, page) for f in features if f.json_ld]
            facts = [f.meta(edition, page) for f in features if f.meta]
            self._last_description = Description(
                page, [dict(item) for items in told for item in items], list(chain(*facts))
            )
        return self._last_description

    def share_of(self, names: Iterable[str]) -> Share:
        """What a worker that wrote these files has to tell its parent."""
        rows = {name: self.manifest.files[name] for name in names}
        return Share(rows, self.manifest.asked, self.store.new_texts if self.store else {})

    def take_over(self, share: Share) -> None:
        """Add what a worker made."""
        self.manifest.files |= share.rows
        self.manifest.asked |= share.asked
        if self.store:
            self.store.new_texts.update(share.texts)

    def keeps(self, name: str, fingerprint: str) -> bool:
        """Whether a file stands as the last build made it; the manifest then has its row."""
        row = self.last.still_made_of(name, fingerprint) if self.last else None
        if row:
            self.manifest.files[name] = row
        return row is not None

    def page_exists(self, address: str) -> bool:
        """Whether the site has an address, for a template: the manifest remembers who asked."""
        answer = self.edition.is_published(address)
        self.manifest.asked[address] = answer
        return answer

    def local_body(self, thing: Common) -> str:
        """A body as its page shows it, where other files decide on that; else ""."""
        return str(self.dressed(self.edition.body(thing))) if self.edition.is_tied(thing) else ""

    def dressed(self, body: Markup) -> Markup:
        """A body as a page shows it."""
        html = str(body)
        for feature in self.features:
            html = feature.dress(self.edition, html) if feature.dress else html
        return trusted_markup(html)

    def copied_files(self) -> Iterator[FileToMake]:
        """The content's own files as they are published, each by what it holds."""
        version = code_version(*_CLEANED_BY).encode()
        for copy in self.copies:
            recipe = hashlib.sha256(version + copy.path.read_bytes()).hexdigest()
            make = partial(self._cleaned, copy.path)
            yield FileToMake(f"/{copy.below}", make, recipe, "", (copy.shown,))

    def _cleaned(self, path: Path) -> bytes:
        data = path.read_bytes()
        for feature in self.features:
            data = feature.clean(data) if feature.clean else data
        return data

    @cached_property
    def listings(self) -> frozenset[str]:
        """Every address of a page that our generator renders."""
        return frozenset(page.address for page in self.pages)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address of the site's pages, feeds and calendars, and of the content's files."""
        everything = (*self.pages, *self.pelican_pages.values())
        announced = [feed.address for page in everything for feed in page.feeds]
        main = [feed.address for feed in self.edition.main_feeds()]
        copies = [f"/{file.below}" for file in self.copies]
        return frozenset([page.address for page in everything] + announced + main + copies)

    @cached_property
    def unfit(self) -> frozenset[str]:
        """The addresses of the content's files that are not published, since none can show them."""
        asked = (feature.unfit for feature in self.features if feature.unfit)
        return frozenset(address for ask in asked for address in ask(self.edition))

    @cached_property
    def copies(self) -> tuple[ContentFile, ...]:
        """The content's own files that are published."""
        files = self.gathered.catalogue.files
        return tuple(file for file in files if f"/{file.below}" not in self.unfit)


def assemble(settings: Mapping[str, Any], *, shown: str = "") -> Assembly:
    """Read the content that the settings name, once, as of the build's moment."""
    store = Store(Path(settings["COOP_CACHE"]) / "texts.sqlite") if settings["COOP_CACHE"] else None
    now = build_moment(settings.get("COOP_AS_OF"))
    content = Path(settings["PATH"])
    renderer = MarkdownRenderer(store)
    gathered = gather(
        content,
        now,
        renderer.render,
        shown=shown,
        drafts=bool(settings.get("COOP_DRAFTS")),
        in_repository=path_in_repository(content, settings.get("COOP_ROOT")),
    )
    if settings.get("COOP_WRITES", True):  # a check needs few bodies rendered
        renderer.render_ahead(thing.body for thing in gathered.catalogue.published)
    theme = Path(settings["THEME"])
    return Assembly(
        gathered,
        site_of(settings, now.date()),
        Assets(theme / "static"),
        TemplateSources(theme / "templates"),
        store,
        is_complete=bool(settings.get("COOP_COMPLETE")),
    )


def path_in_repository(content: Path, root: Path | None) -> str:
    """The content folder's path in the repository, "" when it stands outside."""
    if root is None or not content.resolve().is_relative_to(root):
        return ""
    return content.resolve().relative_to(root).as_posix()


def site_of(settings: Mapping[str, Any], as_of: Any) -> Site:
    """The site's facts as its settings give them."""
    return Site(
        name=settings["SITENAME"],
        url=settings["SITEURL"],
        id_domain=settings["ID_DOMAIN"],
        subtitle=settings.get("SITESUBTITLE", ""),
        publisher=settings.get("PUBLISHER", ""),
        contact_email=settings.get("CONTACT_EMAIL", ""),
        repository_url=settings.get("REPOSITORY_URL", ""),
        editors=settings.get("EDITORS", ""),
        team_addresses=tuple(settings.get("TEAM_ADDRESSES", ())),
        language=settings.get("LANGUAGE", "en-GB"),
        navigation=tuple(NavigationLink(*link) for link in settings.get("NAVIGATION", ())),
        as_of=as_of,
        is_preview=bool(settings.get("COOP_DRAFTS")),
    )


def assembly_of(settings: MutableMapping[str, Any]) -> Assembly:
    """The assembly of a run of Pelican, made when it is first asked for."""
    if ASSEMBLY not in settings:
        settings[ASSEMBLY] = assemble(settings)
    found: Assembly = settings[ASSEMBLY]
    return found

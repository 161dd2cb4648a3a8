"""How links to other sites stand: content/links.yml, and the services that have closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from coop_toolkit.catalogue.gone_services import gone_service
from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.frontmatter import Items, read_records
from coop_toolkit.model import Common, Event, Page, Post
from coop_toolkit.model.link import OutsideLink
from coop_toolkit.problems import Problem, Report
from coop_toolkit.rendering import Gone, links_of
from coop_toolkit.schema import Misread, problem_at
from coop_toolkit.schema.link import OUTSIDE_LINK

FILE = "links.yml"
_HELP = "links-that-died"
_ARCHIVE = "https://web.archive.org/web"


@dataclass(frozen=True)
class OutsideLinks:
    """What is known of links to other sites, by their addresses."""

    known: Mapping[str, OutsideLink] = field(default_factory=dict)

    def gone(self, address: str, thing: Common) -> Gone | None:
        """What to tell readers of a link of a thing that leads nowhere; None where it leads on."""
        bare = address.partition("#")[0]
        link, service = self.known.get(bare), gone_service(bare)
        is_dead = link is not None and link.state in ("gone", "no host")
        if not service and not is_dead:
            return None
        copy = link.copy if link else ""
        return Gone(
            said=service.said if service else "no longer there",
            copy=copy or archived(bare, thing),
            is_checked=bool(copy),
            is_site_gone=service is not None or (link is not None and link.state == "no host"),
        )

    def has_gone(self, html: str, thing: Common) -> bool:
        """Whether any link of a rendered body leads nowhere."""
        return "://" in html and any(
            self.gone(link.target, thing) for link in links_of(html) if link.attribute == "href"
        )


def archived(address: str, thing: Common) -> str:
    """Where the Internet Archive shows an address as it was on the day of what leads to it.

    It gives the nearest copy it has; for a thing without a day, the list of all copies.
    """
    day: date | None = None
    if isinstance(thing, Post):
        day = thing.date
    elif isinstance(thing, Page):
        day = thing.published
    elif isinstance(thing, Event):
        day = thing.starts.day
    return f"{_ARCHIVE}/{day:%Y%m%d}/{address}" if day else f"{_ARCHIVE}/*/{address}"


def read_outside_links(files: Iterable[ContentFile], report: Report) -> OutsideLinks:
    """The records of the file by address; without one, nothing but closed services is known."""
    file = next((found for found in files if found.below == FILE), None)
    if file is None:
        return OutsideLinks()
    links = read_link_records(file.shown, file.path.read_bytes(), report)
    return OutsideLinks({link.address: link for link in links})


def read_link_records(shown: str, data: bytes, report: Report) -> list[OutsideLink]:
    """Every record of the file that can be read; a problem for each of the others."""
    read = read_records(shown, data, report)
    if read is None:
        return []
    document, node = read
    if not isinstance(node, Items):
        if document.text:
            report.add(Problem(shown, 1, "the links must be a list", help=_HELP))
        return []
    links: list[OutsideLink] = []
    for part in node.items:
        try:
            links.append(OUTSIDE_LINK.read(part))
        except Misread as misread:
            report.add(problem_at(document, part, misread, help=_HELP))
    return links

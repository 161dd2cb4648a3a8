"""What a council sets for its site, and the addresses that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import quote

from coop_toolkit.model import Common
from coop_toolkit.urls import SiteAddress

NOT_SET = "not set yet"


@dataclass(frozen=True)
class NavigationLink:
    """One link of the main navigation."""

    title: str
    address: str


@dataclass(frozen=True)
class Site:
    """The site's own facts. `url` has no slash at its end; empty texts mean not set yet.

    `as_of` is the day of the build; a preview shows drafts, marks them, and announces no
    feeds.
    """

    name: str
    url: str
    id_domain: str
    subtitle: str = ""
    publisher: str = ""
    contact_email: str = ""
    repository_url: str = ""
    editors: str = ""
    team_addresses: tuple[str, ...] = ()
    language: str = "en-GB"
    navigation: tuple[NavigationLink, ...] = ()
    as_of: date = date.min
    is_preview: bool = False

    @cached_property
    def address(self) -> SiteAddress:
        """Where it is published."""
        return SiteAddress(self.url.rstrip("/"))

    def href(self, address: str) -> str:
        """An address of the site as a link inside it."""
        return self.address.href(address)

    def absolute(self, address: str) -> str:
        """An address of the site with scheme and host."""
        return self.address.absolute(address)

    def edit_link(self, thing: Common | None) -> str:
        """Where the file of a thing can be changed in a browser, "" if no place is set."""
        if not self.repository_url or thing is None or not thing.source.path:
            return ""
        return f"{self._repository}/edit/main/{quote(thing.source.path)}"

    def suggestion_link(self, thing: Common | None, address: str) -> str:
        """Where a reader suggests a change: the file's edit box, else the form for mistakes.

        The form, which stands for pages made from many files, knows the page's address. "" if
        no place is set.
        """
        if not self.repository_url:
            return ""
        form = f"{self._repository}/issues/new?template=mistake.yml&page="
        return self.edit_link(thing) or form + quote(self.absolute(address), safe="")

    def mail_link(self, title: str, address: str) -> str:
        """A letter to the team that names a page by its title and address, "" if none is set."""
        if not self.contact_email:
            return ""
        subject, body = quote(title, safe=""), quote(f"{self.absolute(address)}\r\n\r\n", safe="")
        return f"mailto:{quote(self.contact_email, safe='@')}?subject={subject}&body={body}"

    @property
    def _repository(self) -> str:
        return self.repository_url.rstrip("/")

    def entry_id(self, thing: Common) -> str:
        """The id of a thing in feeds: its legacy guid to the letter, else one of ours."""
        if thing.legacy and thing.legacy.guid:
            return thing.legacy.guid
        return f"https://{self.id_domain}/id/{thing.id}"

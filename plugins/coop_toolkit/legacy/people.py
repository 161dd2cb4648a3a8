"""Who wrote: logins to the names shown, and a file for each whose address is the login's."""

from __future__ import annotations

from collections.abc import Iterable

from coop_toolkit.legacy.limits import NAME, fitted
from coop_toolkit.legacy.naming import file_slug
from coop_toolkit.legacy.record import Person
from coop_toolkit.urls import slugify


class People:
    """The authors of all sources.

    WordPress's author address is made from the login, so a person's file is named after it.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_login: dict[str, Person] = {}
        for person in people:
            if person.login:
                self._by_login.setdefault(person.login.casefold(), person)
        self._used: dict[str, Person] = {}

    def shown(self, logins: tuple[str, ...]) -> list[str]:
        """The names of a post's authors; a login nobody is known by stays as it is.

        Where two people have the same name, the login tells them apart.
        """
        return [fitted(self._shown(login), NAME) for login in logins if login.strip()]

    def _shown(self, login: str) -> str:
        person = self._by_login.get(login.casefold())
        if person is None:
            return login.split("@")[0] or "author"
        self._used.setdefault(person.login, person)
        same = [p for p in self._by_login.values() if slugify(p.name) == slugify(person.name)]
        return person.name if len(same) == 1 else self.slug_of(person)

    def slug_of(self, person: Person) -> str:
        """The slug of a person's page."""
        return file_slug(person.login, slugify(person.name) or "author")

    def with_file(self) -> list[Person]:
        """The authors met in posts whose page has another address than their name would give."""
        return [
            person for person in self._used.values() if self.slug_of(person) != slugify(person.name)
        ]

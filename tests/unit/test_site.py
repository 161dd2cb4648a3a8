"""The addresses that follow from what a council sets, and what follows from nothing set."""

from __future__ import annotations

from coop_toolkit.model import Common
from coop_toolkit.model.source import Source
from coop_toolkit.site import Site

REPOSITORY = "https://code.example/council/toolkit/"


def site(**settings: str) -> Site:
    return Site("A site", "https://site.example/blog", "site.example", **settings)


def thing(path: str) -> Common:
    return Common(source=Source(path, "page"), slug="a", id="page/a", title="A")


def test_a_file_of_any_name_has_an_edit_box() -> None:
    link = site(repository_url=REPOSITORY).suggestion_link(thing("content/pages/a b?#é.md"), "/a/")
    assert (
        link == "https://code.example/council/toolkit/edit/main/content/pages/a%20b%3F%23%C3%A9.md"
    )


def test_what_stands_outside_the_repository_leads_to_the_form() -> None:
    link = site(repository_url=REPOSITORY).suggestion_link(thing(""), "/a/?x=1&y")
    assert link.endswith(
        "/toolkit/issues/new?template=mistake.yml"
        "&page=https%3A%2F%2Fsite.example%2Fblog%2Fa%2F%3Fx%3D1%26y"
    )


def test_without_a_repository_there_is_only_the_letter() -> None:
    mail_only = site(contact_email="team@site.example")
    assert mail_only.suggestion_link(thing("content/pages/a.md"), "/a/") == ""
    assert mail_only.mail_link("A", "/a/").startswith("mailto:team@site.example?subject=A&body=")


def test_with_nothing_set_there_is_no_way_in() -> None:
    assert site().suggestion_link(None, "/") == ""
    assert site().mail_link("A", "/") == ""


def test_a_title_cannot_add_to_the_letter() -> None:
    link = site(contact_email="team@site.example").mail_link("A&bcc=x@y.example\r\nCc: z", "/")
    assert "&bcc" not in link
    assert "\r" not in link
    assert "\n" not in link

"""What an editor lets stand in a file: read in the ways people write it, never without a reason."""

from __future__ import annotations

import pytest

from tests.conftest import SmallSite

WORDS = "Ring 020 7946 0958, or write to jo@people.example.\n"
PHONE_PROBLEM = "a personal telephone number would be published"
MAIL_PROBLEM = "a personal e-mail address would be published"


@pytest.mark.parametrize(
    "written",
    [
        "allow:\n  - phone, because it is a public helpline\n  - e-mail, because it is the team's",
        "allow:\n  - phone: public helpline\n  - e-mail: the team's own",
        "allow:\n  phone: public helpline\n  e-mail: the team's own",
        "allow:\n  - phone: public helpline\n    e-mail: the team's own",
        'allow: [phone: "public helpline", e-mail: the team\'s own]',
        "allow: {phone: public helpline, email: the team's own}",
        'allow: ["phone, because it is a public helpline", "e-mail: the team\'s own"]',
        "allow: phone and e-mail, because both are the team's own",
        "allow: The telephone number and the e-mail address, because both are the team's.",
        "allow: phone, e-mail (both are the team's own)",
        "allow: phone/email – both are the team's own",
        "allow:\n  - what: phone\n    because: public\n  - what: e-mail\n    reason: a team's",
        "allow:\n  - phone: 020 7946 0958\n    because: public\n  - EMAIL because it is public",
        "allow: 020 7946 0958 and jo@people.example, because both are the team's own",
        "allow:\n  - 020 7946 0958: public helpline\n  - jo@people.example: the team's own",
        "allow:\n  - phone 020 79460958 because it is public\n  - Jo@People.example (a team)",
    ],
)
def test_what_is_allowed_with_a_reason_stands(site: SmallSite, written: str) -> None:
    site.post(header=written, body=WORDS)
    checked = site.check()
    assert (checked.status, PHONE_PROBLEM in checked.output) == (0, False), checked.output
    assert MAIL_PROBLEM not in checked.output


@pytest.mark.parametrize(
    ("written", "refused"),
    [
        ("phone: public helpline", [MAIL_PROBLEM]),
        ("phone, e-mail is not answered there", [MAIL_PROBLEM]),
        ("phone, because people without e-mail ring", [MAIL_PROBLEM]),
        ("020 7946 0001, because it is a public helpline", [PHONE_PROBLEM, MAIL_PROBLEM]),
        ("phone 020 7946 0001, because it is a public helpline", [PHONE_PROBLEM, MAIL_PROBLEM]),
        ("e-mail: jo@people.example, the team's own", [PHONE_PROBLEM]),
    ],
)
def test_no_more_stands_than_is_allowed(site: SmallSite, written: str, refused: list[str]) -> None:
    site.post(header=f"allow:\n  - {written}", body=WORDS)
    checked = site.check().output
    told = [line.partition("md:")[2].partition(": ")[2] for line in checked.splitlines()]
    assert [message for message in told if message] == refused


@pytest.mark.parametrize(
    ("written", "message", "line"),
    [
        ("allow: phone", "phone numbers", "allow: phone because it is a public contact"),
        ("allow: e-mail because", "e-mail addresses",
         "allow: e-mail because it is a public contact"),
        ("allow: phone, e-mail", "phone numbers and e-mail addresses",
         "allow: phone and e-mail because they are public contacts"),
        ("allow: jo@people.example", "jo@people.example",
         'allow: "jo@people.example because it is a public contact"'),
        ("allow: {phone: }", "phone numbers", "allow: {phone: it is a public contact}"),
        ("allow: [what: phone]", "phone numbers",
         "allow: [what: phone because it is a public contact]"),
    ],
)  # fmt: skip
def test_an_allowance_without_a_reason_is_refused(
    site: SmallSite, written: str, message: str, line: str
) -> None:
    site.post(header=written, body=WORDS)
    checked = site.check()
    assert checked.status == 1
    assert f"first-post.md:4: this lets {message} stand without saying why\n" in checked.output
    assert f"  Say why, such as:\n    {line}\n" in checked.output
    site.post(header=line, body=WORDS)
    assert "without saying why" not in site.check().output


@pytest.mark.parametrize(
    ("written", "message", "line"),
    [
        ("allow: fone, because it is public", "“fone” cannot be allowed",
         "allow: phone because it is public"),
        ("allow: [e-mial: it is public]", "“e-mial” cannot be allowed",
         "allow: [e-mail: it is public]"),
        ("allow: everything", "“everything” cannot be allowed", ""),
        ("allow: [because: it is public]", "“because” cannot be allowed", ""),
    ],
)  # fmt: skip
def test_what_nobody_can_allow_is_refused(
    site: SmallSite, written: str, message: str, line: str
) -> None:
    site.post(header=written)
    checked = site.check()
    assert f"first-post.md:4: {message}\n" in checked.output
    if line:
        assert f"    {line}\n" in checked.output
        site.post(header=line)
    assert site.check().status == (0 if line else 1)


@pytest.mark.parametrize(
    ("written", "place", "line"),
    [
        ("allow:", "in line 4", 'allow: ["e-mail, because it is a public contact"]'),
        ("allow:\n  -", "below line 5", "- e-mail, because it is a public contact"),
        ("allow:\n- phone: public", "below line 5", "- e-mail, because it is a public contact"),
        ("allow: [phone: public]", "in line 4",
         'allow: ["phone, because public", "e-mail, because it is a public contact"]'),
        ("allow: [phone: public,\n  020 7946 0001: open]", "at `allow`, with the reason.", ""),
    ],
)  # fmt: skip
def test_the_line_that_allows_it_stands_beside_what_is_there(
    site: SmallSite, written: str, place: str, line: str
) -> None:
    site.post(header=written, body="Write to jo@people.example.\n")
    lines = site.check().output.splitlines()
    offered = next(n for n, text in enumerate(lines) if text.endswith((f"{place}:", place)))
    assert lines[offered + 1].strip() == (line or "Help: CONTRIBUTING.md#what-you-may-allow")


IMPORTED = "legacy:\n  guid: http://old.example/?p={}"


@pytest.fixture
def imported(site: SmallSite) -> SmallSite:
    """Two imported posts, and a comment, with the same telephone number."""
    site.post("one", IMPORTED.format(1), WORDS).post("two", IMPORTED.format(2), WORDS)
    comments = site.content / "comments/2012/one.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text(f'- id: "820"\n  author: Ann Ray\n  text: {WORDS}', "utf-8")
    return site


def decided(site: SmallSite, *lines: str) -> SmallSite:
    (site.content / "decisions.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return site


def numbers_and_addresses_on(site: SmallSite, slug: str) -> tuple[int, int]:
    page = site.page(f"/2012/10/18/{slug}/")
    return page.count("Ring 020 7946 0958"), page.count("jo@people.example")


def test_a_decision_lets_an_address_stand_in_the_archive(imported: SmallSite) -> None:
    imported.built()
    assert numbers_and_addresses_on(imported, "one") == (0, 0)
    decided(imported, "- allow: 02079460958", "  because: it is a public helpline").built()
    assert numbers_and_addresses_on(imported, "one") == (2, 0)
    assert numbers_and_addresses_on(imported, "two") == (1, 0)
    assert "public helpline" not in imported.page("/2012/10/18/one/")
    checked = imported.check().output
    assert (PHONE_PROBLEM in checked, MAIL_PROBLEM in checked) == (False, True)


def test_a_decision_may_be_about_one_post(imported: SmallSite) -> None:
    record = ("- allow: 020 7946 0958", "  because: a helpline", "  in: /2012/10/18/two/")
    decided(imported, *record).built()
    assert numbers_and_addresses_on(imported, "one") == (0, 0)
    assert numbers_and_addresses_on(imported, "two") == (1, 0)


def test_the_header_of_an_imported_post_lets_an_address_stand_too(site: SmallSite) -> None:
    header = f"{IMPORTED.format(1)}\nallow:\n  - phone, because it is a helpline"
    site.post("one", header, WORDS).built()
    assert numbers_and_addresses_on(site, "one") == (1, 0)


def test_a_decision_must_name_an_address_and_say_why(imported: SmallSite) -> None:
    told = decided(imported, "- allow: fax", "  because: ask", "- allow: jo@people.example").check()
    assert told.status == 1
    assert (
        "decisions.yml:1: “fax” is no e-mail address and no telephone number\n"
        "    - allow: fax\n"
        "  Write the one address or number that may stand.\n"
    ) in told.output
    assert (
        "decisions.yml:3: this decision does not say why the address may stand\n"
        "    - allow: jo@people.example\n"
        "  Below this line, write:\n"
        "      because: it is a public contact\n"
    ) in told.output

"""A form filled in on the web becomes a file of the content, and its author is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from coop_toolkit.contributing.forms.definitions import forms

from tests.conftest import Ran, SmallSite


def told(folder: Path, name: str = "do", **answers: str) -> Path:
    """The file in which the repository's site tells of a form."""
    boxes = next(form for form in forms() if form.name == name).boxes
    typed = {"title": "Bring a friend", "theme": "meet", "body": "Ask everybody."} | answers
    parts = [f"### {box.label}\r\n\r\n{typed.get(box.key) or '_No response_'}" for box in boxes]
    file = folder / "event.json"
    file.write_text(json.dumps({"issue": {"number": 7, "body": "\r\n\r\n".join(parts)}}))
    return file


def fill_in(site: SmallSite, event: Path) -> tuple[Ran, str]:
    """Run the verb; what it did, and the answer."""
    answer = event.with_name("answer.md")
    ran = site.run("form", event, "--content", site.content, "--answer", answer)
    return ran, answer.read_text() if answer.exists() else ""


def test_a_form_becomes_a_page(site: SmallSite, tmp_path: Path) -> None:
    ran, answer = fill_in(site, told(tmp_path))
    assert ran.status == 0
    assert (site.content / "dos/bring-a-friend.md").read_text() == (
        "---\ntitle: Bring a friend\ntheme: meet\n---\n\nAsk everybody.\n"
    )
    assert answer == (
        "<!-- the toolkit's answer -->\n\n"
        "Thank you. What you wrote is now a proposal.\n\n"
        "An editor reads it next. It is published when they agree, and you are told here.\n\n"
        "To change something, change the form itself. Choose the three dots at the top of the "
        "form, then “Edit”, and save it. The proposal follows.\n"
    )
    assert "<h1>Bring a friend</h1>" in site.built().page("/dos/bring-a-friend/").replace("\n", "")


def test_what_there_is_to_mend_in_the_new_page_is_in_the_answer(
    site: SmallSite, tmp_path: Path
) -> None:
    ran, answer = fill_in(site, told(tmp_path, body="See [the forum](/no-such-page/)."))
    assert ran.status == 0
    assert "There is 1 thing to mend in it. An editor can help with that.\n\n```text\n" in answer
    assert "/no-such-page/" in answer


def test_a_form_that_cannot_be_taken_is_answered_and_nothing_is_written(
    site: SmallSite, tmp_path: Path
) -> None:
    ran, answer = fill_in(site, told(tmp_path, theme="cooking"))
    assert ran.status == 1
    assert not (site.content / "dos").exists()
    assert answer == (
        "<!-- the toolkit's answer -->\n\n"
        "Thank you. There is 1 thing to mend before this can become a page.\n\n"
        "```text\n"
        "the form, “Theme”: “cooking” is not one of plan, reach, meet, decide, buy, deliver or "
        "review\n    cooking\n"
        "  Write plan, reach, meet, decide, buy, deliver or review.\n"
        "  Help: CONTRIBUTING.md#add-a-do\n"
        "```\n\n"
        "Choose the three dots at the top of the form, then “Edit”, and save it. It is looked at "
        "again at once.\n"
    )


def test_a_page_that_is_there_is_never_written_over(site: SmallSite, tmp_path: Path) -> None:
    site.write("dos/bring-a-friend.md", "title: Bring a friend\ntheme: meet", "Ours.\n")
    ran, answer = fill_in(site, told(tmp_path))
    assert ran.status == 1
    assert "content/dos/bring-a-friend.md: there is a page of that name already" in answer
    assert (site.content / "dos/bring-a-friend.md").read_text().endswith("Ours.\n")


def test_hostile_words_do_nothing_on_the_page(site: SmallSite, tmp_path: Path) -> None:
    words = "<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))"
    ran, _ = fill_in(site, told(tmp_path, body=words, summary=words, title=words[:60]))
    assert ran.status == 0
    site.built()
    for name, data in site.files().items():
        if name.endswith((".html", ".xml", ".json", ".svg")):
            assert b"<script>alert" not in data, name
            assert b"<img src=x" not in data, name
            assert b'href="javascript' not in data, name


def test_words_in_an_answer_call_nobody(site: SmallSite, tmp_path: Path) -> None:
    _, answer = fill_in(site, told(tmp_path, theme="```\n@everyone ![x](https://x.example/p.png)"))
    block = answer.split("````text\n")[1].split("\n````\n")[0]
    assert "@everyone" in block
    assert answer.count("@everyone") == block.count("@everyone")


@pytest.mark.parametrize("name", ["mistake", "takedown"])
def test_a_form_for_editors_makes_no_page(site: SmallSite, tmp_path: Path, name: str) -> None:
    ran, answer = fill_in(site, told(tmp_path, name))
    assert (ran.status, ran.output, answer) == (1, "This is no form that makes a page.\n", "")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"issue": null}', '{"issue": {"body": null}}', '{"issue": {"body": 3}}'],
)
def test_a_file_that_tells_of_no_form_is_a_wrong_call(
    site: SmallSite, tmp_path: Path, text: str
) -> None:
    event = tmp_path / "event.json"
    event.write_text(text)
    ran, answer = fill_in(site, event)
    assert (ran.status, ran.output, answer) == (2, f"{event} does not tell of a form.\n", "")

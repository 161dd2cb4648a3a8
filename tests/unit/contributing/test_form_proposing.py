"""A form becomes a file that the schema takes, or is refused: whatever a stranger typed."""

from __future__ import annotations

import pytest
from coop_toolkit.contributing.forms.answers import Refused
from coop_toolkit.contributing.forms.definitions import forms
from coop_toolkit.contributing.forms.proposing import Proposal, proposal
from coop_toolkit.frontmatter import Document, read_document
from coop_toolkit.frontmatter.document import Scalar
from coop_toolkit.problems import Report
from coop_toolkit.schema import BY_KIND
from hypothesis import example, given
from hypothesis import strategies as st

FORMS = {form.kind: form for form in forms() if form.kind}
NEEDED = {
    "do": {"title": "Bring a friend", "theme": "meet", "body": "Ask everybody."},
    "event": {"title": "Spring forum", "starts": "2027-03-18 18:00"},
    "project": {
        "title": "Herb garden",
        "stage": "idea",
        "stage_since": "2026-11",
        "summary": "A garden.",
        "contact": "not recorded",
    },
}


def filled(kind: str, **answers: str) -> str:
    given = NEEDED[kind] | answers
    boxes = FORMS[kind].boxes
    return "\n\n".join(
        f"### {box.label}\n\n{given.get(box.key) or '_No response_'}" for box in boxes
    )


def read(proposed: Proposal) -> Document:
    """The file as the site reads it, which must go without a problem."""
    report = Report()
    document = read_document(proposed.below, proposed.text.encode(), report)
    assert document is not None
    assert BY_KIND[
        next(k for k in FORMS if BY_KIND[k].folder == proposed.below.split("/")[0])
    ].read(document, report)
    assert report.in_file_order() == []
    return document


def value(document: Document, key: str) -> str:
    entry = document.header.get(key)
    assert entry
    assert isinstance(entry.value, Scalar)
    return entry.value.text


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        proposal(text)
    return "\n".join(problem.as_text() for problem in refused.value.problems)


def test_an_event_stands_in_the_folder_of_its_year() -> None:
    proposed = proposal(filled("event", ends="20:00", venue="Town Hall, Brixton", cost="free"))
    assert proposed.below == "events/2027/spring-forum.md"
    assert proposed.text == (
        "---\ntitle: Spring forum\nstarts: 2027-03-18 18:00\nends: 20:00\n"
        "venue: town-hall-brixton\ncost: free\n---\n"
    )


def test_an_event_without_a_year_is_undated() -> None:
    assert proposal(filled("event", starts="to be confirmed")).below.startswith("events/undated/")


def test_a_project_has_its_leaders_a_line_each() -> None:
    proposed = proposal(filled("project", lead="Residents' group\n- The council: housing"))
    assert proposed.below == "projects/herb-garden.md"
    assert 'lead:\n  - Residents\' group\n  - "The council: housing"\n' in proposed.text.replace(
        '"Residents\' group"', "Residents' group"
    )
    read(proposed)


def test_a_do_is_for_several_people() -> None:
    proposed = proposal(filled("do", who="officers, residents"))
    assert "who: " in proposed.text
    read(proposed)


def test_a_wrong_date_is_refused_with_the_box_it_stands_in() -> None:
    assert refusal(filled("event", starts="20/7/2027 12pm")).startswith("the form, “Starts”: ")
    assert "starts:" not in refusal(filled("event", starts="20/7/2027 12pm"))


def test_a_missing_answer_is_refused_with_its_box() -> None:
    assert refusal(filled("project", contact="")).startswith(
        "the form, “Contact”: the contact is missing"
    )


HOSTILE = {
    "shell text": "$(rm -rf /) `id` ; echo $HOME && curl x | sh",
    "a key of its own": 'x\nstatus: draft\n"allow": everything',
    "the end of the header": "x\n---\nstatus: draft\n---",
    "quotation marks": '"\'\\" : # & * ! | > % @ ` {a: [b]}',
    "an anchor": "&a *a !!python/object:os.system x",
    "a colon": "Made in Lambeth: II",
    "line separators": "a\u2028b\u2029c\x85d",
    "a direction mark": "a\u202eb",
    "a workflow command": "::set-output name=x::y ${{ secrets.TOKEN }}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_stay_words(text: str) -> None:
    document = read(proposal(filled("project", summary=text, place=text)))
    assert value(document, "summary") == " ".join(text.split())
    assert value(document, "place") == " ".join(text.split())
    assert not document.header.get("status")
    assert not document.header.get("allow")


@pytest.mark.parametrize(
    "title",
    ["../../.github/workflows/x", "/etc/passwd", "..\\..\\x", "a/b", ".git/config", "CON", "~/x"],
)
def test_a_title_cannot_lead_out_of_its_folder(title: str) -> None:
    below = proposal(filled("do", title=title)).below
    folder, name = below.split("/")
    assert folder == "dos"
    assert name.removesuffix(".md").replace("-", "").isalnum()


def test_a_title_without_letters_is_refused() -> None:
    assert "the title has no letters to name a page by" in refusal(filled("do", title="?!…"))


def test_text_with_a_fence_or_tags_is_shown_as_typed() -> None:
    body = "---\nstatus: draft\n---\n\n<script>alert(1)</script> &lt; <!-- x --> 3 < 4 & 5"
    document = read(proposal(filled("do", body=body)))
    assert document.body == (
        "---\nstatus: draft\n---\n\n"
        "&lt;script>alert(1)&lt;/script> &amp;lt; &lt;!-- x --> 3 < 4 & 5"
    )


ANSWERS = st.fixed_dictionaries(
    {}, optional={box.key: st.text(max_size=80) for box in FORMS["project"].boxes}
)


@given(answers=ANSWERS)
@example(answers={"summary": "### Stage\n\nactive"})
@example(answers={"lead": "- a: b\n- {c: d}\n-"})
def test_whatever_was_typed_is_a_whole_file_or_a_refusal(answers: dict[str, str]) -> None:
    try:
        proposed = proposal(filled("project", **answers))
    except Refused:
        return
    document = read(proposed)
    asked = {box.key for box in FORMS["project"].boxes}
    assert {entry.name for entry in document.header} <= asked
    assert proposed.below.startswith("projects/")


@given(text=st.text(max_size=400))
def test_whatever_a_do_says_is_its_text_and_nothing_else(text: str) -> None:
    try:
        document = read(proposal(filled("do", body=text)))
    except Refused:
        return
    assert {entry.name for entry in document.header} == {"title", "theme"}

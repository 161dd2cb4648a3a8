"""A complete example of every kind, made from the schema and put into CONTRIBUTING.

Which keys it has follows from what is needed and what officers are nearly always asked for; an
example of a key is the schema's own unless a better one for the kind stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from coop_toolkit.contributing.new_files import OFFERED
from coop_toolkit.frontmatter import HeaderValue, document_text
from coop_toolkit.schema import SCHEMAS, Schema

_WORDS: Mapping[str, Mapping[str, HeaderValue]] = {
    "post": {
        "title": "What we tried",
        "date": "2026-11-22",
        "categories": "Involving people",
        "tags": ["food", "jobs"],
        "authors": "Toolkit editors",
        "summary": "One sentence that says what happened.",
        "projects": "our-street",
        "event": "",
        "lessons": [
            {"id": "ask-before-you-plan", "says": "Ask before you plan.", "theme": "planning"}
        ],
    },
    "toolkit page": {
        "title": "Running an event",
        "question": "How do I run a session people come back to?",
        "summary": "Ask what they want from it, and end on time.",
        "order": "11",
        "owner": "Toolkit editors",
    },
    "page": {"title": "How we work", "summary": "Who does what, and how to reach us."},
    "event": {
        "title": "Spring forum",
        "starts": "2027-03-18 18:00",
        "ends": "20:00",
        "announced": "2026-11-22",
        "series": "",
        "room": "Assembly Hall",
        "organiser": "Toolkit editors",
        "booking": "https://booking.example/spring-forum",
        "access": ["step-free", "hearing loop"],
        "summary": "An evening to choose the projects of the summer together.",
    },
    "series": {
        "title": "Reading circle",
        "organiser": "Toolkit editors",
        "state": "running",
        "summary": "Colleagues read a chapter and talk about it.",
    },
    "venue": {
        "title": "Library, first floor",
        "address": ["1 Example Street"],
        "step_free": "not recorded",
        "summary": "A room above the library.",
    },
    "project": {
        "title": "Herb garden",
        "stage": "idea",
        "stage_since": "2026-11",
        "summary": "A garden of herbs on the estate that anybody may pick from.",
        "lead": [{"name": "Residents' group", "role": "lead"}],
        "place": "behind the library",
    },
    "do": {
        "title": "Bring a neighbour",
        "theme": "meet",
        "who": "anyone",
        "summary": "Ask everybody who comes to bring one person who has not been before.",
    },
    "resource": {
        "title": "Prototyping in public services",
        "kind": "guide",
        "publisher": "Nesta",
        "year": "2011",
        "summary": "How to try a service out before you build it.",
    },
    "organisation": {
        "title": "Friends of the library",
        "summary": "Neighbours who keep the library open in the evening.",
    },
    "term": {"title": "pooled budget", "also_written": ["pooled budgets"]},
    "person": {"title": "Library team", "role": "They look after the library."},
    "category": {"title": "Neighbourhoods", "summary": "Posts from single streets and estates."},
    "tag": {"title": "Gardens"},
}
_TEXTS: Mapping[str, str] = {
    "toolkit page": "Answer the question in the first sentence.",
    "do": "Two or three sentences on how to do it.",
    "term": "The meaning in one or two plain sentences.",
    "page": "Write the text here.\n\n## A heading starts with two signs\n\nMore text.",
    "event": "What happens there, and what to bring.",
}
# Such pages need no more than their header.
_WITHOUT_TEXT = {"series", "venue", "resource", "organisation", "person", "category", "tag"}


def example(schema: Schema) -> str:
    """A whole file of a kind, as an officer may copy it."""
    said = _WORDS[schema.kind]
    wanted = {"title", *said, *OFFERED.get(schema.kind, ())}
    shown = [field for field in schema.fields if field.required or field.key in wanted]
    header = {field.key: said.get(field.key, field.example) for field in shown}
    text = "" if schema.kind in _WITHOUT_TEXT else _TEXTS.get(schema.kind, "Write the text here.")
    return document_text(header, text)


def with_examples(page: str) -> str:
    """CONTRIBUTING with the example of each kind below its heading, as it is made today.

    The first indented block below a heading "Add a …" is the example; the rest is left alone.
    """
    for schema in SCHEMAS:
        article = "an" if schema.noun[0] in "aeio" else "a"
        heading = re.escape(f"## Add {article} {schema.noun}\n")
        found = re.search(rf"{heading}(?:(?!    |#).*\n)*((?:(?:    .*)?\n)+)", page)
        if found:
            block = "\n".join(_indented(example(schema)))
            page = f"{page[: found.start(1)]}{block}\n\n{page[found.end(1) :]}"
    return page


def _indented(text: str) -> Iterator[str]:
    for line in text.rstrip("\n").split("\n"):
        yield f"    {line}" if line else ""

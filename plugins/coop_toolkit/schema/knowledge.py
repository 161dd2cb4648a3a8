"""What do's, resources, organisations, terms, people, categories and tags may say."""

from __future__ import annotations

from coop_toolkit.model.knowledge import Category, Do, Organisation, Person, Resource, Tag, Term
from coop_toolkit.schema.common import DAY, RECORDED, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.places import WebAddress
from coop_toolkit.schema.values import Choice, Many, Reference, Text

THEMES = ("plan", "reach", "meet", "decide", "buy", "deliver", "review")
EFFORTS = ("minutes", "hours", "days", "not recorded")
PEOPLE = ("officers", "councillors", "residents", "suppliers", "anyone")
LINK_STATES = ("not checked", "works", "moved", "gone", "lost", "none")

_ALSO_CALLED = Field("also_called", Many(WORDS), "Other names and spellings of it.")
_POSTS = Field("posts", Many(Reference("post")), "The posts that name it, by slug.")
_PROJECTS = Field("projects", Many(Reference("project")), "The projects it belongs to, by slug.")
_CHECKED = Field("checked", DAY, "The day it was last checked.", example="2026-11-22")

DO = Schema(
    kind="do",
    noun="do",
    folder="dos",
    make=Do,
    body_wanted=True,
    fields=(
        Field(
            "title",
            Text(limit=60),
            "What to do, as an instruction of at most 60 letters.",
            required=True,
            example="Bring a friend",
        ),
        SUMMARY,
        Field("theme", Choice.of(*THEMES), "Which part of the work it helps.", required=True,
              example="reach"),
        Field("effort", Choice.of(*EFFORTS), "How long it takes.", example="minutes"),
        Field("who", Many(Choice.of(*PEOPLE)), "Who can do it.", example="officers, residents"),
        Field("tried_by", WORDS, "Who has tried it, as a role.", example="not recorded"),
        Field("tried_at", WORDS, "Where it was tried."),
        Field("tried_when", RECORDED, "When it was tried."),
        Field("result", WORDS, "What came of it.", example="not recorded"),
        Field("post", Reference("post"), "The post it comes from, by slug."),
        Field("project", Reference("project"), "The project it belongs to, by slug."),
        Field("toolkit_page", Reference("toolkit page"), "The toolkit page that explains it."),
        *SHARED_FIELDS,
    ),
)  # fmt: skip

RESOURCE = Schema(
    kind="resource",
    noun="resource",
    folder="resources",
    make=Resource,
    fields=(
        TITLE,
        SUMMARY,
        Field(
            "kind",
            Choice.of("guide", "law", "method", "tool", "publication", "service", "fund",
                      "gallery", "exercise", "reading list"),
            "What it is.",
            example="guide",
        ),
        Field("publisher", WORDS, "Who published it.", example="Nesta"),
        Field("year", Text(limit=40), "The year of it.", example="2011"),
        Field("address", WebAddress(), "Where it was or is.", attribute="link"),
        Field("link_state", Choice.of(*LINK_STATES), "What became of the address.",
              example="gone"),
        Field("link_checked", DAY, "The day the address was tried."),
        Field("archived_on", DAY, "The day of the copy an editor has opened."),
        Field("jurisdiction", WORDS, "Where a law holds.", example="England"),
        _CHECKED,
        Field("checked_by", WORDS, "By what source it was checked."),
        _POSTS,
        _PROJECTS,
        Field("organisations", Many(Reference("organisation")), "The bodies behind it, by slug."),
        Field("opens", RECORDED, "When a fund opens.", example="2012-07-16"),
        Field("closes", RECORDED, "When a fund closes.", example="not recorded"),
        *SHARED_FIELDS,
    ),
)  # fmt: skip

ORGANISATION = Schema(
    kind="organisation",
    noun="organisation",
    folder="organisations",
    make=Organisation,
    fields=(
        TITLE,
        SUMMARY,
        _ALSO_CALLED,
        Field("roles", Many(WORDS, commas=False), "What it did, one line each."),
        Field("now", Text(), "What is known of it today."),
        Field("now_checked", DAY, "The day that was checked."),
        Field("website", WebAddress(), "Its website."),
        _POSTS,
        _PROJECTS,
        Field("events", Many(Reference("event")), "The events it had a part in, by slug."),
        Field("resources", Many(Reference("resource")), "What it published, by slug."),
        *SHARED_FIELDS,
    ),
)

TERM = Schema(
    kind="term",
    noun="term",
    folder="glossary",
    make=Term,
    body_wanted=True,
    fields=(
        TITLE,
        SUMMARY,
        Field("also_written", Many(WORDS), "Other spellings of it.", example="coproduction"),
        Field("see", Reference("toolkit page"), "The toolkit page that says more."),
        *SHARED_FIELDS,
    ),
)

PERSON = Schema(
    kind="person",
    noun="person",
    folder="people",
    make=Person,
    fields=(
        TITLE,
        SUMMARY,
        Field("also_called", Many(WORDS), "Their logins and other spellings of the name."),
        Field("role", WORDS, "Their public role at the time."),
        *SHARED_FIELDS,
    ),
)

CATEGORY = Schema(
    kind="category",
    noun="category",
    folder="categories",
    make=Category,
    fields=(
        TITLE,
        SUMMARY,
        Field("parent", Reference("category"), "The category it stands below, by slug."),
        _ALSO_CALLED,
        *SHARED_FIELDS,
    ),
)

TAG = Schema(
    kind="tag",
    noun="tag",
    folder="tags",
    make=Tag,
    fields=(TITLE, SUMMARY, _ALSO_CALLED, *SHARED_FIELDS),
)

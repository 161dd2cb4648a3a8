"""What a toolkit page may say."""

from __future__ import annotations

from coop_toolkit.model.toolkit import ToolkitPage
from coop_toolkit.schema.common import DAY, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.values import Choice, Many, Number, Reference, Slug

ROLES = ("officer", "resident", "councillor", "group that holds the money")

TOOLKIT_PAGE = Schema(
    kind="toolkit page",
    noun="toolkit page",
    folder="toolkit",
    make=ToolkitPage,
    body_wanted=True,
    fields=(
        TITLE,
        SUMMARY,
        Field(
            "question",
            WORDS,
            "The question a reader asks, in the reader's words.",
            required=True,
            example="Is what I am doing co-production?",
        ),
        Field(
            "section",
            WORDS,
            "The part of the toolkit it stands in. Left out, it is the folder's name.",
            example="Start",
        ),
        Field("order", Number(), "Its place in the toolkit, lowest first.", example="2"),
        Field("roles", Many(Choice.of(*ROLES)), "Who it is for.", example="officer, resident"),
        Field("time", WORDS, "How long the thing takes.", example="not recorded"),
        Field("people", WORDS, "How many people it needs.", example="two or more"),
        Field("money", WORDS, "What it costs.", example="not recorded"),
        Field("skill", WORDS, "What somebody must be able to do.", example="none"),
        Field("notice", WORDS, "How long ahead to start.", example="not recorded"),
        Field("use_when", WORDS, "When to use it.", example="you can still change the plan"),
        Field("not_when", WORDS, "When not to.", example="the decision has been taken"),
        Field("will_not_give", WORDS, "What it will not give you.", example="a quick saving"),
        Field("sheet", WORDS, "The name of the sheet to take away.", example="Three questions"),
        Field("lessons", Many(Slug()), "The lessons that back it, by id.", example="clear-limits"),
        Field("dos", Many(Reference("do")), "The do's that go with it.", example="bring-a-friend"),
        Field("events", Many(Reference("event")), "The events that back it."),
        Field("projects", Many(Reference("project")), "The projects that back it."),
        Field("resources", Many(Reference("resource")), "The resources that go with it."),
        Field("posts", Many(Reference("post")), "The posts that back it."),
        Field("next", Reference("toolkit page"), "The page to read next."),
        Field("owner", WORDS, "The role that looks after it, never a person.", example="Editors"),
        Field("checked", DAY, "The day it was last checked.", example="2026-11-22"),
        Field("checked_by", WORDS, "The role that checked it.", example="Toolkit editors"),
        Field("check_again", DAY, "The day to check it again.", example="2027-11-22"),
        *SHARED_FIELDS,
    ),
)

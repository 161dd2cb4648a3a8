"""What a post, a comment of one, and a plain page may say."""

from __future__ import annotations

from coop_toolkit.model.post import Comment, Lesson, Original, Page, Post, SinceThen
from coop_toolkit.schema.common import ADDRESS_TEXT, DAY, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.dates import read_moment
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.places import WebAddress
from coop_toolkit.schema.post_hours import hours_exist
from coop_toolkit.schema.values import (
    YES_NO,
    Choice,
    Many,
    Number,
    Parsed,
    Record,
    RecordField,
    Reference,
    Slug,
    Text,
)

MOMENT = Parsed(read_moment, "a day, with a time when you know it, such as 2012-10-18 09:00")

LESSONS = Many(
    Record(
        Lesson,
        (
            RecordField("id", Slug(), required=True),
            RecordField("says", Text(limit=400), required=True),
            RecordField("theme", Text(limit=60)),
        ),
    ),
    commas=False,
)
_ORIGINAL = Record(
    Original,
    (
        RecordField("author", WORDS),
        RecordField("address", WebAddress()),
        RecordField("recovered", Choice.of("whole", "beginning", "title only")),
        RecordField("reblogged_from", WORDS),
    ),
    lead="address",
)
_SINCE_THEN = Many(
    Record(
        SinceThen,
        (RecordField("on", DAY, required=True), RecordField("says", Text(), required=True)),
    ),
    commas=False,
)

POST = Schema(
    kind="post",
    noun="post",
    folder="posts",
    make=Post,
    body_wanted=True,
    checks=(hours_exist,),
    fields=(
        TITLE,
        Field(
            "date",
            MOMENT,
            "The day it is published. A day to come is kept back until then.",
            required=True,
            example="2012-10-18",
            help="dates",
        ),
        Field(
            "categories",
            Many(Text(limit=200)),
            "One category or more. The first leads.",
            example="Events",
        ),
        Field(
            "tags",
            Many(Text(limit=200), plain=True),
            "Words to find it by.",
            example="Made in Lambeth",
        ),
        Field("authors", Many(Text(limit=200)), "Who wrote it.", example="Toolkit editors"),
        SUMMARY,
        Field("modified", MOMENT, "The day of its last real change.", example="2012-10-20"),
        Field(
            "projects",
            Many(Reference("project")),
            "The projects it is news of, by slug.",
            example="our-street",
        ),
        Field("event", Reference("event"), "The event it writes up.", example="made-in-lambeth-ii"),
        Field(
            "lessons",
            LESSONS,
            "What was learned: for each lesson an `id`, what it `says`, and its `theme`.",
        ),
        Field("retold", YES_NO, "Whether it retells an older post in new words.", example="yes"),
        Field(
            "original",
            _ORIGINAL,
            "The post it retells: its `author`, its old `address`, and how much was `recovered`.",
        ),
        Field(
            "since_then",
            _SINCE_THEN,
            "What has changed since: for each note the day you checked (`on`) and what it `says`.",
        ),
        Field("image", Text(limit=300), "A picture for cards.", example="/files/2012/street.jpg"),
        Field("sticky", YES_NO, "Whether it stays at the top of the home page.", example="yes"),
        *SHARED_FIELDS,
    ),
)

PAGE = Schema(
    kind="page",
    noun="page",
    folder="pages",
    make=Page,
    fields=(
        TITLE,
        SUMMARY,
        Field("order", Number(least=-1_000_000), "Its place among its neighbours.", example="3"),
        Field("owner", WORDS, "The role that looks after it, never a person.", example="Editors"),
        Field("checked", DAY, "The day somebody last checked it.", example="2026-11-22"),
        Field("date", MOMENT, "The day it was published, if you know it.", attribute="published"),
        Field("authors", Many(Text(limit=200)), "Who wrote it.", example="Toolkit editors"),
        Field("modified", MOMENT, "The day of its last real change."),
        *SHARED_FIELDS,
    ),
    checks=(hours_exist,),
)

COMMENT = Record(
    Comment,
    (
        RecordField("id", Text(limit=60), required=True),
        RecordField("author", Text(limit=300)),
        RecordField("date", MOMENT),
        RecordField("parent", Text(limit=60)),
        RecordField("text", Text(limit=100_000, lines=True), required=True),
        RecordField("retold", YES_NO),
        RecordField("address", ADDRESS_TEXT),
        RecordField("kind", Choice.of("comment", "pingback", "trackback")),
    ),
    names={"date": "written"},
)

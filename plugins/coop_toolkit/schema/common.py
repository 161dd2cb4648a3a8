"""The keys that every kind of content has."""

from __future__ import annotations

from coop_toolkit.model.source import Change, Legacy
from coop_toolkit.schema.allowances import AllowanceList
from coop_toolkit.schema.dates import read_day, read_recorded
from coop_toolkit.schema.fields import Field
from coop_toolkit.schema.values import (
    IMPORTED_TITLE_LIMIT,
    YES_NO,
    Choice,
    Many,
    Number,
    Parsed,
    Record,
    RecordField,
    Slug,
    Text,
)

DAY = Parsed(read_day, "a day, such as 2012-10-30 or 30 October 2012")
RECORDED = Parsed(
    read_recorded,
    "2012-10-30 18:00, 30 October 2012, 2012-07, 2012, before 2012-06-08, to be confirmed "
    "or not recorded",
)
WORDS = Text()
PARAGRAPHS = Text(limit=5_000, lines=True)
ADDRESS_TEXT = Text(limit=3_000)

TITLE = Field(
    "title",
    Text(limit=IMPORTED_TITLE_LIMIT),
    "The title, as readers see it.",
    required=True,
    example="Made in Lambeth catch-up",
    help="titles",
)
SUMMARY = Field(
    "summary",
    Text(limit=600),
    "One or two sentences that lists and search results show.",
    example="What happened at the catch-up, and what comes next.",
)

_LEGACY = Record(
    Legacy,
    (
        RecordField("guid", ADDRESS_TEXT),
        RecordField("address", ADDRESS_TEXT),
        RecordField("post_id", Text(limit=40)),
        RecordField("source", WORDS),
        RecordField("status", Text(limit=40)),
        RecordField("excerpt_only", YES_NO),
        RecordField("also_at", Many(ADDRESS_TEXT, commas=False, most=500)),
        RecordField("terms", Many(Text(limit=200), commas=False, most=500)),
        RecordField("fingerprint", Text(limit=128)),
    ),
)
_CHANGE = Record(
    Change,
    (
        RecordField("number", Number()),
        RecordField("day", DAY, required=True),
        RecordField("says", WORDS, required=True),
    ),
)

SHARED_FIELDS = (
    Field(
        "slug",
        Slug(),
        "What the page is called in its address. Left out, it is the file's name.",
        example="made-in-lambeth-catch-up",
        help="slugs",
    ),
    Field(
        "id",
        Text(limit=300),
        "The name that feeds and calendars know it by. Only needed when a file is renamed.",
        example="post/2012/made-in-lambeth-catch-up",
        help="renaming-a-file",
    ),
    Field(
        "status",
        Choice.of("published", "draft"),
        "Whether it is shown. A draft stays in the folder and out of the site.",
        example="draft",
        help="drafts",
    ),
    Field(
        "sources",
        Many(Text(limit=60)),
        "The rows of the inventory that back it. Readers do not see them.",
        example="W15, E12",
    ),
    Field(
        "changes",
        Many(_CHANGE, commas=False),
        "What changed after it was published: for each change its `number`, `day` and "
        "what it `says`.",
    ),
    Field(
        "review_by",
        DAY,
        "The day by which somebody should read it again.",
        example="2027-11-22",
    ),
    Field(
        "allow",
        AllowanceList(),
        "What an editor lets stand in this file, with the reason.",
        example="phone, because it is a public helpline",
        help="what-you-may-allow",
    ),
    Field(
        "legacy",
        _LEGACY,
        "What the import kept of the old blog. Do not change it by hand.",
        help="imported-posts",
    ),
)

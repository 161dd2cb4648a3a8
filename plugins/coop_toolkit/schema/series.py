"""What a series of events may say."""

from __future__ import annotations

from coop_toolkit.model.event import ProgrammeLine, Series
from coop_toolkit.schema.common import DAY, RECORDED, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.values import Choice, Many, Record, RecordField, Reference, Text

_PROGRAMME = Record(
    ProgrammeLine,
    (
        RecordField("date", RECORDED, required=True),
        RecordField("says", WORDS, required=True),
        RecordField("state", WORDS),
    ),
)

# Names of CSS colours, which calendars take (RFC 7986 section 5.9).
_COLOURS = (
    "blue", "brown", "crimson", "gold", "gray", "green", "indigo", "maroon", "navy", "olive",
    "orange", "purple", "red", "teal", "violet",
)  # fmt: skip

SERIES = Schema(
    kind="series",
    noun="series",
    folder="series",
    make=Series,
    fields=(
        TITLE,
        SUMMARY,
        Field("organiser", WORDS, "The body that runs it.", example="Lambeth Council"),
        Field("contact", WORDS, "The role to ask.", example="not recorded"),
        Field("contact_until", DAY, "The day until which the contact holds."),
        Field("audience", WORDS, "Who can come.", example="everyone"),
        Field("usual_venue", Reference("venue"), "Where it is mostly held."),
        Field("usual_time", WORDS, "When it is mostly held.", example="10am to midday"),
        Field(
            "programme",
            Many(_PROGRAMME, commas=False),
            "What is to come: for each line its `date`, what it `says`, its `state`.",
        ),
        Field(
            "state",
            Choice.of("running", "paused", "ended", "not recorded"),
            "How it stands.",
            example="ended",
        ),
        Field("also_called", Many(WORDS), "Its other names."),
        Field("colour", Choice.of(*_COLOURS), "Its colour in calendars.", example="teal"),
        Field("image", Text(limit=300), "A picture."),
        *SHARED_FIELDS,
    ),
)

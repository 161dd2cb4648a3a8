"""What a venue may say. Access facts are not recorded until somebody has checked them."""

from __future__ import annotations

from coop_toolkit.model.event import Venue
from coop_toolkit.schema.common import DAY, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.places import WebAddress, position
from coop_toolkit.schema.values import Many, Parsed, Text

_ACCESS = Text(limit=400)

VENUE = Schema(
    kind="venue",
    noun="venue",
    folder="venues",
    make=Venue,
    fields=(
        TITLE,
        SUMMARY,
        Field("address", Many(WORDS), "The address, a line each.", attribute="lines"),
        Field("postcode", Text(limit=12), "The postcode.", example="SW2 1RW"),
        Field("ward", WORDS, "The ward."),
        Field("position", Parsed(position, "latitude and longitude"), "Where it is on the map."),
        Field("rooms", Many(WORDS), "Its rooms.", example="Room 8"),
        Field("step_free", _ACCESS, "Whether there is a way in without steps."),
        Field("hearing_loop", _ACCESS, "Whether there is a hearing loop."),
        Field("accessible_toilet", _ACCESS, "Whether there is an accessible toilet."),
        Field("changing_places", _ACCESS, "Whether there is a Changing Places toilet."),
        Field("parking", _ACCESS, "Where to park."),
        Field("nearest_station", WORDS, "The nearest station."),
        Field("bus", WORDS, "The buses."),
        Field("access_notes", Text(), "Anything else on access."),
        Field("access_checked", DAY, "The day the access facts were checked."),
        Field("phone", Text(limit=40), "A public telephone number."),
        Field("website", WebAddress(), "Its website."),
        *SHARED_FIELDS,
    ),
)

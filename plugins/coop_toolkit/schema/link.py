"""What content/links.yml may say of a link to another site."""

from __future__ import annotations

from coop_toolkit.model.link import OutsideLink
from coop_toolkit.schema.common import ADDRESS_TEXT, DAY
from coop_toolkit.schema.places import WebAddress
from coop_toolkit.schema.values import Choice, Number, Record, RecordField

OUTSIDE_LINK = Record(
    OutsideLink,
    (
        RecordField("address", WebAddress(), required=True),
        RecordField(
            "state",
            Choice.of("works", "moved", "gone", "no host", "no answer", "not told"),
            required=True,
        ),
        RecordField("checked", DAY),
        RecordField("answer", Number()),
        RecordField("leads_to", ADDRESS_TEXT),
        RecordField("copy", WebAddress()),
    ),
    lead="address",
)

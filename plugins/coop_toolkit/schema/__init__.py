"""What each kind of content may say: the single source for reading, checking and help."""

from coop_toolkit.schema.event import EVENT
from coop_toolkit.schema.fields import Field, Schema, Values
from coop_toolkit.schema.knowledge import CATEGORY, DO, ORGANISATION, PERSON, RESOURCE, TAG, TERM
from coop_toolkit.schema.misreading import Misread, nearest, problem_at
from coop_toolkit.schema.post import COMMENT, PAGE, POST
from coop_toolkit.schema.project import PROJECT
from coop_toolkit.schema.series import SERIES
from coop_toolkit.schema.toolkit import TOOLKIT_PAGE
from coop_toolkit.schema.venue import VENUE

SCHEMAS: tuple[Schema, ...] = (
    POST,
    TOOLKIT_PAGE,
    PAGE,
    EVENT,
    SERIES,
    VENUE,
    PROJECT,
    DO,
    RESOURCE,
    ORGANISATION,
    TERM,
    PERSON,
    CATEGORY,
    TAG,
)
BY_KIND = {schema.kind: schema for schema in SCHEMAS}
BY_FOLDER = {schema.folder: schema for schema in SCHEMAS}

__all__ = [
    "BY_FOLDER",
    "BY_KIND",
    "COMMENT",
    "SCHEMAS",
    "Field",
    "Misread",
    "Schema",
    "Values",
    "nearest",
    "problem_at",
]

"""The trade's own things as plain values. This room imports nothing else of ours."""

from coop_toolkit.model.dates import Precision, RecordedDate
from coop_toolkit.model.event import Event, EventStatus, Occurrence, Rule, Series, Venue
from coop_toolkit.model.knowledge import Category, Do, Organisation, Person, Resource, Tag, Term
from coop_toolkit.model.post import Comment, Lesson, Original, Page, Post, SinceThen
from coop_toolkit.model.project import Project, Stage
from coop_toolkit.model.source import Change, Common, Legacy, Source
from coop_toolkit.model.toolkit import ToolkitPage

__all__ = [
    "Category",
    "Change",
    "Comment",
    "Common",
    "Do",
    "Event",
    "EventStatus",
    "Legacy",
    "Lesson",
    "Occurrence",
    "Organisation",
    "Original",
    "Page",
    "Person",
    "Post",
    "Precision",
    "Project",
    "RecordedDate",
    "Resource",
    "Rule",
    "Series",
    "SinceThen",
    "Source",
    "Stage",
    "Tag",
    "Term",
    "ToolkitPage",
    "Venue",
]

"""What a project may say. Only five keys are needed; a gap is written as not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coop_toolkit.frontmatter import Document
from coop_toolkit.model.project import (
    Barrier,
    Check,
    Funding,
    Outcome,
    PaperRecord,
    Project,
    Role,
    Stage,
    StageChange,
)
from coop_toolkit.problems import Problem
from coop_toolkit.schema.common import RECORDED, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.fields import Field, Schema, Values
from coop_toolkit.schema.misreading import Misread, problem_at
from coop_toolkit.schema.places import WebAddress, position
from coop_toolkit.schema.values import (
    YES_NO,
    Choice,
    Many,
    Parsed,
    Record,
    RecordField,
    Reference,
    Slug,
    Text,
)

STAGE = Choice.of_enum(Stage)
_REQUIRED_SUMMARY = replace(SUMMARY, required=True)


def _ended_says_why(values: Values, document: Document) -> Iterator[Problem]:
    entry = document.header.get("stage")
    over = values["stage"] in (Stage.STOPPED, Stage.FINISHED)
    if over and entry and not values.get("outcomes") and not values.get("why"):
        misread = Misread(
            f"a project that is {values['stage'].value} does not say what came of it",
            advice="Add what came of it under `outcomes`, or the reason in a line such as:",
        )
        problem = problem_at(document, entry.value, misread, help="add-a-project")
        yield document.offering(problem, "why", "not recorded")


def _record(make: type, lead: str, *keys: str) -> Record:
    """A record whose keys are all words; `lead` must be there."""
    fields = (RecordField(lead, WORDS, required=True), *(RecordField(k, WORDS) for k in keys))
    return Record(make, fields, lead=lead)


_ROLE = Many(_record(Role, "name", "role", "period"), commas=False)
_STAGES = Many(
    Record(
        StageChange,
        (
            RecordField("stage", STAGE, required=True),
            RecordField("since", RECORDED),
            RecordField("note", WORDS),
        ),
        lead="stage",
    ),
    commas=False,
)
_FUNDING = _record(Funding, "source", "amount", "year", "held_by", "answers_for_outcomes")
_OUTCOME = _record(Outcome, "says", "criterion", "baseline", "target", "evidence")
_BARRIER = _record(Barrier, "says", "state")
_CHECK = Record(
    Check,
    (
        RecordField("says", WORDS, required=True),
        RecordField("state", WORDS),
        RecordField("owner", WORDS),
        RecordField("date", RECORDED),
        RecordField("expires", RECORDED),
    ),
    lead="says",
)
_DOCUMENT = Record(
    PaperRecord,
    (
        RecordField("title", WORDS, required=True),
        RecordField("file", Text(limit=300)),
        RecordField("address", WebAddress()),
        RecordField("date", RECORDED),
    ),
    lead="title",
)

PROJECT = Schema(
    kind="project",
    noun="project",
    folder="projects",
    make=Project,
    checks=(_ended_says_why,),
    fields=(
        TITLE,
        Field(
            "stage",
            STAGE,
            "How far it is. If nobody knows, write not recorded.",
            required=True,
            example="active",
        ),
        Field(
            "stage_since",
            RECORDED,
            "The date from which that stage is known to hold.",
            required=True,
            example="2012-10",
        ),
        _REQUIRED_SUMMARY,
        Field(
            "contact",
            WORDS,
            "The role to ask, or not recorded. Never a person's own address.",
            required=True,
            example="not recorded",
        ),
        Field("kind", WORDS, "What it is.", example="programme"),
        Field("also_called", Many(WORDS), "Its other names.", example="Street Friends"),
        Field("stages", _STAGES, "Its stages so far: `stage`, `since` and a `note` for each."),
        Field("lead", _ROLE, "Who leads it: `name`, `role`, `period`."),
        Field("council_contact", _ROLE, "Who in the council looked after it, as a role."),
        Field("partners", _ROLE, "Who takes part: `name`, `role`, `period`."),
        Field("part_of", Reference("project"), "The project it belongs to, by slug."),
        Field("themes", Many(WORDS), "What it is about.", example="food, jobs"),
        Field("place", WORDS, "Where it is.", example="Cherry Close, Tulse Hill estate"),
        Field("ward", WORDS, "The ward."),
        Field("position", Parsed(position, "latitude and longitude"), "Where it is on the map."),
        Field(
            "funding",
            Many(_FUNDING, commas=False),
            "The money: `source`, `amount`, `year`, `held_by`, `answers_for_outcomes`.",
        ),
        Field("committed_until", RECORDED, "Until when somebody has promised to support it."),
        Field("who_decides", WORDS, "Who decides.", example="not recorded"),
        Field("origin", WORDS, "Where the idea came from."),
        Field("paid_roles", WORDS, "Which roles are paid.", example="not recorded"),
        Field(
            "outcomes",
            Many(_OUTCOME, commas=False),
            "What came of it: `says`, `criterion`, `baseline`, `target`, `evidence`.",
        ),
        Field(
            "checks",
            Many(_CHECK, commas=False),
            "What must be in place: `says`, `state`, `owner`, `date`, `expires`.",
        ),
        Field("barriers", Many(_BARRIER, commas=False), "What stood in the way: `says`, `state`."),
        Field("needs", Many(WORDS), "What it needs."),
        Field("offers", Many(WORDS), "What it offers."),
        Field("get_involved", Many(WORDS), "How to take part.", example="visit, volunteer"),
        Field(
            "documents",
            Many(_DOCUMENT, commas=False),
            "Its papers: `title`, `file` or `address`, `date`.",
        ),
        Field("related", Many(Reference("project")), "Projects to read beside it, by slug."),
        Field("lessons", Many(Slug()), "Lessons learned in it, by the id that a post gave them."),
        Field("licence", WORDS, "What others may do with it.", example="take this and run"),
        Field("last_news", RECORDED, "The last date a source mentions it, where no post does."),
        Field("why", WORDS, "Why it stopped, or what came of it."),
        Field("archive", YES_NO, "Whether it is a record of the past only.", example="yes"),
        Field("website", WebAddress(), "Its website."),
        *SHARED_FIELDS,
    ),
)

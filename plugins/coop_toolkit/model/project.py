"""Community projects: who leads them, who holds the money, what was learned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from coop_toolkit.model.dates import NOT_RECORDED, RecordedDate
from coop_toolkit.model.source import Common


class Stage(Enum):
    """How far a project is. There is no default: a stage has to be known or said unknown."""

    IDEA = "idea"
    PROTOTYPE = "prototype"
    ACTIVE = "active"
    HANDED_ON = "handed on"
    FINISHED = "finished"
    STOPPED = "stopped"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True)
class StageChange:
    """A stage and the date from which it held."""

    stage: Stage
    since: RecordedDate = NOT_RECORDED
    note: str = ""


@dataclass(frozen=True)
class Role:
    """Somebody's part in a project, by name or by organisation, and when."""

    name: str
    role: str = ""
    period: str = ""


@dataclass(frozen=True)
class Funding:
    """One sum of money: who gave it, how much, when, who holds it, who answers for results."""

    source: str
    amount: str = "not recorded"
    year: str = "not recorded"
    held_by: str = "not recorded"
    answers_for_outcomes: str = "not recorded"


@dataclass(frozen=True)
class Outcome:
    """What was to be reached, how it would be known, and what is known."""

    says: str
    criterion: str = "not recorded"
    baseline: str = "not recorded"
    target: str = "not recorded"
    evidence: str = "not recorded"


@dataclass(frozen=True)
class Check:
    """Something to be in place before a start: insurance, a certificate, a site visit."""

    says: str
    state: str = "not recorded"
    owner: str = "not recorded"
    date: RecordedDate = NOT_RECORDED
    expires: RecordedDate | None = None


@dataclass(frozen=True)
class Barrier:
    """Something that stood in the way, and whether it still does."""

    says: str
    state: str = "not recorded"


@dataclass(frozen=True)
class PaperRecord:
    """A document of a project: its title, file or address, and date."""

    title: str
    file: str = ""
    address: str = ""
    date: RecordedDate = NOT_RECORDED


@dataclass(frozen=True, kw_only=True)
class Project(Common):
    """A community project. `position` is latitude and longitude in degrees."""

    stage: Stage
    stage_since: RecordedDate
    contact: str = "not recorded"
    stages: tuple[StageChange, ...] = ()
    kind: str = "project"
    also_called: tuple[str, ...] = ()
    lead: tuple[Role, ...] = ()
    council_contact: tuple[Role, ...] = ()
    partners: tuple[Role, ...] = ()
    part_of: str = ""
    themes: tuple[str, ...] = ()
    place: str = ""
    ward: str = ""
    position: tuple[float, float] | None = None
    funding: tuple[Funding, ...] = ()
    committed_until: RecordedDate = NOT_RECORDED
    who_decides: str = "not recorded"
    origin: str = ""
    paid_roles: str = "not recorded"
    outcomes: tuple[Outcome, ...] = ()
    checks: tuple[Check, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    get_involved: tuple[str, ...] = ()
    documents: tuple[PaperRecord, ...] = ()
    related: tuple[str, ...] = ()
    licence: str = ""
    last_news: RecordedDate | None = None
    why: str = ""
    archive: bool = False
    lessons: tuple[str, ...] = ()
    website: str = ""

    def stages_in_order(self) -> tuple[StageChange, ...]:
        """The stage history from the earliest; the present stage alone when none is kept."""
        history = self.stages or (StageChange(self.stage, self.stage_since),)
        return tuple(sorted(history, key=lambda change: change.since.sort_key))

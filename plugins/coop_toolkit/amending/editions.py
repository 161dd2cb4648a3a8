"""An edition in which one thing stands in the site that a finished build knew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from coop_toolkit.amending.known import Known
from coop_toolkit.catalogue import Catalogue, ContentFile
from coop_toolkit.catalogue.ledger import Ledger
from coop_toolkit.catalogue.outside_links import OutsideLinks, read_outside_links
from coop_toolkit.catalogue.takedowns import Takedowns, read_takedowns
from coop_toolkit.catalogue.walking import KNOWN_FILES
from coop_toolkit.edition import Edition
from coop_toolkit.model import Common
from coop_toolkit.problems import Report
from coop_toolkit.rendering import Rendered, Vocabulary


@dataclass(frozen=True)
class _KnownCatalogue(Catalogue):
    """A catalogue of one thing that knows where everything else stands."""

    known: Known

    @cached_property
    def address_by_path(self) -> Mapping[str, str]:
        return self.known.by_path

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary.of(self.known.spellings)


@dataclass(frozen=True)
class Surroundings:
    """The rest of the site, as of a moment in London time."""

    known: Known
    now: datetime

    @cached_property
    def takedowns(self) -> Takedowns:
        """What was decided, read anew."""
        return read_takedowns(self._records, Report())

    @cached_property
    def outside(self) -> OutsideLinks:
        """How links to other sites stand, read anew."""
        return read_outside_links(self._records, Report())

    def edition_with(self, thing: Common, rendered: Rendered) -> Edition:
        """The edition in which a thing has that text, whatever its file says."""
        catalogue = _KnownCatalogue(
            now=self.now,
            published=(thing,),
            files=tuple(self.file(below) for below in self.known.files),
            map_files=(),
            spellings={},
            takedowns=self.takedowns,
            root=Path(self.known.content),
            ledger=Ledger(),
            render=lambda _: rendered,
            outside=self.outside,
            known=self.known,
        )
        addresses, unfit = self.known.addresses, self.known.unfit
        return Edition(
            catalogue, self.known.site, lambda: addresses, frozenset, unfit=lambda: unfit
        )

    def file(self, below: str) -> ContentFile:
        """A file of the content by its path below the folder."""
        return ContentFile(Path(self.known.content, below), below, f"{self.known.shown}/{below}")

    @property
    def _records(self) -> list[ContentFile]:
        files = (self.file(below) for below in sorted(KNOWN_FILES))
        return [file for file in files if file.path.is_file()]

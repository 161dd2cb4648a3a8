"""A file's words, read when they are asked for, and whether a check found them sound before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.prose import Prose, prose_of
from coop_toolkit.code_version import code_version
from coop_toolkit.rendering import TextStore

_MADE_BY = (("checks", "rendering", "safety.py", "problems.py"), ())


@dataclass(frozen=True)
class Text:
    """A published file. `store` remembers what was found, where there is one."""

    item: Item
    store: TextStore | None = None

    @cached_property
    def prose(self) -> Prose:
        """Its words."""
        return prose_of(self.item.document)

    def forget_words(self) -> None:
        """Let go of its words: they take more room than the file itself."""
        self.__dict__.pop("prose", None)

    def recall(self, what: str) -> str | None:
        """What was remembered under a name of the file as it is, by the checks as they are."""
        return self.store.recall(*self._key(what)) if self.store else None

    def remember(self, what: str, text: str = "") -> None:
        """Remember something of the file until it or the checks change."""
        if self.store:
            self.store.keep(text, *self._key(what))

    def is_sound(self, what: str) -> bool:
        """Whether the checks of that name found nothing before."""
        return self.recall(what) is not None

    def _key(self, what: str) -> tuple[str, ...]:
        return code_version(*_MADE_BY), what, self.item.schema.kind, self.item.document.text

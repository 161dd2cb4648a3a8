"""A link to another site, and how it stood when somebody looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OutsideLink:
    """One address that the content leads to, as content/links.yml records it.

    `state` is "works", "moved" (to `leads_to`), "gone" (the page), "no host" (the whole site),
    "no answer" or "not told", `checked` the day of that, `answer` the number the server gave,
    `copy` an archived copy that an editor has opened, "" where nobody has.
    """

    address: str
    state: str
    checked: date | None = None
    answer: int = 0
    leads_to: str = ""
    copy: str = ""

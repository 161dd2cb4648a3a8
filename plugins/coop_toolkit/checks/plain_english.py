"""Office words for which there is a plain one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.problems import Level, Problem

# The core only: longer lists flag the words of the trade that the toolkit is about.
PLAIN = {
    "deliverable": "result",
    "deliverables": "results",
    "facilitate": "help",
    "facilitated": "helped",
    "facilitates": "helps",
    "facilitating": "helping",
    "in order to": "to",
    "incentivise": "encourage",
    "incentivised": "encouraged",
    "incentivises": "encourages",
    "incentivising": "encouraging",
    "key challenges": "problems",
    "leverage": "use",
    "leveraged": "used",
    "leverages": "uses",
    "leveraging": "using",
    "mainstreaming": "making usual",
    "prior to": "before",
    "stakeholder": "person concerned",
    "stakeholders": "people concerned",
    "synergies": "ways of working together",
    "synergy": "working together",
    "utilise": "use",
    "utilised": "used",
    "utilises": "uses",
    "utilising": "using",
}
_LONGEST_FIRST = sorted(PLAIN, key=len, reverse=True)
_OFFICE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_LONGEST_FIRST)})(?![\w-])".replace(" ", r"[ \t]+"), re.IGNORECASE
)
# Looking for a few letters first is far quicker than looking for all the words everywhere.
_SIGNS = tuple(sorted({phrase.split()[0][:7] for phrase in PLAIN} - {"in"} | {"in order"}))


def plain_english_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every such word outside quotations, with the plain one."""
    if not any(sign in prose.small for sign in _SIGNS):
        return
    for office in _OFFICE.finditer(prose.own_text):
        plain = PLAIN[" ".join(office[0].lower().split())]
        yield found(
            item,
            place_in(prose.own_text, *office.span()),
            f"“{office[0]}” has a plainer word: {plain}",
            instead=(_cased(plain, office[0]),),
            help="wording",
            level=Level.NOTICE,
        )


def _cased(plain: str, typed: str) -> str:
    return plain[0].upper() + plain[1:] if typed[0].isupper() else plain

"""content/links.yml: what links to other sites answered, kept from one look to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from coop_toolkit.frontmatter import HeaderValue, records_text
from coop_toolkit.links.probing import Answer
from coop_toolkit.model.link import OutsideLink
from coop_toolkit.whole_files import write_whole

# How long an answer is believed, in days; one that told nothing is asked for sooner.
BELIEVED = timedelta(days=90)
DOUBTED = timedelta(days=7)
_HEAD = (
    "# How links to other sites stand. `python3 tasks.py links` writes this file.\n"
    "# When you have opened an archived copy, put its address after `copy:`; that line stays.\n"
)


def due(addresses: Iterable[str], known: Mapping[str, OutsideLink], today: date) -> list[str]:
    """The addresses that nobody has looked at lately."""
    return [a for a in addresses if a not in known or _is_old(known[a], today)]


def _is_old(link: OutsideLink, today: date) -> bool:
    believed = DOUBTED if link.state in ("no answer", "no host") else BELIEVED
    return link.checked is None or today - link.checked >= believed


def recorded(known: OutsideLink | None, address: str, answer: Answer, today: date) -> OutsideLink:
    """The record of an address after a look at it; an editor's own line in it stays."""
    before = known or OutsideLink(address, answer.state)
    return replace(
        before, state=answer.state, checked=today, answer=answer.status, leads_to=answer.leads_to
    )


def write_links(path: Path, links: Iterable[OutsideLink]) -> None:
    """Write the file whole, sorted by address."""
    records: list[dict[str, HeaderValue]] = [
        {
            "address": link.address,
            "state": link.state,
            "checked": link.checked.isoformat() if link.checked else "",
            "answer": link.answer or "",
            "leads_to": link.leads_to,
            "copy": link.copy,
        }
        for link in sorted(links, key=lambda link: link.address)
    ]
    write_whole(path, (_HEAD + records_text(records)).encode())

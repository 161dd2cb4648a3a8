"""links: a look at every link to another site, recorded in the content."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import sleep

from coop_toolkit.catalogue.outside_links import FILE
from coop_toolkit.links.collecting import outside_addresses
from coop_toolkit.links.probing import Answer, Prober
from coop_toolkit.links.recording import due, recorded, write_links
from coop_toolkit.links.visiting import visited
from coop_toolkit.problems import counted
from coop_toolkit.verbs.running import NoContent, Run, content_folder, read_site, show

PROBER = Prober()
PAUSE = sleep
SAVED_EVERY = 25


def links(root: Path, options: argparse.Namespace) -> int:
    """Look at what has not been looked at lately, and write down how it stands."""
    content, shown = content_folder(root, options)
    try:
        run = read_site(root, options)
    except NoContent as reason:
        print(reason)
        return 2
    run.close()
    problems = [p for p in run.report.in_file_order() if p.path.endswith(f"/{FILE}")]
    if problems:
        show(problems, "Nothing was looked at.")
        return 1
    return _look(run, content / FILE, f"{shown}/{FILE}", options.most)


def _look(run: Run, path: Path, shown: str, most: int) -> int:
    """Look, and save now and then: a look that is broken off goes on where it was."""
    edition = run.assembly.edition
    known = dict(edition.catalogue.outside.known)
    addresses = outside_addresses(edition.catalogue, edition.site.address.origin)
    wanted = due(addresses, known, edition.site.as_of)
    found: Counter[str] = Counter()
    print(f"{counted(len(addresses), 'link')} to other sites, {len(wanted):,} of them to look at.")
    try:
        for address, answer in _told(visited(wanted[:most], PROBER.probe, PAUSE), len(wanted)):
            known[address] = recorded(known.get(address), address, answer, edition.site.as_of)
            found[answer.state] += 1
            if found.total() % SAVED_EVERY == 0:
                write_links(path, known.values())
    except KeyboardInterrupt:
        print("Broken off. The next call goes on from here.")
    if found:
        write_links(path, known.values())
        print(f"Wrote {shown}: {', '.join(f'{n:,} {state}' for state, n in found.most_common())}.")
    left = len(wanted) - found.total()
    if left:
        print(f"{counted(left, 'link')} left for another call.")
    return 0


def _told(answers: Iterator[tuple[str, Answer]], total: int) -> Iterator[tuple[str, Answer]]:
    for number, (address, answer) in enumerate(answers, 1):
        print(f"{number:,} of {total:,}: {answer.state}: {address}", flush=True)
        yield address, answer

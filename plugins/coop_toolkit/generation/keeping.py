"""Which pages of the last build can stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from coop_toolkit.generation.assembly import Assembly
from coop_toolkit.generation.fingerprints import Fingerprints
from coop_toolkit.urls import file_of


def keep_pages(assembly: Assembly) -> None:
    """Let an assembly tell each page's fingerprint, and mark the pages that need no rendering.

    A page stays when its fingerprint is that of the last build, its file was not touched
    since, and every address that templates asked for is still answered alike.
    """
    fingerprints = Fingerprints(assembly)
    fingerprints.look_at(assembly.gathered.catalogue.published)
    assembly.fingerprint = fingerprints.of
    last = assembly.last
    if last is None or not _answers_stand(assembly, last.manifest.asked):
        return
    for page in (*assembly.pages, *assembly.pelican_pages.values()):
        if assembly.keeps(file_of(page.address), assembly.fingerprint(page)):
            assembly.kept.add(page.address)
    assembly.manifest.asked |= last.manifest.asked


def _answers_stand(assembly: Assembly, asked: Mapping[str, bool]) -> bool:
    published = assembly.edition.is_published
    return all(published(address) is answer for address, answer in asked.items())

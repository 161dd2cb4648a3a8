"""Registers JSON-LD and the sitemap with Pelican."""

from __future__ import annotations

from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.metadata.facts import meta_facts
from coop_toolkit.metadata.sitemap import sitemap_files
from coop_toolkit.metadata.structured import describe

FEATURE = Feature("metadata", json_ld=describe, meta=meta_facts, files_about=sitemap_files)
register = joining(FEATURE)

"""Taxonomies beside categories and tags: their terms as tags that name the taxonomy.

A tag "Region: South" reads well, can be browsed and has an address; a field of its own would
need a page for each taxonomy that any plugin ever thought of. The old address of a term is
/region/south/, and the query `?region=south` (WordPress, register_taxonomy).
"""

from __future__ import annotations

import re

from coop_toolkit.legacy.record import Term
from coop_toolkit.urls import slugify

# What WordPress and its plugins file for themselves, or the importer reads elsewhere.
_NOT_TOLD = frozenset((
    "", "author", "post_format", "nav_menu", "link_category", "language", "post_translations",
    "term_language", "term_translations", "wp_theme", "wp_template_part_area",
    "wp_pattern_category", "wp_pattern_sync_status", "translation_priority", "action-group",
    "elementor_library_type", "elementor_library_category", "product_type",
    "product_visibility", "amp_validation_error", "following_users", "jp_search_plan",
))  # fmt: skip


def is_told(taxonomy: str) -> bool:
    """Whether a taxonomy says something to readers."""
    return taxonomy not in _NOT_TOLD


def term_of_taxonomy(taxonomy: str, slug: str, name: str) -> Term:
    """A term of another taxonomy as a tag; its old addresses go with it."""
    label = " ".join(re.split(r"[\W_]+", taxonomy)).strip() or taxonomy
    shown = f"{label[:1].upper()}{label[1:]}: {name}"
    own = slug or slugify(name)
    was_at = (f"/{taxonomy}/{own}/", f"/?{taxonomy}={own}")
    return Term("tag", slugify(f"{taxonomy} {own}"), shown, was_at=was_at)

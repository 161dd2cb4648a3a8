"""Registers sizes, social pictures and the finish of bodies with Pelican."""

from __future__ import annotations

from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.images.checking import unfit_pictures
from coop_toolkit.images.cleaning import cleaned
from coop_toolkit.images.dressing import dressed
from coop_toolkit.images.sizes import size_files
from coop_toolkit.images.social import social_facts, social_files

FEATURE = Feature(
    "images",
    files=size_files,
    files_about=social_files,
    meta=social_facts,
    dress=dressed,
    clean=cleaned,
    unfit=unfit_pictures,
)
register = joining(FEATURE)

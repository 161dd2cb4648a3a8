"""Registers the reader, the writer, the generator and the templates' names with Pelican.

Signals, in the order they come: `initialized` (the content is read, the templates get
their names; after this each feature adds itself), `readers_init`, `get_generators`,
`get_writer`, `finalized` (the store and the manifest are written).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import assembly_of
from coop_toolkit.generation.environment import COMPILED
from coop_toolkit.generation.generator import FeatureGenerator
from coop_toolkit.generation.reader import CatalogueReader
from coop_toolkit.generation.templates import FILTERS, template_globals
from coop_toolkit.generation.writer import SiteWriter


def start(pelican: Any) -> None:
    """Read the content and give the templates their names."""
    assembly = assembly_of(pelican.settings)
    pelican.settings["JINJA_GLOBALS"] = template_globals(assembly)
    pelican.settings["JINJA_FILTERS"] = dict(FILTERS)
    options = pelican.settings["JINJA_ENVIRONMENT"]
    pelican.settings["JINJA_ENVIRONMENT"] = {**options, "bytecode_cache": COMPILED}


def add_reader(readers: Any) -> None:
    """Let our reader take every Markdown file."""
    for suffix in CatalogueReader.file_extensions:
        readers.reader_classes[suffix] = CatalogueReader


def generator(_: Any) -> type[FeatureGenerator]:
    """Our generator."""
    return FeatureGenerator


def leave_lists(articles: Any) -> None:
    """Keep Pelican from making its lists of posts, which are not written.

    For each it looks for every post of the site in the list, which takes time in the square
    of their number. What a template can read of them stays.
    """
    articles.tags, articles.categories, articles.authors = {}, [], []


def writer(_: Any) -> type[SiteWriter]:
    """Our writer."""
    return SiteWriter


def finish(pelican: Any) -> None:
    """Write down what the build wrote, and let go of the store."""
    assembly = assembly_of(pelican.settings)
    if pelican.settings["COOP_CACHE"] and "COOP_OUTPUT" not in pelican.settings:
        output = Path(pelican.settings["OUTPUT_PATH"])
        assembly.manifest.save(manifest_path(Path(pelican.settings["COOP_CACHE"]), output))
    if assembly.store:
        assembly.store.close()


def manifest_path(cache: Path, output: Path) -> Path:
    """Where the manifest of an output folder is kept."""
    name = output.resolve().as_posix().strip("/").replace("/", "-") or "root"
    return cache / "manifests" / f"{name[-120:]}.json"


def register() -> None:
    """Connect all of it."""
    signals.initialized.connect(start)
    signals.readers_init.connect(add_reader)
    signals.get_generators.connect(generator)
    signals.article_generator_finalized.connect(leave_lists)
    signals.get_writer.connect(writer)
    signals.finalized.connect(finish)

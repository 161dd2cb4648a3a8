"""Pelican run from our own commands: settings read, features loaded, errors not passed over.

Pelican logs an error and goes on, and ends 0 when a plugin is missing. Here each of them
ends the run.
"""

from __future__ import annotations

import importlib
import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pelican
from pelican.settings import read_settings

from coop_toolkit.generation.assembly import ASSEMBLY, Assembly, assemble
from coop_toolkit.generation.keeping import keep_pages
from coop_toolkit.generation.known_settings import misspelt_settings
from coop_toolkit.generation.manifest import LastBuild, Manifest, load_manifest
from coop_toolkit.generation.placing import left_by, put_in_place, refuse_foreign
from coop_toolkit.generation.plugin import manifest_path
from coop_toolkit.generation.template_errors import TemplateFailed, located
from coop_toolkit.model import Post
from coop_toolkit.problems import Problem

_HELP = "docs/for-developers.md#a-plugin-that-fails"


class BuildFailed(Exception):
    """The build ended early; `problems` say why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message if problems else "the build failed")
        self.problems = problems


def settings_from(path: Path, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Pelican's settings from a file, with what the command line says instead.

    Raises:
        BuildFailed: a setting only nearly has a name that counts.
    """
    settings: dict[str, Any] = read_settings(str(path), override=dict(overrides))
    misspelt = list(misspelt_settings(path, settings))
    if misspelt:
        raise BuildFailed(misspelt)
    return settings


def assembled(settings: dict[str, Any], shown: str) -> Assembly:
    """The content read, and every feature that the settings name taken in.

    Raises:
        BuildFailed: a plugin cannot be loaded.
    """
    assembly = assemble(settings, shown=shown)
    problems = []
    for name in settings["PLUGINS"]:
        try:
            module = importlib.import_module(name)
        except ImportError as error:
            problems.append(Problem("pelicanconf.py", 0, f"the plugin {name} cannot be loaded",
                                    advice=f"{error}.", help=_HELP))  # fmt: skip
        else:
            feature = getattr(module, "FEATURE", None)
            if feature is not None:
                assembly.add(feature)
    if problems:
        raise BuildFailed(problems)
    settings[ASSEMBLY] = assembly
    return assembly


def write_site(settings: dict[str, Any], output: Path) -> int:
    """Build into a folder beside the output, then put it in place.

    Returns:
        How many files changed; the manifest of the run has all that the site has.

    Raises:
        BuildFailed: a template or a plugin failed; the output is as it was.
        NotOurs: the output folder holds something else.
    """
    kept_at = _manifest_path(settings, output)
    last = load_manifest(kept_at)
    refuse_foreign(output, Path(settings["PATH"]), last)
    assembly: Assembly = settings[ASSEMBLY]
    left = Manifest() if assembly.is_complete else left_by(last)
    assembly.manifest.files |= left.files
    if settings["COOP_CACHE"]:
        assembly.last = LastBuild(last, output) if last else None
        keep_pages(assembly)
    staging = output.with_name(f"{output.name}.next")
    shutil.rmtree(staging, ignore_errors=True)
    settings |= {"OUTPUT_PATH": str(staging), "COOP_OUTPUT": str(output), **_to_read(assembly)}
    try:
        _run(settings)
        changed = put_in_place(staging, output, last, assembly.manifest)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    if settings["COOP_CACHE"] or last:  # an older list would tell of files that stand no more
        assembly.manifest.save(kept_at)
    return changed


def _manifest_path(settings: Mapping[str, Any], output: Path) -> Path:
    """Where the manifest of an output folder is kept, also by a build that keeps nothing else."""
    cache = settings["COOP_CACHE"] or Path(settings.get("COOP_ROOT", "")) / ".cache"
    return manifest_path(Path(cache), output)


def _to_read(assembly: Assembly) -> dict[str, list[str]]:
    """Pelican's paths of articles and pages: the files of those that are not kept."""
    posts: list[str] = []
    pages: list[str] = []
    for below, page in assembly.pelican_pages.items():
        if page.address not in assembly.kept:
            (posts if isinstance(page.thing, Post) else pages).append(below)
    return {"ARTICLE_PATHS": posts, "PAGE_PATHS": pages}


def _run(settings: dict[str, Any]) -> None:
    with _heard_errors() as heard:
        try:
            with located():
                pelican.Pelican(settings).run()
        except TemplateFailed as failed:
            raise BuildFailed([failed.problem]) from failed
    if heard:
        raise BuildFailed([Problem("Pelican", 0, message, help=_HELP) for message in heard])


@contextmanager
def _heard_errors() -> Iterator[list[str]]:
    """What Pelican logs as an error, which it would otherwise pass over."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    listener = Listener(logging.ERROR)
    logger = logging.getLogger("pelican")
    logger.addHandler(listener)
    pelican.console.quiet = True
    try:
        yield heard
    finally:
        logger.removeHandler(listener)

"""Pelican's writer, made careful.

Pages wait until all are known, then are rendered together. It stays inside the output
folder, leaves a file alone whose bytes did not change, and writes down in the manifest what
it wrote. A folder that it made itself holds nothing of anybody else's, so only folders that
were there before are looked into.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from pelican.writers import Writer

from coop_toolkit.generation.assembly import Share, assembly_of
from coop_toolkit.generation.template_errors import TemplateFailed, located
from coop_toolkit.output import FileToMake, WebFile, WebPage
from coop_toolkit.urls import file_of
from coop_toolkit.workers import shared_out

# Below this, another process takes longer to start than to render a share.
WORTH_SHARING = 100


class OutsideOutput(Exception):
    """A file would have been written outside the output folder."""


class SiteWriter(Writer):  # type: ignore[misc]
    """Writes pages and files below the output folder."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._root = os.path.realpath(output_path)
        os.makedirs(self._root, exist_ok=True)
        self._folders: dict[str, bool] = {self._root: False}
        self._assembly = assembly_of(settings)
        self._waiting: list[WebPage | FileToMake] = []

    def write_file(self, name: str, template: Any, *_: Any, **kwargs: Any) -> None:
        """Let a page wait for `write_waiting`. Called by Pelican's own generators."""
        content = kwargs.get("article") or kwargs.get("page")
        web: WebPage | None = getattr(content, "web", None)
        if web is not None and name:
            self.write_page(web)

    def write_page(self, web: WebPage) -> None:
        """Let a page wait for `write_waiting`."""
        self._waiting.append(web)

    def write_waiting(self, environment: Environment) -> None:
        """Make and write all that waits: pages with the templates of an environment, and files.

        Raises:
            TemplateFailed: a template cannot be rendered.
        """
        waiting, self._waiting = self._waiting, []
        names = {item.template for item in waiting if isinstance(item, WebPage)}
        templates = {name: environment.get_template(name) for name in names}
        if len(waiting) >= WORTH_SHARING:
            self._load_parts(environment, templates)
        work = partial(self._write_share, templates)
        for share in shared_out(work, waiting, worth_it=WORTH_SHARING):
            if isinstance(share, TemplateFailed):
                raise share
            self._assembly.take_over(share)

    def _load_parts(self, environment: Environment, names: Iterable[str]) -> None:
        """Compile once what every worker would compile for itself."""
        sources = self._assembly.templates
        for part in {part for name in names for part in sources.reach(name)}:
            environment.get_template(part)

    def _write_share(
        self, templates: Mapping[str, Template], waiting: Sequence[WebPage | FileToMake]
    ) -> Share | TemplateFailed:
        """What a worker tells of its share; a failure is told too, for the parent to raise."""
        try:
            for item in waiting:
                if isinstance(item, WebPage):
                    self._write_rendered(item, templates[item.template])
                else:
                    self._write_file(item)
        except TemplateFailed as failed:
            return failed
        return self._assembly.share_of(file_of(item.address) for item in waiting)

    def _write_file(self, file: FileToMake) -> None:
        self.write_bytes(file_of(file.address), file.make(), file.sources, file.recipe)

    def _write_rendered(self, web: WebPage, template: Template) -> None:
        with located():
            html = template.render({**web.values, "web": web})
        fingerprint = self._assembly.fingerprint(web)
        self.write_bytes(file_of(web.address), html.encode("utf-8"), web.sources, fingerprint)

    def write_made(self, file: WebFile | FileToMake) -> None:
        """Write a file; let one that the last build did not make alike wait to be made."""
        name = file_of(file.address)
        if isinstance(file, WebFile):
            self.write_bytes(name, file.data, file.sources)
        elif not self._assembly.keeps(name, file.recipe):
            self._waiting.append(file)

    def write_bytes(
        self, name: str, data: bytes, sources: tuple[str, ...] = (), fingerprint: str = ""
    ) -> None:
        """Write a file below the output folder, unless it holds these bytes already.

        Raises:
            OutsideOutput: the name leads out of the folder.
        """
        name = os.path.normpath(name)
        path = os.path.join(self._root, name)
        if self._is_inside(path) and self._stays(name, data, sources, fingerprint):
            return
        is_fresh = self._is_fresh(os.path.dirname(path))
        if not is_fresh and not self._is_inside(os.path.realpath(path)):
            raise OutsideOutput(name)
        if is_fresh or not _holds(path, data):
            with open(path, "wb") as file:
                file.write(data)

    def _stays(self, name: str, data: bytes, sources: tuple[str, ...], fingerprint: str) -> bool:
        """Whether the last build's file is good; the manifest then has it as it stands."""
        manifest, last = self._assembly.manifest, self._assembly.last
        name = name.replace(os.sep, "/")
        row = manifest.record(name, data, sources, fingerprint)
        standing = last.still_has(name, row.digest) if last else None
        if standing:
            manifest.files[name] = replace(row, size=standing.size, changed=standing.changed)
        return standing is not None

    def _is_fresh(self, folder: str) -> bool:
        """Whether this writer made a folder; makes it where it is not there."""
        if folder not in self._folders:
            self._folders[folder] = self._made(folder)
        return self._folders[folder]

    def _made(self, folder: str) -> bool:
        if not self._is_inside(folder):
            raise OutsideOutput(folder)
        self._is_fresh(os.path.dirname(folder))
        try:
            os.mkdir(folder)
        except FileExistsError:
            if not self._is_inside(os.path.realpath(folder)):
                raise OutsideOutput(folder) from None
            return False
        return True

    def _is_inside(self, path: str) -> bool:
        return path == self._root or path.startswith(self._root + os.sep)


def _holds(path: str, data: bytes) -> bool:
    """Whether a file has these bytes already."""
    try:
        return Path(path).read_bytes() == data
    except OSError:
        return False

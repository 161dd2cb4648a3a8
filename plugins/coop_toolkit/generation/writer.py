"""Pelican's writer, made careful.

It stays inside the output folder, leaves a file alone whose bytes did not change, and
writes down in the manifest what it wrote.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.writers import Writer

from coop_toolkit.generation.assembly import assembly_of
from coop_toolkit.output import WebPage
from coop_toolkit.urls import file_of


class OutsideOutput(Exception):
    """A file would have been written outside the output folder."""


class SiteWriter(Writer):  # type: ignore[misc]
    """Writes pages and files below the output folder."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._root = Path(output_path).resolve()
        self._manifest = assembly_of(settings).manifest

    def write_file(
        self, name: str, template: Any, context: dict[str, Any], *_: Any, **kwargs: Any
    ) -> None:
        """Render a page of Pelican's or ours. Called by Pelican's own generators too."""
        content = kwargs.get("article") or kwargs.get("page")
        web: WebPage | None = getattr(content, "web", None) or kwargs.get("web")
        if web is None or not name:
            return
        html = template.render({**context, **kwargs, **web.values, "web": web})
        self.write_bytes(name, html.encode("utf-8"), web.sources)

    def write_page(self, web: WebPage, template: Any, context: dict[str, Any]) -> None:
        """Render one of our pages."""
        self.write_file(file_of(web.address), template, context, web=web)

    def write_bytes(self, name: str, data: bytes, sources: tuple[str, ...] = ()) -> None:
        """Write a file below the output folder, unless it holds these bytes already.

        Raises:
            OutsideOutput: the name leads out of the folder.
        """
        path = (self._root / name).resolve()
        if not path.is_relative_to(self._root):
            raise OutsideOutput(name)
        self._manifest.record(path.relative_to(self._root).as_posix(), data, sources)
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

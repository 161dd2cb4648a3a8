"""Pelican's door to the catalogue: a reader that gives what has been read already."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, ClassVar

from pelican.contents import Author, Category, Tag
from pelican.readers import BaseReader

from coop_toolkit.generation.assembly import assembly_of
from coop_toolkit.model import Post
from coop_toolkit.output import WebPage
from coop_toolkit.urls import file_of


class CatalogueReader(BaseReader):  # type: ignore[misc]
    """Gives Pelican an article or a page for every file that is published.

    Drafts, future posts and refused files have the status "skip": Pelican leaves them
    out of everything.
    """

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md", "markdown", "MD", "MARKDOWN"]

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        # Pelican works the slug of each name out anew for each post that has it.
        self._category = cache(lambda name: Category(name, settings))
        self._tag = cache(lambda name: Tag(name, settings))
        self._author = cache(lambda name: Author(name, settings))

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The body and the metadata of the file at a path."""
        assembly = assembly_of(self.settings)
        below = os.path.relpath(source_path, self.settings["PATH"]).replace(os.sep, "/")
        web = assembly.pelican_pages.get(below)
        if web is None or web.thing is None:
            return "", {"title": below, "status": "skip"}
        return assembly.edition.body(web.thing), self._metadata(web)

    def _metadata(self, web: WebPage) -> dict[str, Any]:
        thing = web.thing
        metadata: dict[str, Any] = {
            "title": web.title,
            "slug": web.address.strip("/").rsplit("/", 1)[-1],
            "summary": web.description,
            "status": "published",
            "template": web.template.removesuffix(".html"),
            "url": web.address.lstrip("/"),
            "save_as": file_of(web.address),
            "web": web,
        }
        if isinstance(thing, Post):
            metadata |= self._post_metadata(thing)
        return metadata

    def _post_metadata(self, post: Post) -> dict[str, Any]:
        names = post.categories or ("Posts",)
        metadata: dict[str, Any] = {
            "date": post.date,
            "category": self._category(names[0]),
            "tags": [self._tag(name) for name in post.tags],
        }
        if post.authors:
            metadata["authors"] = [self._author(name) for name in post.authors]
        if post.modified:
            metadata["modified"] = post.modified
        return metadata

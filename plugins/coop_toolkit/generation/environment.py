"""The environment in which all pages are rendered.

Pelican makes one for each of its generators. Ours differs in that a template has the names
it can read in a plain dictionary: Jinja's own chain of them is asked again for each part
that a page includes or imports, which took a sixth of a page's time.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Templates compiled once by a process, for as long as their sources are the same."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code it was compiled to, where it was."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what a template was compiled to."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


COMPILED = CompiledTemplates()


class SiteEnvironment(Environment):
    """An environment whose global names are all known before the first template is loaded."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names of the environment with those given for one template."""
        return {**self.globals, **(d or {})}


def site_environment(like: Environment, options: Mapping[str, Any]) -> SiteEnvironment:
    """An environment with the templates, names, filters and tests of another.

    Args:
        like: the one that Pelican made for a generator.
        options: the `JINJA_ENVIRONMENT` of the settings.
    """
    made = SiteEnvironment(loader=like.loader, bytecode_cache=COMPILED, **options)
    made.globals, made.filters, made.tests = like.globals, like.filters, like.tests
    return made

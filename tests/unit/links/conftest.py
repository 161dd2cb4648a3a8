"""The server that links are looked at on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.unit.links.support import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made

"""Pictures that stand in a body as data become files."""

from __future__ import annotations

import base64

import pytest
from coop_toolkit.legacy.inline_pictures import with_addresses

DATA = base64.b64encode(b"bytes of a picture").decode()


def test_the_same_picture_has_one_address_and_its_bytes() -> None:
    html, pictures = with_addresses(f'<img src="data:image/png;base64,{DATA}" alt="a">' * 2)
    ((address, data),) = pictures.items()
    assert data == b"bytes of a picture"
    assert html == f'<img src="{address}" alt="a">' * 2
    assert address.startswith("https://inline.invalid/picture-")
    assert address.endswith(".png")


@pytest.mark.parametrize(
    "source",
    [
        "data:image/svg+xml;base64,PHN2Zz4=",
        "data:text/html;base64,PGI+",
        "data:image/png;base64,===",
    ],
)
def test_what_is_no_picture_stays_and_is_cleaned_away_later(source: str) -> None:
    html = f'<img src="{source}">'
    assert with_addresses(html) == (html, {})

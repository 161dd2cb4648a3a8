"""The lines for nginx in docs/hosting.md send what the files for other hosts send."""

from __future__ import annotations

import re

import pytest
from coop_toolkit.addresses.host_headers import EVERYWHERE, RULES

from tests.conftest import ROOT

PAGE = (ROOT / "docs/hosting.md").read_text("utf-8")
SENT = dict(re.findall(r"^ +add_header (\S+) (.+) always;$", PAGE, re.MULTILINE))
# What differs from file to file stands in the maps of headers.conf.
MAPPED = {"Content-Security-Policy": "$content_policy", "Cache-Control": "$kept"}


@pytest.mark.parametrize("name", [*EVERYWHERE, "Cache-Control"])
def test_every_header_of_other_hosts_is_sent(name: str) -> None:
    assert SENT[name].strip('"') == MAPPED.get(name, EVERYWHERE.get(name))


def test_no_header_is_sent_that_others_do_not() -> None:
    assert set(SENT) == {*EVERYWHERE, "Cache-Control"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.media_type], ids=lambda rule: rule.ending
)
def test_every_type_that_others_set_is_set(rule: object) -> None:
    assert re.search(
        rf'^ +location ~ {re.escape(rule.ending)}\$ .*default_type "{re.escape(rule.media_type)}";',
        PAGE,
        re.MULTILINE,
    )

"""A post dated for a day to come appears in the night after its date has come."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.conftest import ROOT, SmallSite


def nightly() -> str:
    """The time of the nightly release on a summer's day in London."""
    workflow = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    on = yaml.safe_load(workflow)[True]
    minute, hour = re.findall(r"\d+", on["schedule"][0]["cron"])
    return f"{int(hour) + 1:02}:{int(minute):02}"


@pytest.mark.parametrize(
    ("date", "last_night_without", "first_night_with"),
    [
        ("2027-05-04", "2027-05-03", "2027-05-04"),
        ("2027-05-04 18:00", "2027-05-04", "2027-05-05"),
    ],
)
def test_a_post_waits_for_its_date(
    site: SmallSite, date: str, last_night_without: str, first_night_with: str
) -> None:
    site.post("later", f"date: {date}").post("there")
    address = "/2027/05/04/later/"
    for night, is_there in ((last_night_without, False), (first_night_with, True)):
        call = ["--content", site.content, "--output", site.output, "--clean", "--pages"]
        assert site.run("build", *call, "--as-of", f"{night}T{nightly()}").status == 0
        assert site.has(address) == is_there
        assert ("later" in site.page("/latest-posts/")) == is_there

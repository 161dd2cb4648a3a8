"""Pages of an imported blog, and the import's own report, in a window of any width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from coop_toolkit.preview.server import make_server
from playwright.sync_api import Browser

import tasks
from tests.conftest import BUILD_DAY, ROOT
from tests.local_server import answering

EXPORT = ROOT / "tests" / "fixtures" / "legacy" / "around-the-text.xml"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a built site, with the report of its import beside the pages."""
    folder = tmp_path_factory.mktemp("imported")
    content, output = folder / "content", folder / "output"
    export = folder / f"{'theblogofthecouncil' * 4}.xml"
    export.write_bytes(EXPORT.read_bytes())
    made = ["--content", str(content)]
    report = ["--report", str(folder / "report.html")]
    assert tasks.main(["import", str(export), *made, *report]) == 0
    assert (
        tasks.main(["build", *made, "--pages", "--output", str(output), "--as-of", BUILD_DAY]) == 0
    )
    (output / "report.html").write_bytes(Path(folder / "report.html").read_bytes())
    with answering(make_server(output, 0)) as origin:
        yield origin


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["/2014/03/04/a-thread/", "/report.html"])
def test_nothing_runs_out_of_the_window(
    browser: Browser, imported: str, address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(imported + address)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()

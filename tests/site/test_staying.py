"""The build behind a preview stays loaded, and knows when it must not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from coop_toolkit.verbs.staying import StayingBuild

from tests.conftest import ROOT
from tests.edited_checkout import Checkout, small_checkout

BROKEN = "raise RuntimeError('nobody foresaw this')\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    checkout = small_checkout(tmp_path / "checkout")
    for name in ("tasks.py", "requirements.lock"):
        shutil.copy(ROOT / name, checkout.root)
    (checkout.root / "plugins").symlink_to(ROOT / "plugins")
    return checkout


@pytest.fixture
def staying(checkout: Checkout) -> Iterator[StayingBuild]:
    options = ["--pages", "--content", str(checkout.content)]
    staying = StayingBuild(checkout.root, [*options, "--as-of", checkout.day])
    yield staying
    staying.stop()


def page(checkout: Checkout) -> str:
    return (checkout.root / "output/about/index.html").read_text("utf-8")


def test_one_process_makes_each_change(checkout: Checkout, staying: StayingBuild) -> None:
    checkout.write("pages/about.md", "title: About", "Who we are.\n")
    status, said = staying.build()
    assert (status, said.startswith("Built ")) == (0, True)
    process = staying._process
    checkout.write("pages/about.md", "title: About", "Who we were.\n")
    assert staying.build()[0] == 0
    assert "Who we were." in page(checkout)
    assert staying._process is process


def test_what_must_be_mended_is_told_and_the_site_stays(
    checkout: Checkout, staying: StayingBuild
) -> None:
    checkout.write("pages/about.md", "title: About", "Who we are.\n")
    staying.build()
    checkout.write("pages/about.md", "colour: red", "Who we were.\n")
    status, said = staying.build()
    assert (status, "colour" in said) == (1, True)
    assert "Who we are." in page(checkout)
    checkout.write("pages/about.md", "title: About", "Who we were.\n")
    assert staying.build()[0] == 0
    assert "Who we were." in page(checkout)


def test_a_changed_template_is_seen(checkout: Checkout, staying: StayingBuild) -> None:
    checkout.write("pages/about.md", "title: About", "Who we are.\n")
    staying.build()
    checkout.replace(checkout.root / "theme/templates/page.html", "</article>", "<hr></article>")
    staying.build()
    assert "<hr></article>" in page(checkout)


def test_changed_code_is_loaded_anew_and_a_failure_is_told_in_a_sentence(
    checkout: Checkout, staying: StayingBuild
) -> None:
    settings = checkout.root / "pelicanconf.py"
    staying.build()
    before = settings.read_text("utf-8")
    settings.write_text(before + BROKEN, "utf-8")
    status, said = staying.build()
    assert (status, said) == (
        1,
        "The program failed at something that is no fault of the content.\n"
        "What was there before is as it was.\n"
        "Send .cache/trouble.log to whoever looks after the program: it holds the details.\n",
    )
    settings.write_text(before, "utf-8")
    assert staying.build()[0] == 0


def test_a_process_that_was_stopped_is_started_anew(
    checkout: Checkout, staying: StayingBuild
) -> None:
    staying.build()
    staying.stop()
    staying.stop()
    checkout.write("pages/about.md", "title: About", "Who we were.\n")
    assert staying.build()[0] == 0
    assert "Who we were." in page(checkout)

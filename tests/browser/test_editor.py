"""The real form editor, in a real browser, on a folder of the browser's own.

It is told where the files are by a stand-in for the browser's folder picker; what it writes is
read back and checked. Skipped where the editor has not been fetched: python3 tasks.py editor
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from coop_toolkit.contributing.editor.configuration import EditorPlace
from coop_toolkit.contributing.editor.fetching import editor_folder, is_fetched
from coop_toolkit.contributing.editor.placing import place_editor
from coop_toolkit.frontmatter import read_document
from coop_toolkit.preview.server import make_server
from coop_toolkit.problems import Report
from coop_toolkit.schema import BY_FOLDER
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, SmallSite
from tests.local_server import answering
from tests.other import COUNCIL

pytestmark = pytest.mark.browser

WRITE = """async files => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', {create: true});
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/'), name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, {create: true});
    const file = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, entry] of folder.entries())
      if (entry.kind == 'directory') await walk(entry, `${path}${name}/`);
      else found[path + name] = await (await entry.getFile()).text();
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}"""
PICKER = "window.showDirectoryPicker = async () => navigator.storage.getDirectory()"
CONTENT = COUNCIL / "content"
CHANGED = "Changed in the form editor."


class FormEditor:
    """The editor opened on the other council's content."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base

    def open(self, files: Mapping[str, str]) -> None:
        """Let it see a folder with these files."""
        self.page.goto(f"{self.base}/admin/LICENSE.txt")
        self.page.evaluate(WRITE, files)
        self.page.goto(f"{self.base}/admin/")
        self.page.get_by_role("button", name="Work with Local Repository").click()
        self.page.get_by_text("Toolkit pages").wait_for()

    def go(self, below: str) -> None:
        """Open one of its screens, with a form."""
        self.page.goto(f"{self.base}/admin/#/collections/{below}")
        self.box("title").wait_for()

    def box(self, key: str) -> Any:
        """The box of a key."""
        return self.page.locator(f'section.field[data-key-path="{key}"]')

    def fill(self, **values: str) -> None:
        """Type into boxes."""
        for key, value in values.items():
            self.box(key).locator("input:visible, textarea:visible").first.fill(value)

    def choose(self, key: str, word: str) -> None:
        """Choose one of a few words."""
        self.box(key).get_by_role("combobox").click()
        self.page.get_by_role("option", name=word, exact=True).click()

    def save(self) -> None:
        """Save, and wait for the list that follows."""
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.wait_for_url(lambda url: url.rstrip("/").split("/")[-2] == "collections")

    def files(self) -> dict[str, str]:
        """What stands in the folder now."""
        return dict(self.page.evaluate(READ))


def hand_written() -> dict[str, str]:
    return {
        f"content/{path.relative_to(CONTENT).as_posix()}": path.read_text("utf-8")
        for path in sorted(CONTENT.rglob("*.md"))
    }


@pytest.fixture(scope="module")
def admin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a release that holds the editor."""
    fetched = editor_folder(ROOT / ".cache")
    if not is_fetched(fetched):
        pytest.skip("The form editor has not been fetched: python3 tasks.py editor")
    release = tmp_path_factory.mktemp("release")
    place = EditorPlace("github", "https://github.com/a/b", "Northmoor", "https://n.example")
    place_editor(fetched, release, place)
    with answering(make_server(release, 0)) as origin:
        yield origin


@pytest.fixture
def editor(browser: Browser, admin: str) -> Iterator[FormEditor]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(PICKER)
    yield FormEditor(page, admin)
    context.close()


def test_what_it_saves_is_taken_by_the_check(editor: FormEditor, site: SmallSite) -> None:
    editor.open(hand_written())
    editor.go("post/new")
    editor.fill(title="What we tried: “tea” & more", date="2026-11-20", body="We tried *tea*.")
    editor.save()
    editor.go("page/new")
    editor.fill(title="How we work", body="Together.\n\n## Where\n\nIn the hall.")
    editor.save()
    editor.go("event/new")
    editor.fill(title="Spring forum", starts="2027-03-18 18:00", ends="20:00")
    editor.save()
    editor.go("project/new")
    editor.fill(
        title="Herb garden", stage_since="2026-11", summary="Herbs.", contact="not recorded"
    )
    editor.choose("stage", "idea")
    editor.save()
    new = {path: text for path, text in editor.files().items() if path not in hand_written()}
    assert set(new) == {
        "content/posts/2026/what-we-tried-tea-more.md", "content/pages/how-we-work.md",
        "content/events/2027/spring-forum.md", "content/projects/herb-garden.md",
    }  # fmt: skip
    put(site, editor.files())
    checked = site.check()
    assert checked.status == 0, checked.output
    site.built()
    assert "<em>tea</em>" in site.page("/2026/11/20/what-we-tried-tea-more/")
    assert "Where" in site.page("/how-we-work/")
    assert site.has("/events/2027/spring-forum/event.ics")
    assert "Herb garden" in site.page("/projects/")


def put(site: SmallSite, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        if name.startswith("content/"):
            path = site.content / name.removeprefix("content/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


EDITED = (
    "post/entries/2026/hedges", "post/entries/2026/bus", "event/entries/2026/hedge-day",
    "project/entries/moor-hedges", "toolkit_page/entries/start/ask-first",
    "do/entries/walk-the-lane", "series/entries/saturdays-out", "venue/entries/moor-hall",
    "resource/entries/hedge-guide",
)  # fmt: skip


def test_a_file_written_by_hand_means_the_same_after_it_was_changed(editor: FormEditor) -> None:
    before = hand_written()
    editor.open(before)
    for below in EDITED:
        editor.go(below)
        editor.fill(summary=CHANGED)
        editor.save()
    after = editor.files()
    changed = {name for name in before if before[name] != after[name]}
    assert len(changed) == len(EDITED)
    for name in changed:
        old, new = meaning(name, before[name]), meaning(name, after[name])
        assert new.pop("summary") == CHANGED
        old.pop("summary", None)
        assert new == old, name


def meaning(name: str, text: str) -> dict[str, Any]:
    """What a file says: its values as the schema reads them, and its text."""
    report = Report()
    document = read_document(name, text.encode(), report)
    assert document
    values = BY_FOLDER[name.split("/")[1]].read(document, report)
    assert values is not None, report.in_file_order()
    return {**values, "the text": document.body.strip()}


def test_a_wrong_date_is_refused_in_its_box(editor: FormEditor) -> None:
    editor.open(hand_written())
    editor.go("event/new")
    editor.fill(title="Spring forum", starts="18/03/2027")
    editor.page.get_by_role("button", name="Save", exact=True).click()
    message = "Write the year first, such as 2012-10-30, or the month as a word."
    editor.page.get_by_text(message).first.wait_for()
    assert set(editor.files()) == set(hand_written())


def test_no_request_leaves_for_another_host(editor: FormEditor, admin: str) -> None:
    answered: list[str] = []
    editor.page.on("requestfinished", lambda request: answered.append(request.url))
    editor.open(hand_written())
    editor.go("post/new")
    elsewhere = [url for url in answered if not url.startswith((admin, "blob:", "data:"))]
    assert elsewhere == []


def test_its_icons_are_drawn_and_not_spelt_out(editor: FormEditor) -> None:
    editor.open(hand_written())
    loaded = editor.page.evaluate(
        "document.fonts.load('24px \"Material Symbols Outlined\"').then(f => f.length > 0)"
    )
    assert loaded
    width = editor.page.locator(".material-symbols-outlined").first.bounding_box()
    assert width
    assert width["width"] <= 48

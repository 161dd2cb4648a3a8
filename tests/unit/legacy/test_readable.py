"""Whatever stands in an export's fields, the files made of it can be read by the site."""

from __future__ import annotations

import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from coop_toolkit.frontmatter import Items, read_document, read_records
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.problems import Report
from coop_toolkit.schema import BY_FOLDER, COMMENT
from hypothesis import example, given, settings
from hypothesis import strategies as st

NAMES = (
    "title", "link", "pubDate", "dc:creator", "guid", "content:encoded", "excerpt:encoded",
    "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_name", "wp:status", "wp:post_parent",
    "wp:menu_order", "wp:post_type", "wp:is_sticky", "wp:post_modified", "wp:attachment_url",
)  # fmt: skip
HEAD = (
    '<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">'
)
WILD = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["publish", "post", "page", "tribe_events", "2013-04-01 12:00:00", "0000-00-00", "-1", "#",
         ": x", "- y", "yes", "{}", "[a]", "&amp;", "<b>", "\n", "\t", "'", '"', "@", "%",
         "https://x.example/?p=1", "../../a", "x" * 5_000, "|", ">", "---", "é ", "a, b", "..."]
    ),
)  # fmt: skip
COMMENT_NAMES = ("id", "author", "content", "parent")
FIELDS = st.dictionaries(st.sampled_from(NAMES), WILD, min_size=3)


def item_text(fields: dict[str, str], terms: list[str], comment: dict[str, str]) -> str:
    inner = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in fields.items())
    inner += "".join(
        f'<category domain="{kind}" nicename="">{escape(term)}</category>'
        for term in terms
        for kind in ("category", "post_tag")
    )
    said = "".join(f"<wp:{name}>{escape(text)}</wp:{name}>" for name, text in comment.items())
    return f"<item>{inner}<wp:comment>{said}</wp:comment></item>"


def problems_of(content: Path) -> list[str]:
    report = Report()
    for path in sorted(content.rglob("*.md")):
        below = path.relative_to(content).as_posix()
        document = read_document(below, path.read_bytes(), report)
        if document:
            BY_FOLDER[below.split("/")[0]].read(document, report)
    for path in sorted(content.rglob("*.yml")):
        read = read_records(path.name, path.read_bytes(), report)
        if read and isinstance(read[1], Items):
            for record in read[1].items:
                COMMENT.read(record)
    return [problem.as_text() for problem in report.in_file_order()]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(FIELDS, min_size=1, max_size=3),
    st.lists(WILD, max_size=2),
    st.fixed_dictionaries(
        {f"comment_{name}": WILD for name in ("id", "author", "content", "parent")}
    ),
)
@example([{"title": "x" * 5_000, "dc:creator": "y" * 900, "guid": "g" * 9_000}], ["z" * 900], {})
def test_any_fields_make_files_that_can_be_read(
    items: list[dict[str, str]], terms: list[str], comment: dict[str, str]
) -> None:
    text = "".join(item_text(fields, terms, comment) for fields in items)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wild.xml"
        export = f"{HEAD}<channel>{text}</channel></rss>"
        path.write_bytes(export.encode("utf-8", "replace"))
        content = Path(folder) / "content"
        import_sources([str(path)], content, options=ImportOptions(), say=lambda line: None)
        assert problems_of(content) == []

"""The block editor's footnotes as Markdown's."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.footnotes import marked_notes, with_notes

CALL = '<sup data-fn="{}" class="fn"><a href="#{}" id="{}-link">1</a></sup>'


def test_notes_are_numbered_in_the_order_they_are_called() -> None:
    html = f"b{CALL.format('two', 'two', 'two')} a{CALL.format('one', 'one', 'one')}"
    stored = '[{"id":"one","content":"First"},{"id":"two","content":"Second"}]'
    marked, notes = marked_notes(html, stored)
    assert with_notes(marked, notes, str.upper) == "b[^1] a[^2]\n\n[^1]: SECOND\n\n[^2]: FIRST"


def test_notes_that_cannot_be_read_leave_the_text_as_it_was() -> None:
    html = CALL.format("x", "x", "x")
    for stored in ("", "not JSON", '{"id": 1}', "[1]", '[{"id":"y","content":"z"}]'):
        assert marked_notes(html, stored) == (html, [])

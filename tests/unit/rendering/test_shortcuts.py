"""What the converter leaves out changes nothing of what it makes."""

from __future__ import annotations

import re

import markdown
import pytest
from coop_toolkit.rendering.markdown import EXTENSIONS
from coop_toolkit.rendering.shortcuts import take_shortcuts
from hypothesis import given, settings
from hypothesis import strategies as st

_PIECES = st.sampled_from(
    [
        "word", " ", "  \n", "\n", "\n\n", "    ", "*", "**", "_", "__", "`", "``", "\\", "\\*",
        "[", "]", "](/a/)", "![", "][ref]", "\n\n[ref]: /r/\n\n", "[^1]", "\n\n[^1]: Note\n",
        "<", ">", "<b>", "</b>", "<https://a.example>", "<a@b.example>", "&amp;", "&", "&#12;",
        "# ", "\n# ", "* ", "\n* ", "1. ", "\n1. ", "> ", "\n> ", ": ", "\n: ", "| a | b |",
        "\n--|--\n", "```", "\n```\n", "---", "\n---\n", "===", "*[HTML]: Words\n\n", "HTML",
        "{: .x}", "({", "{", "}", "~~~", "<div markdown=\"1\">", "</div>", "é", "ǅ", "\t", "!",
        "\x02", "\x03",
    ]
)  # fmt: skip


def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=[*EXTENSIONS, "toc"], output_format="html")


PLAIN, QUICK = _converter(), _converter()
take_shortcuts(QUICK)


@given(st.lists(_PIECES, max_size=40))
@settings(deadline=None)
def test_the_html_is_that_of_the_converter_as_it_comes(pieces: list[str]) -> None:
    text = "".join(pieces)
    PLAIN.reset()
    QUICK.reset()
    assert QUICK.convert(text) == PLAIN.convert(text)


def test_only_text_with_its_mark_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    pattern = QUICK.inlinePatterns["link"]

    def expression() -> re.Pattern[str]:
        tried.append(pattern)
        return pattern.compiled_re

    monkeypatch.setattr(pattern, "getCompiledRegExp", expression)
    QUICK.convert("A line of prose.\n\n* An *item*")
    assert tried == []
    QUICK.convert("A [link](/a/).")
    assert tried

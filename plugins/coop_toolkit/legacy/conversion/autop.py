"""Paragraphs from empty lines, as WordPress makes them when it shows a classic post.

A post of the classic editor is stored with bare line ends and without `<p>`. The rules
are those of `wpautop` in WordPress's wp-includes/formatting.php (GPL-2.0-or-later),
written anew: an empty line parts paragraphs, any other line end is a `<br>`, block
elements stand outside paragraphs, and the text of `<pre>` is left alone.
"""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.verbatim import verbatim_spans

_BLOCKS = (
    "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|"
    "area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|"
    "header|footer|nav|figure|figcaption|details|menu|summary|center"
)
_VERBATIM = frozenset(("pre", "script", "style", "textarea", "svg"))
_BLOCK_START = re.compile(rf"(<(?:{_BLOCKS})\b[^<>]*>)", re.I)
_BLOCK_END = re.compile(rf"(</(?:{_BLOCKS})\s*>)[ \t]*", re.I)
_ONLY_BLOCK = re.compile(rf"^\s*</?(?:{_BLOCKS})\b", re.I)
_BREAK_BY_BLOCK = re.compile(rf"<br>\n(?=\s*</?(?:{_BLOCKS})\b)", re.I)
_OPENED = re.compile(
    r"(?P<start><(?P<tag>blockquote|div|section|center)\b[^<>]*>)\s*(?P<rest>[^<\s].*)$",
    re.S | re.I,
)
_TAG = re.compile(r"<[^<>]*>")


def with_paragraphs(text: str) -> str:
    """The HTML WordPress would have shown for a stored classic post."""
    text = text.replace("\r\n", "\n")
    kept: list[str] = []
    out: list[str] = []
    at = 0
    for start, end in verbatim_spans(text, _VERBATIM):
        out.append(text[at:start])
        at = end
        if not text.startswith("<!--", start):
            out.append(f"\n\n\x02{len(kept)}\x03\n\n")
            kept.append(text[start:end])
    shown = _paragraphs("".join([*out, text[at:]]))
    return re.sub("\x02(\\d+)\x03", lambda found: kept[int(found[1])], shown)


def _paragraphs(text: str) -> str:
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = _TAG.sub(lambda found: found[0].replace("\n", " "), text)
    text = re.sub(r"<br\s*/?>\s*<br\s*/?>", "\n\n", text, flags=re.I)
    text = _BLOCK_START.sub(r"\n\n\1", text)
    text = _BLOCK_END.sub(r"\1\n\n", text)
    parts = re.split(r"\n[ \t]*\n\s*", text)
    return "\n".join(_paragraph(part.strip()) for part in parts if part.strip())


def _paragraph(part: str) -> str:
    if re.fullmatch("\x02\\d+\x03", part):
        return part
    lines = re.sub(r"(?<!<br>)(?<!<br />)(?<!<br/>)[ \t]*\n", "<br>\n", part)
    if not _ONLY_BLOCK.match(part):
        return f"<p>{lines}</p>"
    return _inside_block(_BREAK_BY_BLOCK.sub("\n", lines))


def _inside_block(part: str) -> str:
    """A part that starts with a block's tag: what follows text-level is left to the parser.

    `<blockquote>Words` without an end in the same part opens a paragraph, as WordPress does.
    """
    found = _OPENED.match(part)
    if found and f"</{found['tag']}" not in found["rest"]:
        return f"{found['start']}<p>{found['rest']}</p>"
    return part

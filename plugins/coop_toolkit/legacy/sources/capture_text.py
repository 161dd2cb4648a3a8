"""The text of a capture as HTML: paragraphs, bullets and numbered lists."""

from __future__ import annotations

import html
import re

_BULLET = re.compile(r"^ {2}(?:•|\u2022)\s+(?P<text>.*)$")
_NUMBER = re.compile(r"^ {2}(?P<number>\d{1,3})\. +(?P<text>.*)$")
_CHROME = re.compile(
    r"^(?:Advertisements?|Image|Share this:|Like this:|Like Loading\.\.\.|"
    r"Leave a reply to .{1,80} Cancel reply)$"
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]’”]")


def body_html(lines: list[str]) -> str:
    """Lines of a body as HTML; what the page's frame added is left out."""
    kept = ["" if _CHROME.match(line.strip()) else line for line in lines]
    out: list[str] = []
    group: list[str] = []
    for line in [*kept, ""]:
        if line.strip():
            group.append(line)
        elif group:
            out += _group_html(group)
            group = []
    return "\n".join(out)


def _group_html(group: list[str]) -> list[str]:
    """Lines that follow each other without an empty one: runs of list items and of text."""
    out: list[str] = []
    run: list[str] = []
    kind = ""
    for line in group:
        now = "ul" if _BULLET.match(line) else "ol" if _NUMBER.match(line) else "p"
        if now != kind and run:
            out.append(_run_html(kind, run))
            run = []
        kind = now
        run.append(line)
    return [*out, _run_html(kind, run)]


def _run_html(kind: str, run: list[str]) -> str:
    if kind == "p":
        return "<p>" + "<br>\n".join(_text(line.strip()) for line in run) + "</p>"
    pattern = _BULLET if kind == "ul" else _NUMBER
    found = [match for line in run if (match := pattern.match(line))]
    first = found[0]["number"] if kind == "ol" else "1"
    start = "" if first == "1" else f' start="{int(first)}"'
    items = "".join(f"<li>{_text(match['text'].strip())}</li>" for match in found)
    return f"<{kind}{start}>{items}</{kind}>"


def _text(line: str) -> str:
    """Text with its web addresses made links again."""
    out: list[str] = []
    at = 0
    for found in _ADDRESS.finditer(line):
        address = html.escape(found[0])
        out += [html.escape(line[at : found.start()]), f'<a href="{address}">{address}</a>']
        at = found.end()
    return "".join([*out, html.escape(line[at:])])

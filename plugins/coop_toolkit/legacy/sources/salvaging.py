"""What can be saved of an item that no parser reads: each field that is whole, taken alone."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_FIELD_START = re.compile(r"<([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)((?:\s[^<>]*)?)(?<!/)>")
# Fields that hold others: their inner fields are read in their stead.
_NESTED = ("wp:comment", "wp:postmeta", "author")
_REPEATED = ("category", "wp:comment", "wp:postmeta")
_OUTER = ("item", "entry")
_NEXT_FIELD = re.compile(
    r"\n\s*<(?:wp|content|excerpt|dc):\w+[\s>]|\n\s*<(?:category|guid|link|title|pubDate|description)[\s>]"
)


def salvaged(text: str) -> str:
    """An item put together again from its whole fields, well-formed in any case.

    A text field whose end is missing is taken up to where the next field starts, or the
    item ends. A comment or piece of meta data that is not whole is left out.
    """
    outer = _FIELD_START.match(text.lstrip())
    name = outer[1] if outer and outer[1] in _OUTER else "item"
    return f"<{name}>{''.join(_fields(text.lstrip()))}</{name}>"


def _fields(text: str) -> list[str]:
    out: list[str] = []
    seen: set[str] = set()
    found = _FIELD_START.search(text)
    while found:
        name, at = found[1], found.end()
        if name not in _OUTER:
            field, at = _field(text, found)
            if field and (name in _REPEATED or name not in seen):
                out.append(field)
                seen.add(name)
        found = _FIELD_START.search(text, at)
    return out


def _field(text: str, found: re.Match[str]) -> tuple[str, int]:
    """One field as well-formed XML, "" where it is of no use, and where to read on."""
    name, attributes = found[1], _whole_attributes(found[2])
    end_tag = re.compile(rf"</{re.escape(name)}\s*>")
    end = end_tag.search(text, _end_of_cdata(text, found.end()))
    if name in _NESTED:
        if end is None:
            return "", found.end()
        inner = "".join(_fields(text[found.end() : end.start()]))
        return f"<{name}{attributes}>{inner}</{name}>", end.end()
    if end is None:
        end = end_tag.search(text, found.end())
    stop = end.start() if end else _start_of_next(text, found.end())
    words = _plain(text[found.end() : stop])
    return f"<{name}{attributes}>{escape(words)}</{name}>", end.end() if end else stop


def _end_of_cdata(text: str, start: int) -> int:
    """Behind a CDATA section that starts here, where it has an end."""
    opened = re.compile(r"\s*<!\[CDATA\[").match(text, start)
    end = text.find("]]>", start) if opened else -1
    return end if end >= 0 else start


def _start_of_next(text: str, start: int) -> int:
    following = _NEXT_FIELD.search(text, start)
    closing = re.compile(r"</(?:item|entry|channel|feed|rss)\s*>").search(text, start)
    stops = [found.start() for found in (following, closing) if found]
    return min(stops, default=len(text))


def _plain(text: str) -> str:
    """A field's text: CDATA as it stands, other text with its entities resolved."""
    stripped = text.strip()
    if stripped.startswith("<![CDATA["):
        inner = stripped.removeprefix("<![CDATA[")
        return re.sub(r"\]\]>?$|\]$", "", inner) if not inner.endswith("]]>") else inner[:-3]
    named = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}
    return re.sub(r"&(lt|gt|quot|apos|amp);", lambda found: named[found[1]], stripped)


def _whole_attributes(text: str) -> str:
    pairs = re.findall(r"([A-Za-z][\w:.-]*)\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')", text)
    unique = {name: double or single for name, double, single in pairs}
    return "".join(f' {name}="{escape(v, {chr(34): "&quot;"})}"' for name, v in unique.items())

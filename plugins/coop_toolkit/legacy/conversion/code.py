"""Preformatted text as a fenced block, its language kept."""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.tree import Element
from coop_toolkit.legacy.shortcodes.verbatim import LANGUAGES

_LANGUAGE = re.compile(r"(?:language-|lang-|brush:\s*)([\w+#.-]{1,30})")


def language_of(element: Element) -> str:
    """The language a `<pre>` or its `<code>` names in a class, "" where none does.

    The plugin WP-Syntax has it in `lang`, where HTML has the language people speak.
    """
    names = [element.get("class"), *(inner.get("class") for inner in element.elements())]
    found = next((m for name in names if (m := _LANGUAGE.search(name))), None)
    spoken = element.get("lang").lower()
    return found[1].lower() if found else spoken if spoken in LANGUAGES else ""


def fenced(pre: Element) -> str:
    """A fenced block, or "" where the text holds markup that a fence would show as signs."""
    if any(inner.tag != "code" for inner in pre.descendants()):
        return ""
    text = pre.text().strip("\n").expandtabs(4)
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language_of(pre)}\n{text}\n{fence}"

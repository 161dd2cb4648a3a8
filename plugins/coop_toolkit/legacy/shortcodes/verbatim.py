"""Program text: [code], [sourcecode], [python] and kin."""

from __future__ import annotations

import html
import re

from coop_toolkit.legacy.shortcodes.shortcode import Shortcode, Surroundings

GENERAL = ("sourcecode", "source", "code", "codesnippet", "text", "plain", "pre")
LANGUAGES = (
    "actionscript3", "bash", "c", "cpp", "csharp", "cs", "css", "delphi", "erlang", "fsharp",
    "go", "groovy", "html", "java", "javafx", "javascript", "js", "jscript", "matlab", "objc",
    "perl", "php", "powershell", "python", "py", "r", "ruby", "scala", "shell", "sql", "vb",
    "vbnet", "xml",
)  # fmt: skip


def code(shortcode: Shortcode, around: Surroundings) -> str | None:
    """A block of code with its language; entities in it are what WordPress stored for signs."""
    if shortcode.inner is None:
        return None
    text = html.escape(html.unescape(_without_markup(shortcode.inner)).strip("\n"), quote=False)
    language = re.sub(r"[^\w+#.-]", "", _language(shortcode))[:30]
    mark = f' class="language-{language}"' if language else ""
    return f"<pre><code{mark}>{text}</code></pre>"


def _language(shortcode: Shortcode) -> str:
    named = shortcode.get("language") or shortcode.get("lang")
    if named or shortcode.name in GENERAL:
        return named.lower()
    return shortcode.name


def _without_markup(text: str) -> str:
    """The editor's own line breaks and paragraphs inside a block of code are line ends."""
    text = re.sub(r"<br\s*/?>\n?", "\n", text)
    return re.sub(r"</p>\s*<p>", "\n\n", re.sub(r"^\s*</p>|<p>\s*$", "", text))

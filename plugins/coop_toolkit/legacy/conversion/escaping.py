"""Text that must stay text: what Markdown would read as markup is written so that it is not.

The rules are those of Python-Markdown with the extensions of `coop_toolkit.rendering`. It
un-escapes a backslash only before the signs of its ESCAPED_CHARS; `<`, `|`, `~`, `=` and
`:` need an entity instead.
"""

from __future__ import annotations

import re

# Python-Markdown looks for the end of a link from every bracket to the end of the text.
MANY_BRACKETS = 20
_ENTITY = re.compile(r"&(?=#\d+;|#x[0-9a-f]+;|\w+;)", re.I)
# One inside a word is no emphasis, and is read best as it is.
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ALWAYS = re.compile(r"[\\`*]|\[(?=[^\]\[]*\](?:\s?[\[(]|:))|!(?=\[)|\{(?=[^}]*\})|\](?=\()")
_BARE_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_EVERY_SIGN = re.compile(r"[\\`*_{}\[\]()#+.!-]")
_LINE_START = re.compile(
    r"^(?:(?P<sign>>|[#+-](?=[#+>\s-]|$))|(?P<number>\d+)(?P<dot>[.)])(?=\s|$)|"
    r"(?P<entity>:(?=\s)|=(?=[=\s]*$)|~(?=~~))|(?P<dashes>[-_*])(?=[-_* ]*$))"
)


def escaped(text: str, *, every_sign: bool = False, brackets: bool = False) -> str:
    """Text as Markdown that gives back exactly that text, apart from the start of a line.

    `every_sign` writes a backslash before every sign that can have one, for the rare text
    in which signs work together in a way the shorter rules do not foresee. `brackets`
    escapes all square brackets, as the text of a link needs it.
    """
    out = _ENTITY.sub("&amp;", text)
    if every_sign:
        out = _EVERY_SIGN.sub(r"\\\g<0>", out)
        out = out.replace(":", "&#58;").replace("~", "&#126;")
    else:
        out = _ALWAYS.sub(r"\\\g<0>", out)
        out = _EDGE_UNDERSCORE.sub(r"\\_", out)
        if brackets or out.count("[") > MANY_BRACKETS:
            out = _BARE_BRACKET.sub(r"\\\g<0>", out)
    return _with_entities(out, bar=every_sign)


def _with_entities(text: str, *, bar: bool) -> str:
    text = text.replace("<", "&lt;")
    return text.replace("|", "&#124;") if bar else text


def line_start_escaped(line: str) -> str:
    """A line of a paragraph, its first sign made harmless: "# 1" is no heading, "1. x" no list."""
    found = _LINE_START.match(line)
    if not found:
        return line
    if found["number"]:
        return f"{found['number']}\\{line[len(found['number']) :]}"
    if found["entity"]:
        return f"&#{ord(line[0])};{line[1:]}"
    return f"\\{line}"


def url_text(address: str) -> str:
    """An address as the target of a Markdown link, between angle brackets where it needs them."""
    plain = address.replace(" ", "%20").replace("\n", "").replace("\t", "")
    if re.search(r"[()\\`<>\[\]*_\"']", plain):
        plain = plain.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
        return f"<{plain.replace('`', '%60')}>"
    return plain


def cell_escaped(text: str) -> str:
    """Text of a table's cell: a bar would start the next one."""
    return text.replace("|", "&#124;")

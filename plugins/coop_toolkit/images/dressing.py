"""The pictures and documents of a body, as a page shows them.

A picture of content/files/ gets its width and height, its sizes, and waits until it is
scrolled to unless it opens the page. A link to a document says its kind and its weight, and
the body then says how to ask for it in another form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import escape, unescape

from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.edition import Edition
from coop_toolkit.images.sizes import Picture, picture_of

_IMAGE = re.compile(r'<img\b[^>]*?\bsrc="([^"]*)"[^>]*>')
_DOCUMENT = re.compile(r'(<a\b[^>]*?\bhref="([^"]*)"[^>]*>)(.*?)</a>', re.DOTALL)
_SET_BY_US = re.compile(r'\s(?:width|height|srcset|sizes|loading)="[^"]*"')
_OPENING = 500  # characters of HTML before a picture that may still be on the first screen
_COLUMN = "(min-width: 40rem) 37rem, 92vw"
KINDS = {
    ".pdf": "PDF", ".doc": "Word", ".docx": "Word", ".odt": "OpenDocument text",
    ".xls": "Excel", ".xlsx": "Excel", ".ods": "OpenDocument sheet", ".csv": "CSV",
    ".ppt": "PowerPoint", ".pptx": "PowerPoint", ".rtf": "RTF", ".txt": "text", ".zip": "ZIP",
}  # fmt: skip


def dressed(edition: Edition, html: str) -> str:
    """The HTML of a body with its pictures and documents finished."""
    if "<img" not in html and "/files/" not in html:
        return html
    files = {edition.site.href(f"/{file.below}"): file for file in edition.catalogue.files}
    html = _IMAGE.sub(lambda found: _image(edition, files, found), html)
    named, count = _DOCUMENT.subn(lambda found: _document(files, found), html)
    has_documents = count and named != html
    return named + (_other_form(edition) if has_documents else "")


def _image(edition: Edition, files: Mapping[str, ContentFile], found: re.Match[str]) -> str:
    waits = found.start() > _OPENING or found.string.count("<img", 0, found.start()) > 0
    file = files.get(unescape(found[1]))
    picture = _known(file, file.path.stat().st_mtime_ns) if file else None
    tag = found[0] if picture is None else _SET_BY_US.sub("", found[0])
    facts = _facts(edition, picture) if picture else ""
    if waits and "loading=" not in tag:
        facts += ' loading="lazy"'
    alt = "" if re.search(r"\balt=", tag) else ' alt=""'
    return f"{tag.removesuffix('>').rstrip(' /')}{alt}{facts}>"


@cache
def _known(file: ContentFile, changed: int) -> Picture | None:
    return picture_of(file)


def _facts(edition: Edition, picture: Picture) -> str:
    facts = f' width="{picture.width}" height="{picture.height}"'
    if not picture.widths:
        return facts
    offered = [f"{edition.site.href(picture.size_address(w))} {w}w" for w in picture.widths]
    offered.append(f"{edition.site.href(picture.address)} {picture.width}w")
    return f'{facts} srcset="{escape(", ".join(offered))}" sizes="{_COLUMN}"'


def _document(files: Mapping[str, ContentFile], found: re.Match[str]) -> str:
    file = files.get(unescape(found[2]).split("#")[0])
    kind = KINDS.get(file.suffix) if file else None
    if file is None or kind is None:
        return found[0]
    return f"{found[1]}{found[3]} ({kind}, {_weight(file.path.stat().st_size)})</a>"


def _weight(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def _other_form(edition: Edition) -> str:
    if edition.is_published("/accessibility/"):
        href = edition.site.href("/accessibility/")
        return (
            f'<p class="meta"><a href="{escape(href)}">Ask for a document in another form</a></p>'
        )
    address = edition.site.contact_email
    ask = f' Write to <a href="mailto:{escape(address)}">{escape(address)}</a>.' if address else ""
    return f'<p class="meta">You can ask for a document in another form.{ask}</p>'

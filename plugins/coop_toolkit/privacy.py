"""Personal e-mail addresses and telephone numbers in texts: found, and withheld."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

WITHHELD = "[address withheld]"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# UK numbers: a leading 0 or +44 and nine or ten more digits, however they are grouped.
_PHONE = re.compile(r"(?<![\w/.=-])(?:\+44[\s()-]*|\(?0)(?:\d[\s()-]{0,2}){8,9}\d(?![\w/-])")
_MAILTO = re.compile(r'<a\b[^>]*href="(?:mailto|tel):[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
# Each kind with a sign that it cannot be without: looking for that is far quicker.
_KINDS = (("e-mail address", "@", _EMAIL), ("telephone number", "0", _PHONE))


@dataclass(frozen=True)
class PrivateAddress:
    """One address or number: what it is ("e-mail address", "telephone number") and where."""

    kind: str
    text: str
    start: int

    @property
    def short_kind(self) -> str:
        """What an allowance calls it: "phone" or "e-mail"."""
        return "phone" if self.kind == "telephone number" else "e-mail"


def private_addresses(text: str, allowed: tuple[str, ...] = ()) -> Iterator[PrivateAddress]:
    """Every personal address and number of a text that is not on the list of allowed ones."""
    for kind, sign, pattern in _KINDS:
        for found in pattern.finditer(text) if sign in text else ():
            if _plain(found[0]) not in {_plain(entry) for entry in allowed}:
                yield PrivateAddress(kind, found[0].strip(), found.start())


def named_by(allowances: Collection[str], text: str) -> Iterator[str]:
    """What allowances let stand in a text: those of one address, and each address of a kind."""
    yield from allowances
    if allowances:
        yield from (f.text for f in private_addresses(text) if f.short_kind in allowances)


def withheld_html(html: str, allowed: tuple[str, ...] = ()) -> str:
    """Sanitised HTML with every personal address taken out of its text and its links."""
    if "@" not in html and not _PHONE.search(html):
        return html
    html = _MAILTO.sub(lambda link: _kept_link(link, allowed), html)
    return "".join(
        part if part.startswith("<") else withheld_text(part, allowed) for part in _TAG.split(html)
    )


def withheld_text(text: str, allowed: tuple[str, ...] = ()) -> str:
    """A plain text with every personal address replaced by a note."""
    for found in sorted(private_addresses(text, allowed), key=lambda f: f.start, reverse=True):
        text = f"{text[: found.start]}{WITHHELD}{text[found.start + len(found.text) :]}"
    return text


def _kept_link(link: re.Match[str], allowed: tuple[str, ...]) -> str:
    return link[1] if any(private_addresses(link[0], allowed)) else link[0]


def _plain(text: str) -> str:
    return re.sub(r"[\s()-]", "", text).lower()

"""A page of Markdown of which some parts, between two markers, are written by a program."""

from __future__ import annotations

import re
from pathlib import Path

from coop_toolkit.whole_files import write_whole


def with_part(page: str, name: str, text: str) -> str:
    """A page with the part of a name written anew; at its end where it had none."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    part = f"{begin}\n{text.strip()}\n{end}"
    found = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if found.search(page):
        return found.sub(lambda _: part, page, count=1)
    before = f"{page.rstrip()}\n\n" if page.strip() else ""
    return f"{before}{part}\n"


def part_of(page: str, name: str) -> str | None:
    """What stands between the markers of a name; None where a page has none."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    found = re.search(f"{re.escape(begin)}\n(.*?)\n{re.escape(end)}", page, re.DOTALL)
    return found[1] if found else None


def renew(path: Path, name: str, text: str) -> None:
    """Write the part of a name anew; the page is made where there is none."""
    page = path.read_text("utf-8") if path.exists() else ""
    write_whole(path, with_part(page, name, text).encode())

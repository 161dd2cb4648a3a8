"""The one comment below a proposal: what to mend, the pages that change, what happens next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.contributing.changes.report import ChangedPage, ChangeReport
from coop_toolkit.contributing.quoting import MOST_SHOWN, problem_list, quoted_line
from coop_toolkit.problems import Report, counted

# By this line the comment is found again, to be written anew.
MARK = "<!-- the toolkit's check -->"
_PLACE = re.compile(r"https://[\w.-]+(?::\d+)?(?:/[\w.-]+)*")


@dataclass(frozen=True)
class Circumstances:
    """What is known of a check besides its report, from who can be trusted.

    `run` is the address of its page, where the preview can be fetched, `preview` the address
    at which a host shows it, "" where none does; `has_machinery` whether the change reaches
    beyond the content.
    """

    run: str = ""
    preview: str = ""
    has_machinery: bool = False


def comment_text(report: ChangeReport | None, known: Circumstances) -> str:
    """The comment as Markdown. None is a check that could not be finished."""
    parts = [MARK, *(_unfinished() if report is None else _finished(report, known))]
    return "\n\n".join(parts) + "\n"


def _unfinished() -> Iterator[str]:
    yield "**The check could not be finished.**"
    yield "That is no fault of yours. Somebody who looks after the site has to see to it."


def _finished(report: ChangeReport, known: Circumstances) -> Iterator[str]:
    found = Report()
    found.extend(report.problems)
    has_errors = found.has_errors
    look = " What follows is worth a look." if report.problems else ""
    yield f"**{found.closing_line() or f'Nothing must be mended.{look}'}**"
    if report.problems:
        yield problem_list(found.in_file_order())
    if report.pages:
        yield "**Pages that change**"
        yield "\n".join(_pages(report.pages, "" if has_errors else _place(known)))
    if not has_errors:
        yield from _preview(known)
    yield "**What happens next**"
    yield _next(has_errors)


def _pages(pages: tuple[ChangedPage, ...], place: str) -> Iterator[str]:
    for page in pages[:MOST_SHOWN]:
        shown = f"[{page.address}]({place}{page.address})" if place else f"`{page.address}`"
        yield f"- {quoted_line(page.title)} {shown}"
    if len(pages) > MOST_SHOWN:
        yield f"- … and {counted(len(pages) - MOST_SHOWN, 'more page')}."


def _place(known: Circumstances) -> str:
    """Where the preview stands, "" where it may not be shown or its address is none."""
    address = known.preview.rstrip("/")
    return address if _PLACE.fullmatch(address) and not known.has_machinery else ""


def _preview(known: Circumstances) -> Iterator[str]:
    if known.has_machinery:
        yield (
            "There is no preview: this proposal changes how the site is made, not only what "
            "stands on it. A developer looks at it."
        )
    elif not _place(known) and _PLACE.fullmatch(known.run):
        yield (
            f"To look at them, open [the page of this check]({known.run}), choose “preview” at "
            "its foot, and unpack the file that arrives. Open `index.html` in it."
        )


def _next(has_errors: bool) -> str:
    if has_errors:
        return (
            "Mend what is listed above: choose “Files changed”, the three dots beside the file, "
            "then “Edit file”. The check runs again, and this comment changes. If you are stuck, "
            "write a line below. An editor helps."
        )
    return "An editor reads it. When they agree, it is published within the hour."

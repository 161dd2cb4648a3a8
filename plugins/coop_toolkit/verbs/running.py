"""What the verbs that read the whole site share: its settings, its content, its problems."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coop_toolkit.addresses.published import FILE, read_published, vanished_problems
from coop_toolkit.addresses.published import vanished as vanished_lines
from coop_toolkit.addresses.tables import all_redirects
from coop_toolkit.checks.site import site_problems, style_problems, texts_of
from coop_toolkit.checks.text import Text
from coop_toolkit.generation.assembly import Assembly
from coop_toolkit.generation.running import assembled, settings_from
from coop_toolkit.images.checking import picture_problems
from coop_toolkit.problems import Level, Problem, Report


class NoContent(Exception):
    """The folder of content is not there; the text is a sentence for the officer."""


@dataclass
class Run:
    """One reading of the site, with the words of every published file.

    `shown` is what messages call the folder of content.
    """

    settings: dict[str, Any]
    assembly: Assembly
    report: Report
    texts: list[Text]
    shown: str

    def check_style(self) -> None:
        """Look at style and spelling too, which are `check`'s to say and not a build's."""
        self.report.extend(style_problems(self.texts, self.assembly.edition))

    def forget_files(self) -> None:
        """Let go of the files as they were typed: once all checks are done nobody asks for them."""
        self.texts.clear()
        self.assembly.gathered = self.assembly.gathered.without_items()

    def close(self) -> None:
        """Let go of the store where no build will do so."""
        if self.assembly.store:
            self.assembly.store.close()


def content_folder(root: Path, options: argparse.Namespace) -> tuple[Path, str]:
    """The folder of content, and how messages call it: as the officer typed it."""
    typed: str | None = options.content
    if typed is None:
        return root / "content", "content"
    return Path(typed), Path(typed).as_posix()


def read_site(
    root: Path,
    options: argparse.Namespace,
    conf: str = "pelicanconf.py",
    *,
    publishing: bool = False,
    **overrides: Any,
) -> Run:
    """Read everything once and collect every problem of it.

    A site that is being published must answer every address published before, and its
    accessibility statement must have been reviewed; elsewhere these are warnings.
    """
    content, shown = content_folder(root, options)
    if not content.is_dir():
        raise NoContent(f"There is no folder {shown}.")
    settings = settings_from(root / conf, {"PATH": str(content.resolve()), **overrides})
    if settings["COOP_CACHE"]:
        settings["COOP_CACHE"] = str(root / settings["COOP_CACHE"])
    assembly = assembled(settings, shown)
    report = Report()
    report.extend(assembly.gathered.report.in_file_order())
    texts = texts_of(assembly.gathered, assembly.edition)
    more = not settings.get("COOP_WRITES", True)  # a run that writes leaves style to the check
    report.extend(site_problems(texts, assembly.edition, publishing=publishing, more_to_come=more))
    report.extend(picture_problems(assembly.edition))
    report.extend(_vanished(assembly, shown, Level.ERROR if publishing else Level.WARNING))
    return Run(settings, assembly, report, texts, shown)


def _vanished(assembly: Assembly, shown: str, level: Level) -> Iterator[Problem]:
    catalogue, edition = assembly.gathered.catalogue, assembly.edition
    redirected = {redirect.old for redirect in all_redirects(edition)}
    answered = frozenset(edition.addresses() | redirected)
    lines = vanished_lines(read_published(catalogue.root / FILE), catalogue, answered)
    return vanished_problems(lines, shown, level)


def show(problems: list[Problem], closing: str = "") -> None:
    """Print problems with an empty line between them."""
    print(end=text_of(problems, closing))


def cannot_write(error: OSError) -> str:
    """Why the site could not be written, for the officer."""
    where = f" at {error.filename}" if error.filename else ""
    return f"The site could not be written{where}: {(error.strerror or str(error)).lower()}."


def text_of(problems: list[Problem], closing: str = "") -> str:
    """Problems as they are shown, each with an empty line after it; "" where there are none."""
    shown = "".join(f"{problem.as_text()}\n\n" for problem in problems)
    return f"{shown}{closing}\n" if closing else shown


def show_report(report: Report, *, strict: bool) -> bool:
    """Print what there is to mend; whether that ends the verb."""
    print(end=report_text(report, strict=strict))
    return report.fails(strict=strict)


def report_text(report: Report, *, strict: bool) -> str:
    """What there is to mend, as a verb that writes the site tells it.

    Notices are style and stay out of a build's way: `check` lists them.
    """
    level = Level.NOTICE if strict else Level.WARNING
    return text_of(report.at_least(level), report.closing_line())

"""The report as one HTML page that needs nothing else, in the look of the site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from coop_toolkit.legacy.report import Entry, ImportReport
from coop_toolkit.problems import Level, counted
from coop_toolkit.urls import slugify

_TO_LOOK_AT = "To look at"
_MISSING = "Pictures and files that are missing"
_STYLE = """
:root { color-scheme: light dark; --ink: #1d2521; --paper: #fbfaf6; --line: #c9cfc6;
  --accent: #0b5d3b; --alarm: #9c1c1c; --soft: #eef1ea; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9ece6; --paper: #161a17; --line: #46504a;
  --accent: #7fd0a5; --alarm: #ff9d8f; --soft: #202622; } }
body { font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; color: var(--ink);
  background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
  overflow-wrap: anywhere; }
h1, h2, th, .figures dt { font-family: system-ui, sans-serif; line-height: 1.2; }
h1 { border-bottom: .35rem solid var(--accent); padding-bottom: .4rem; }
h2 { margin-top: 2.5rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
  gap: .75rem; }
.figures div { background: var(--soft); padding: .75rem 1rem; display: flex;
  flex-direction: column; justify-content: space-between; border-left: .25rem solid var(--accent); }
.figures dt { font-size: .9rem; } .figures dd { margin: 0; font-size: 1.6rem; }
.alarm { color: var(--alarm); font-weight: bold; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
  border-bottom: 1px solid var(--line); }
td ul { margin: 0; padding-left: 1.1rem; }
a { color: var(--accent); }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; overflow: hidden; }
  tr, td { display: block; } td { border: 0; padding: .1rem 0; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td[data-label]::before { content: attr(data-label) ": "; font-family: system-ui, sans-serif;
    font-size: .85em; }
  td:empty { display: none; }
}
@media print { body { max-width: none; } }
"""


def report_page(report: ImportReport) -> str:
    """The whole page."""
    return "\n".join(part for part in _parts(report) if part) + "\n"


def _parts(report: ImportReport) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield '<meta name="robots" content="noindex">'
    yield f"<title>What the import did</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield "<h1>What the import did</h1>"
    yield _opening(report)
    yield _figures(report)
    yield _contents(report)
    yield _problems(report)
    yield _missing(report)
    yield from _items(report)
    yield "</main>\n</body>\n</html>"


def _opening(report: ImportReport) -> str:
    tried = " This was a trial: nothing was written." if report.dry_run else ""
    sources = ", ".join(escape(source) for source in report.sources) or "nothing"
    ending = (
        '<p class="alarm">Not everything could be brought. What is missing is listed first.</p>'
        if report.fails
        else "<p>Every item of the sources is accounted for below.</p>"
    )
    return f"<p>Read from {sources}.{tried}</p>\n{ending}"


def _figures(report: ImportReport) -> str:
    figures = {
        "items in the sources": report.in_sources,
        **report.totals(),
        "comments written": report.comments,
        "comments not approved": report.comments_held_back,
        "links from other sites": report.pings,
        "files brought": len(report.brought),
        "files missing": len(report.missing),
    }
    cells = (
        f"<div><dt>{escape(name)}</dt><dd>{number:,}</dd></div>"
        for name, number in figures.items()
        if number
    )
    return f'<dl class="figures">{"".join(cells)}</dl>'


def _contents(report: ImportReport) -> str:
    """Links to the parts of the page, for a report is often long."""
    parts = [_TO_LOOK_AT] * bool(report.problems) + [_MISSING] * bool(report.missing)
    parts += [_heading_of(outcome, number) for outcome, number in report.totals().items()]
    links = "".join(f'<li><a href="#{slugify(part)}">{escape(part)}</a></li>' for part in parts)
    return f'<nav aria-label="Parts of this page"><ul>{links}</ul></nav>'


def _problems(report: ImportReport) -> str:
    if not report.problems:
        return ""
    rows = "".join(
        f'<tr><td data-label="Where">{escape(p.place)}</td><td>{_level(p.level)}{escape(p.message)}'
        f"{'<br>' if p.advice else ''}{escape(p.advice)}</td></tr>"
        for p in sorted(report.problems, key=lambda p: -p.level)
    )
    return _table(_TO_LOOK_AT, ("Where", "What"), rows)


def _level(level: Level) -> str:
    return '<span class="alarm">Not brought: </span>' if level is Level.ERROR else ""


def _missing(report: ImportReport) -> str:
    if not report.missing:
        return ""
    rows = "".join(
        f'<tr><td>{escape(address)}</td><td data-label="Needed by">'
        f"{escape(', '.join(sorted(set(users))[:5]))}</td></tr>"
        for address, users in report.missing.items()
    )
    return _table(_MISSING, ("It stood at", "Needed by"), rows)


def _items(report: ImportReport) -> Iterator[str]:
    for outcome, number in report.totals().items():
        entries = [entry for entry in report.entries if entry.outcome == outcome]
        yield _table(
            _heading_of(outcome, number),
            ("Item", "From", "File"),
            "".join(_row(entry) for entry in entries),
        )


def _heading_of(outcome: str, number: int) -> str:
    return f"{outcome.capitalize()}: {counted(number, 'item')}"


def _row(entry: Entry) -> str:
    notes = "".join(f"<li>{escape(note)}</li>" for note in entry.notes)
    title = escape(entry.title) or "<em>no title</em>"
    below = f"<ul>{notes}</ul>" if notes else ""
    return (
        f"<tr><td>{title} <small>{escape(entry.kind)}</small>{below}</td>"
        f'<td data-label="From">{escape(entry.place)}</td>'
        f'<td data-label="File">{escape(entry.path)}</td></tr>'
    )


def _table(heading: str, columns: tuple[str, ...], rows: str) -> str:
    head = "".join(f'<th scope="col">{column}</th>' for column in columns)
    return (
        f'<h2 id="{slugify(heading)}">{escape(heading)}</h2>\n'
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(heading)}">'
        f"<table><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )

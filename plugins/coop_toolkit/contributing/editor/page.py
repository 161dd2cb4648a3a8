"""The page at /admin/ in which the form editor runs, under a policy of its own."""

from __future__ import annotations

from html import escape

from coop_toolkit.contributing.editor.configuration import EditorPlace

_FONTS = (
    ("Material Symbols Outlined", "icons.woff2", "100 700"),
    ("Source Sans 3", "words.woff2", "200 900"),
    ("Noto Mono", "code.woff2", "400"),
)


def editor_page(place: EditorPlace) -> str:
    """The page as HTML. It is no page of the site: search engines are asked to pass it over."""
    return f"""\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{escape(_policy(place))}">
<title>Form editor – {escape(place.site_name)}</title>
<link rel="cms-config-url" type="text/yaml" href="config.yml">
<style>{"".join(_face(*font) for font in _FONTS)}</style>
</head>
<body>
<noscript>Without JavaScript, use “Suggest a change to this page”.</noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""


def _policy(place: EditorPlace) -> str:
    """No request goes anywhere but here and to the place that keeps the files.

    The editor asks other hosts for fonts, its newest version and the state of its host; it
    runs without their answers. Its styles stand inline.
    """
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            f"connect-src 'self' data: blob: {place.interface}",
            "img-src 'self' data: blob:",
            "frame-src blob:",
            "manifest-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _face(family: str, file: str, weight: str) -> str:
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};src:url({file}) format('woff2')}}"
    )

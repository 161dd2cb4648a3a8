"""What a browser may load and run on the pages: the content security policy (W3C CSP 3).

Everything comes from the site itself. A page says so in its head; hosts that send headers
say it too, and there that no other site may frame a page, which only a header can.
"""

from __future__ import annotations

_PARTS = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "img-src": "'self' data:",
    "manifest-src": "'self'",
    "media-src": "'self'",
    "style-src": "'self'",
}


def page_policy(*, searches: bool) -> str:
    """The policy in a page's head. The search runs compiled code of its own (WebAssembly)."""
    scripts = "'self' 'wasm-unsafe-eval'" if searches else "'self'"
    return _written({**_PARTS, "script-src": scripts})


def host_policy() -> str:
    """The policy a host sends with every page: each page's own can only narrow it."""
    return f"{page_policy(searches=True)}; frame-ancestors 'none'"


def _written(parts: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in sorted(parts.items()))

"""Settings that are nearly called like one that counts: most likely a slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from coop_toolkit.problems import Problem

OURS = frozenset(
    {
        "CONTACT_EMAIL", "COOP_CACHE", "COOP_ROOT", "EDITOR", "EDITORS", "EDITOR_SIGN_IN",
        "ID_DOMAIN", "LANGUAGE", "NAVIGATION", "PUBLISHER", "REPOSITORY_URL", "SITESUBTITLE",
        "TEAM_ADDRESSES",
    }
)  # fmt: skip
_SURELY = 0.85


def misspelt_settings(path: Path, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """A problem for each setting of a file that only nearly has a name that counts."""
    known = {*DEFAULT_CONFIG, *OURS}
    lines = path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        name = line.split("=")[0].split(":")[0].strip()
        if not name.isupper() or name in known or name not in settings:
            continue
        nearest = get_close_matches(name, known, n=1, cutoff=_SURELY)
        if nearest:
            yield Problem(
                path.name,
                number,
                f"there is no setting {name}",
                column=line.index(name) + 1,
                width=len(name),
                quote=line,
                advice="Write:",
                mend=(line.strip().replace(name, nearest[0], 1),),
                help="settings",
            )

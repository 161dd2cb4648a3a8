"""Lists and maps of the content that cannot be read: told of before anything asks for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from coop_toolkit.catalogue.walking import KNOWN_FILES, ContentFile
from coop_toolkit.frontmatter import encoding_problem
from coop_toolkit.problems import Problem


def unreadable(files: Iterable[ContentFile]) -> Iterator[Problem]:
    """A problem for each list that is not saved as UTF-8, and each map that is no map."""
    for file in files:
        if file.below in KNOWN_FILES and file.suffix == ".txt":
            problem = encoding_problem(file.shown, file.path.read_bytes())
            if problem:
                yield problem
        elif is_map(file):
            yield from _map_problems(file)


def is_map(file: ContentFile, unread: Iterable[Problem] = ()) -> bool:
    """Whether a file is a map, and none of those of which it was told that they are not."""
    is_told = any(problem.path == file.shown for problem in unread)
    return file.folder == "map" and file.suffix == ".geojson" and not is_told


def _has_features(data: bytes) -> bool:
    """Whether bytes are GeoJSON with a list of features (RFC 7946, 3.3)."""
    try:
        features = json.loads(data)["features"]
        return all(isinstance(feature.get("geometry"), dict) for feature in features)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


def _map_problems(file: ContentFile) -> Iterator[Problem]:
    if not _has_features(file.path.read_bytes()):
        yield Problem(
            file.shown,
            0,
            "this map cannot be read",
            advice="Copy it again from where it came: it must be GeoJSON with a list of features.",
            help="where-files-go",
        )

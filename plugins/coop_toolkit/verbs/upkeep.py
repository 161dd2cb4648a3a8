"""sources, lock, test and bench: for whoever looks after the site."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from coop_toolkit.contributing.examples import with_examples
from coop_toolkit.contributing.forms.templates import FOLDER, form_files
from coop_toolkit.contributing.key_reference import key_reference
from coop_toolkit.contributing.source_index import source_index
from coop_toolkit.problems import HELP_PAGE
from coop_toolkit.verbs.running import read_site

_LOCKS = (
    ("requirements-test.lock", ["pyproject.toml", "--group", "test"]),
    ("requirements.lock", ["pyproject.toml", "--constraint", "requirements-test.lock"]),
    (".github/judges.lock", ["--group", "judges"]),
    ("bench/peers/locks/pelican.txt", ["--group", "peer-pelican"]),
    ("bench/peers/locks/hugo.txt", ["--group", "peer-hugo"]),
)


def bench(root: Path, options: argparse.Namespace) -> int:
    """Hand the rest of the call to the measurements of bench/."""
    call = [sys.executable, "-m", "bench", *options.rest]
    told = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "plugins")])}
    return subprocess.run(call, env=told, check=False).returncode  # noqa: S603 - ourselves


def sources(root: Path, options: argparse.Namespace) -> int:
    """Write what is made from content and schemas: pages of docs/, examples, the forms."""
    options.content = None
    catalogue = read_site(root, options).assembly.gathered.catalogue
    made = {"docs/sources.md": source_index(catalogue), "docs/keys.md": key_reference()}
    page = (root / HELP_PAGE).read_text("utf-8")
    made[HELP_PAGE] = with_examples(page)
    made |= {f"{FOLDER}/{name}": text for name, text in form_files()}
    for name, text in made.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {name}.")
    return 0


def lock(root: Path, options: argparse.Namespace) -> int:
    """Renew every lock with the hash of each package; the build's follows the tests'."""
    for name, what in _LOCKS:
        call = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--upgrade",
                "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
                "--no-annotate", *what, "--output-file", name]  # fmt: skip
        if subprocess.run(call, cwd=root, check=False).returncode:  # noqa: S603 - our own call
            print(f"{name} could not be renewed. Check that this machine can reach the internet.")
            return 1
        print(f"Renewed {name}.")
    return 0


def test(root: Path, options: argparse.Namespace) -> int:
    """Run the tests from the checkout's own folder."""
    call = [sys.executable, "-m", "pytest", *options.rest]
    if options.thorough:
        call.append("--thorough")
    return subprocess.run(call, cwd=root, check=False).returncode  # noqa: S603 - our own call

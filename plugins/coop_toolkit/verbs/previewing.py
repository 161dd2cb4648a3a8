"""serve and preview: the site before it is published, on this machine or as a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from coop_toolkit.preview.server import PortTaken
from coop_toolkit.preview.serving import serve_folder
from coop_toolkit.preview.standalone import make_standalone
from coop_toolkit.verbs.building import build
from coop_toolkit.verbs.running import content_folder
from coop_toolkit.verbs.staying import StayingBuild

NOT_SAID = "The site was not built."


def serve(root: Path, options: argparse.Namespace) -> int:
    """Serve at 127.0.0.1 until it is stopped with Ctrl+C."""
    output = root / ".cache" / "preview"
    content, _ = content_folder(root, options)

    told = ["--pages", "--output", str(output), "--content", str(content),
            "--site-url", f"http://127.0.0.1:{options.port}"]  # fmt: skip
    staying = StayingBuild(root, [*told, *["--drafts"] * options.drafts])

    def rebuild() -> str:
        status, said = staying.build()
        print(end=said, flush=True)
        return "" if status == 0 else said.strip() or NOT_SAID

    watched = [content, root / "theme", root / "plugins", root / "pelicanconf.py"]
    try:
        serve_folder(output, options.port, rebuild, [path for path in watched if path.exists()])
    except PortTaken as reason:
        print(reason)
        return 2
    finally:
        staying.stop()
    return 0


def preview(root: Path, options: argparse.Namespace) -> int:
    """Build with drafts and future pages, each page marked, to be read from a folder."""
    settings = {"as_of": None, "pages": False, "drafts": True, "clean": True, "strict": False}
    built = build(root, argparse.Namespace(**{**vars(options), **settings}))
    if built == 0:
        make_standalone(Path(options.output))
    return built

"""serve: the site on this machine, built again whenever something is saved."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from coop_toolkit.preview.server import PortTaken, serve_folder
from coop_toolkit.verbs.running import content_folder


def serve(root: Path, options: argparse.Namespace) -> int:
    """Serve at 127.0.0.1 until it is stopped with Ctrl+C."""
    output = root / ".cache" / "preview"
    content, _ = content_folder(root, options)

    def rebuild() -> bool:
        call = [sys.executable, str(root / "tasks.py"), "build", "--pages",
                "--output", str(output), "--content", str(content),
                "--site-url", f"http://127.0.0.1:{options.port}"]  # fmt: skip
        if options.drafts:
            call.append("--drafts")
        return subprocess.run(call, check=False).returncode == 0  # noqa: S603 - ourselves

    watched = [content, root / "theme", root / "plugins", root / "pelicanconf.py"]
    try:
        serve_folder(output, options.port, rebuild, [path for path in watched if path.exists()])
    except PortTaken as reason:
        print(reason)
        return 2
    return 0

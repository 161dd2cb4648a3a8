"""A failure of the program itself: told in a sentence, with its details in a file.

What an officer can mend is a Problem and never comes here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

LOG = Path(".cache") / "trouble.log"


def tell_trouble_plainly(root: Path) -> None:
    """From now on let a failure that nothing caught end the program with 1 and a sentence."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            print("\nStopped.")
            return
        import traceback  # slow to load, and needed by no command that goes well

        text = "".join(traceback.format_exception(kind, error, trace))
        print("The program failed at something that is no fault of the content.")
        print("What was there before is as it was.")
        print(_kept(root / LOG, text))

    sys.excepthook = told


def _kept(path: Path, text: str) -> str:
    """The last line to print: where the details are, or the details themselves."""
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return text
    return f"Send {LOG.as_posix()} to whoever looks after the program: it holds the details."

"""What differs when the other council's site is published."""

import runpy
from pathlib import Path

HERE = Path(__file__).resolve().parent
globals().update(runpy.run_path(str(HERE / "pelicanconf.py")))

COOP_CACHE = ""

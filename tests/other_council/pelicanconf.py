"""Another council's settings: its own facts and content, the same program and theme."""

import runpy
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[1]
globals().update(
    {
        key: value
        for key, value in runpy.run_path(str(HOUSE / "pelicanconf.py")).items()
        if key.isupper()
    }
)

SITENAME = "Northmoor works together"
SITESUBTITLE = "What the district and its villages try with each other"
SITEURL = "https://together.northmoor.example"
ID_DOMAIN = "together.northmoor.example"
PUBLISHER = "Northmoor District Council"
CONTACT_EMAIL = "together@northmoor.example"
REPOSITORY_URL = "https://files.northmoor.example/northmoor/together"
EDITORS = "Northmoor editors"
TEAM_ADDRESSES = ["together@northmoor.example"]
EDITOR = "gitlab"

PATH = str(HERE / "content")
THEME = str(HOUSE / "theme")
PLUGIN_PATHS = [str(HOUSE / "plugins")]
COOP_ROOT = HERE

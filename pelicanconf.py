"""The site's settings: first what a council fills in, then how Pelican is set up."""

from pathlib import Path

# --- What a council fills in -----------------------------------------------------------

SITENAME = "Co-operative council toolkit"
SITESUBTITLE = "How a council and its residents learned to do things together"
SITEURL = "https://toolkit.example"  # may have a path; no slash at the end
ID_DOMAIN = "toolkit.example"  # names entries in feeds and calendars; never change it
PUBLISHER = ""  # the body that answers for the site
CONTACT_EMAIL = "team@toolkit.example"
REPOSITORY_URL = "https://code.example/council/toolkit"
EDITORS = "Toolkit editors"
TEAM_ADDRESSES = ["team@toolkit.example", "cooperativecouncil@lambeth.gov.uk"]
EDITOR = ""  # the form editor at /admin/: "github" or "gitlab"; "" for none
EDITOR_SIGN_IN = ""  # a helper for signing in to it; "" where editors have tokens of their own

# --- The main navigation ---------------------------------------------------------------

NAVIGATION = [
    ("Toolkit", "/toolkit/"),
    ("Posts", "/latest-posts/"),
    ("Events", "/events/"),
    ("Projects", "/projects/"),
    ("Do's", "/dos/"),
    ("Learning", "/learning/"),
    ("Search", "/search/"),
]

# --- Where things are ------------------------------------------------------------------

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = ["pages", "toolkit"]
STATIC_PATHS: list[str] = []  # the generation room copies content/files/ itself
THEME_STATIC_PATHS: list[str] = []  # and the theme's files, under the hash of their bytes
COOP_CACHE = ".cache"
COOP_ROOT = Path(__file__).resolve().parent

# --- The plugins, each a room of plugins/coop_toolkit ----------------------------------

PLUGIN_PATHS = ["plugins"]
PLUGINS = [
    "coop_toolkit.generation.plugin",
    "coop_toolkit.posts.plugin",
    "coop_toolkit.knowledge.plugin",
    "coop_toolkit.events.plugin",
    "coop_toolkit.projects.plugin",
    "coop_toolkit.search.plugin",
    "coop_toolkit.images.plugin",
    "coop_toolkit.feeds.plugin",
    "coop_toolkit.addresses.plugin",
    "coop_toolkit.metadata.plugin",
]

# --- Language and time -----------------------------------------------------------------

DEFAULT_LANG = "en-gb"
LANGUAGE = "en-GB"
TIMEZONE = "Europe/London"

# --- What Pelican leaves to the plugins ------------------------------------------------

DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
FILENAME_METADATA = ""  # a post's header says all there is to say of it, its date included
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
READERS = {"html": None, "htm": None, "rst": None}
WITH_FUTURE_DATES = True  # the catalogue holds future posts back, by the build's own date
CACHE_CONTENT = LOAD_CONTENT_CACHE = False  # Pelican's cache is read as code; ours is not

# --- Templates: every value is escaped, a misspelt name stops the build ----------------

from jinja2 import StrictUndefined  # noqa: E402 - used on the next line only

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "auto_reload": False,  # the theme does not change while a build runs
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}

"""Pelican's own theme, told to make the pages that the other generators make."""

from pelican.paginator import PaginationRule

SITENAME = "The bench"
SITEURL = "https://bench.example"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
THEME_TEMPLATES_OVERRIDES = ["templates"]
TIMEZONE = "Europe/London"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []

ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = f"{ARTICLE_URL}index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = f"{PAGE_URL}index.html"
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = f"{CATEGORY_URL}index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = f"{TAG_URL}index.html"
AUTHOR_URL = "author/{slug}/"
AUTHOR_SAVE_AS = f"{AUTHOR_URL}index.html"
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "sitemap"]
CATEGORIES_SAVE_AS = "category/index.html"
TAGS_SAVE_AS = "tag/index.html"
AUTHORS_SAVE_AS = "author/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "author": None}
DEFAULT_PAGINATION = 10
PAGINATION_PATTERNS = [
    PaginationRule(1, "{url}", "{save_as}"),
    PaginationRule(2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = "feed/atom.xml"
CATEGORY_FEED_ATOM = "category/{slug}/atom.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

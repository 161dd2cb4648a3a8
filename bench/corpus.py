"""The blog that every generator builds: the same words at each call, in nobody's dialect.

Posts lie evenly over the ten years from 2011, each with one of eight categories, three of sixty
tags, one of twelve authors, and some 300 to 1,000 words with the marks a council's posts have.
Links to other posts stand as `{post 12}`, so that each generator can be given them in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bench.wording import heading, sentence

CATEGORIES = (
    "Neighbourhood events", "Shared spending", "Learning together", "Food and growing",
    "Homes and streets", "Young people", "Health and care", "Work and skills",
)  # fmt: skip
AUTHORS = (
    "Amina Yusuf", "Bryn Parry", "Carmen Diaz", "Dele Johnson", "Elsie Hart", "Farid Aziz",
    "Gwen Moss", "Hana Sato", "Ike Obi", "June Carter", "Kofi Asante", "Lena Novak",
)  # fmt: skip
_PLACES = (
    "garden", "kitchen", "street", "hall", "market", "school", "park", "library", "clinic",
    "workshop", "allotment", "square", "estate", "cafe", "canal",
)  # fmt: skip
TAGS = tuple(
    f"{place} {kind}" for place in _PLACES for kind in ("days", "stories", "plans", "teams")
)
PAGE_TITLES = (
    "About this site", "First steps", "Ways to meet", "Asking good questions", "Sharing money",
    "Working with risk", "Keeping a record", "Finding partners", "Saying thank you",
    "What we measure", "Words we use", "Get in touch",
)  # fmt: skip
_START, _DAYS = datetime(2011, 1, 3, 9, 0), 3_650  # noqa: DTZ001 - each generator adds its zone
_MARKS = ("**{text}**", "*{text}*", "[{text}](https://guide.example/{number})", "[{text}]({post})",
          "`{text}`")  # fmt: skip
_LINK = re.compile(r"\{post (\d+)\}")

Sentence = Callable[[], str]


@dataclass(frozen=True)
class Page:
    """One page outside the order of time; `body` is Markdown with links as `{post 12}`."""

    title: str
    slug: str
    body: str


@dataclass(frozen=True)
class Post(Page):
    """One post; `date` is a clock time without a zone."""

    date: datetime
    category: str
    tags: tuple[str, ...]
    author: str

    @property
    def address(self) -> str:
        """Where every generator puts it, without the first slash."""
        return f"{self.date:%Y/%m/%d}/{self.slug}/"

    @property
    def file(self) -> str:
        """Where its text stands below the content folder."""
        return f"posts/{self.date:%Y-%m-%d}-{self.slug}.md"


@dataclass(frozen=True)
class Corpus:
    """All posts, the oldest first, and all pages."""

    posts: tuple[Post, ...]
    pages: tuple[Page, ...]

    @property
    def middle(self) -> Post:
        """The post that is edited."""
        return self.posts[len(self.posts) // 2]

    def linked(self, body: str, target_of: Callable[[Post], str]) -> str:
        """A body whose links lead to the target that a generator wants to read."""
        return _LINK.sub(lambda found: target_of(self.posts[int(found[1])]), body)


def make_corpus(posts: int) -> Corpus:
    """A blog of so many posts: the same one whenever it is asked for."""
    made = tuple(_post(number, posts) for number in range(posts))
    return Corpus(made, tuple(_page(title, posts) for title in PAGE_TITLES))


def edited(post: Post, sentences: int, titles: int) -> Post:
    """A post after its text and its title were edited so many times."""
    body = f"{post.body}\n{new_sentence(sentences)}\n" if sentences else post.body
    return replace(post, body=body, title=new_title(titles) if titles else post.title)


def new_sentence(number: int) -> str:
    """What the text of a post ends with after its edits."""
    return f"One more sentence was added at the end, which makes {number} in all."


def new_title(number: int) -> str:
    """What a post is called after its edits."""
    return f"A better title that was found at attempt {number}"


def slug_of(name: str) -> str:
    """A name as part of an address, in the way all the generators agree on."""
    return name.lower().replace(" ", "-")


def _post(number: int, total: int) -> Post:
    random = Random(f"post {number}")  # noqa: S311 - the same each time is what is wanted
    title = f"{heading(random)}, part {number + 1}"
    slug = slug_of(title.replace(",", ""))
    return Post(
        title, slug, _body(random, total),
        date=_moment(number, total),
        category=random.choice(CATEGORIES),
        tags=tuple(sorted(random.sample(TAGS, 3))),
        author=random.choice(AUTHORS),
    )  # fmt: skip


def _moment(number: int, total: int) -> datetime:
    """Evenly over the years, by day: at night the clocks change, and an hour is left out."""
    days, minutes = divmod(_DAYS * 1_440 * number // total, 1_440)
    return _START + timedelta(days=days, minutes=minutes // 2)


def _page(title: str, posts: int) -> Page:
    random = Random(f"page {title}")  # noqa: S311 - the same
    return Page(title, slug_of(title), _body(random, posts))


def _body(random: Random, posts: int) -> str:
    """Blocks of text until there are words enough; the first is a paragraph."""
    wanted = random.randint(300, 850)
    marked = partial(_marked, random, posts)
    blocks = [_paragraph(random, marked)]
    others = [_subheading, _bullets, _steps, _quotation, _table, _code]
    while sum(len(block.split()) for block in blocks) < wanted:
        other = random.choices(others, (5, 3, 2, 3, 1, 1))[0]
        blocks += [other(random, marked), _paragraph(random, marked)]
    return "\n\n".join(blocks) + "\n"


def _marked(random: Random, posts: int) -> str:
    """A sentence; of one in four, two words are in bold, in italics, or a link."""
    words = sentence(random).split()
    if random.random() < 0.25:
        mark = random.choices(_MARKS, (10, 8, 6, 2, 1))[0]
        at = random.randrange(len(words) - 1)
        text, number = " ".join(words[at : at + 2]), random.randrange(posts)
        words[at : at + 2] = [mark.format(text=text, post=f"{{post {number}}}", number=number)]
    return " ".join(words)


def _paragraph(random: Random, marked: Sentence) -> str:
    return " ".join(marked() for _ in range(random.randint(3, 6)))


def _subheading(random: Random, marked: Sentence) -> str:
    return f"## {heading(random)}"


def _bullets(random: Random, marked: Sentence) -> str:
    return "\n".join(f"- {marked()}" for _ in range(random.randint(3, 6)))


def _steps(random: Random, marked: Sentence) -> str:
    return "\n".join(f"{step}. {marked()}" for step in range(1, random.randint(4, 7)))


def _quotation(random: Random, marked: Sentence) -> str:
    return "\n".join(f"> {marked()}" for _ in range(random.randint(1, 3)))


def _table(random: Random, marked: Sentence) -> str:
    rows = (f"| {heading(random)} | {random.randint(1, 40)} |" for _ in range(random.randint(3, 6)))
    return "\n".join(["| What | Hours |", "| --- | ---: |", *rows])


def _code(random: Random, marked: Sentence) -> str:
    # Of a language that no highlighter colours: whether code has colours is not compared.
    return f"```text\n{sentence(random)}\n  {sentence(random)}\n```"

"""Posts by year and by month, at WordPress's own addresses (/2012/, /2012/10/)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from coop_toolkit.edition import Edition
from coop_toolkit.model import Post
from coop_toolkit.model.dates import MONTHS
from coop_toolkit.output import HOME, Crumb, WebPage, list_pages
from coop_toolkit.posts.listings import numbered
from coop_toolkit.problems import counted

ARCHIVE = Crumb("Archive", "/archive/")
Posts = tuple[Post, ...]


@dataclass(frozen=True)
class Period:
    """A year or a month that has posts. `month` is 0 for a year."""

    year: int
    month: int
    count: int

    @property
    def title(self) -> str:
        """The period in words: "2012", "October 2012"."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    @property
    def address(self) -> str:
        """Where its list stands."""
        month = f"{self.month:02}/" if self.month else ""
        return f"/{self.year:04}/{month}"


@dataclass(frozen=True)
class Year:
    """A year with its months, the latest first."""

    period: Period
    months: tuple[Period, ...]


def archive_pages(edition: Edition) -> Iterator[WebPage]:
    """The archive, and a list for each year and each month that has posts."""
    posts = edition.catalogue.posts
    if not posts:
        return
    by_year, by_month = _by_period(posts)
    years = [Period(year, 0, len(found)) for year, found in by_year.items()]
    months = [Period(*key, len(found)) for key, found in by_month.items()]
    yield _archive([_with_months(year, months) for year in years], len(posts))
    yield from _periods(years, lambda period: by_year[period.year], months)
    yield from _periods(months, lambda period: by_month[period.year, period.month], months)


def _periods(
    group: list[Period], posts_of: Callable[[Period], Posts], months: list[Period]
) -> Iterator[WebPage]:
    for place, period in enumerate(group):
        later = group[place - 1] if place else None
        earlier = group[place + 1] if place + 1 < len(group) else None
        yield from _period(period, posts_of(period), months, earlier, later)


def _by_period(posts: Posts) -> tuple[dict[int, Posts], dict[tuple[int, int], Posts]]:
    by_year: Mapping[int, list[Post]] = defaultdict(list)
    by_month: Mapping[tuple[int, int], list[Post]] = defaultdict(list)
    for post in posts:
        by_year[post.date.year].append(post)
        by_month[post.date.year, post.date.month].append(post)
    return (
        {year: tuple(found) for year, found in by_year.items()},
        {month: tuple(found) for month, found in by_month.items()},
    )


def _with_months(year: Period, months: list[Period]) -> Year:
    return Year(year, tuple(month for month in months if month.year == year.year))


def _archive(years: list[Year], total: int) -> WebPage:
    return WebPage(
        address=ARCHIVE.address,
        template="archives.html",
        title="Archive",
        description=f"All {counted(total, 'post')} by year and month.",
        kind="listing",
        crumbs=(HOME,),
        values={"years": years, "total": total},
    )


def _period(
    period: Period,
    posts: Posts,
    months: list[Period],
    earlier: Period | None,
    later: Period | None,
) -> Iterator[WebPage]:
    of_year = [] if period.month else [month for month in months if month.year == period.year]
    year = Crumb(str(period.year), f"/{period.year:04}/")
    for page in list_pages(posts, period.address):
        yield WebPage(
            address=page.address,
            template="period_archives.html",
            title=numbered(f"Posts of {period.title}", page),
            description=numbered(f"{counted(len(posts), 'post')} of {period.title}", page) + ".",
            kind="listing",
            crumbs=(HOME, ARCHIVE, year) if period.month else (HOME, ARCHIVE),
            values={
                "listing": page,
                "period": period,
                "months": of_year,
                "earlier": earlier,
                "later": later,
            },
        )

"""Dates as exports, feeds and captures write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from coop_toolkit.legacy.record import Moment

_SQL = re.compile(r"^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
# What WordPress makes of 0000-00-00 in a feed: "Wed, 30 Nov -0001 00:00:00 +0000".
_NO_YEAR = re.compile(r" -0*1 ")
_QUARTER = timedelta(minutes=15)
_WIDEST = timedelta(hours=15)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ENGLISH = re.compile(rf"^({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})$")


def stored_moment(local: str, gmt: str, zone: ZoneInfo) -> Moment | None:
    """A moment from WordPress's pair of columns, local time and UTC ("2012-10-18 09:12:00").

    The offset is what lies between the two; where one is missing or 0000-00-00, as drafts
    have it, the blog's zone gives the offset. None where neither can be read.
    """
    here, there = _sql(local), _sql(gmt)
    if here and there and abs(here - there) < _WIDEST:
        offset = round((here - there) / _QUARTER) * _QUARTER
        return _moment(here.replace(tzinfo=timezone(offset)))
    if here:
        return _moment(here.replace(tzinfo=zone))
    return _moment(there.replace(tzinfo=UTC).astimezone(zone)) if there else None


def feed_moment(text: str, zone: ZoneInfo, *, day: date | None = None) -> Moment | None:
    """A moment of a feed, RFC 822 or RFC 3339, with the offset it is written with.

    Feeds write UTC, but a post's address has the local day: where `day` is given and is
    another one, the time is told in the blog's zone instead.
    """
    found = _feed_time(text.strip())
    if found is None:
        return None
    if day and found.date() != day and found.astimezone(zone).date() == day:
        found = found.astimezone(zone)
    return _moment(found)


def english_day(text: str) -> Moment | None:
    """The day of a line such as "October 18, 2012"; None where it is no date."""
    found = _ENGLISH.match(" ".join(text.split()))
    if not found:
        return None
    try:
        return Moment(date(int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2])))
    except ValueError:
        return None


def day_of_address(address: str) -> date | None:
    """The day in a dated address: /2012/10/18/made-in-lambeth/."""
    found = re.search(r"/(\d{4})/(\d\d)/(\d\d)/", address)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _moment(found: datetime) -> Moment:
    fixed = found.replace(tzinfo=timezone(found.utcoffset() or timedelta()))
    return Moment(fixed.date(), fixed)


def _sql(text: str) -> datetime | None:
    found = _SQL.match(text.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        # The pair of columns gives the zone.
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None


def _feed_time(text: str) -> datetime | None:
    if _NO_YEAR.search(text):
        return None
    try:
        found = datetime.fromisoformat(re.sub(r"\s*(?:Z|UTC)$", "+00:00", text))
    except ValueError:
        try:
            found = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)

"""The only asker of the time: the build date is an input, and here it comes in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class UnreadableBuildDate(ValueError):
    """A build date that is not written as YYYY-MM-DD or YYYY-MM-DDTHH:MM."""


def build_moment(
    as_of: str | None = None, environment: Mapping[str, str] | None = None
) -> datetime:
    """The moment the build takes as now, in London time.

    `as_of` ("2026-11-22" or "2026-11-22T09:30") goes before SOURCE_DATE_EPOCH (seconds,
    UTC; reproducible-builds.org), which goes before the clock of the machine.

    Raises:
        UnreadableBuildDate: either of the two is there and cannot be read.
    """
    if as_of:
        return _written_moment(as_of)
    epoch = (os.environ if environment is None else environment).get("SOURCE_DATE_EPOCH", "")
    if epoch:
        return _epoch_moment(epoch)
    return datetime.now(tz=LONDON).replace(microsecond=0)


def _written_moment(text: str) -> datetime:
    try:
        if "T" in text:
            return datetime.strptime(text, "%Y-%m-%dT%H:%M").replace(tzinfo=LONDON)
        return datetime.combine(date.fromisoformat(text), time(), tzinfo=LONDON)
    except ValueError as error:
        raise UnreadableBuildDate(
            f"--as-of {text} cannot be read. Write a day such as 2026-11-22, "
            "or a day and time such as 2026-11-22T09:30."
        ) from error


def _epoch_moment(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(text), tz=UTC).astimezone(LONDON)
    except (ValueError, OverflowError, OSError) as error:
        raise UnreadableBuildDate(
            f"SOURCE_DATE_EPOCH is {text}. It must be a whole number of seconds."
        ) from error

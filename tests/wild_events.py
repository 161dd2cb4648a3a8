"""A wild year after year of events: every kind of date, odd titles, rules with exceptions."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from coop_toolkit.frontmatter import document_text

FIRST = date(2026, 1, 5)
DAYS = 4 * 365
TITLES = (
    "Fête du quartier – 🎉 with cake",
    "Semicolons; commas, and \\ backslashes \\n",
    "ציוד וארוחה",
    "“Quoted”: a colon, 100 % & <b>no tags</b>",
    "Ein sehr langes Straßenfest " * 5,
    "Learning set",
)
STATUSES = ("scheduled", "tentative", "cancelled", "postponed", "moved online")
HOURS = ("00:30", "01:00", "02:00", "09:15", "18:00", "23:00")
RULES = (
    ("every Thursday, 60 times", 3),
    ("every 2 weeks on Tuesday, 30 times", 1),
    ("every 3 weeks on Sunday, 20 times", 6),
    ("daily, 120 times", 0),
    ("every 2 days, 90 times", 0),
    ("every Saturday until 2028-04-01", 5),
    ("every Sunday until 2028-11-05", 6),
)
MONTHLY = ("last Thursday of the month, 24 times", "fifth Monday of the month, 6 times")


def write_wild_events(content: Path, events: int = 500, recurring: int = 20, seed: int = 7) -> None:
    """Fill a folder of content with that many events, of which some recur."""
    rng = random.Random(seed)  # noqa: S311 - the same every time
    for n in range(5):
        _write(content, f"venues/venue-{n}", _venue(n))
        _write(content, f"series/series-{n}", {"title": f"Series {n} – ❤"})
    for n in range(events - recurring):
        _write(content, f"events/2026/single-{n}", _single(rng, n))
    for n in range(recurring):
        _write(content, f"events/2026/recurring-{n}", _recurring(rng, n))


def _write(content: Path, below: str, header: Mapping[str, object]) -> None:
    path = content / f"{below}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document_text(header, "Words."), encoding="utf-8")


def _venue(n: int) -> dict[str, object]:
    return {
        "title": f"Hall {n}, east; \\ side",
        "address": ["1 High Street", "Oval"],
        "postcode": "SE11 1AA",
        "ward": f"Ward {n % 3}",
        "position": f"51.4{n}, -0.11",
        "step_free": ("yes", "no", "not recorded")[n % 3],
    }


def _common(rng: random.Random, n: int) -> dict[str, object]:
    title = TITLES[n % len(TITLES)]
    return {
        "title": f"{title[: 150 - len(str(n)) - 1]} {n}",
        "series": f"series-{n % 5}" if n % 3 else "",
        "venue": f"venue-{n % 5}" if n % 4 else "",
        "status": rng.choice(STATUSES),
        "summary": "Bring a friend, a chair; and hope. 🌱 " * rng.randint(1, 6),
        "online": "https://meet.example/x,y;z" if n % 7 == 0 else "",
    }


def _single(rng: random.Random, n: int) -> dict[str, object]:
    day = FIRST + timedelta(days=rng.randrange(DAYS))
    if n % 9 == 0:  # the night of a clock change
        day = rng.choice((date(2027, 3, 28), date(2026, 10, 25), date(2027, 10, 31)))
    header = _common(rng, n)
    if n % 3 == 0:
        last = day + timedelta(days=rng.choice((0, 1, 2, 30)))
        return header | {"starts": day.isoformat(), "ends": last.isoformat()}
    hour = rng.choice(HOURS[2:] if day.month in (3, 10) else HOURS)
    header["starts"] = f"{day} {hour}"
    if hour == "23:00":
        header["ends"] = f"{day + timedelta(days=1)} 03:00"
    elif n % 5:
        header["ends"] = "23:45"
    return header


def _recurring(rng: random.Random, n: int) -> dict[str, object]:
    header = _common(rng, n) | {"status": "scheduled"}
    rule, weekday = RULES[n % len(RULES)]
    first = FIRST + timedelta(days=weekday + 7 * rng.randrange(60))
    if n % 5 == 4:
        rule, first = MONTHLY[n % 2], (date(2026, 1, 29), date(2026, 3, 30))[n % 2]
    if n % 4 == 3:
        header |= {"starts": first.isoformat(), "repeats": rule}
        return header | _exceptions(rule, first, "")
    header |= {"starts": f"{first} 18:00", "ends": "20:30", "repeats": rule}
    return header | _exceptions(rule, first, "17:00-19:00")


def _exceptions(rule: str, first: date, hours: str) -> dict[str, object]:
    step = {"every 2 weeks": 14, "every 3 weeks": 21, "daily": 1, "every 2 days": 2}
    gap = next((days for words, days in step.items() if rule.startswith(words)), 7)
    if "month" in rule:
        return {"also": "2029-01-02 14:00" if hours else "2029-01-02"}
    days = [first + timedelta(days=gap * n) for n in (1, 2, 3, 4)]
    return {
        "except": days[0].isoformat(),
        "moved": [f"{days[1]} to {days[1] + timedelta(days=3)} {hours}".strip()],
        "cancelled": [f"{days[2]} | no room, sorry; next time"],
        "also": f"2030-01-02 {'14:00' if hours else ''}".strip(),
    }

"""Plain sentences about a neighbourhood, drawn from a generator of random numbers."""

from __future__ import annotations

from random import Random

_WHO = (
    "residents", "the officers", "a neighbour", "the gardening group", "three volunteers",
    "people who came by", "the youth forum", "the housing team", "a local shop", "our partners",
    "the street", "two councillors", "everybody at the table", "the library staff",
)  # fmt: skip
_DID = (
    "asked for", "planned", "wrote down", "tried out", "talked about", "agreed on", "paid for",
    "looked after", "shared", "found", "built", "mended", "borrowed", "counted", "described",
)  # fmt: skip
_WHAT = (
    "a small budget", "the first prototype", "a map of the estate", "tools and seeds",
    "what had worked before", "the keys to the hall", "a list of questions", "the next meeting",
    "a shared kitchen", "the noticeboard", "a story from last winter", "two raised beds",
    "the way decisions are made", "a page of notes", "a plan for the spring",
)  # fmt: skip
_HOW = (
    "in an afternoon", "without being asked", "with help from the council", "over a cup of tea",
    "after a long discussion", "for the second time", "before the summer", "as well as they could",
    "with nothing but a pencil", "in the old town hall", "although it rained", "step by step",
)  # fmt: skip
_JOINED = ("and", "while", "because", "so that", "although", "before")


def sentence(random: Random) -> str:
    """A sentence of some ten to twenty words that ends in a full stop, without marks."""
    text = clause(random)
    if random.random() < 0.5:
        text = f"{text} {random.choice(_JOINED)} {clause(random)}"
    return f"{text[0].upper()}{text[1:]}."


def clause(random: Random) -> str:
    """Who did what, and how."""
    return " ".join(random.choice(words) for words in (_WHO, _DID, _WHAT, _HOW))


def heading(random: Random) -> str:
    """A few words that begin with a capital."""
    text = f"{random.choice(_WHO)} and {random.choice(_WHAT)}"
    return f"{text[0].upper()}{text[1:]}"

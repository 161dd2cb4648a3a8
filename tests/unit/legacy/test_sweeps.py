"""Wild input: any damage to a good source ends in a report, never in a traceback or a hang."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from coop_toolkit.legacy.conversion.body import body_tree
from coop_toolkit.legacy.conversion.outline import outline_of
from coop_toolkit.legacy.conversion.verifying import Verifier
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport
from coop_toolkit.rendering import MarkdownRenderer
from hypothesis import given, settings
from hypothesis import strategies as st

FIXTURES = Path(__file__).parents[2] / "fixtures" / "legacy"
SOURCES = sorted(path for path in FIXTURES.iterdir() if path.is_file())
VERIFIER = Verifier(MarkdownRenderer())
SIGNS = st.sampled_from("*_`[]()<>#+-.!{}|~=:\\&;'\"^$@/ab1é中\u202e \n\t")
SIGNED_TEXT = st.text(st.one_of(SIGNS, st.characters(codec="utf-8")), max_size=60)


def imported(data: bytes, name: str) -> ImportReport:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        content = Path(folder) / "content"
        return import_sources([str(path)], content, options=ImportOptions(), say=lambda line: None)


def mutated(data: bytes, seed: int) -> bytes:
    """The bytes with one to four of them flipped, cut out, doubled or cut off."""
    chance = random.Random(seed)  # noqa: S311 - a sweep, the same every time
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(out))
        way = chance.choice(("flip", "cut", "double", "end", "mark"))
        if way == "flip":
            out[at] = chance.randrange(256)
        elif way == "cut":
            del out[at : at + chance.randint(1, 40)]
        elif way == "double":
            out[at:at] = out[at : at + chance.randint(1, 200)]
        elif way == "mark":
            out[at:at] = chance.choice((b"]]>", b"<![CDATA[", b"&", b"<", b"<item>", b"</item>"))
        elif chance.random() < 0.2:
            del out[at:]
        out = out or bytearray(b" ")
    return bytes(out)


def test_any_damage_is_accounted_for(thorough: bool) -> None:
    for seed in range(0, 500, 1 if thorough else 8):
        source = SOURCES[seed % len(SOURCES)]
        report = imported(mutated(source.read_bytes(), seed), source.name)
        accounted = sum(report.totals().values())
        assert accounted == report.in_sources, (seed, source.name)
        assert report.fails or accounted, (seed, source.name)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_report(data: bytes) -> None:
    report = imported(data, "any.bin")
    assert report.fails or report.entries


@settings(max_examples=150, deadline=None)
@given(st.lists(SIGNED_TEXT, min_size=1, max_size=4))
def test_any_text_is_the_same_text_after_rendering(lines: list[str]) -> None:
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    tree = body_tree("".join(f"<p>{line}</p>" for line in escaped), stored=False)
    verified = VERIFIER.verified(tree)
    assert verified.lost == ()
    assert verified.reshaped == ()


TAGS = st.sampled_from(
    ["p", "div", "b", "i", "em", "strong", "code", "pre", "ul", "li", "ol", "blockquote", "h1",
     "h3", "table", "tr", "td", "th", "dl", "dt", "dd", "a href=/x", "sup", "figure", "span", "q"]
)  # fmt: skip
MARKUP = st.recursive(
    SIGNED_TEXT,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        TAGS,
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(MARKUP, st.booleans())
def test_no_word_of_any_markup_is_lost(markup: str, stored: bool) -> None:
    tree = body_tree(markup, stored=stored)
    verified = VERIFIER.verified(tree)
    assert verified.lost == ()
    again = VERIFIER.verified(
        body_tree(MarkdownRenderer().render(verified.text).html, stored=False)
    )
    assert outline_of([tree]) is not None
    assert again.lost == ()

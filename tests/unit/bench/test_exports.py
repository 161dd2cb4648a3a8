"""The export that is brought in: whole, and read by the importer without a word lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bench.corpus import make_corpus
from bench.exports import export_of
from tests.conftest import Ran


def test_every_post_of_the_export_is_brought_in(run: Callable[..., Ran], tmp_path: Path) -> None:
    corpus = make_corpus(5)
    export, content = tmp_path / "export.xml", tmp_path / "content"
    export.write_text(export_of(corpus), "utf-8")
    assert run("import", export, "--content", content).status == 0
    texts = [path.read_text("utf-8") for path in sorted(content.glob("posts/*/*.md"))]
    assert len(texts) == 5
    assert all(f"guid: https://old.example/?p={n}\n" in texts[n - 1] for n in range(1, 6))
    assert all(post.author in text for post, text in zip(corpus.posts, texts, strict=True))

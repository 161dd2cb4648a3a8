"""What the check of words takes for a slip, and what it lets stand."""

from __future__ import annotations

import pytest

from tests.conftest import SmallSite

HEADER = "title: A post\ndate: 2026-10-01"
RIGHT = {
    "had-had": "He had had enough of it, and said that that was so.",
    "a-word-at-two-ends": "It is what it is. Is it? We met then. Then we left.",
    "a-name-said-twice": "Duran Duran played at the fair.",
    "numbers": "We counted 6 6 7 and 7.",
    "a-list": "- the\n- the\n- hall",
    "colon-before-a-list": "We need the following, which can be had here:\n\n- bread\n- soup",
    "colon-before-a-quotation": "She wrote on the page:\n\n> We tried.",
    "colon-before-speech": "She said on the blog:\n\n“We tried.”",
    "colon-before-a-table": "It is all here:\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "colon-before-a-picture": "It can be seen here:\n\n![A hall](/files/hall.png)",
    "colon-before-code": "Write it here:\n\n    title: A post",
    "colon-before-a-fence": "Write it here:\n\n```\ntitle: A post\n```",
    "colon-before-a-paragraph": "We learned three things:\n\nThe first is to ask.",
    "colon-before-a-link": "It can be found here:\n\n[The guide](https://guide.example/)",
    "at-the-end": "That is what we are aiming at. It is what we looked at.",
    "at-an-address": "More can be found at team@toolkit.example.",
    "link-with-an-address": "[The guide](https://guide.example/a_b) and [ours][1].\n\n"
    "[1]: https://ours.example/",
    "address-in-code": "Type `https://guide.example/` there.",
    "acronyms": "NHS, BME and LGBT groups met the NCVO, the RSA and NESTA.",
    "quoted-office-words": "> In order to utilise it.",
    "a-possessive": "Last week’s bread and yesterday’s soup were good.",
    "ornament": 'Words <img src="/files/hall.png" alt=""> and words.',
    "headings-in-order": "## A\n\n### B\n\n#### C\n\n## D\n\n### E",
    "hash-in-code": "```\n#word\n# word\n```",
    "a-sharp": "We are number #1.\n\n\\#madeinlambeth",
    "rule": "Words.\n\n---\n\nMore words.",
    "british": "The programme’s organisation and colour are in the centre of the neighbourhood.",
    "quoted-slips": "> Their communtiy recieved it.",
    "addresses": "See [the guide](https://recieve.example/communtiy).",
    "an-accent": "Zoë’s café served crème brûlée, naïve as it is.",
    "comment": "<!-- TODO can can communtiy ![](x) -->Words.",
}


@pytest.mark.parametrize("body", RIGHT.values(), ids=RIGHT.keys())
def test_good_english_is_let_stand(site: SmallSite, body: str) -> None:
    (site.content / "files").mkdir()
    (site.content / "files/hall.png").write_bytes(PICTURE)
    site.write("posts/2026/x.md", HEADER, f"{body}\n")
    ran = site.check("--strict")
    assert (ran.status, ran.output) == (0, "Nothing must be mended. 1 page checked.\n")


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)

WRONG = {
    "over-a-line-end": ("We met in the\nthe hall.", "7: warning: “the” stands twice"),
    "in-an-item": ("- We can can.", "6: warning: “can” stands twice"),
    "found-here": ("It can be found here:\n\n## Next", "6: warning: a link seems to be missing"),
    "read-at": ("More can be read at", "6: warning: a link seems to be missing"),
    "click": ("Please click here to join.", "6: warning: “click here” points at a link"),
    "autolink": ("See <https://guide.example/a-guide>.", "6: warning: this address stands"),
    "address-as-words": ("[www.a.example](https://a.example)", "6: warning: this address stands"),
    "empty-link": ("[](https://a.example)", "6: this link has no words"),
    "html-picture": ('<img src="https://a.example/x.png">', "6: this picture has no text"),
    "html-heading": ("<h4>Words</h4>", "6: the first heading is of level 4"),
    "underlined": ("Words\n=====", "7: this heading has the level"),
    "shouting": ("PLEASE COME ALONG everybody.", "6: warning: these words stand in capitals"),
    "synergy": ("We found a synergy.", "6: notice: “synergy” has a plainer word"),
    "capital-letter": ("Prior to that we met.", "6: notice: “Prior to” has a plainer word"),
    "tomorrow": ("We meet tomorrow.", "6: notice: “tomorrow” means another time"),
    "spelling": ("The communtiy met.", "6: warning: “communtiy” may be misspelt"),
    "american": ("The organization met.", "6: warning: “organization” may be misspelt"),
    "after-an-accent": ("Zoë’s communtiy met.", "6: warning: “communtiy” may be misspelt"),
}


@pytest.mark.parametrize(("body", "says"), WRONG.values(), ids=WRONG.keys())
def test_a_slip_is_told_of_once_at_its_line(site: SmallSite, body: str, says: str) -> None:
    site.write("posts/2026/x.md", HEADER, f"{body}\n")
    path = (site.content / "posts/2026/x.md").as_posix()
    places = [line for line in site.check().output.splitlines() if line.startswith(path)]
    assert len(places) == 1
    assert places[0].startswith(f"{path}:{says}")


def test_the_words_of_a_title_and_a_summary_are_looked_at(site: SmallSite) -> None:
    header = 'title: The communtiy\ndate: 2026-10-01\nsummary: "We can can."\nslug: neighbors'
    output = site.write("posts/2026/x.md", header).check().output
    assert ":2: warning: “communtiy” may be misspelt\n" in output
    assert ':4: warning: “can” stands twice\n    summary: "We can can."\n' in output
    assert "neighbors" not in output


def test_a_name_of_the_councils_own_is_let_stand(site: SmallSite) -> None:
    site.write("posts/2026/x.md", HEADER, "The ALS met Fransisco.\n")
    (site.content / "words.txt").write_text("# names\nALS  # a set\nfransisco\n", "utf-8")
    assert site.check("--strict").status == 0


def test_history_is_told_of_links_and_not_of_style(site: SmallSite) -> None:
    body = "We can can utilise the communtiy YESTERDAY AND TOMORROW.\n\nIt can be found here:\n"
    site.write("posts/2012/retold.md", "title: A\ndate: 2012-10-01\nretold: yes", body)
    site.write("posts/2012/old.md", "title: B\ndate: 2012-10-01\nlegacy:\n  post_id: 7", body)
    said = [line for line in site.check().output.splitlines() if "warning:" in line]
    assert [line.partition("warning: ")[2] for line in said] == [
        "a link seems to be missing at the end of this sentence"
    ] * 2


def test_how_hard_it_reads_is_shown_and_fails_nothing(site: SmallSite) -> None:
    hard = "Considerable institutional transformation necessitates organisational reconsideration. "
    site.write("posts/2026/hard.md", HEADER, f"{hard * 12}\n")
    site.write("posts/2026/easy.md", "title: B\ndate: 2026-10-02", "We met. It was good. " * 12)
    ran = site.check("--strict")
    assert ran.status == 0
    assert "How it reads:\n  36 sentences, 0 of more than 25 words; for a reading age of about" in (
        ran.output
    )
    assert "posts/2026/hard.md: 0 of 12 sentences are that long; for an age of about" in ran.output
    assert "easy.md" not in ran.output

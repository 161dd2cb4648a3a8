"""Posts as readers, old links and software see them."""

from __future__ import annotations

import json

from bs4 import BeautifulSoup

from tests.conftest import SmallSite


def soup(site: SmallSite, address: str) -> BeautifulSoup:
    return BeautifulSoup(site.page(address), "html.parser")


def test_a_post_has_several_categories_with_parents_and_several_authors(site: SmallSite) -> None:
    site.write("categories/projects.md", "title: Projects")
    site.write("categories/gardens.md", "title: Gardens\nparent: projects")
    site.post(header="categories: Gardens, Events\nauthors: Jo, Al\ntags: food").built()
    page = soup(site, "/2012/10/18/first-post/")
    assert [a["href"] for a in page.select("article a[rel=category]")] == [
        "/category/projects/gardens/",
        "/category/events/",
    ]
    assert [a.get_text() for a in page.select("article a[rel=author]")] == ["Jo", "Al"]
    assert "First post" in site.page("/category/projects/")
    assert "First post" in site.page("/author/al/")
    assert "First post" in site.page("/tag/food/")


def test_what_stands_in_a_title_is_shown_as_text(site: SmallSite) -> None:
    title = '<script>alert("x")</script> & </title>'
    site.post(header=f"title: '{title}'\ntags: \"<b>food</b>\"").built()
    for address in ("/2012/10/18/first-post/", "/latest-posts/", "/", "/search/"):
        assert "<script>alert" not in site.page(address)
    assert soup(site, "/2012/10/18/first-post/").h1.get_text() == title
    assert json.loads(site.page("/feed.json"))["items"][0]["title"] == title


def test_a_retold_post_says_so_and_stands_on_its_authors_page(site: SmallSite) -> None:
    site.post(
        header="retold: yes\nauthors: Toolkit editors\noriginal:\n  author: Nathan\n"
        "  address: http://old.example/2012/10/18/first/",
    ).built()
    text = soup(site, "/2012/10/18/first-post/").get_text(" ", strip=True)
    assert "Retold from" in text
    assert "First post" in site.page("/author/nathan/")
    assert "Retold from a post by Nathan, 18 October 2012." in site.page("/rss.xml")


def test_comments_are_a_closed_archive_with_replies_inside(site: SmallSite) -> None:
    site.post()
    comments = site.content / "comments/2012/first-post.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text(
        '- id: "1"\n  author: Ann\n  text: Well said.\n'
        '- id: "2"\n  author: Bo\n  parent: "1"\n  text: Indeed.\n',
        encoding="utf-8",
    )
    site.built()
    page = soup(site, "/2012/10/18/first-post/")
    assert page.find(id="comment-1").find(id="comment-2").get_text(" ", strip=True)


def test_private_words_of_a_comment_are_withheld(site: SmallSite) -> None:
    site.post()
    comments = site.content / "comments/2012/first-post.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text(
        '- id: "1"\n  author: Ann\n  text: Ring 020 7946 0123 or write to ann@home.example.\n',
        encoding="utf-8",
    )
    site.built()
    published = b"".join(site.files().values())
    assert b"7946" not in published
    assert b"ann@home.example" not in published
    assert "[address withheld]" in site.page("/2012/10/18/first-post/")


def test_comments_stand_under_a_page_as_well_and_are_in_the_feed(site: SmallSite) -> None:
    site.post()
    site.write("pages/story/history.md", "title: History")
    # A venue of the same name must not take the comments away.
    site.write("venues/story/history.md", "title: Hall of history")
    comments = site.content / "comments/story/history.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text('- id: "7"\n  author: Cy\n  text: I was there.\n', encoding="utf-8")
    site.built()
    found = soup(site, "/story/history/").find(id="comment-7")
    assert "I was there." in found.get_text()
    assert "Cy on History" in site.page("/comments/rss.xml")


def test_long_lists_are_cut_into_pages_of_ten_with_titles_of_their_own(site: SmallSite) -> None:
    for number in range(21):
        site.post(f"post-{number:02}", f"title: Post {number:02}\ndate: 2012-01-{number + 1:02}")
    site.built()
    titles = [
        soup(site, f"/latest-posts/{page}").title.get_text() for page in ("", "page/2/", "page/3/")
    ]
    assert len(set(titles)) == 3
    assert not site.has("/latest-posts/page/4/")
    assert len(json.loads(site.page("/feed.json"))["items"]) == 10


def test_a_legacy_guid_goes_into_feeds_to_the_letter(site: SmallSite) -> None:
    guid = "http://old.wordpress.example/?p=7"
    site.post(header=f"legacy:\n  guid: {guid}\n  address: http://old.example/2012/10/18/old-slug/")
    site.built()
    assert f'<guid isPermaLink="false">{guid}</guid>' in site.page("/rss.xml")
    assert f"<id>{guid}</id>" in site.page("/atom.xml")
    assert json.loads(site.page("/feed.json"))["items"][0]["id"] == guid


def test_old_addresses_lead_to_the_new_ones(site: SmallSite) -> None:
    site.post(
        header='legacy:\n  guid: http://old.example/?p=7\n  post_id: "7"\n'
        "  address: http://old.example/2012/10/18/old-slug/"
    ).built()
    table = site.page("/_redirects")
    assert "/2012/10/18/old-slug/ /2012/10/18/first-post/ 301" in table
    assert "/ p=7 /2012/10/18/first-post/ 301" in table
    assert 'url=/2012/10/18/first-post/"' in site.page("/2012/10/18/old-slug/")


def test_an_imported_post_with_a_dead_link_and_an_address_is_built_safe(site: SmallSite) -> None:
    site.post(
        header="legacy:\n  guid: x",
        body="See [the plan](/gone/) or ask jo@council.example.\n\n![A map](/files/none.png)\n",
    ).built()
    page = site.page("/2012/10/18/first-post/")
    assert "the plan (link no longer works)" in page
    assert "[address withheld]" in page
    assert "A map (this picture is missing)" in page
    assert "jo@council.example" not in "".join(
        data.decode("utf-8", "replace") for data in site.files().values()
    )


def test_a_page_of_the_content_opens_the_listing_of_its_address(site: SmallSite) -> None:
    site.write("pages/events.md", "title: Events", "Come along to everything.\n")
    site.write("events/2027/forum.md", "title: Forum\nstarts: 2027-03-18 18:00").built()
    page = soup(site, "/events/")
    assert page.select_one(".e-content").get_text(strip=True) == "Come along to everything."
    assert "Forum" in page.get_text()

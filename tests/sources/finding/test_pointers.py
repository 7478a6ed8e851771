from bot.model.outcomes import Document
from bot.sources.finding.pointers import known_places, linked_feeds

URL = "https://ledger-post.example/policy/latest"
PAGE = b"""<html><head><base href="/x/">
<link rel="alternate" type="application/rss+xml" href="/policy.xml">
<link rel="alternate home" type="application/feed+json" href="all.json">
<link rel="alternate" hreflang="de" href="/de/">
<link rel="alternate" type="application/rss+xml" href="/comments/feed/">
<link rel="alternate" type="application/rss+xml" href="javascript:x"></head><body>
<a href="/feed/">RSS</a><a href="/policy.xml">again</a><a href="https://feeds.example/post">F</a>
<a href="https://elsewhere.example/rss.xml">theirs</a><a href="/feedback">Feedback</a>
</body></html>"""


def test_declared_feeds_come_before_links_that_look_like_some() -> None:
    assert linked_feeds(Document(url=URL, content=PAGE)) == (
        "https://ledger-post.example/policy.xml",
        "https://ledger-post.example/x/all.json",
        "https://ledger-post.example/feed/",
        "https://feeds.example/post",
    )


def test_a_page_that_can_t_be_read_points_nowhere() -> None:
    assert linked_feeds(Document(url=URL, content=b"")) == ()
    assert linked_feeds(Document(url=URL, content=b"<b>" * 70_000)) == ()


def test_feeds_are_looked_for_below_the_page_and_at_the_root() -> None:
    places = known_places(URL)
    assert places[0] == "https://ledger-post.example/policy/latest/feed"
    assert "https://ledger-post.example/feed.xml" in places
    assert known_places("https://a.example")[0] == "https://a.example/feed"

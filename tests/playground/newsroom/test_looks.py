from bot.playground.newsroom.looks import FeedKind, load_looks


def test_three_sites_have_three_kinds_of_feed_and_three_names() -> None:
    looks = load_looks()
    assert [(look.key, look.feed_kind) for look in looks] == [
        ("gazette", FeedKind.ATOM),
        ("tally", FeedKind.JSON),
        ("wire", FeedKind.RSS),
    ]
    assert len({look.name for look in looks}) == 3


def test_boilerplate_is_all_in_the_templates() -> None:
    for look in load_looks():
        assert set(look.boilerplate) <= set(look.article_template.get_identifiers())


def test_media_types_are_those_of_the_formats() -> None:
    assert [kind.media_type for kind in FeedKind] == [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
    ]

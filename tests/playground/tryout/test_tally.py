from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.delivery.message import Message
from bot.playground.botapi import World
from bot.playground.newsroom import Manuscript, PublishedArticle
from bot.playground.tryout.following import Written
from bot.playground.tryout.tally import Tally, spread

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ARTICLE = PublishedArticle(
    manuscript=Manuscript(site="wire", slug="harbor", title="Harbor fined", body="Text."),
    url="http://127.0.0.1/harbor",
    published_at=NOON,
)


def written(seconds: float, article: PublishedArticle | None = ARTICLE) -> Written:
    world = World()
    chat = world.user("Reader", id=5).chat
    return Written(
        chat=chat,
        message=Message(html="x"),
        at=NOON + timedelta(seconds=seconds),
        article=article,
    )


def test_a_post_is_counted_once_a_chat_and_its_repetition_is_seen() -> None:
    tally = Tally()
    tally.published(ARTICLE)
    assert tally.missing(5) == [ARTICLE]
    assert tally.wrote(written(2)) == 2
    assert tally.wrote(written(9)) == 2
    assert (tally.missing(5), tally.repeated, tally.waits) == ([], 1, [2])
    assert tally.missing(6) == [ARTICLE]


def test_answers_and_edits_are_no_posts_and_old_articles_no_news() -> None:
    tally = Tally()
    assert tally.wrote(written(1, None)) is None
    assert tally.wrote(replace(written(1), is_edit=True)) is None
    assert tally.wrote(written(3)) == 3
    assert tally.waits == []


def test_times_are_written_in_the_unit_that_fits() -> None:
    tally = Tally()
    tally.answered(NOON, NOON + timedelta(seconds=0.02))
    tally.answered(NOON, NOON + timedelta(seconds=1.5))
    assert spread(tally.answers) == "760 ms in the middle, 1.5 s at worst"
    assert spread([]) == "none"

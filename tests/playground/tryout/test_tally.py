from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.delivery.message import Message
from bot.playground.botapi import World
from bot.playground.newsroom import Kind, Manuscript, PublishedArticle
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
    assert tally.wrote(written(3)) == 3
    assert tally.wrote(replace(written(4), is_edit=True, linked=(ARTICLE,))) is None
    assert tally.waits == []


def test_an_edit_tells_of_who_joined_and_of_what_was_corrected() -> None:
    tally = Tally()
    other = replace(
        ARTICLE, manuscript=replace(ARTICLE.manuscript, slug="fine"), url="http://127.0.0.1/fine"
    )
    revision = replace(
        ARTICLE,
        manuscript=replace(
            ARTICLE.manuscript, slug="right", kind=Kind.REVISION, about=ARTICLE.manuscript.slug
        ),
        revised_at=NOON + timedelta(seconds=5),
    )
    for each in (ARTICLE, other):
        tally.published(each)
    tally.wrote(written(1))
    assert tally.missing(5) == [other]
    grown = replace(written(2), is_edit=True, linked=(ARTICLE, other))
    assert (tally.wrote(grown), tally.missing(5)) == (2, [])
    tally.published(revision)
    assert (tally.wrote(grown), tally.missing(5)) == (None, [revision])
    says_so = Message(html="<b>Corrected</b> by its publisher on Monday")
    corrected = replace(written(9, revision), is_edit=True, linked=(revision,), message=says_so)
    assert (tally.wrote(corrected), tally.missing(5)) == (4, [])
    assert (tally.articles, tally.revisions, tally.repeated) == (2, 1, 0)
    assert (len(tally.joined), len(tally.corrected), tally.replies) == (1, 1, 0)


def test_an_answer_to_a_post_is_counted_as_one() -> None:
    tally = Tally()
    tally.wrote(replace(written(1), is_reply=True))
    assert tally.replies == 1


def test_times_are_written_in_the_unit_that_fits() -> None:
    tally = Tally()
    tally.answered(NOON, NOON + timedelta(seconds=0.02))
    tally.answered(NOON, NOON + timedelta(seconds=1.5))
    assert spread(tally.answers) == "760 ms in the middle, 1.5 s at worst"
    assert spread([]) == "none"

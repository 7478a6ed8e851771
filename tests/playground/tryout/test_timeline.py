"""The tryout's news, brought by the real bot into the chats of a local Bot API server."""

import re
from pathlib import Path

from bot.delivery.wording import plain_text
from bot.playground.botapi import Message
from bot.playground.newsroom import Kind, PublishedArticle
from bot.playground.tryout.following import follow
from bot.playground.tryout.tally import Tally
from bot.playground.tryout.timeline import BACKLOG, NEWS, timeline
from tests.house import PATIENCE, House, house_in, settled

ALL = "3 sources: Harbour Chain Wire, The Nonce Gazette, Tallystick Daily · "


def test_every_manuscript_has_its_place() -> None:
    assert [each.slug for each in timeline()] == [*BACKLOG, *NEWS]
    assert len(set(BACKLOG + NEWS)) == len(BACKLOG) + len(NEWS) == 17
    news = [each for each in timeline() if each.slug in NEWS]
    told = [each.site for each in news if each.story == "meridian-bridge-hack"]
    assert told == ["wire", "gazette", "tally", "gazette", "wire"]


def publish(house: House, slug: str) -> PublishedArticle:
    """Publish what comes next, up to this."""
    while article := house.newsroom.publish_next():
        if article.manuscript.slug == slug:
            return article
    raise AssertionError(slug)


async def test_one_post_grows_is_answered_and_corrected(tmp_path: Path) -> None:
    async with house_in(tmp_path, start=len(BACKLOG), manuscripts=timeline()) as house:
        reader = house.reader
        async with house.running() as bot:
            await settled(bot, len(BACKLOG))
            await house.ask(reader, "/subscribe")
            first = publish(house, "meridian-bridge-drained")
            post = await house.post_about(first.url, reader.chat)

            async def shows(text: str) -> Message:
                return await reader.chat.wait_for(
                    lambda each: each.id == post.id and text in each.text, seconds=PATIENCE
                )

            await shows("1 source: Harbour Chain Wire · ")
            second = publish(house, "meridian-attacker-ether")
            await shows("2 sources: Harbour Chain Wire, The Nonce Gazette · ")
            third = publish(house, "meridian-what-happened")
            await shows(ALL)
            update = publish(house, "meridian-update-recovered")
            answer = await house.post_about(update.url, reader.chat)
            revision = publish(house, "meridian-bridge-drained-corrected")
            corrected = await shows("Corrected by its publisher on ")
            calls = house.server.world.record.calls
    assert revision.url == first.url
    assert ALL in corrected.text
    about = [
        (call.method, plain_text(call.params["text"]))
        for call in calls
        if call.chat_id == reader.id and first.url in call.params.get("text", "")
    ]
    assert [method for method, _ in about] == ["sendMessage", *["editMessageText"] * 3]
    assert [re.findall(r"\d sources?:", text) for _, text in about] == [
        ["1 source:"], ["2 sources:"], ["3 sources:"], ["3 sources:"],
    ]  # fmt: skip
    told = {line for _, text in about[:3] for line in text.splitlines() if line.startswith("•")}
    assert told.isdisjoint(answer.text.splitlines()), "an answer brings what is new"
    assert answer.reply_to is not None
    assert answer.reply_to.id == post.id
    assert "6,550 ether" in answer.text
    assert "1 source: The Nonce Gazette · " in answer.text
    others = [message for message in reader.chat.posts if message.reply_to is None]
    for repeat in (second, third):
        assert not any(
            button.get("url", "").startswith(repeat.url)
            for message in others
            for button in message.buttons
        )


async def test_the_tally_tells_what_came_of_each_article(tmp_path: Path) -> None:
    tally = Tally()
    async with house_in(tmp_path, start=len(BACKLOG), manuscripts=timeline()) as house:
        reader = house.reader
        async with house.running() as bot:
            await settled(bot, len(BACKLOG))
            await house.ask(reader, "/subscribe")
            following = follow(house.world, house.newsroom)
            for slug in (
                "meridian-bridge-drained",
                "meridian-attacker-ether",
                "meridian-what-happened",
                "meridian-update-recovered",
                "meridian-bridge-drained-corrected",
            ):
                tally.published(publish(house, slug))
                assert len(tally.missing(reader.id)) == 1
                while tally.missing(reader.id):
                    tally.wrote(await anext(following))
    assert (tally.articles, tally.revisions, tally.replies, tally.repeated) == (4, 1, 1, 0)
    assert (len(tally.joined), len(tally.corrected)) == (2, 1)
    assert {article.manuscript.kind for article in tally.news.values()} == {
        Kind.REPORT,
        Kind.UPDATE,
        Kind.REVISION,
    }

"""Reporting as readers see it: one post a story, and its updates."""

from bot.stories.matching import Kind
from tests.house import House, is_post, settled

FIRST, AGAIN, UPDATE = "attacker-ether", "what-happened", "update-recovered"


async def test_a_story_is_posted_once_and_so_is_its_update(house: House) -> None:
    urls = []
    async with house.running() as bot:
        await house.answer(house.reader, "/subscribe")
        await settled(bot, 4)
        for count in range(5, 12):
            urls.append(house.publish())
            await settled(bot, count)
        first, again, update = (
            next(url for url in urls if slug in url) for slug in (FIRST, AGAIN, UPDATE)
        )
        await house.post_about(update, house.reader.chat)
        async with bot.database.reading() as tx:
            brief = next(each for each in await tx.briefs.latest(limit=20) if each.url == first)
            told = await tx.tellings.of_story(brief.story_id)
            shown = {each.url for each in await tx.briefs.latest(limit=20)}
    posts = house.posts(house.reader.chat)
    posted = [url for url in urls if any(is_post(post, url) for post in posts)]
    assert posted == [url for url in urls if url != again]
    assert [(each.report.url, each.verdict.kind) for each in told] == [
        (first, Kind.NEW),
        (again, Kind.REPEAT),
        (update, Kind.UPDATE),
    ]
    assert again not in shown

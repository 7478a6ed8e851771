import pytest

from tests.commands.owners.owning import step
from tests.house import House, settled


async def test_a_paused_source_is_left_alone_until_it_is_resumed(house: House) -> None:
    name = house.newsroom.sites[0].feed_url
    async with house.running() as bot:
        await settled(bot, 4)
        paused = await house.ask(house.admin, f"/pausesource {name}")
        assert paused.text.endswith(" is paused.")
        assert "is paused already" in await house.answer(house.admin, f"/pausesource {name}")
        assert "is polled again" in await house.answer(house.admin, f"/resumesource {name}")
        await step(house.admin, paused, "Manage")
        assert ": works\n" in paused.text
        async with bot.database.reading() as tx:
            record = [each.action for each in await tx.audit.newest(limit=9)]
        assert record == ["resumesource", "pausesource"]


async def test_a_removal_by_name_can_be_undone(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        await house.ask(house.admin, f"/addsource {house.newsroom.sites[0].feed_url} Wire")
        await settled(bot, 1)
        removed = await house.ask(house.admin, "/removesource wire")
        assert "Wire is removed" in removed.text
        await step(house.admin, removed, "Undo")
        assert removed.text.startswith("Wire: works")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("/removesource", "Name a source"),
        ("/removesource {feed}", "is kept in the settings file"),
        ("/pausesource nobody", "There is no such source"),
        ("/pausesource '; DROP TABLE sources; --", "There is no such source"),
        ("/resumesource {feed}", "is polled already"),
        ("/resumesource <b>x</b>", "There is no such source"),
    ],
)
async def test_a_mistake_is_explained_and_changes_nothing(
    house: House, command: str, says: str
) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        written = command.format(feed=house.newsroom.sites[0].feed_url)
        assert says in await house.answer(house.admin, written)
        async with bot.database.reading() as tx:
            assert len(await tx.sources.all()) == 3
            assert await tx.audit.newest(limit=1) == []

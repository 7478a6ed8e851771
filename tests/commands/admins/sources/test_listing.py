from dataclasses import replace

from bot.delivery.wording import without_joiners
from bot.model.troubles import Trouble
from tests.commands.admins.sources.polled import stored
from tests.commands.owners.owning import step
from tests.commands.safety.crowd import made_admins
from tests.house import House, settled

HOSTILE = "\u202e<b>pwned</b> @everyone https://evil.example"


async def test_admins_see_how_each_source_stands_in_pages(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        [first, *_] = await stored(bot, 14)
        async with bot.database.transaction() as tx:
            await tx.sources.set_enabled(first.id, enabled=False)
        page = await house.ask(house.admin, "/sources")
        assert page.text.startswith("Sources: 14 · failing: 0 · paused: 1\n\n⏸ Paper 00 · ")
        assert "✅ Paper 01 · entries a day: 0 · last success: never" in page.text
        labels = [button["text"] for button in page.buttons]
        assert labels == ["⏸ Paper 00", *(f"✅ Paper {n:02}" for n in range(1, 6)), "→"]
        await step(house.admin, page, "→", "→")
        assert [button["text"] for button in page.buttons] == ["✅ Paper 12", "✅ Paper 13", "←"]
        await step(house.admin, page, "✅ Paper 13", "← Back")
        assert [button["text"] for button in page.buttons] == ["✅ Paper 12", "✅ Paper 13", "←"]


async def test_a_problem_is_told_with_its_remedy_in_the_admin_s_language(house: House) -> None:
    house.without_sources()
    spanish = house.world.user("Admin", language_code="es", is_started=True)
    async with house.running() as bot:
        await made_admins(bot, [spanish])
        failing = {"failures": 3, "last_error": "refused", "trouble": Trouble.REFUSED}
        await stored(bot, 1, **failing, about="403")
        page = await house.answer(house.admin, "/sources")
        assert "⚠️ Paper 00" in page
        assert "The server refuses us (403). It may not let bots in" in page
        assert "El servidor nos rechaza (403)." in await house.answer(spanish, "/sources paper 00")


async def test_a_problem_of_before_it_had_a_kind_is_told_as_it_was_noted(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        await stored(bot, 1, failures=1, last_error="the moon is <b>full</b>")
        told = await house.answer(house.admin, "/sources")
        assert "It did not work: the moon is <b>full</b>" in without_joiners(told)


async def test_entries_a_day_are_counted(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        page = await house.answer(house.admin, "/sources")
    rates = [line.partition("entries a day: ")[2] for line in page.splitlines() if "a day" in line]
    assert all(float(rate.partition(" ")[0]) >= 1 for rate in rates)
    assert len(rates) == 3


async def test_an_admin_opens_a_source_by_its_name(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        [source] = await stored(bot, 1)
        shown = await house.ask(house.admin, f"/sources {source.id}")
        assert shown.text.splitlines()[:3] == [
            "Paper 00: works",
            "https://00.example/feed",
            f"Id: {source.id}",
        ]
        assert "There is no such source" in await house.answer(house.admin, "/sources nobody")


async def test_a_publisher_s_hostile_name_comes_back_harmless(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        [source] = await stored(bot, 1)
        async with bot.database.transaction() as tx:
            await tx.sources.save(replace(source, publisher=HOSTILE))
        for person, asked in ((house.reader, "/sources"), (house.admin, f"/sources {source.id}")):
            shown = await house.ask(person, asked)
            assert "<b>pwned</b>" in without_joiners(shown.text)
            assert "\u202e" not in shown.text
            kinds = {entity["type"] for entity in shown.content.entities}
            assert not kinds & {"mention", "url", "text_link"}

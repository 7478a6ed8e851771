from bot.model.chats import ChatState
from tests.house import House, settled


async def test_the_first_admins_add_and_remove_others(house: House) -> None:
    new = house.somebody()
    house.without_sources()
    async with house.running():
        assert "don't know that command" in await house.answer(new, "/audit")
        assert "is an admin now" in await house.answer(house.admin, f"/addadmin {new.id}")
        assert "already" in await house.answer(house.admin, f"/addadmin {new.id}")
        assert "Nothing" not in await house.answer(new, "/audit")
        assert "don't know that command" in await house.answer(new, "/addadmin 5")
        assert str(new.id) in await house.answer(house.admin, "/admins")
        assert "no admin any more" in await house.answer(house.admin, f"/removeadmin {new.id}")
        assert "don't know that command" in await house.answer(new, "/audit")


async def test_an_admin_of_the_settings_file_stays_one(house: House) -> None:
    house.without_sources()
    async with house.running():
        answer = await house.answer(house.admin, f"/removeadmin {house.admin.id}")
        assert "settings file" in answer
        assert "can't be banned" in await house.answer(house.admin, f"/ban {house.admin.id}")
        for wrong in ("", "@name", "-5", "x 5", "0" * 15 + "9" * 30, str(2**52)):
            assert "Name somebody" in await house.answer(house.admin, f"/ban {wrong}")


async def test_who_is_banned_gets_neither_answers_nor_posts(house: House) -> None:
    rude = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        await house.answer(rude, "/subscribe")
        assert "gets no answer" in await house.answer(house.admin, f"/ban {rude.id} floods")
        rude.send("/latest")
        house.publish()
        await settled(bot, 5)
        count = len(rude.chat.posts)
        assert "audit" not in await house.answer(house.reader, "/help")
        assert len(rude.chat.posts) == count
        async with bot.database.reading() as tx:
            chat = await tx.chats.get(rude.id)
        assert chat is not None
        assert chat.state is ChatState.CLOSED
        assert "/ban" in await house.answer(house.admin, "/audit")
        assert "is lifted" in await house.answer(house.admin, f"/unban {rude.id}")
        assert "is not banned" in await house.answer(house.admin, f"/unban {rude.id}")
        assert "1. " in await house.answer(rude, "/latest")

from dataclasses import replace

from bot.model.chats import Chat
from tests.commands.owners.owning import led, list_chats, live_channel, press, step, stored
from tests.house import House, settled

FORM = "*{headline}*\n{facts}\nvia [{source}]({link})\nOur own words & <b>\n_{disclaimer}_"


async def test_a_form_is_previewed_kept_used_and_taken_back(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        screen = await house.ask(owner, "/template @news")
        assert "This is how posts look in News" in screen.text
        assert [button["text"] for button in screen.buttons] == ["Change", "← Back"]
        await press(owner, screen, "Change")
        asked = await led(owner.chat, "Write the form of posts for News")
        assert "{headline} {facts} {source} {time} {tags} {link} {disclaimer}" in asked.text
        preview = await house.ask(owner, FORM)
        assert "This is how posts will look in News" in preview.text
        assert "Our own words & <b>" in preview.text
        await step(owner, preview, "Keep")
        assert "This is how posts look in News" in preview.text
        post = await house.post_about(house.publish(), channel)
        assert "\nvia " in post.text
        assert "Our own words & <b>" in post.text
        await step(owner, preview, "Default")
        chat = await stored(bot, channel.id)
        assert chat is not None
        assert chat.look.template is None
        await step(owner, preview, "← Back")
        assert "News: live" in preview.text


async def test_a_broken_form_is_refused_with_its_place_and_asked_for_again(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        await live_channel(house, owner)
        await press(owner, await house.ask(owner, "/template @news"), "Change")
        await led(owner.chat, "Write the form")
        refused = await house.ask(owner, "{headline}\n<b> {fcats}")
        assert refused.text == (
            "Line 2, column 5: there is no field “fcats”. Did you mean “facts”?\n\n"
            "<b> {fcats}\n    ^"
        )
        for form, said in (
            ("{zzzz}", "The fields are {headline}"),
            ("*{headline}", "“*” is never closed"),
            ("{headline}" + "x" * 1200, "At most 1,000 characters"),
            ("*a*" * 41 + "{headline}", "At most 40"),
            ("{headline}]]", "closes what was never opened"),
            ("[[[[{headline}]]]]", "can't stand inside another"),
            ("[{headline}](x)", "a web address or {link}"),
            ("{time}{time}{time}", "only twice"),
            ("{time}", "{headline} or {facts} is missing"),
        ):
            assert said in await house.answer(owner, form)
        preview = await house.ask(owner, "{headline}")
        assert "will look" in preview.text
        second = await house.ask(owner, "second {headline}")
        assert "second " in second.text
        await step(owner, second, "Keep")
        chat = await stored(bot, house.world.channel("x", owner).id + 1)
        assert chat is not None
        assert chat.look.template == "second {headline}"
        assert "old" in (await press(owner, preview, "Keep"))["text"]


async def test_without_a_name_the_chat_is_chosen(house: House) -> None:
    house.without_sources()
    owner = house.somebody()
    async with house.running():
        await live_channel(house, owner)
        choice = await house.ask(owner, "/template")
        assert choice.text.startswith("For which chat?")
        await step(owner, choice, "News")
        assert "no brief yet" in choice.text
        screen = await step(owner, await list_chats(owner), "News", "Form of posts")
        assert "no brief yet" in screen.text


async def test_only_who_administers_a_chat_gives_it_a_form(house: House) -> None:
    owner, stranger = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", owner)
    owner.add_bot(group)
    stranger.join(group)
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        assert "Only an administrator" in await house.answer(stranger, "/template @news")
        assert "Only an administrator" in await house.answer(stranger, "/template", group)
        screen = await house.ask(owner, "/template", group)
        for label in ("Change", "← Back"):
            assert "Only an administrator" in (await press(stranger, screen, label))["text"]
        await press(owner, screen, "Change")
        asked = await led(group, "Write the form of posts for Traders")
        stranger.send("{headline} by a stranger", group, reply_to=asked)
        preview = await house.ask(owner, "{headline} for us", group, reply_to=asked)
        assert "for us" in preview.text
        assert "Only an administrator" in (await press(stranger, preview, "Keep"))["text"]
        await step(owner, preview, "Keep")
        chat = await stored(bot, group.id)
        assert chat is not None
        assert chat.look.template == "{headline} for us"
        assert channel.posts == ()


async def test_an_anonymous_administrator_writes_the_form_of_the_own_group_alone(
    house: House,
) -> None:
    owner = house.somebody()
    group = house.world.supergroup("Traders", owner)
    linked = house.world.channel("Linked", owner)
    owner.add_bot(group)
    async with house.running() as bot:
        await settled(bot, 4)
        owner.send("/template", group, sender=linked)
        screen = await house.ask(owner, "/template", group, is_anonymous=True)
        assert "how posts look in Traders" in screen.text
        await press(owner, screen, "Change")
        asked = await led(group, "Write the form")
        preview = await house.ask(
            owner, "{facts} anonymously", group, reply_to=asked, is_anonymous=True
        )
        assert "anonymously" in preview.text
        await step(owner, preview, "Keep")
        chat = await stored(bot, group.id)
        assert chat is not None
        assert chat.look.template == "{facts} anonymously"


async def test_a_stored_form_that_is_no_form_does_no_harm(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        chat = await stored(bot, channel.id)
        assert chat is not None
        async with bot.database.transaction() as tx:
            await tx.chats.save_settings(_with(chat, "{nothing"))
        post = await house.post_about(house.publish(), channel)
        assert "nothing" not in post.text


def _with(chat: Chat, template: str) -> Chat:
    return replace(chat, look=replace(chat.look, template=template))

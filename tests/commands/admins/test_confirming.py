from tests.house import House, settled


async def test_a_broadcast_is_shown_first_and_sent_when_confirmed(house: House) -> None:
    reader, admin = house.reader, house.admin
    house.without_sources()
    async with house.running():
        await house.answer(reader, "/subscribe")
        shown = await house.ask(admin, "/broadcast Down <b>tonight</b> at 22:00")
        assert shown.text.startswith("Send this to 1 chat?\n\nDown <b>tonight")
        await admin.press(shown, "Confirm").answered()
        told = await reader.chat.wait_for(lambda post: "tonight" in post.text)
        assert told.text.replace("\u2060", "") == "Down <b>tonight</b> at 22:00"
        await admin.chat.wait_for(lambda post: "on its way to 1 chat." in post.text)
        assert "/broadcast" in await house.answer(admin, "/audit")
        assert "Write the text" in await house.answer(admin, "/broadcast")


async def test_what_is_not_confirmed_is_not_done(house: House) -> None:
    reader, admin = house.reader, house.admin
    house.without_sources()
    async with house.running():
        await house.answer(reader, "/subscribe")
        shown = await house.ask(admin, "/broadcast Hello")
        data = shown.button("Confirm")["callback_data"]
        await admin.press(shown, "Cancel").answered()
        await admin.chat.wait_for(lambda post: "Nothing was done" in post.text)
        old = await admin.call_back(shown, data).answered()
        assert "is old" in old["text"]
        assert all("Hello" not in post.text for post in reader.chat.posts)
        assert "Nothing was changed" in await house.answer(admin, "/audit")


async def test_a_brief_is_taken_back_wherever_it_was_posted(house: House) -> None:
    reader, admin = house.reader, house.admin
    async with house.running() as bot:
        await settled(bot, 4)
        await house.answer(reader, "/subscribe")
        url = house.publish()
        post = await house.post_about(url, reader.chat)
        shown = await house.ask(admin, f"/retract {url} It was a hoax.")
        assert shown.text.startswith("Take this back wherever it was posted?")
        await admin.press(shown, "Confirm").answered()
        gone = await reader.chat.wait_for(
            lambda each: each.id == post.id and "Retracted on" in each.text
        )
        assert "It was a hoax" in gone.text
        assert url not in await house.answer(reader, "/latest 10")
        assert "Reply to a post" in await house.answer(admin, "/retract https://nowhere.example/")

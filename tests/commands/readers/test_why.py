from bot.commands.readers import why as asked_why
from bot.model.reasons import Reason
from bot.texts import LANGUAGES, texts_of
from tests.house import House, settled


def test_our_reasons_are_said_in_every_language_and_others_are_quoted() -> None:
    for code in LANGUAGES:
        said = {asked_why._reason(reason.value, texts_of(code)) for reason in Reason}
        assert len(said) == len(Reason)
    german = texts_of("de")
    assert asked_why._reason("unsubscribed", german) == "das Abonnement wurde beendet"
    assert asked_why._reason("Bad Request: too long", german) == "Bad Request: too long"


async def test_a_post_tells_why_it_came(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(reader, "/subscribe")
        url = house.publish()
        post = await house.post_about(url, reader.chat)
        why = await house.ask(reader, "/why", reply_to=post)
        assert "It was the first report of its story." in why.text
        assert "This chat gets everything." in why.text
        assert "Delivery: sent" in why.text
        assert "Importance: " in why.text
        story = await house.ask(reader, "/story", reply_to=post)
        assert "first report" in story.text


async def test_a_link_tells_why_nothing_came(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(reader, "/subscribe zebra -giveaway")
        url = house.publish()
        await settled(bot, 5)
        why = await house.answer(reader, f"/why {url}")
        assert "Nothing in it is what this chat asked for." in why
        assert "It was never owed to this chat." in why
        stranger = house.somebody()
        assert "never subscribed" in await house.answer(stranger, f"/why {url}")
        backlog = next(iter(house.newsroom.published))
        assert "polled first" in await house.answer(stranger, f"/why {backlog}")
        assert "no brief of that" in await house.answer(reader, "/why https://nowhere.example/x")
        assert "Reply to a post" in await house.answer(house.somebody(), "/why")

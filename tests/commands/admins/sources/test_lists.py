from bot.playground.botapi import Message, Person
from bot.playground.botapi.state.ledger import StoredFile
from tests.house import House, settled

LIST = b"""<opml version="2.0"><body><outline text="Post" xmlUrl="https://a.example/feed"/>
<outline text="x" xmlUrl="javascript:x"/></body></opml>"""


def send(house: House, person: Person, content: bytes, name: str = "feeds.opml") -> Message:
    """Send a file."""
    stored = StoredFile(id=f"list-{name}", name=name, content_type="text/xml", content=content)
    house.world.files[stored.id] = stored
    document = {
        "file_id": stored.id,
        "file_unique_id": stored.id,
        "file_name": name,
        "file_size": len(content),
    }
    return person.send("", extra={"document": document})


async def answered(house: House, content: bytes, name: str = "feeds.opml") -> str:
    """Send a file as the admin, and return the answer."""
    sent = send(house, house.admin, content, name)
    answer = await house.admin.chat.wait_for(lambda each: each.id > sent.id, seconds=30)
    return answer.text


async def test_an_admin_s_list_is_taken_and_reported(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        answer = await answered(house, LIST)
        assert answer == "New: 1\nKnown already: 0\nNot usable: 1\nPost"
        assert "Post" in await house.answer(house.admin, "/sources")
        async with bot.database.reading() as tx:
            [change] = await tx.audit.newest(limit=9)
        assert (change.user_id, change.action, change.detail) == (house.admin.id, "opml", "1 taken")
        again = await answered(house, LIST, "again.opml")
        assert again == "New: 0\nKnown already: 1\nNot usable: 1"
        wrong = await answered(house, b"<rss/>", "other.xml")
        assert wrong == "That is no OPML file."
        large = await answered(house, b"x" * 5_000_001, "large.opml")
        assert large == "That list is too large. At most 5 MB, please."


async def test_other_files_and_other_people_s_are_left_alone(house: House) -> None:
    async with house.running():
        for person, name in ((house.admin, "notes.txt"), (house.reader, "feeds.opml")):
            send(house, person, LIST, name)
            assert "/help" in await house.answer(person, "/help")
        assert "a.example" not in await house.answer(house.reader, "/sources")


async def test_the_sources_are_sent_as_a_list_that_comes_back_as_it_was(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        sent = await house.ask(house.admin, "/opml")
        assert sent.text.startswith("3 sources, for other readers.")
        stored = house.world.files[sent.extra["document"]["file_id"]]
        assert stored.name == "hot-topics.opml"
        assert all(site.feed_url.encode() in stored.content for site in house.newsroom.sites)
        answer = await answered(house, stored.content, stored.name)
        assert answer == "New: 0\nKnown already: 3\nNot usable: 0"


async def test_where_there_are_no_sources_no_file_is_sent(house: House) -> None:
    house.without_sources()
    async with house.running():
        sent = await house.ask(house.admin, "/opml")
        assert "Send me an OPML file" in sent.text
        assert "document" not in sent.extra
        assert "don't know that command" in await house.answer(house.reader, "/opml")

from bot.playground.botapi import Person
from bot.playground.botapi.state.ledger import StoredFile
from tests.house import House

LIST = b"""<opml version="2.0"><body><outline text="Post" xmlUrl="https://a.example/feed"/>
<outline text="x" xmlUrl="javascript:x"/></body></opml>"""


async def sent(house: House, person: Person, content: bytes, name: str = "feeds.opml") -> str:
    """Send a file, then ask for help, and return what came first."""
    stored = StoredFile(id=f"list-{name}", name=name, content_type="text/xml", content=content)
    house.world.files[stored.id] = stored
    document = {
        "file_id": stored.id,
        "file_unique_id": stored.id,
        "file_name": name,
        "file_size": len(content),
    }
    message = person.send("", extra={"document": document})
    person.send("/help")
    answer = await person.chat.wait_for(lambda each: each.id > message.id + 1)
    return answer.text


async def test_an_admin_s_list_is_taken_and_reported(house: House) -> None:
    house.without_sources()
    async with house.running():
        answer = await sent(house, house.admin, LIST)
        assert answer == "Taken: 1 (Post). Known already: 0. Not usable: 1."
        assert "Post" in await house.answer(house.admin, "/sources")
        wrong = await sent(house, house.admin, b"<rss/>", "other.xml")
        assert wrong == "That is no OPML file."
        large = await sent(house, house.admin, b"x" * 5_000_001, "large.opml")
        assert large == "That list is too large."


async def test_other_files_and_other_people_s_are_left_alone(house: House) -> None:
    async with house.running():
        assert "/help" in await sent(house, house.admin, b"x", "notes.txt")
        assert "/help" in await sent(house, house.reader, LIST)
        assert "Post" not in await house.answer(house.reader, "/sources")

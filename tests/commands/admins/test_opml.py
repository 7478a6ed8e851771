from bot.playground.botapi import Message, Person
from bot.playground.botapi.state.ledger import StoredFile
from tests.house import House

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
    async with house.running():
        answer = await answered(house, LIST)
        assert answer == "Taken: 1 (Post). Known already: 0. Not usable: 1."
        assert "Post" in await house.answer(house.admin, "/sources")
        wrong = await answered(house, b"<rss/>", "other.xml")
        assert wrong == "That is no OPML file."
        large = await answered(house, b"x" * 5_000_001, "large.opml")
        assert large == "That list is too large."


async def test_other_files_and_other_people_s_are_left_alone(house: House) -> None:
    async with house.running():
        for person, name in ((house.admin, "notes.txt"), (house.reader, "feeds.opml")):
            send(house, person, LIST, name)
            assert "/help" in await house.answer(person, "/help")
        assert "a.example" not in await house.answer(house.reader, "/sources")

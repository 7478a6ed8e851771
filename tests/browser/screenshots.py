"""`make screenshots`: the main views of the chat page, as the README shows them.

Each command of `TOUR` is sent by the reader, if the bot knows it: run this again whenever the
bot's messages look different.
"""

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bot.playground.botapi import Message, Person
from bot.playground.tryout.timeline import BACKLOG, timeline
from tests.browser.pictures import smaller
from tests.browser.scene import Scene, chromium, scene_in
from tests.house import PATIENCE

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
LARGEST = 150_000  # bytes
TOUR = ("/start", "/settings", "/latest 3")
STORY = (  # what comes after a story's first post, and what that post says then
    ("meridian-attacker-ether", "2 sources"),
    ("meridian-what-happened", "3 sources"),
    ("meridian-update-recovered", ""),
    ("meridian-bridge-drained-corrected", "Corrected by its publisher"),
)
LOOKS: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "desktop": {"width": 1280, "height": 800},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Something to be seen; `reader` is who the reader is meanwhile.

    A message that is `shown` is scrolled to; else the last one is seen.
    """

    url: str
    reader: Person
    shown: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One size in one colour scheme."""

    name: str
    page: Page

    async def shoot(self, name: str, view: View) -> None:
        """Write one picture; raise SystemExit if it is too large for the repository."""
        await self.page.goto(view.url)
        await self.page.wait_for_selector("body[data-live]")
        await self.page.wait_for_timeout(250)
        if view.shown:
            message = self.page.locator(f'[data-id="{view.shown.id}"]')
            await message.evaluate("message => message.scrollIntoView()")
        path = FOLDER / f"{name}-{self.name}.png"
        picture = smaller(await self.page.screenshot())
        if len(picture) > LARGEST:
            raise SystemExit(f"{path.name} has {len(picture)} bytes, and {LARGEST} are allowed")
        path.write_bytes(picture)


async def main() -> None:
    """Play the scene, then take every view in every look."""
    program = chromium()
    if program is None:
        raise SystemExit("install Debian's chromium first: make test-browser does")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            scene_in(Path(folder), start=len(BACKLOG), manuscripts=timeline()) as scene,
            async_playwright() as playwright,
        ):
            views = await play(scene)
            browser = await playwright.chromium.launch(
                executable_path=program, args=["--no-sandbox", "--disable-lcd-text"]
            )
            for scheme in ("light", "dark"):
                for name, size in LOOKS.items():
                    look = await _look(browser, f"{name}-{scheme}", size, is_dark=scheme == "dark")
                    for each, view in views.items():
                        scene.page.cast.people = scene.people | {"reader": view.reader}
                        await look.shoot(each, view)
                    await look.page.close()
            await browser.close()


async def play(scene: Scene) -> dict[str, View]:
    """Let everybody use the bot, and return where each view is to be seen."""
    house, owner, reader = scene.house, scene.people["owner"], scene.people["reader"]
    await house.ask(reader, "/start")
    await house.ask(reader, "/subscribe")
    await _set_up(scene)
    owner.add_bot(scene.forum)
    topic = house.world.topic(scene.forum, "Bitcoin")
    await house.ask(owner, "/subscribe", scene.forum, thread_id=topic)
    follower, post = await _follow_story(scene)
    url = house.publish()
    for chat in (reader.chat, scene.channel, scene.forum):
        await house.post_about(url, chat)
    views = {
        "chats": scene.url("reader"),
        "forum": scene.url("reader", scene.forum),
        "posts": scene.private("reader"),
        "channel": scene.url("owner", scene.channel),
        "setup": scene.private("owner"),
    }
    owner.add_bot(scene.group)
    await owner.chat.wait_for(lambda message: "Trading group" in message.text)
    admin = scene.people["admin"]
    await house.ask(admin, "/sources")
    views["sources"] = scene.private("admin")
    seen = {name: View(url=url, reader=reader) for name, url in views.items()}
    story = f"{scene.page.url}?as=reader&chat={follower.id}"
    seen["story"] = View(url=story, reader=follower, shown=post)
    return seen | await _tour(scene)


async def _follow_story(scene: Scene) -> tuple[Person, Message]:
    """Let somebody follow one coin while three sites report, move on and correct its story.

    Return who that is, and the post that grows.
    """
    house, follower = scene.house, scene.house.world.user("Reader", is_started=True)
    for chat in (scene.group, scene.forum, scene.channel):
        follower.join(chat)
    await house.ask(follower, "/subscribe ETH")
    post = await house.post_about(house.publish(), follower.chat)
    for news, shown in STORY:
        while house.newsroom.waiting[0].slug != news:
            house.publish()
        url = house.publish()
        if shown:
            await _shows(follower, post, shown)
        else:
            await house.post_about(url, follower.chat)
    return follower, post


async def _shows(reader: Person, post: Message, text: str) -> None:
    """Wait until a post was edited to say something."""
    await reader.chat.wait_for(
        lambda each: each.id == post.id and text in each.text, seconds=PATIENCE
    )


async def _set_up(scene: Scene) -> None:
    """Let the owner take a channel through the bot's three steps."""
    owner = scene.people["owner"]
    owner.add_bot(scene.channel)
    step = await owner.chat.wait_for(lambda message: "Step 1" in message.text)
    for label in ("Next →", "Next →", "Go live"):
        before = step.content
        owner.press(step, label)
        await scene.house.world.signal.until(lambda: step.content is not before, seconds=10)  # noqa: B023 -- called before the next turn


async def _tour(scene: Scene) -> dict[str, View]:
    """Ask what the tour asks, each from somebody new, and return where the answers are."""
    views = {}
    for words in TOUR:
        somebody = scene.house.world.user("Reader", is_started=True)
        for chat in (scene.group, scene.forum, scene.channel):
            somebody.join(chat)
        answer: Message = await scene.house.ask(somebody, words)
        if "don't know" in answer.text:
            sys.stderr.write(f"the bot does not know {words}: no picture of it\n")
            continue
        url = f"{scene.page.url}?as=reader&chat={somebody.id}"
        views[words[1:].split()[0]] = View(url=url, reader=somebody)
    return views


async def _look(browser: Browser, name: str, size: ViewportSize, *, is_dark: bool) -> Look:
    page = await browser.new_page(viewport=size, color_scheme="dark" if is_dark else "light")
    return Look(name=name, page=page)


if __name__ == "__main__":
    asyncio.run(main())

"""What a bot can send and how it answers, played by hand: the page alone, without our bot."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.playground.botapi import BotApiServer, Person, World
from bot.playground.chatpage import Cast, ChatPage

if TYPE_CHECKING:
    from playwright.async_api import Page

LONG = "<blockquote expandable>" + "A long line of small print. " * 40 + "</blockquote>"


@dataclass(kw_only=True)
class Stage:
    """A reader's private chat, and the Bot API as the bot calls it."""

    reader: Person
    page: ChatPage
    session: aiohttp.ClientSession
    api: str
    url: str = field(init=False)
    offset: int = 0

    def __post_init__(self) -> None:
        self.url = f"{self.page.url}?as=reader&chat={self.reader.id}"

    async def call(self, method: str, **params: Any) -> Any:
        """Call a method and return its result."""
        async with self.session.post(f"{self.api}/{method}", json=params) as response:
            answer = await response.json()
            assert answer["ok"], answer
            return answer["result"]

    async def send(self, text: str, markup: dict[str, Any] | None = None) -> Any:
        """Send HTML to the reader."""
        more = {"reply_markup": json.dumps(markup)} if markup else {}
        return await self.call(
            "sendMessage", chat_id=self.reader.id, text=text, parse_mode="HTML", **more
        )

    async def update(self, kind: str) -> dict[str, Any]:
        """Wait for the next update of a kind."""
        while True:
            for update in await self.call("getUpdates", offset=self.offset, timeout=5):
                self.offset = update["update_id"] + 1
                if kind in update:
                    found: dict[str, Any] = update[kind]
                    return found


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    world = World()
    reader = world.user("Reader", is_started=True)
    cast = Cast(world=world, people={"reader": reader})
    async with (
        BotApiServer(world=world) as server,
        ChatPage(cast) as page,
        aiohttp.ClientSession() as session,
    ):
        api = f"{server.base_url}/bot{world.token}"
        yield Stage(reader=reader, page=page, session=session, api=api)


def keys(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": each, "callback_data": each} for each in labels]]}


async def test_a_button_shows_a_toast_or_an_alert(tab: "Page", stage: Stage) -> None:
    await stage.send("Choose", keys("Toast", "Alert"))
    await tab.goto(stage.url)
    for name, is_alert in (("Toast", False), ("Alert", True)):
        await tab.get_by_role("button", name=name).click()
        query = await stage.update("callback_query")
        await stage.call(
            "answerCallbackQuery",
            callback_query_id=query["id"],
            text=f"You chose {name}",
            show_alert=is_alert,
        )
        await tab.get_by_text(f"You chose {name}").wait_for()
    assert await tab.get_by_role("dialog").is_visible()
    await tab.get_by_role("button", name="OK").click()
    assert not await tab.get_by_role("dialog").is_visible()


async def test_an_edit_is_seen_in_place(tab: "Page", stage: Stage) -> None:
    sent = await stage.send("Before", keys("Next"))
    await tab.goto(stage.url)
    await tab.get_by_text("Before").last.wait_for()
    await stage.call(
        "editMessageText", chat_id=stage.reader.id, message_id=sent["message_id"], text="After"
    )
    await tab.get_by_text("edited").wait_for()
    assert await tab.locator("#log").get_by_text("Before").count() == 0
    assert await tab.get_by_role("button", name="Next").count() == 0


async def test_inline_results_are_offered_while_typing_and_one_is_sent(
    tab: "Page", stage: Stage
) -> None:
    await tab.goto(stage.url)
    await tab.wait_for_selector("body[data-live]")
    entry = tab.get_by_label("Message", exact=True)
    await entry.fill("@hot_topics_bot bitcoin etf")
    query = await stage.update("inline_query")
    assert (query["query"], query["chat_type"]) == ("bitcoin etf", "sender")
    content = {"message_text": "<b>Fund</b> opens", "parse_mode": "HTML"}
    result = {
        "type": "article",
        "id": "1",
        "title": "A fund",
        "description": "opens",
        "input_message_content": content,
    }
    await stage.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    await tab.get_by_role("button", name="A fund").click()
    await tab.get_by_text("via @hot_topics_bot").wait_for()
    assert await tab.locator(".message.out strong").inner_text() == "Fund"
    assert await entry.input_value() == ""
    assert await tab.locator(".results").count() == 0


async def test_a_forced_reply_is_prepared_and_sent_as_one(tab: "Page", stage: Stage) -> None:
    markup = {"force_reply": True, "input_field_placeholder": "Which city?"}
    asked = await stage.send("Where are you?", markup)
    await tab.goto(stage.url)
    await tab.get_by_placeholder("Which city?").fill("Vienna")
    await tab.locator(".answering", has_text="Where are you?").wait_for()
    await tab.keyboard.press("Enter")
    message = await stage.update("message")
    assert message["reply_to_message"]["message_id"] == asked["message_id"]
    assert message["text"] == "Vienna"


async def test_long_quotes_fold_short_ones_do_not_and_spoilers_hide(
    tab: "Page", stage: Stage
) -> None:
    await stage.send(LONG)
    await stage.send("<blockquote expandable>short</blockquote>")
    await stage.send("<tg-spoiler>hidden</tg-spoiler>")
    await tab.goto(stage.url)
    await tab.wait_for_selector(".fold.short")
    unfold = tab.locator(".unfold")
    assert [await unfold.nth(at).is_visible() for at in range(2)] == [True, False]
    quote = tab.locator(".fold").first
    folded = await quote.bounding_box()
    await unfold.first.click()
    whole = await quote.bounding_box()
    assert folded
    assert whole
    assert whole["height"] > 2 * folded["height"]
    await tab.locator(".spoiler").click()
    await tab.wait_for_selector(".spoiler.shown")


async def test_a_deep_link_starts_the_bot_with_its_payload(tab: "Page", stage: Stage) -> None:
    await stage.send('<a href="https://t.me/hot_topics_bot?start=btc">Follow Bitcoin</a>')
    await tab.goto(stage.url)
    await tab.get_by_role("link", name="Follow Bitcoin", exact=True).click()
    assert (await stage.update("message"))["text"] == "/start btc"


async def test_a_draft_survives_what_comes_in(tab: "Page", stage: Stage) -> None:
    await tab.goto(stage.url)
    entry = tab.get_by_label("Message", exact=True)
    await tab.wait_for_selector("body[data-live]")
    await entry.fill("half a sen")
    await stage.send("news", {"keyboard": [[{"text": "Yes"}]]})
    await tab.get_by_role("button", name="Yes").wait_for()
    assert await entry.input_value() == "half a sen"

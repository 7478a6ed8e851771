"""What a newcomer does on the page, with the whole bot behind it."""

from typing import TYPE_CHECKING, Any

from tests.browser.scene import Scene

if TYPE_CHECKING:
    from playwright.async_api import Page

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


async def say(tab: "Page", words: str) -> None:
    await tab.get_by_label("Message", exact=True).fill(words)
    await tab.keyboard.press("Enter")


async def test_a_newcomer_starts_the_bot_subscribes_and_gets_news(
    tab: "Page", scene: Scene
) -> None:
    await tab.goto(scene.url("stranger"))
    await tab.locator("#chats").get_by_text("Hot Topics").first.click()
    await tab.get_by_role("button", name="Start").click()
    await tab.locator(".text", has_text="briefs of crypto").wait_for()
    await say(tab, "/subscribe")
    await tab.locator(".message:not(.out)").nth(1).wait_for()
    scene.house.publish()
    post = tab.locator(".message", has_text="Read the article").last
    await post.wait_for()
    link = post.get_by_role("link", name="Read the article")
    assert str(await link.get_attribute("href")).startswith("http://127.0.0.1:")


async def test_commands_are_completed_and_buttons_pressed(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.private("admin"))
    await tab.get_by_role("button", name="Commands").click()
    await tab.locator("[data-command='/latest']").wait_for()
    await tab.keyboard.press("Escape")
    field = tab.get_by_label("Message", exact=True)
    await field.press_sequentially("/lat")
    await tab.keyboard.press("Tab")
    assert await field.input_value() == "/latest "
    await say(tab, "/latest 3")
    older = tab.get_by_role("button", name="Older →")
    await older.click()
    await tab.get_by_text("edited").wait_for()
    assert await tab.locator(".key.busy").count() == 0


async def test_briefs_are_shared_by_typing_the_bots_name(tab: "Page", scene: Scene) -> None:
    scene.people["reader"].start()
    await tab.goto(scene.url("reader", scene.group))
    await tab.wait_for_selector("body[data-live]")
    await tab.get_by_label("Message", exact=True).fill("@hot_topics_bot bitcoin")
    await tab.locator(".results .result").first.click()
    await tab.locator(".message.out", has_text="via @hot_topics_bot").wait_for()


async def test_settings_are_changed_in_place(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.private("admin"))
    await say(tab, "/settings")
    await tab.get_by_role("button", name="Topics", exact=True).click()
    await tab.get_by_role("button", name="Mining").click()
    await tab.get_by_text("edited").wait_for()
    assert await tab.locator(".message:not(.out)").count() == 1


async def test_an_owner_adds_the_bot_to_a_channel_and_takes_its_right(
    tab: "Page", scene: Scene
) -> None:
    await tab.goto(scene.url("owner", scene.channel))
    menu = tab.get_by_role("button", name="What you can do here")
    await menu.click()
    await tab.get_by_text("Add the bot as administrator").click()
    await tab.get_by_text("the bot is an administrator").wait_for()
    await menu.click()
    await tab.get_by_text("Take the right to post away").click()
    await tab.get_by_text("Give the right to post back").wait_for(state="attached")
    assert not scene.house.world.bot_in(scene.channel).can("can_post_messages")


async def test_a_stranger_reads_the_channel_and_finds_no_field(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("stranger", scene.channel))
    await tab.get_by_text("Only administrators write").wait_for()
    assert await tab.locator("textarea, details").count() == 0


async def test_a_topic_is_opened_and_written_in(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("reader", scene.forum))
    await tab.locator("#log").get_by_text("Bitcoin").first.click()
    await say(tab, "hello")
    await tab.locator(".message.out", has_text="hello").wait_for()
    said = list(scene.forum.messages.values())[-1]
    assert said.thread_id == scene.house.world.topic(scene.forum, "Bitcoin")


async def test_a_message_is_answered(tab: "Page", scene: Scene) -> None:
    scene.people["owner"].send("What of Bitcoin?", scene.group)
    await tab.goto(scene.url("reader", scene.group))
    await tab.locator(".message", has_text="What of Bitcoin?").hover()
    await tab.get_by_role("button", name="Reply").click()
    await say(tab, "It rises")
    await tab.locator(".message.out .quoted", has_text="What of Bitcoin?").wait_for()
    assert await tab.locator(".answering").count() == 0


async def test_what_is_written_shows_as_it_is_and_live(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("reader", scene.group))
    await tab.wait_for_selector("body[data-live]")
    scene.people["owner"].send(EVIL, scene.group)
    await tab.get_by_text(EVIL).last.wait_for()
    assert await tab.locator("#log script, #log img").count() == 0


async def test_right_to_left_text_stands_right(tab: "Page", scene: Scene) -> None:
    scene.people["owner"].send("بيتكوين ترتفع اليوم", scene.group)
    await tab.goto(scene.url("reader", scene.group))
    text = tab.locator(".text").last
    assert await text.evaluate("it => getComputedStyle(it).direction") == "rtl"


async def test_the_theme_is_switched_and_kept(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("reader"))
    before = await tab.evaluate("getComputedStyle(document.body).backgroundColor")
    await tab.get_by_role("button", name="Light or dark").click()
    after = await tab.evaluate("getComputedStyle(document.body).backgroundColor")
    await tab.reload()
    assert before != after
    assert await tab.evaluate("getComputedStyle(document.body).backgroundColor") == after


async def test_on_a_phone_the_list_and_the_chat_are_two_screens(tab: "Page", scene: Scene) -> None:
    await tab.set_viewport_size({"width": 390, "height": 844})
    await tab.goto(scene.url("reader"))
    assert not await tab.locator("main").is_visible()
    await tab.locator("#chats").get_by_text("Trading group").click()
    await tab.locator("main").wait_for()
    assert not await tab.locator("aside").is_visible()
    wide = await tab.evaluate("document.documentElement.scrollWidth")
    assert wide == 390
    await tab.get_by_role("link", name="Back").click()
    await tab.locator("aside").wait_for()


async def test_people_are_switched_at_the_top(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("reader"))
    await tab.get_by_role("link", name="Owner", exact=True).click()
    await tab.wait_for_selector("body[data-as=owner]")


async def test_a_file_and_a_place_are_sent(tab: "Page", scene: Scene) -> None:
    await tab.goto(scene.url("reader", scene.group))
    await tab.wait_for_selector("body[data-live]")
    await tab.get_by_label("A file").set_input_files(
        {"name": "feeds.opml", "mimeType": "text/xml", "buffer": b"<opml/>"}
    )
    await tab.get_by_text("feeds.opml").first.wait_for()
    await tab.get_by_role("button", name="Attach").click()
    await tab.get_by_text("Berlin").click()
    await tab.get_by_text("52.5200, 13.4050").wait_for()
    sent: list[dict[str, Any]] = [message.extra for message in scene.group.messages.values()]
    assert [list(extra) for extra in sent] == [["document"], ["location"]]


async def test_how_things_stand_is_seen_in_a_picture(tab: "Page", scene: Scene) -> None:
    house, reader = scene.house, scene.people["reader"]
    reader.start()
    await house.ask(reader, "/subscribe")
    await house.post_about(house.publish(), reader.chat)
    await tab.set_viewport_size({"width": 390, "height": 844})
    await tab.goto(scene.private("admin"))
    await say(tab, "/stats")
    await tab.locator("#log").get_by_text("Posts delivered: 1").wait_for()
    picture = tab.locator("img.photo")
    await picture.wait_for(timeout=30_000)
    await tab.wait_for_function("document.querySelector('img.photo').naturalWidth === 1080")
    box = await picture.bounding_box()
    assert box
    assert 200 < box["width"] <= 390
    assert abs(box["width"] - box["height"]) < 2

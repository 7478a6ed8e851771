from tests.playground.chatpage.conftest import Browser, Town, post


async def test_the_page_shows_people_chats_and_where_one_is(browser: Browser, town: Town) -> None:
    first = await browser.view("reader")
    assert "Choose a chat" in first
    assert 'class="in-list" data-as="reader">' in first
    group = await browser.view("owner", town.group)
    assert "group · 3 members · without the bot" in group
    assert "Add the bot" in group
    town.owner.add_bot(town.group)
    assert "the bot is in it" in await browser.view("reader", town.group)
    town.owner.add_bot(town.channel)
    channel = await browser.view("reader", town.channel)
    assert "channel · 4 subscribers · the bot is an administrator" in channel
    assert "<details" not in channel
    assert "bot · @hot_topics_bot" in await browser.view("reader", town.reader.chat)


async def test_a_forum_leads_from_its_topics_and_back(browser: Browser, town: Town) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    inside = await browser.view("reader", town.forum, topic)
    assert f'href="/?as=reader&amp;chat={town.forum.id}" class="back"' in inside
    assert '<h1 dir="auto">Bitcoin</h1>' in inside
    assert f'data-topic="{topic}"' in inside
    assert '<h1 dir="auto">General</h1>' in await browser.view("reader", town.forum, 1)
    assert "# General" in await browser.view("reader", town.forum)


async def test_what_people_and_bots_write_can_not_leave_its_place(
    browser: Browser, town: Town
) -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    town.reader.send(evil, town.group)
    markup = {"inline_keyboard": [[{"text": evil, "callback_data": evil[:60]}]]}
    post(town, town.group, text=evil, markup=markup)
    town.owner.rename(town.group, evil)
    town.owner.create_topic(town.forum, evil)
    town.reader.user.first_name = evil
    town.world.menus["default", ""] = [{"command": "x", "description": evil}]
    for html in (
        await browser.view("reader", town.group),
        await browser.view("owner", town.group),
        await browser.view("reader", town.forum),
    ):
        assert "<script>" not in html
        assert "<img" not in html


async def test_an_unknown_person_or_chat_leads_to_the_first_list(
    browser: Browser, town: Town
) -> None:
    for query in ("?as=nobody", "?as=reader&chat=5", "?as=reader&chat=x", "?chat=1&topic=x"):
        status, html = await browser.get(query)
        assert (status, 'data-as="reader"' in html, "Choose a chat" in html) == (200, True, True)
    del town

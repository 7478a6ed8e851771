"""`hottopics run` and `check` as an operator uses them, with kill -9 and SIGTERM."""

import asyncio
import signal
import subprocess
from collections import Counter
from contextlib import AbstractContextManager
from pathlib import Path

from bot.playground.model_server import ModelServer
from bot.playground.model_server.moods import Status as Refused
from bot.playground.newsroom.faults import Status
from tests.cli.program import hottopics, started
from tests.house import PATIENCE, TOKEN, House


def write_settings(house: House, folder: Path, **more: str) -> Path:
    sources = "".join(
        f'[[sources]]\nurl = "{site.feed_url}"\nname = "{site.name}"\ninterval = "1s"\n'
        for site in house.newsroom.sites
    )
    sections = {
        "telegram": f'base_url = "{house.server.base_url}"\nadmins = [7]',
        "fetch": 'allow_networks = ["127.0.0.0/8"]\nhost_spacing = "0s"',
        "polling": 'tick = "200ms"',
        "delivery": 'first_run = "none"',
    } | more
    tables = "".join(f"[{name}]\n{keys}\n" for name, keys in sections.items())
    file = folder / "hottopics.toml"
    file.write_text(tables + sources, encoding="utf-8")
    return file


async def test_after_kill_9_no_post_is_lost_and_few_are_repeated(
    house: House, tmp_path: Path
) -> None:
    file = write_settings(house, tmp_path)
    people = [house.somebody() for _ in range(25)]
    urls: list[str] = []

    def running() -> AbstractContextManager[subprocess.Popen[str]]:
        return started("run", "--config", str(file), cwd=tmp_path, HOTTOPICS_TELEGRAM__TOKEN=TOKEN)

    async def publish_and_wait_for(posts: int) -> None:
        urls.append(house.publish())
        await until_posted(house, posts)

    with running():
        await asyncio.gather(*(house.ask(person, "/subscribe") for person in people))
        await until_briefed(house)
        await publish_and_wait_for(10)
    for posts in (20, 30):
        with running():
            await publish_and_wait_for(posts)
    with running() as process:
        for url in urls:
            await asyncio.gather(*(house.post_about(url, person.chat) for person in people))
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.to_thread(process.communicate, timeout=60)
    assert process.returncode == 0
    assert TOKEN not in log
    assert "Traceback" not in log
    doubled = Counter(
        (person.id, button["url"])
        for person in people
        for post in house.posts(person.chat)
        for button in post.buttons
        if "url" in button
    )
    assert len(doubled) == 3 * len(people)
    assert sum(doubled.values()) - len(doubled) <= 3 * 32, "at most what was in flight"


async def until_posted(house: House, least: int) -> None:
    def is_posted() -> bool:
        return sum(len(house.posts(chat)) for chat in house.world.chats.values()) >= least

    await house.world.signal.until(is_posted, seconds=PATIENCE)


async def until_briefed(house: House) -> None:
    """Wait until what the sources list at first can be read with /latest."""
    reader = house.somebody()
    async with asyncio.timeout(30):
        while "4. " not in (await house.ask(reader, "/latest 4")).text:  # noqa: ASYNC110 -- as a person
            await asyncio.sleep(0.5)


async def test_check_says_what_is_well_and_what_to_mend(house: House, tmp_path: Path) -> None:
    file = write_settings(house, tmp_path)
    house.newsroom.sites[0].misbehave(Status(code=404))

    async def check(**variables: str) -> tuple[int, str]:
        answer = await asyncio.to_thread(
            hottopics, "check", "--config", str(file), cwd=tmp_path, **variables
        )
        return answer.returncode, answer.stdout + answer.stderr

    code, says = await check(HOTTOPICS_TELEGRAM__TOKEN=TOKEN)
    assert code == 1
    assert "@hot_topics_bot" in says
    assert says.count("2 entries") + says.count("1 entries") == 2
    assert "404" in says
    assert TOKEN not in says
    house.newsroom.sites[0].behave()
    assert (await check(HOTTOPICS_TELEGRAM__TOKEN=TOKEN))[0] == 0
    _, says = await check(HOTTOPICS_TELEGRAM__TOKEN="1:wrong")
    assert "Telegram refuses it" in says
    nowhere = {"HOTTOPICS_TELEGRAM__BASE_URL": "http://127.0.0.1:9"}
    _, says = await check(HOTTOPICS_TELEGRAM__TOKEN=TOKEN, **nowhere)
    assert "can't be reached" in says
    _, says = await check(HOTTOPICS_DATABASE__URL="sqlite:////nowhere/at/all.db")
    assert "telegram.token: missing" in says
    assert "WRONG database" in " ".join(says.split())


async def test_check_asks_the_language_model_where_one_is_to_write(
    house: House, tmp_path: Path
) -> None:
    async with ModelServer() as server:
        key = "sk-canary-key-0123456789"
        base_url = f'base_url = "{server.base_url}"'
        keys = f'backend = "openai"\n{base_url}\nmodel = "tiny-1"\napi_key = "{key}"'
        file = write_settings(house, tmp_path, summarizer=keys)

        async def check(**variables: str) -> tuple[int, str]:
            answer = await asyncio.to_thread(
                hottopics, "check", "--config", str(file), cwd=tmp_path, **variables
            )
            assert key not in answer.stdout + answer.stderr
            return answer.returncode, " ".join(answer.stdout.split())

        code, says = await check(HOTTOPICS_TELEGRAM__TOKEN=TOKEN)
        assert (code, "well language model tiny-1 answers" in says) == (0, True)
        server.will(Refused(code=401, message=f"the key {key} is wrong"))
        code, says = await check(HOTTOPICS_TELEGRAM__TOKEN=TOKEN)
        assert code == 1
        assert "WRONG language model summarizer: the answer was 401: the key [hidden]" in says
        code, says = await check(HOTTOPICS_SUMMARIZER__MODEL="")
        assert "summarizer.model: missing" in says


async def test_a_source_is_looked_at_without_settings(house: House, tmp_path: Path) -> None:
    file = write_settings(house, tmp_path)
    url = house.newsroom.sites[0].feed_url

    async def look(*arguments: str) -> tuple[int, str]:
        answer = await asyncio.to_thread(hottopics, *arguments, cwd=tmp_path)
        return answer.returncode, answer.stdout + answer.stderr

    code, says = await look("sources", "test", url, "--config", str(file))
    assert (code, "• " in says) == (0, True)
    code, says = await look("sources", "test", url, "--format", "json", "--config", str(file))
    assert (code, '"entries"' in says) == (0, True)
    code, says = await look("sources", "test", url + "x", "--config", str(file))
    assert (code, "404" in says) == (1, True)
    code, says = await look("sources", "test", url)
    assert (code, "private" in says or "allow_networks" in says) == (1, True)

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

import pytest
from telegram import Bot

from bot.playground.botapi import BotApiServer
from bot.playground.botapi.__main__ import serve
from tests.house import PATIENCE


async def test_the_server_runs_in_its_own_process_until_it_is_told_to_stop(tmp_path: Path) -> None:
    schema = tmp_path / "api.json"
    schema.write_text('{"methods": {}, "types": {}}')
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.playground.botapi", "--no-limits", "--token", "7:x", "--schema", str(schema)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    ready = json.loads(await process.stdout.readline())
    assert ready["token"] == "7:x"
    async with Bot("7:x", base_url=f"{ready['base_url']}/bot") as bot:
        assert (await bot.get_me()).id == 7
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(PATIENCE):
        assert await process.wait() == 0


async def test_a_signal_ends_the_serving(capsys: pytest.CaptureFixture[str]) -> None:
    serving = asyncio.create_task(serve(BotApiServer()))
    printed = ""
    async with asyncio.timeout(PATIENCE):
        while not printed:
            await asyncio.sleep(0.01)
            printed = capsys.readouterr().out
        os.kill(os.getpid(), signal.SIGTERM)
        await serving
    assert json.loads(printed)["base_url"].startswith("http://127.0.0.1:")

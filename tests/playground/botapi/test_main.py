import asyncio
import json
import signal
import sys
from pathlib import Path

from telegram import Bot


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
    async with asyncio.timeout(5):
        assert await process.wait() == 0

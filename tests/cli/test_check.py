"""What `hottopics check` says of the webhook."""

import asyncio
from pathlib import Path

from tests.cli.program import hottopics
from tests.cli.test_run import write_settings
from tests.house import TOKEN, House

HOOK = "http://127.0.0.1:9/telegram"


async def check(file: Path, **variables: str) -> tuple[int, str]:
    answer = await asyncio.to_thread(
        hottopics,
        "check",
        "--config",
        str(file),
        cwd=file.parent,
        HOTTOPICS_TELEGRAM__TOKEN=TOKEN,
        **variables,
    )
    return answer.returncode, " ".join((answer.stdout + answer.stderr).split())


async def test_a_webhook_is_named_and_what_telegram_says_of_it(
    house: House, tmp_path: Path
) -> None:
    file = write_settings(house, tmp_path)
    webhook = {
        "HOTTOPICS_TELEGRAM__UPDATE_MODE": "webhook",
        "HOTTOPICS_WEB__LISTEN": "127.0.0.1:9",
        "HOTTOPICS_WEB__PUBLIC_URL": "http://127.0.0.1:9",
    }
    assert (await check(file, **webhook))[0] == 0
    house.world.webhook = {"url": HOOK, "secret_token": ""}
    code, says = await check(file)
    assert (code, f"a webhook is set at {HOOK}" in says) == (0, True)
    house.reader.send("/start")
    await house.world.signal.until(lambda: "last_error_message" in house.world.webhook, seconds=5)
    code, says = await check(file, **webhook)
    assert (code, "1 updates wait" in says, "Connection failed" in says) == (1, True, True)


async def test_a_webhook_without_its_address_is_the_operators_mistake(
    house: House, tmp_path: Path
) -> None:
    file = write_settings(house, tmp_path)
    code, says = await check(file, HOTTOPICS_TELEGRAM__UPDATE_MODE="webhook")
    assert (code, "[web] listen: " in says) == (2, True)

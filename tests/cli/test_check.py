"""What `hottopics check` says of the webhook and of the model of stories."""

import asyncio
from pathlib import Path

from bot.stories.matching.model import trained, written
from tests.cli.program import hottopics
from tests.cli.test_run import write_settings
from tests.house import PATIENCE, TOKEN, House

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
    await house.world.signal.until(
        lambda: "last_error_message" in house.world.webhook, seconds=PATIENCE
    )
    code, says = await check(file, **webhook)
    assert (code, "1 updates wait" in says, "Connection failed" in says) == (1, True, True)


async def test_a_webhook_without_its_address_is_the_operators_mistake(
    house: House, tmp_path: Path
) -> None:
    file = write_settings(house, tmp_path)
    code, says = await check(file, HOTTOPICS_TELEGRAM__UPDATE_MODE="webhook")
    assert (code, "[web] listen: " in says) == (2, True)


async def test_a_model_of_stories_is_named_and_what_is_wrong_with_it(
    house: House, tmp_path: Path
) -> None:
    file, model = write_settings(house, tmp_path), tmp_path / "model.toml"
    model.write_text(written(trained(), "as it was"), encoding="utf-8")
    code, says = await check(file, HOTTOPICS_STORIES__MODEL="model.toml")
    assert (code, "the model of model.toml" in says) == (0, True)
    model.write_text("", encoding="utf-8")
    code, says = await check(file, HOTTOPICS_STORIES__MODEL="model.toml")
    assert (code, "stories.model: model.toml is no model of stories" in says) == (1, True)

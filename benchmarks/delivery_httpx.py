"""The bot with the chat library's own httpx transport in the place of ours, to be measured."""

from typing import Any

from telegram.request import HTTPXRequest

from bot.cli import main
from bot.commands import application


def _httpx(*, connections: int, may_act: object) -> Any:
    del may_act
    return HTTPXRequest(connection_pool_size=connections, read_timeout=20, pool_timeout=20)


if __name__ == "__main__":
    application.build_transport = _httpx
    main()

"""Logs: readable in a terminal, JSON for machines, and no secret in either."""

import logging
import re
import sys
from collections.abc import Callable, Collection, Mapping
from typing import Any, Literal, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

# A token is part of every URL of the Bot API, so it is known by its shape as well as by its text.
_TOKEN = re.compile(r"(?<!\d)\d{3,20}:[A-Za-z0-9_-]{16,}")
_HIDDEN = "[hidden]"


def set_up(
    *,
    level: str,
    form: Literal["console", "json"],
    secrets: Collection[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send our events and the libraries' warnings to one stream, standard error by default."""
    out = stream or sys.stderr
    threshold = logging.getLevelNamesMapping()[level.upper()]
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: list[Processor] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
        if form == "json"
        else [
            structlog.dev.ConsoleRenderer(
                colors=out.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *renderer,
                _Hide(secrets),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)  # told by us, and once
    logging.getLogger("bot").setLevel(threshold)


def hand_to(receive: Callable[[Mapping[str, Any]], None]) -> None:
    """Hand our events to a function instead of writing them; the libraries keep silent."""

    def hand_over(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        receive(event)
        raise structlog.DropEvent

    structlog.configure(
        processors=[structlog.stdlib.add_log_level, structlog.processors.format_exc_info, hand_over]
    )
    logging.getLogger().setLevel(logging.CRITICAL)


class _Hide:
    """The last processor: whatever was rendered, secrets are taken out."""

    def __init__(self, secrets: Collection[str]) -> None:
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def __call__(self, logger: WrappedLogger, name: str, event: EventDict | str) -> str:
        del logger, name
        text = str(event)
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _TOKEN.sub(_HIDDEN, text)

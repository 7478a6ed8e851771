"""The parts that a bot and a verb of the terminal are built from, out of the settings."""

import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from bot import logs
from bot.app import clock
from bot.app.clock import new_token
from bot.briefs.compose import BriefLimits
from bot.config import Settings, SourceItem
from bot.llm.endpoint import Endpoint, EndpointLimits
from bot.llm.writer import Writer
from bot.model.errors import ConfigError
from bot.model.sources import Origin, Selection, Source
from bot.pipeline.briefs.write import Write
from bot.pipeline.sources.inspect import Inspect
from bot.policy.naming import to_source
from bot.sources.finding.catalogue import catalogue, names_of
from bot.sources.http import Fetcher, FetchLimits
from bot.sources.listings.selection import wrong_selection
from bot.storage.database import Database
from bot.stories.matching import Recogniser, standard_recogniser
from bot.stories.matching.model import Model, parse
from bot.stories.topics import Topic, extended
from bot.work.isolation import Workers

_PRELOAD = ("bot.pipeline.briefs.drafting", "bot.pipeline.sources.reading")
REFUSED = "telegram.token: Telegram refuses it; get a new one from BotFather"
_SHARE_OF_LEASE = 4  # half goes to fetching, the rest to a turn, the answer and checking it


def set_up_logs(settings: Settings) -> None:
    """Begin to log, without the settings' secrets."""
    secret = [settings.telegram.token, settings.summarizer.api_key]
    broker = settings.work.broker.get_secret_value()
    logs.set_up(
        level=settings.log.level,
        form=settings.log.format,
        secrets=[
            *(each.get_secret_value() for each in secret if each),
            urlsplit(broker).password or "",
        ],
    )


def build_fetcher(settings: Settings) -> Fetcher:
    """Build the guarded fetcher."""
    fetch = settings.fetch
    return Fetcher(FetchLimits(**{name: getattr(fetch, name) for name in type(fetch).model_fields}))


def build_workers(settings: Settings) -> Workers:
    """Build the worker processes that read what publishers sent."""
    work = settings.work
    return Workers(
        count=work.processes,
        timeout=work.timeout,
        memory_bytes=work.memory_bytes,
        preload=_PRELOAD,
    )


def brief_limits(settings: Settings) -> BriefLimits:
    """Say what a brief looks like."""
    return BriefLimits(facts=settings.brief.facts, max_characters=settings.brief.max_characters)


def build_inspect(settings: Settings, fetcher: Fetcher, workers: Workers) -> Inspect:
    """Build the look at a source that stores nothing."""
    return Inspect(
        fetcher=fetcher,
        workers=workers,
        clock=clock.utc_now,
        brief=brief_limits(settings),
        disclaimer=settings.brief.disclaimer,
        language=settings.brief.language,
        topics=topics_of(settings),
    )


def topics_of(settings: Settings) -> tuple[Topic, ...]:
    """Return what a brief can be about, with what the operator adds to it."""
    return extended(Topic(**item.model_dump()) for item in settings.topics)


def recogniser_of(settings: Settings) -> Recogniser:
    """Build what tells which reports tell one story, with the model that the settings name.

    Raises ConfigError when that can't be used.
    """
    file = settings.stories.model
    return standard_recogniser(model_at(Path(file), "stories.model") if file else None)


def model_at(file: Path, key: str) -> Model:
    """Read a model of stories. Raises ConfigError that names the key by which it was named."""
    remedy = f"`hottopics stories train --output {file}` writes one"
    try:
        return parse(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{key}: {file} can't be read: {error.strerror}; {remedy}") from None
    except ValueError as error:
        raise ConfigError(f"{key}: {file} is no model of stories: {error}; {remedy}") from None


def endpoint_of(settings: Settings) -> Endpoint | None:
    """Prepare the language model's endpoint, if one is to write.

    Raises ConfigError when the model has no name, or may take longer than a claim allows.
    """
    summarizer = settings.summarizer
    if summarizer.backend == "extractive":
        return None
    if not summarizer.model:
        raise ConfigError("summarizer.model: missing; name the model as its server does")
    if _SHARE_OF_LEASE * summarizer.timeout > settings.work.lease:
        raise ConfigError(
            f"summarizer.timeout: at most {settings.work.lease / _SHARE_OF_LEASE}, "
            "so that a claim (work.lease) holds until the brief is stored"
        )
    return Endpoint(
        EndpointLimits(
            base_url=str(summarizer.base_url),
            model=summarizer.model,
            api_key=summarizer.api_key.get_secret_value(),
            timeout=summarizer.timeout,
        )
    )


@contextlib.asynccontextmanager
async def build_write(
    settings: Settings, database: Database, workers: Workers, now: Callable[[], datetime]
) -> AsyncIterator[Write | None]:
    """Build what lets a language model write, if one is to."""
    endpoint = endpoint_of(settings)
    if endpoint is None:
        yield None
        return
    async with endpoint:
        writer = Writer(
            endpoint,
            clock=now,
            fence=new_token,
            concurrency=settings.summarizer.concurrency,
            patience=settings.summarizer.timeout / 2,
        )
        yield Write(
            database=database,
            workers=workers,
            writer=writer,
            clock=now,
            limits=brief_limits(settings),
            daily_tokens=settings.summarizer.daily_token_budget,
        )


@contextlib.asynccontextmanager
async def opened_write(settings: Settings, workers: Workers) -> AsyncIterator[Write]:
    """Build what lets a language model write, on the database that its tokens are counted in.

    Raises ConfigError when no model is to write.
    """
    if endpoint_of(settings) is None:
        raise ConfigError('summarizer.backend: is "extractive"; "openai" lets a model write')
    database = database_of(settings)
    try:
        await database.upgrade()
        now = await clock.clock_on(database)
        async with build_write(settings, database, workers, now) as write:
            if write:
                yield write
    finally:
        await database.close()


def configured_sources(settings: Settings) -> list[Source]:
    """Describe the sources of the settings file, and those that it takes from the catalogue."""
    listed = [_configured(item) for item in settings.sources]
    known = [catalogue()[name].source for name in names_of(settings.polling.catalogue)]
    own = {source.id for source in listed}
    return listed + [
        replace(source, origin=Origin.SETTINGS) for source in known if source.id not in own
    ]


def _configured(item: SourceItem) -> Source:
    source = to_source(str(item.url), publisher=item.name, origin=Origin.SETTINGS)
    selection = Selection(
        link_pattern=item.link_pattern,
        link_selector=item.link_selector,
        json_path=item.json_path,
        **item.fields.model_dump(),
    )
    if problem := wrong_selection(selection):
        raise ConfigError(f"[[sources]] {item.url}: {problem}")
    return replace(
        source,
        kind=item.kind,
        topics=item.topics,
        language=item.language,
        interval=item.interval,
        selection=selection,
    )


def database_of(settings: Settings) -> Database:
    """Prepare the database of the settings."""
    return Database.connect(settings.database.url.get_secret_value())


def token_of(settings: Settings) -> str:
    """Return the bot's token. Raises ConfigError when there is none."""
    if settings.telegram.token is None:
        raise ConfigError(
            "telegram.token: missing; BotFather gives one (README, A real run in five minutes). "
            "`hottopics demo` needs none."
        )
    return settings.telegram.token.get_secret_value()

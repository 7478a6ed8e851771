"""What an operator can set, section by section, with the defaults and what is refused."""

import re
from datetime import timedelta
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from typing_extensions import override

from bot.config.values import Duration, Network, Pause, Word, nearest
from bot.model.sources import SourceKind
from bot.sources.finding.catalogue import catalogue, names_of, sets
from bot.web.address import checked_listen, checked_public_url, webhook_problem

ENVIRONMENT_PREFIX = "HOTTOPICS_"
FREE_PER_SECOND = (
    30  # https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once
)


class Section(BaseModel):
    """A table of the settings file: frozen, and unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TelegramSection(Section):
    """`[telegram]`: whose bot, whose orders, and Telegram's limits on sending."""

    token: SecretStr | None = None
    base_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    admins: tuple[int, ...] = ()
    messages_per_second: Annotated[int, Field(ge=1, le=1000)] = 30
    group_messages_per_minute: Annotated[int, Field(ge=1, le=20)] = 20
    allow_paid_broadcast: bool = False
    update_mode: Literal["polling", "webhook"] = "polling"

    @model_validator(mode="after")
    def _is_within_what_is_free(self) -> Self:
        if self.messages_per_second > FREE_PER_SECOND and not self.allow_paid_broadcast:
            raise ValueError(
                f"messages_per_second above {FREE_PER_SECOND} is charged for by Telegram; "
                "set allow_paid_broadcast = true to agree"
            )
        return self

    @field_validator("token")
    @classmethod
    def _is_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value()):
            raise ValueError("a bot token reads like 123456:ABC-DEF; BotFather gives it")
        return token


class DatabaseSection(Section):
    """`[database]`: where everything is remembered."""

    url: SecretStr = SecretStr("sqlite:///hottopics.db")


class FetchSection(Section):
    """`[fetch]`: how publishers' servers are asked."""

    allow_networks: tuple[Network, ...] = ()
    timeout: Duration = timedelta(seconds=30)
    connect_timeout: Duration = timedelta(seconds=10)
    first_byte_timeout: Duration = timedelta(seconds=15)
    max_body_bytes: Annotated[int, Field(ge=10_000, le=100_000_000)] = 15_000_000
    max_redirects: Annotated[int, Field(ge=0, le=20)] = 5
    per_host: Annotated[int, Field(ge=1, le=32)] = 1
    host_spacing: Pause = timedelta(milliseconds=500)
    concurrency: Annotated[int, Field(ge=1, le=1000)] = 20
    user_agent: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[ -~]+$")] = (
        "HotTopics/0.1 (news bot)"
    )
    contact: Annotated[str, Field(max_length=300, pattern=r"^[ -~]*$")] = ""
    respect_robots: bool = True


class PollingSection(Section):
    """`[polling]`: how often sources are asked."""

    min_interval: Duration = timedelta(minutes=5)
    max_interval: Duration = timedelta(hours=6)
    tick: Duration = timedelta(seconds=1)
    baseline_entries: Annotated[int, Field(ge=0, le=1000)] = 30
    catalogue: str = ""

    @field_validator("catalogue")
    @classmethod
    def _names_what_is_known(cls, words: str) -> str:
        try:
            names_of(words)
        except KeyError as error:
            known = {*sets(), *catalogue()}
            word = error.args[0]
            raise ValueError(f"no such source or set: {word}{nearest(word, known)}") from None
        return words


class BriefSection(Section):
    """`[brief]`: what a brief looks like."""

    facts: Annotated[int, Field(ge=1, le=10)] = 5
    max_characters: Annotated[int, Field(ge=100, le=3000)] = 600
    disclaimer: Annotated[str, Field(max_length=500)] = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "en"


class StoriesSection(Section):
    """`[stories]`: how it is told which reports tell one story."""

    model: str = ""


class SummarizerSection(Section):
    """`[summarizer]`: who chooses the words of a brief."""

    backend: Literal["extractive", "openai"] = "extractive"
    base_url: AnyHttpUrl = AnyHttpUrl("https://api.openai.com/v1")
    model: Annotated[str, Field(max_length=100)] = ""
    api_key: SecretStr = SecretStr("")
    timeout: Duration = timedelta(seconds=20)
    daily_token_budget: Annotated[int, Field(ge=0)] = 500_000
    concurrency: Annotated[int, Field(ge=1, le=100)] = 4


class WorkSection(Section):
    """`[work]`: how work reaches the workers, and their bounds."""

    broker: SecretStr = SecretStr("")
    lease: Duration = timedelta(minutes=2)
    processes: Annotated[int, Field(ge=1, le=64)] = 2
    timeout: Duration = timedelta(seconds=10)
    memory_bytes: Annotated[int, Field(ge=200_000_000)] = 1 << 30

    @field_validator("broker")
    @classmethod
    def _is_a_broker(cls, broker: SecretStr) -> SecretStr:
        if not re.match(r"$|(rediss?|nats|tls)://.", broker.get_secret_value()):
            raise ValueError('write "", "redis://host:6379" or "nats://host:4222"')
        return broker


class DeliverySection(Section):
    """`[delivery]`: what is owed to the chats and how hard we try."""

    when_unknown: Literal["resend", "skip"] = "resend"
    first_run: Literal["latest", "none"] = "latest"
    max_age: Duration = timedelta(days=2)
    attempts: Annotated[int, Field(ge=1, le=100)] = 8
    keep: Duration = timedelta(days=30)


class LimitsSection(Section):
    """`[limits]`: how much one person may ask; admins may ask as they like."""

    burst: Annotated[int, Field(ge=1, le=10_000)] = 20
    every: Duration = timedelta(seconds=1)


class WebSection(Section):
    """`[web]`: what the bot itself serves, and under which URL the world reaches it."""

    listen: Annotated[str, AfterValidator(checked_listen)] = ""
    public_url: Annotated[str, AfterValidator(checked_public_url)] = ""


class PlaygroundSection(Section):
    """`[playground]`: where `hottopics demo` serves its chat page; port 0 takes a free one."""

    listen: Annotated[str, AfterValidator(checked_listen)] = "127.0.0.1:0"


class LogSection(Section):
    """`[log]`: what the operator reads."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["console", "json"] = "console"


class SourceFields(Section):
    """`fields` of `[[sources]]`: the names of a JSON record's fields; `url` may be a template."""

    title: str = ""
    url: str = ""
    published_at: str = ""
    summary: str = ""


class SourceItem(Section):
    """`[[sources]]`: one source the operator keeps."""

    url: AnyHttpUrl
    name: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    kind: SourceKind = SourceKind.FEED
    topics: tuple[str, ...] = ()
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    interval: Duration | None = None
    link_pattern: str = ""
    link_selector: str = ""
    json_path: str = ""
    fields: SourceFields = SourceFields()


class TopicItem(Section):
    """`[[topics]]`: a topic of the operator's own, or more words for one that is known."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    name: Annotated[str, Field(max_length=60)] = ""
    aliases: tuple[Word, ...] = ()
    strong: tuple[Word, ...] = ()
    words: tuple[Word, ...] = ()
    never: tuple[Word, ...] = ()


class Settings(BaseSettings):
    """Everything an operator can set, with its defaults."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX,
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram: TelegramSection = TelegramSection()
    database: DatabaseSection = DatabaseSection()
    fetch: FetchSection = FetchSection()
    polling: PollingSection = PollingSection()
    brief: BriefSection = BriefSection()
    stories: StoriesSection = StoriesSection()
    summarizer: SummarizerSection = SummarizerSection()
    work: WorkSection = WorkSection()
    delivery: DeliverySection = DeliverySection()
    limits: LimitsSection = LimitsSection()
    web: WebSection = WebSection()
    playground: PlaygroundSection = PlaygroundSection()
    log: LogSection = LogSection()
    topics: tuple[TopicItem, ...] = ()
    sources: tuple[SourceItem, ...] = ()

    @model_validator(mode="after")
    def _webhook_is_complete(self) -> Self:
        telegram, web = self.telegram, self.web
        if telegram.update_mode == "webhook" and (
            problem := webhook_problem(
                listen=web.listen, public_url=web.public_url, bot_api=str(telegram.base_url)
            )
        ):
            raise ValueError(problem)
        return self

    @classmethod
    def settings_customise_sources(  # noqa: PLR0917 -- pydantic-settings names them
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file, whose values arrive as arguments."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings


class FixedSettings(Settings):
    """Settings that the program gives itself: neither a file nor the environment has a say."""

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_others: PydanticBaseSettingsSource,
        **_named: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

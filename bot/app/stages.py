"""The stages of one program, and the words between programs that wake them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from bot.app.clock import new_token
from bot.config import Settings
from bot.model.errors import ConfigError
from bot.storage.bell import Bell
from bot.storage.database import Database
from bot.work.stage import Job, Stage

if TYPE_CHECKING:  # it needs a library that few install
    from bot.work.carrying import Carrier

FAN_OUTS_AT_ONCE = 2
REVISIONS_AT_ONCE = 1
_WAKE, _DONE = "wake", "done"
_EXTRAS = "pip install hottopics[redis] or hottopics[nats]"


@dataclass(slots=True, kw_only=True)
class Stages:
    """What runs in this program; on PostgreSQL a bell wakes the same in others."""

    settings: Settings
    name: str = field(default_factory=new_token)
    all: list[Stage[Any]] = field(default_factory=list)
    bell: Bell | None = None
    carrier: "Carrier | None" = None

    @classmethod
    def on(cls, database: Database, settings: Settings) -> Self:
        """Begin without a stage."""
        stages = cls(settings=settings)
        if not database.is_sqlite:
            stages.bell = Bell(database=database, name=stages.name, heard=stages._hear)
        return stages

    def add(self, name: str, job: Job[Any], concurrency: int) -> None:
        """Add a stage that works on what it claims or, with a broker, hands it to all."""
        if self.carrier:
            self.all.append(self.carrier.stage(name, job, concurrency))
            return
        self.all.append(
            Stage(
                name=name,
                concurrency=concurrency,
                claim=job.claim,
                work=job,
                give_back=job.give_back,
            )
        )

    def wake(self, *names: str) -> Callable[[], None]:
        """Return what makes stages look for due rows, in every program that runs them."""

        def wake() -> None:
            for name in names:
                self.look(name)
                if self.bell:
                    self.bell.ring(f"{_WAKE} {name}")

        return wake

    def look(self, name: str) -> None:
        """Let a stage look for due rows, if it runs in this program."""
        for stage in self.all:
            if stage.name == name:
                stage.wake()

    def hand_over(self) -> None:
        """Share what is claimed with other programs, where the settings name a broker."""
        work, bell = self.settings.work, self.bell
        if not (url := work.broker.get_secret_value()):
            return
        if bell is None:
            raise ConfigError("work.broker: needs PostgreSQL; a SQLite file serves one program")
        try:
            from bot.work.carrying import Carrier  # noqa: PLC0415 -- the same

            self.carrier = Carrier(
                name=self.name,
                url=url,
                lease=work.lease,
                capacity=2 * self.settings.fetch.concurrency + FAN_OUTS_AT_ONCE + REVISIONS_AT_ONCE,
                tell=lambda over: bell.ring(f"{_DONE} {over}"),
            )
        except ImportError as error:
            raise ConfigError(f"work.broker: {error.name} is not installed; {_EXTRAS}") from None
        except ValueError:
            raise ConfigError("work.broker: not a URL of Redis or NATS") from None

    def _hear(self, word: str | None) -> None:
        """Do as another program says; None when it can't be known what was said."""
        what, _, about = (word or "").partition(" ")
        if what == _DONE and self.carrier:
            self.carrier.hear(about)
        for stage in self.all:
            if word is None or (what, about) == (_WAKE, stage.name):
                stage.wake()

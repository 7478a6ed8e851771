"""What can be made to go wrong between the bot and Telegram, on request."""

import random
from collections.abc import Collection
from dataclasses import dataclass, field

from bot.playground.botapi.errors import ApiError, Object

PROXY_PAGE = "<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """An answer of the catalogue instead of handling the call."""

    code: int
    description: str
    parameters: Object | None = None

    def error(self) -> ApiError:
        """Return what is answered."""
        return ApiError(self.code, self.description, self.parameters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flooded:
    """A true flood wait that begins now, for the call's chat or for everyone."""

    seconds: float
    is_global: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A proxy's HTML page instead of JSON; the call is not handled."""

    status: int
    title: str = "502 Bad Gateway"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset:
    """The connection is reset, before or after the call was handled."""

    is_handled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    """The call is handled at once and answered late."""

    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Truncated:
    """The call is handled, and the answer ends in the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The call is handled, and this field is not in its result, or `result` not in the answer."""

    name: str


Fault = Refuse | Flooded | Page | Reset | Slow | Truncated | Missing

INTERNAL_ERROR = Refuse(code=500, description="Internal Server Error: restart")
BAD_GATEWAY = Page(status=502)
FLOOD_PAGE = Page(status=429, title="429 Too Many Requests")
FLOOD_WITHOUT_PARAMETERS = Refuse(code=429, description="Too Many Requests: retry later")
RESET_BEFORE = Reset(is_handled=False)
RESET_AFTER = Reset(is_handled=True)
TRUNCATED = Truncated()


@dataclass(slots=True, kw_only=True)
class Rule:
    """When a fault happens: to which calls, how many times (None: without end), how likely."""

    fault: Fault
    methods: frozenset[str] = frozenset()
    chat_id: int | None = None
    times: int | None = 1
    probability: float = 1.0

    def fits(self, method: str, chat_id: int | None) -> bool:
        """Whether this rule is about such a call."""
        is_method = not self.methods or method in self.methods
        return is_method and self.times != 0 and self.chat_id in (None, chat_id)


@dataclass(slots=True, kw_only=True)
class Faults:
    """The rules in force; the first that fits and is drawn decides."""

    dice: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 -- no secret
    rules: list[Rule] = field(default_factory=list)

    def add(
        self,
        fault: Fault,
        *,
        methods: Collection[str] = (),
        chat_id: int | None = None,
        times: int | None = 1,
        probability: float = 1.0,
    ) -> Rule:
        """Let the next call fail, or as many, and as likely, as is said; return the rule."""
        rule = Rule(
            fault=fault,
            methods=frozenset(methods),
            chat_id=chat_id,
            times=times,
            probability=probability,
        )
        self.rules.append(rule)
        return rule

    def clear(self) -> None:
        """Let everything go well again."""
        self.rules.clear()

    def draw(self, method: str, chat_id: int | None) -> Fault | None:
        """Return what goes wrong with this call."""
        for rule in self.rules:
            if rule.fits(method, chat_id) and self.dice.random() < rule.probability:
                if rule.times is not None:
                    rule.times -= 1
                return rule.fault
        return None

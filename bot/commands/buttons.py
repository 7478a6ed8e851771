"""Every family of buttons, and every kind of question, by name."""

from bot.commands.admins import auditing, confirming, stats
from bot.commands.admins.sources import adding, pressing
from bot.commands.admins.sources.screen import SOURCES
from bot.commands.choices import ADD
from bot.commands.conversation.signing import Signer
from bot.commands.owners import approval, mychats, setup, template
from bot.commands.readers import feedback, latest, privacy, search, sources, start
from bot.commands.request import Family, Taker, Who
from bot.commands.settings import handling as settings
from bot.commands.settings.view import FAMILY
from bot.delivery.message import FEEDBACK

POST = FEEDBACK  # the same post goes to every chat, so the data of its buttons is not signed
_UNSIGNED = (f"{POST}:", f"{approval.APPROVAL}:")  # so are those under posts that wait for approval

FAMILIES: tuple[Family, ...] = (
    Family(name=latest.LATEST, handler=latest.turn, is_question=True),
    Family(name=start.GO, handler=start.go),
    Family(name=search.FIND, handler=search.turn, is_question=True),
    Family(name=privacy.PRIVACY, handler=privacy.pressed),
    Family(name=POST, handler=feedback.under_post),
    Family(name=feedback.TUNE, handler=feedback.tune),
    Family(name=FAMILY, handler=settings.pressed),
    Family(name=sources.READERS_SOURCES, handler=sources.turn, is_question=True),
    Family(name=ADD, handler=adding.chosen, who=Who.ADMINS),
    Family(name=SOURCES, handler=pressing.pressed, who=Who.ADMINS),
    Family(name=auditing.AUDIT, handler=auditing.turn, who=Who.ADMINS, is_question=True),
    Family(name=stats.STATS, handler=stats.pressed, who=Who.ADMINS, is_question=True),
    Family(name=confirming.CONFIRM, handler=confirming.pressed, who=Who.ADMINS),
    Family(name=setup.SETUP, handler=setup.press),
    Family(name=mychats.MINE, handler=mychats.press),
    Family(name=template.TEMPLATE, handler=template.press),
    Family(name=approval.APPROVAL, handler=approval.press),
)

TAKERS: tuple[Taker, ...] = (
    Taker(kind="s-w", handler=settings.take_words),
    Taker(kind="s-c", handler=settings.take_coins),
    Taker(kind="s-q", handler=settings.take_quiet),
    Taker(kind="s-z", handler=settings.take_zone),
    Taker(kind=template.TEMPLATE, handler=template.take),
)

_FAMILIES = {family.name: family for family in FAMILIES}
_TAKERS = {taker.kind: taker for taker in TAKERS}


def family_of(signer: Signer, pressed: str, chat_id: int) -> tuple[Family | None, str]:
    """Return the family of a button that was pressed in a chat, and the rest of its data.

    No family when the button is not ours, was made for another chat, or belongs to another time.
    """
    data = pressed if pressed.startswith(_UNSIGNED) else signer.read(pressed, chat_id)
    name, _, rest = (data or "").partition(":")
    return _FAMILIES.get(name), rest


def changes(pressed: str) -> bool:
    """Tell whether a button may change what we remember, whatever its signature."""
    names = [part.partition(":")[0] for part in (pressed, pressed[8:])]
    families = [_FAMILIES[name] for name in names if name in _FAMILIES]
    return not (families and all(family.is_question for family in families))


def taker_of(kind: str) -> Taker | None:
    """Return who takes the answers to a kind of question."""
    return _TAKERS.get(kind)

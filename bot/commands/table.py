"""Every command: /help and the menus are made from this table, and the bot answers nothing else."""

from bot.commands.admins import auditing, confirming, health, people, ruling, stats
from bot.commands.admins.sources import adding, listing, lists, written
from bot.commands.owners import mychats, template
from bot.commands.readers import latest, privacy, search, start, subscribing, why
from bot.commands.request import Asker, Command, Desk, Reply, Request, Who, may
from bot.commands.settings import handling as settings
from bot.texts import Texts


async def show_help(desk: Desk, request: Request) -> Reply:
    """Show the commands that this person may use here."""
    del desk
    texts = request.texts
    return Reply(html="\n".join(_line(command, texts) for command in allowed(request)))


def _line(command: Command, texts: Texts) -> str:
    arguments = f" <i>{texts(f'arguments-{command.name}')}</i>" if command.has_arguments else ""
    return f"/{command.name}{arguments} — {texts(f'help-{command.name}')}"


COMMANDS: tuple[Command, ...] = (
    Command(name="start", handler=start.start, is_question=True),
    Command(name="help", handler=show_help, is_question=True),
    Command(name="latest", handler=latest.latest, has_arguments=True, is_question=True),
    Command(name="search", handler=search.search, has_arguments=True, is_question=True),
    Command(name="subscribe", handler=subscribing.subscribe, has_arguments=True),
    Command(name="unsubscribe", handler=subscribing.unsubscribe, has_arguments=True),
    Command(name="settings", handler=settings.settings, has_arguments=True, is_question=True),
    Command(name="why", handler=why.why, has_arguments=True, is_question=True),
    Command(name="story", handler=why.story, has_arguments=True, is_question=True),
    Command(name="language", handler=settings.language, is_question=True),
    Command(name="privacy", handler=privacy.privacy, is_question=True),
    Command(name="forget", handler=privacy.forget, is_question=True),
    Command(name="sources", handler=listing.sources, is_question=True),
    Command(name="mychats", handler=mychats.mychats, has_arguments=True),
    Command(name="template", handler=template.template, has_arguments=True),
    Command(name="addsource", handler=adding.addsource, has_arguments=True, who=Who.ADMINS),
    Command(name="removesource", handler=written.removesource, has_arguments=True, who=Who.ADMINS),
    Command(name="pausesource", handler=written.pausesource, has_arguments=True, who=Who.ADMINS),
    Command(name="resumesource", handler=written.resumesource, has_arguments=True, who=Who.ADMINS),
    Command(
        name="testsource",
        handler=adding.testsource,
        has_arguments=True,
        who=Who.ADMINS,
        is_question=True,
    ),
    Command(name="opml", handler=lists.opml, who=Who.ADMINS, is_question=True),
    Command(name="broadcast", handler=confirming.broadcast, has_arguments=True, who=Who.ADMINS),
    Command(name="retract", handler=confirming.retract, has_arguments=True, who=Who.ADMINS),
    Command(name="split", handler=ruling.split, has_arguments=True, who=Who.ADMINS),
    Command(name="join", handler=ruling.join, has_arguments=True, who=Who.ADMINS),
    Command(name="ban", handler=people.ban, has_arguments=True, who=Who.ADMINS),
    Command(name="unban", handler=people.unban, has_arguments=True, who=Who.ADMINS),
    Command(name="audit", handler=auditing.audit, who=Who.ADMINS, is_question=True),
    Command(name="admins", handler=people.admins, who=Who.ADMINS, is_question=True),
    Command(name="addadmin", handler=people.addadmin, has_arguments=True, who=Who.FIRST),
    Command(name="removeadmin", handler=people.removeadmin, has_arguments=True, who=Who.FIRST),
    Command(name="stats", handler=stats.stats, who=Who.ADMINS, is_question=True),
    Command(name="health", handler=health.health, who=Who.ADMINS, is_question=True),
)

BY_NAME = {command.name: command for command in COMMANDS}


def allowed(asker: Asker) -> list[Command]:
    """Return the commands of the menus that somebody may use."""
    return [each for each in COMMANDS if may(asker, each.who)]

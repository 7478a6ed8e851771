"""Every command: /help and the menus are made from this table, and the bot answers nothing else."""

from html import escape

from bot.commands import administering, reading, subscribing
from bot.commands.request import Command, Desk, Reply, Request, Who


async def show_help(desk: Desk, request: Request) -> Reply:
    """Show the commands that this person may use here."""
    del desk
    lines = []
    for command in allowed(is_admin=request.is_admin and request.is_private):
        arguments = f" <i>{escape(command.arguments, quote=False)}</i>" if command.arguments else ""
        lines.append(f"/{command.name}{arguments} — {escape(command.help, quote=False)}")
    return Reply(html="\n".join(lines))


COMMANDS: tuple[Command, ...] = (
    Command(name="start", handler=reading.start, help="what this is", is_question=True),
    Command(name="help", handler=show_help, help="what I can do", is_question=True),
    Command(
        name="latest",
        handler=reading.latest,
        arguments="[n] [word or coin]",
        help="the newest briefs",
        is_question=True,
    ),
    Command(
        name="subscribe",
        handler=subscribing.subscribe,
        arguments="[@channel] [topics, coins, words]",
        help="get each new brief, or those you name",
    ),
    Command(
        name="unsubscribe",
        handler=subscribing.unsubscribe,
        arguments="[@channel]",
        help="get no more",
    ),
    Command(
        name="sources", handler=reading.sources, help="where the news comes from", is_question=True
    ),
    Command(
        name="addsource",
        handler=administering.addsource,
        arguments="URL or known name",
        help="poll a site, feed or page from now on",
        who=Who.ADMINS,
    ),
    Command(
        name="removesource",
        handler=administering.removesource,
        arguments="source",
        help="forget a source",
        who=Who.ADMINS,
    ),
    Command(
        name="pausesource",
        handler=administering.pausesource,
        arguments="source",
        help="stop polling a source for now",
        who=Who.ADMINS,
    ),
    Command(
        name="resumesource",
        handler=administering.resumesource,
        arguments="source",
        help="poll a paused source again",
        who=Who.ADMINS,
    ),
    Command(
        name="testsource",
        handler=administering.testsource,
        arguments="URL or known name",
        help="see what a source gives, storing nothing",
        who=Who.ADMINS,
        is_question=True,
    ),
    Command(
        name="stats",
        handler=administering.stats,
        help="how things stand",
        who=Who.ADMINS,
        is_question=True,
    ),
)


def allowed(*, is_admin: bool) -> list[Command]:
    """Return the commands that an admin, or anyone else, may use."""
    return [command for command in COMMANDS if is_admin or command.who is Who.EVERYONE]

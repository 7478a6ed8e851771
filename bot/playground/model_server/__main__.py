"""`python -m bot.playground.model_server --port N --mood obeying`: a model to try settings on."""

import asyncio
import signal

import click

from bot.playground.model_server import moods
from bot.playground.model_server.server import ModelServer

MOODS: dict[str, moods.Mood] = {
    "faithful": moods.faithful,
    "slipping": moods.slipping,
    "inventing": moods.inventing,
    "obeying": moods.obeying,
    "slow": moods.Slow(seconds=60),
    "throttling": moods.Status(code=429, headers={"Retry-After": "30"}),
    "failing": moods.Status(code=500),
    "mumbling": moods.Says(content="Well, let me think about it."),
    "silent": moods.Says(content=""),
}


@click.command()
@click.option("--port", default=0, help="0 takes a free one.")
@click.option("--mood", type=click.Choice(sorted(MOODS)), default="faithful", show_default=True)
def main(*, port: int, mood: str) -> None:
    """Serve an OpenAI-compatible endpoint on loopback until a signal; print its base URL."""
    asyncio.run(serve(ModelServer(port=port, mood=MOODS[mood])))


async def serve(server: ModelServer) -> None:
    """Run until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with server:
        click.echo(server.base_url)
        await stop.wait()


if __name__ == "__main__":
    main()

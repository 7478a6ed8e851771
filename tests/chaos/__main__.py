"""`make chaos`: kills the bot hundreds of times, then compares what readers got with the record."""

import asyncio
import contextlib
import itertools
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tests.chaos.audit import Verdict
from tests.chaos.killing import AT_RANDOM, EVERYWHERE, POSTING, Killer
from tests.chaos.lives import many_lives
from tests.chaos.outages import Outages
from tests.chaos.town import Town, dice_of, town_of
from tests.postgres import postgres_server

_REST_SECONDS = 3600.0
_EVERY = 25  # kills between two lines of progress
_SHOWN = 20


@click.command()
@click.option("--kills", default=500, show_default=True)
@click.option("--deliveries", default=50_000, show_default=True, help="At least so many.")
@click.option("--readers", default=2000, show_default=True, help="Chats that want every brief.")
@click.option("--database", type=click.Choice(["sqlite", "postgresql"]), default="sqlite")
@click.option("--minutes", default=60.0, show_default=True, help="Kill no more after this time.")
@click.option(
    "--outage", default=60.0, show_default=True, help="Seconds without each line; 0 for none."
)
@click.option("--seed", default=1, show_default=True, help="Of the dice: where it dies.")
def main(**options: Any) -> None:
    """Kill the bot at every named point in turn and at random, then take its lines away.

    Exit 1 if a promise was broken.
    """
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        url = f"sqlite:///{name}/chaos.db"
        if options.pop("database") == "postgresql":
            url = stack.enter_context(postgres_server()).url
        verdict = asyncio.run(_Run(folder=Path(name), url=url, **options)())
    sys.exit(0 if verdict.is_good else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One run of the long form, of the size that was asked for."""

    folder: Path
    url: str
    kills: int
    minutes: float
    deliveries: int
    readers: int
    seed: int
    outage: float

    async def __call__(self) -> Verdict:
        began = time.monotonic()
        async with town_of(self.readers, folder=self.folder, database_url=self.url) as town:
            with many_lives() as lives:
                deepest = max(1, min(20, self.readers // 25))  # so many batches few readers make
                killer = Killer(town=town, lives=lives, dice=dice_of(self.seed), deepest=deepest)
                await self._kill(killer, began)
                await _fill_up(town, self.deliveries)
                await killer.come_to_rest(seconds=_REST_SECONDS)
                outages = Outages(town=town, lives=lives, seconds=self.outage)
                if self.outage:
                    await outages()
            verdict = await town.verdict()
        _show(killer, verdict, outages, seconds=time.monotonic() - began)
        return verdict

    async def _kill(self, killer: Killer, began: float) -> None:
        round_of_points = (*EVERYWHERE, *POSTING, AT_RANDOM)  # reading takes most time, so half
        points = itertools.islice(itertools.cycle(round_of_points), self.kills)
        for number, point in enumerate(points, 1):
            await killer.kill(point)
            seconds = time.monotonic() - began
            if number % _EVERY == 0:
                click.echo(f"{number} kills, {seconds:.0f} s", err=True)
            if seconds > self.minutes * 60:
                return


async def _fill_up(town: Town, deliveries: int) -> None:
    """Owe what is missing to the number of deliveries that was asked for."""
    async with town.database.reading() as tx:
        there = sum((await tx.deliveries.counts()).values())
    await town.owe(max(0, -(-(deliveries - there) // len(town.chats))))


def _show(killer: Killer, verdict: Verdict, outages: Outages, *, seconds: float) -> None:
    for point, count in sorted(killer.deaths.items()):
        click.echo(f"killed {point:<22}{count:>8,}")
    for what in outages.taken:
        click.echo(f"{what:<28}{outages.seconds:>8.0f} s")
    starts = sorted(killer.starts) or [0.0]
    rows = {
        "kills": f"{sum(killer.deaths.values()):,}",
        "deliveries": f"{verdict.deliveries:,}",
        "messages received": f"{verdict.messages:,}",
        "lost": f"{len(verdict.lost):,}",
        "doubled": f"{verdict.doubled:,}",
        "recorded as unknown": f"{verdict.unknowns:,}",
        "in flight at the kills": f"{len(killer.in_flight):,}",
        "doubled without a word": f"{len(verdict.unrecorded):,}",
        "out of order": f"{len(verdict.disordered):,}",
        "start to first post, median": f"{statistics.median(starts):.2f} s",
        "start to first post, worst": f"{starts[-1]:.2f} s",
        "took": f"{seconds:.0f} s",
    }
    for name, value in rows.items():
        click.echo(f"{name:<30}{value:>8}")
    for wrong in [*verdict.lost, *verdict.unrecorded, *verdict.disordered][:_SHOWN]:
        click.echo(f"WRONG  {wrong}")


if __name__ == "__main__":
    main()

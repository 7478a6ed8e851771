"""The bot killed at every named point and at random: nothing lost, nothing doubled unrecorded."""

from collections import Counter
from pathlib import Path

from tests.chaos.killing import AT_RANDOM, EVERYWHERE, OWING, POSTING, Killer
from tests.chaos.lives import Lives
from tests.chaos.town import dice_of, town_of

PLACES = {
    "sqlite": EVERYWHERE,
    "postgresql": (*OWING, *POSTING, AT_RANDOM),  # what was read comes back when its lease ends
}


async def test_killed_anywhere_it_loses_nothing_and_records_what_may_be_doubled(
    tmp_path: Path, database_url: str, lives: Lives
) -> None:
    async with town_of(30, folder=tmp_path, database_url=database_url) as town:
        killer = Killer(town=town, lives=lives, dice=dice_of(4), deepest=1)
        places = PLACES[town.database.url.get_backend_name()]
        for point in places:
            await killer.kill(point)
        says = await killer.come_to_rest()
        verdict = await town.verdict()
    assert "Traceback" not in says
    assert killer.deaths == Counter(places)
    assert (verdict.lost, verdict.unrecorded, verdict.disordered) == ([], [], [])
    assert verdict.unknowns == len(killer.in_flight)
    assert verdict.doubled <= verdict.unknowns

"""Corrections for tests: pairs that the shipped model gets wrong, each in one of two ways."""

from datetime import timedelta

from bot.stories.learning.learn import Correction
from bot.stories.matching import Report
from tests.stories.reports import MONDAY, report

NAMES = (
    "Quayside Meridiam Corvane Tollgatex Fenwix Ashlar Pelhame Lodestarr Brindlex Harrowen "
    "Silvanor Ostravex Penrosen Callowen Darnelle Eastwixx Farrowe Granbyn Hollisen Ingramm"
).split()


def merged(place: int) -> tuple[Report, Report]:
    """Two exchanges that list one token: two stories, which are taken for one."""
    one, other, token = (_name(place + step) for step in (0, 7, 3))
    return (
        report(
            f"{one} lists {token} token for trade",
            lead=f"Trading of {token} against the dollar opens on Tuesday.",
            id=f"list {place}",
        ),
        report(
            f"{other} to list {token} token on spot market",
            lead="Orders against the dollar are taken from Thursday, the company said.",
            publisher="Coin Gazette",
            hours=4,
            id=f"other list {place}",
        ),
    )


def missed(place: int) -> tuple[Report, Report]:
    """One story in quite other words, which is taken for two."""
    name, client = _name(place), _name(place + 5)
    return (
        report(
            f"Withdrawals at {name} halted overnight",
            lead="Engineers blamed a bug.",
            id=f"halt {place}",
        ),
        report(
            f"Software flaw freezes {name} customers",
            lead=f"Nobody could move funds until the {client} client was patched.",
            publisher="Coin Gazette",
            hours=1,
            id=f"freeze {place}",
        ),
    )


def corrections(count: int, *, begin: int = 0) -> list[Correction]:
    """So many corrections of each kind, each of a ruling of its own."""
    return [
        Correction(
            one=one, other=other, is_same=is_same, at=MONDAY + timedelta(minutes=2 * place + step)
        )
        for place in range(begin, begin + count)
        for step, (is_same, (one, other)) in enumerate(
            [(False, merged(place)), (True, missed(place))]
        )
    ]


def _name(place: int) -> str:
    """Return a name of nobody; each twenty are others."""
    ending = chr(ord("a") + place // len(NAMES)) if place >= len(NAMES) else ""
    return NAMES[place % len(NAMES)] + ending

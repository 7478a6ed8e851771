"""What the newsroom publishes in the tryout, and in which order: one story grows before all eyes.

Three sites report the theft at Meridian in their own words; an update follows, and the first of
them corrects what it wrote. Other news comes in between.
"""

from collections.abc import Sequence

from bot.playground.newsroom import Manuscript
from bot.playground.newsroom.articles import load_manuscripts

BACKLOG = (
    "client-coins-deadline",
    "bitcoin-funds-inflow",
    "rigs-heat-town",
    "elbtal-bank-bitcoin",
    "corvane-dollar-slips",
    "tessera-labs-funding",
)
NEWS = (
    "meridian-bridge-drained",
    "musk-twitter-gpus",
    "meridian-attacker-ether",
    "quayside-withdrawals-halted",
    "meridian-what-happened",
    "correction-calder-rowe",
    "meridian-update-recovered",
    "lantern-cuts-loans",
    "meridian-bridge-drained-corrected",
    "cafe-antioquia-estables",
    "bitcoin-rate-bets",
)


def timeline() -> Sequence[Manuscript]:
    """Return the manuscripts in the order in which the tryout publishes them."""
    written = {each.slug: each for each in load_manuscripts()}
    return [written[slug] for slug in (*BACKLOG, *NEWS)]

"""What all builds share: invented news, and the parts around a page's news."""

import html
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_WHO = (
    "Meridian Bridge|Corvane Exchange|Harbor Custody|Tessera Labs|Lantern Finance|The regulator|"
    "A miner in Norland|Quayside|Ostrava Bank|Validators|Calder Rowe|Senators|Bitcoin|Ether|"
    "Stablecoin issuers|Pelham Asset Management|A former trader|Wallet makers"
).split("|")
_DID = (
    "raises|halts|opens|sues over|wins|loses|delays|approves|rejects|moves|buys|sells|audits|"
    "doubles|cuts|explains|defends|settles over"
).split("|")
_WHAT = (
    "40 million for a new settlement network|withdrawals after a faulty upgrade|"
    "its custody service to pension funds|a fund that holds bitcoin|the long awaited fork|"
    "reserves held in short term bonds|its claim against the auditor|licences in three countries|"
    "fees on small transfers|12,000 coins to cold storage|a plan to share revenue|"
    "staking rewards for retail clients|the rules for self hosted wallets"
).split("|")
_LEADS = (
    "The company said on its own site that the change comes into force next week.",
    "People close to the talks expect a decision before the end of the quarter.",
    "It is the second such case this year, and the larger of the two by far.",
)
_NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class News:
    """An article that a page lists."""

    title: str
    slug: str
    number: int
    at: datetime
    lead: str

    @property
    def iso(self) -> str:
        return self.at.isoformat().replace("+00:00", "Z")

    @property
    def day(self) -> str:
        return f"{self.at:%b} {self.at.day}, {self.at.year}"

    @property
    def hex(self) -> str:
        return f"{self.number * 2654435761 % 2**48:012x}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A page, and the news on it by address, with title."""

    url: str
    page: str
    gold: dict[str, str]


def news(rng: random.Random, count: int) -> list[News]:
    """Invent so many articles, newest first, no title twice."""
    found: dict[str, News] = {}
    at = _NOW
    while len(found) < count:
        title = " ".join((rng.choice(_WHO), rng.choice(_DID), rng.choice(_WHAT)))
        if title in found:
            continue
        at -= timedelta(minutes=rng.randint(7, 400))
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        number = rng.randint(100_000, 999_999)
        found[title] = News(title, slug, number, at, rng.choice(_LEADS))
    return list(found.values())


def link(url: str, text: str, css: str = "") -> str:
    """Write a link."""
    named = f' class="{css}"' if css else ""
    return f'<a{named} href="{html.escape(url)}">{html.escape(text)}</a>'


def menu(entries: Sequence[tuple[str, str]], tag: str = "nav", css: str = "main-menu") -> str:
    """Write a menu."""
    items = "".join(f"<li>{link(url, text)}</li>" for url, text in entries)
    return f'<{tag} class="{css}"><ul>{items}</ul></{tag}>'


SECTIONS = [("/", "Home"), ("/news/", "News"), ("/markets/", "Markets"), ("/policy/", "Policy"),
            ("/learn/", "Learn"), ("/price/bitcoin", "Bitcoin price"), ("/podcasts/", "Podcasts"),
            ("/newsletters/", "Newsletters")]  # fmt: skip
LEGAL = [("/about-us/", "About us"), ("/careers/", "Careers"), ("/privacy-policy/", "Privacy policy"),
         ("/terms-of-service/", "Terms of service"), ("/advertise-with-us/", "Advertise with us"),
         ("/editorial-ethics-and-standards/", "Our editorial ethics and standards"),
         ("https://x.com/ledgerpost", "X"), ("/rss/", "RSS")]  # fmt: skip


def document(body: str, *, title: str = "News", head: str = "", lang: str = "en") -> str:
    """Write a whole page."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f"{head}</head><body>{body}</body></html>"
    )


def footer(css: str = "site-footer") -> str:
    """Write what stands at the foot of most sites."""
    return menu(LEGAL, "footer", css)


def hashed(rng: random.Random, name: str) -> str:
    """Return a class as build tools name it, the same for one page."""
    return f"{name}_{rng.getrandbits(30):x}"

"""Hostile words, and crowds that write them all at once: each writer once, so that nobody waits."""

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from bot import app
from bot.playground.botapi import Call, Message, Person
from bot.playground.botapi.flood import FloodLimits
from tests.house import ADMIN_ID, PATIENCE, TOKEN, House, utc_now

HOSTILE = {
    "HTML": '<b>pwned</b><script>alert(1)</script><a href="https://evil.example">x</a>',
    "half a tag": '<a href="',
    "entities": "&lt;b&gt;pwned&lt;/b&gt; &amp;#60; &#x3C;b&#x3E;pwned",
    "Markdown": "*pwned* _x_ [x](tg://user?id=7) ```\npwned\n``` ||x|| \\",
    "emoji": "😀" * 2000,
    "joined emoji": "👩‍👩‍👧‍👦" * 350,
    "bidi controls": "\u202e\u2066evil\u2069 \u200f\u061c\u202cgpj.exe",
    "SQL": "'; DROP TABLE briefs; -- \" OR 1=1 /* %_ */",
    "words of a search": '"a" AND NEAR(b c) OR * ^ -x : { } (',
    "NUL": "a\x00b\x07\x1b[31m",
    "half a surrogate": "\ud83d \udc00 x",
    "unseen": "\u200b\u2060\ufeff\u00ad\U000e0041",
    "marks": "a" + "\u0300" * 3000,
    "long word": "x" * 4000,
    "many words": "a " * 2000,
    "long number": "0" * 15 + "9" * 3900,
    "other digits": "٣ ³ Ⅷ -1 1e9 +5",
    "addresses": "javascript:alert(1) http://[::1 http://user:pw@evil.example:99999999/",
    "our own data": "aud:99999999999999999999 sure:broadcast @hot_topics_bot /stats",
    "templates": "{headline} {0.__class__} ${x} {{ 7*7 }} %s %n",
}

_TAG = re.compile(r"</?([a-z-]+)([^<>]*)>")
_OURS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"}
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066\u2067\ud800-\udfff]")


@asynccontextmanager
async def crowded(house: House) -> AsyncIterator[app.Bot]:
    """Run the bot where neither it nor the server makes a crowd wait."""
    house.server.flood.limits = FloodLimits(is_on=False)
    house.set(telegram={"messages_per_second": 1000, "allow_paid_broadcast": True})
    async with house.running() as bot:
        yield bot


async def made_admins(bot: app.Bot, people: Iterable[Person]) -> None:
    """Make them admins as /addadmin does."""
    async with bot.database.transaction() as tx:
        for person in people:
            await tx.admins.add(person.id, by=ADMIN_ID, now=utc_now())


async def answered(person: Person) -> Message:
    """Wait for the answer to the only thing that somebody wrote."""
    return await person.chat.wait_for(lambda message: message.is_from_bot, seconds=PATIENCE)


def harm_in(call: Call) -> list[str]:
    """Return what is wrong with something that the bot sent, if anything."""
    text = "\n".join(call.params.get(name, "") for name in ("text", "caption"))
    found = [f"tag {tag}" for tag, _ in _TAG.findall(text) if tag not in _OURS]
    found += ["their words are bold"] * ("<b>pwned" in text)
    links = " ".join(rest for tag, rest in _TAG.findall(text) if tag == "a")
    found += ["their link is live"] * ("evil" in links or "tg://" in links)
    found += ["unseen characters"] * bool(_UNSEEN.search(text))
    found += ["the token"] * any(TOKEN in value for value in call.params.values())
    return [f"{each}: {text[:200]!r}" for each in found]

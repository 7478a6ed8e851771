"""Values that tests start from, to be changed by `dataclasses.replace`."""

from datetime import timedelta

from bot.model.articles import Article
from bot.model.briefs import Brief, Fact, Story
from bot.model.chats import Chat, ChatKind, Delivery, DeliveryState
from bot.model.identity import source_id
from bot.model.sources import Entry, Origin, PollState, Source, SourceKind
from bot.model.subscriptions import Subscription
from tests.conftest import NOW

FEED = "https://ledger-post.example/feed.xml"

SOURCE = Source(
    id=source_id(FEED),
    url=FEED,
    configured_url=FEED,
    kind=SourceKind.FEED,
    publisher="Ledger Post",
    topics=("regulation",),
    language="en",
    interval=timedelta(minutes=5),
    origin=Origin.COMMAND,
)
POLL = PollState(source_id=SOURCE.id, due_at=NOW)
ENTRY = Entry(
    id="entry-1",
    source_id=SOURCE.id,
    url="https://ledger-post.example/harbor-fine",
    title="Harbor Exchange fined $12 million",
    summary="A fine.",
    content="<p>A fine.</p>",
    published_at=NOW - timedelta(minutes=1),
)
TEXT = (
    "Harbor Exchange will pay $12 million to settle with the regulator, which said on Monday "
    "that the company let sanctioned customers trade for two years.\n\n"
    "The settlement covers 4,100 trades between 2023 and 2025."
)
ARTICLE = Article(
    url=ENTRY.url,
    publisher="Ledger Post",
    title=ENTRY.title,
    text=TEXT,
    authors=("A. Writer",),
    published_at=ENTRY.published_at,
    language="en",
)
STORY = Story(id="story-1", headline=ENTRY.title, first_seen_at=NOW)
BRIEF = Brief(
    id="brief-1",
    story_id=STORY.id,
    headline=ENTRY.title,
    facts=(Fact(text=TEXT.split("\n\n")[1], start=TEXT.index("The settlement"), end=len(TEXT)),),
    disclaimer="For information only.",
    publisher="Ledger Post",
    url=ENTRY.url,
    published_at=ENTRY.published_at,
    topics=("regulation",),
    coins=("BTC",),
    language="en",
    composed_at=NOW,
)
CHAT = Chat(id=1001, kind=ChatKind.PRIVATE, title="Reader")
GROUP = Chat(id=-2002, kind=ChatKind.GROUP, title="Group")
SUBSCRIPTION = Subscription(chat_id=CHAT.id, subscribed_at=NOW)
DELIVERY = Delivery(
    id=1,
    chat_id=CHAT.id,
    thread_id=None,
    key=BRIEF.id,
    brief_ids=(BRIEF.id,),
    state=DeliveryState.SENDING,
    due_at=NOW,
)

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from bot.commands.admins.sources.screen import (
    INTERVALS,
    TOPICS,
    data_of,
    topic_key,
    topics_of,
)
from bot.commands.conversation.signing import Signer
from bot.policy.naming import to_source
from bot.stories.topics import known_topics
from tests.samples import SOURCE

if TYPE_CHECKING:
    from bot.commands.request import Desk


class Table:
    """As much of a desk as the topics need."""

    topics = known_topics()


def test_the_longest_id_fits_into_a_button() -> None:
    source = to_source(f"https://{'x' * 60}.{'y' * 60}.example/{'z' * 500}")
    longest = str(round(INTERVALS[-1].total_seconds()))
    for data in (data_of("i", source, longest), data_of(TOPICS, source, topic_key("t" * 90))):
        assert len(Signer("secret").sign(data, -1001234567890123).encode()) <= 64


def test_topics_that_the_table_lacks_are_shown_too_and_each_has_its_own_key() -> None:
    desk = cast("Desk", Table())
    topics = topics_of(desk, replace(SOURCE, topics=("regulation", "of-our-own")))
    assert topics["of-our-own"] == "of-our-own"
    assert topics["regulation"] == "Regulation"
    assert len({topic_key(topic) for topic in topics}) == len(topics)

"""How right the tags are, on sentences of our own that people labelled (data/)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.stories.mentions import coins_in
from bot.stories.topics import Topic, extended, find_topic, known_topics, tag

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Labelled:
    wanted: frozenset[str]
    allowed: frozenset[str]
    title: str
    text: str


def read(name: str) -> Iterator[Labelled]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            tags, title, text = line.split(" | ", 2)
            optional = {each.removesuffix("?") for each in tags.split() if each.endswith("?")}
            wanted = {each for each in tags.split() if each != "-" and not each.endswith("?")}
            yield Labelled(frozenset(wanted), frozenset(optional), title.strip(), text)


def measure(
    name: str, tags: Callable[[str, str], tuple[str, ...]]
) -> tuple[float, float, list[str]]:
    """Return precision, recall and what is wrong."""
    right = extra = missing = 0
    wrong = []
    for each in read(name):
        found = set(tags(each.title, each.text)) - each.allowed
        right += len(found & each.wanted)
        extra += len(found - each.wanted)
        missing += len(each.wanted - found)
        if found != each.wanted:
            wrong.append(f"{each.title}: {sorted(found)}, not {sorted(each.wanted)}")
    return right / (right + extra), right / (right + missing), wrong


def topics_of(title: str, text: str) -> tuple[str, ...]:
    return tag(title, text).topics


@pytest.mark.parametrize("name", ["coins.txt", "coins_kept.txt"])
def test_coins_are_tagged_as_an_editor_would(name: str) -> None:
    precision, recall, wrong = measure(name, coins_in)
    assert (precision >= 0.97, recall >= 0.9) == (True, True), wrong


@pytest.mark.parametrize("name", ["topics.txt", "topics_kept.txt"])
def test_topics_are_tagged_as_an_editor_would(name: str) -> None:
    precision, recall, wrong = measure(name, topics_of)
    assert (precision >= 0.95, recall >= 0.95) == (True, True), wrong


def test_every_topic_is_in_the_samples() -> None:
    for name in ("topics.txt", "topics_kept.txt"):
        seen = frozenset[str]().union(*(each.wanted for each in read(name)))
        assert seen == {topic.id for topic in known_topics()}


PRIVACY = Topic(id="privacy", name="Privacy", aliases=("anonymity",), strong=("privacy coin",))


def test_an_operator_adds_topics_and_words() -> None:
    more = Topic(id="mining", name="", strong=("immersion tank",), never=("tank farm",))
    topics = extended([PRIVACY, more, Topic(id="art", name="", words=("painting", "painter"))])
    assert [topic.id for topic in topics[-2:]] == ["privacy", "art"]
    assert topics[-1].name == "art"
    assert len(topics) == len(known_topics()) + 2
    assert find_topic("anonymity", topics) == "privacy"
    assert find_topic("anonymity") is None
    assert tag("A privacy coin gains", "", topics).topics == ("privacy",)
    assert tag("Firm sells an immersion tank", "", topics).topics == ("mining",)
    assert tag("Firm sells an immersion tank", "").topics == ()
    assert tag("A painting", "The painter is old.", topics).topics == ("art",)
    assert find_topic("miners", topics) == "mining"


def test_a_topic_named_only_far_down_is_no_tag() -> None:
    text = "The firm sells pots. " * 40 + "Bitcoin miners use hash rate."
    assert tag("A firm", text).topics == ()

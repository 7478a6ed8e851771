from datetime import timedelta

from bot.stories.matching import LiveStories, Report
from bot.stories.matching.rarity import known, weigher
from bot.stories.reading.rubrics import rubric_of
from bot.stories.reading.traits import read
from tests.stories.reports import MONDAY, report

WINDOW = timedelta(hours=48)


def remember(live: LiveStories, told: Report, story: str, *, is_column: bool = False) -> None:
    live.remember(read(told), story, rubric_of(told.title), is_column=is_column)


def test_stories_come_to_mind_by_their_rare_words() -> None:
    live = LiveStories()
    remember(live, report("Quayside fires staff"), "staff")
    remember(live, report("Quayside sued over staking in Delaware"), "suit")
    remember(live, report("Museum sells tokenized print"), "print")
    weigh = weigher(known(), live.holds, len(live))
    words = {"quaysid", "staking", "delaw", "zebra"}
    assert live.candidates(words, weigh, 5) == ["suit", "staff"]
    assert live.candidates(words, weigh, 1) == ["suit"]
    assert live.holds("quaysid") == 2


def test_a_story_counts_a_word_once_however_often_it_is_told() -> None:
    live = LiveStories()
    for place in range(3):
        remember(live, report(f"Quayside sued {place}"), "suit")
    assert (len(live), live.holds("quaysid")) == (1, 1)


def test_what_is_older_than_the_window_is_forgotten_whole() -> None:
    live = LiveStories()
    remember(live, report("Quayside sued", url="https://a.example/1"), "suit")
    remember(live, report("Quayside in court", hours=30), "suit")
    remember(live, report("Morning Briefing: Quayside"), "column", is_column=True)
    live.forget(MONDAY + timedelta(hours=60), WINDOW)
    assert [each.plain for each in live.stories["suit"]] == ["quayside in court"]
    assert live.by_url == {}
    assert set(live.by_title) == {"quayside in court"}
    for hours in (100, 110):
        live.forget(MONDAY + timedelta(hours=hours), WINDOW)
    assert (live.stories, live.by_word, live.by_title) == ({}, {}, {})


def test_one_wrong_clock_does_not_empty_the_memory() -> None:
    live = LiveStories()
    remember(live, report("Quayside sued"), "suit")
    live.forget(MONDAY, WINDOW)
    live.forget(MONDAY + timedelta(days=4000), WINDOW)
    assert len(live) == 1


def test_memory_is_bounded_whatever_the_clocks_say() -> None:
    live = LiveStories(most=10)
    for place in range(50):
        live.forget(MONDAY, WINDOW)
        remember(live, report(f"Item {place} of a list", hours=place / 10), str(place))
    assert len(live) <= 20


def test_the_newest_report_of_a_title_stays_known_when_the_oldest_goes() -> None:
    live = LiveStories()
    remember(live, report("Quayside sued", hours=0), "suit")
    remember(live, report("Quayside sued", hours=40), "suit")
    live.forget(MONDAY + timedelta(hours=70), WINDOW)
    assert live.by_title["quayside sued"][1].at == MONDAY + timedelta(hours=40)


def test_a_title_recurs_by_its_label_once_and_by_its_mask_twice() -> None:
    live = LiveStories()

    def recurs(title: str, hours: float) -> bool:
        each = report(title, hours=hours)
        found = live.recurs(read(each), rubric_of(title))
        remember(live, each, title)
        return found

    assert not recurs("Rates decide: Market Update", 0)
    assert not recurs("Funds wait: Market Update", 2)
    assert recurs("Miners sell: Market Update", 24)
    assert not recurs("3 tokens to watch on Monday", 0)
    assert not recurs("5 tokens to watch on Tuesday", 24)
    assert recurs("4 tokens to watch on Friday", 96)


def test_marks_are_forgotten_after_two_weeks() -> None:
    live = LiveStories()
    remember(live, report("Rates decide: Market Update"), "a")
    for days in (0, 20, 21):
        live.forget(MONDAY + timedelta(days=days), WINDOW)
    later = report("Funds wait: Market Update", hours=21 * 24)
    assert not live.recurs(read(later), rubric_of(later.title))


def test_what_is_moved_is_found_where_it_belongs_now_and_forgotten_there() -> None:
    live = LiveStories()
    suit = report("Quayside sued in Delaware", url="https://a.example/1", id="a")
    fine = report("Meridian fined", url="https://a.example/2", hours=1, id="b")
    for told in (suit, fine):
        remember(live, told, "suit")
    live.move("b", fine.at, "fine", is_column=False)
    assert {name: [each.id for each in told] for name, told in live.stories.items()} == {
        "suit": ["a"],
        "fine": ["b"],
    }
    assert dict(live.by_word["meridian"]) == {"fine": 1}
    assert live.by_url["https://a.example/2"][0] == live.by_title["meridian fined"][0] == "fine"
    live.move("a", suit.at, "column", is_column=True)
    live.move("unknown", suit.at, "fine", is_column=False)
    live.move("a", suit.at + timedelta(hours=9), "fine", is_column=False)
    assert set(live.stories) == {"fine"}
    assert live.by_url["https://a.example/1"][0] == "column"
    for hours in (100, 110):
        live.forget(MONDAY + timedelta(hours=hours), WINDOW)
    assert (live.stories, live.by_word, live.by_title, live.by_url) == ({}, {}, {}, {})

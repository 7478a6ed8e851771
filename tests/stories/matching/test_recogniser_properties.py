from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.stories.matching import Kind, LiveStories, Report, Verdict, standard_recogniser
from tests.stories.reports import MONDAY, report

RECOGNISER = standard_recogniser()
WORDS = (
    "Lantern Orrin buys sells sues court SEC bitcoin Ravenna hack $5m 12% Price analysis".split()
)
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
REPORTS = st.builds(
    lambda title, lead, hours, publisher, url: Report(
        id=f"{title} {hours} {publisher}",
        title=title,
        lead=lead,
        publisher=publisher,
        at=MONDAY + timedelta(hours=hours),
        url=url,
    ),
    TITLES | st.text(max_size=80),
    TITLES | st.text(max_size=80),
    st.integers(-100, 100),
    st.sampled_from(["A", "B"]),
    st.sampled_from(["", "https://a.example/1", "https://a.example/2"]),
)
STREAMS = st.lists(REPORTS, max_size=12)


def judged(reports: list[Report]) -> list[Verdict]:
    live = LiveStories()
    return [RECOGNISER(live, each) for each in reports]


@settings(deadline=None)
@given(STREAMS)
def test_any_stream_is_judged_report_by_report(reports: list[Report]) -> None:
    verdicts = judged(reports)
    told: set[str] = set()
    for each, verdict in zip(reports, verdicts, strict=True):
        assert verdict.report == each.id
        assert 0 <= verdict.score <= 1
        if verdict.kind in {Kind.REPEAT, Kind.UPDATE}:
            assert verdict.story in told
        told.add(verdict.story)


@settings(deadline=None)
@given(STREAMS)
def test_the_same_stream_has_the_same_answers(reports: list[Report]) -> None:
    assert judged(reports) == judged(reports)


@settings(deadline=None)
@given(TITLES, st.integers(0, 48))
def test_the_same_title_within_two_days_is_a_repeat_or_a_column(title: str, hours: int) -> None:
    first, second = judged(
        [report(title, publisher="A"), report(title, publisher="B", hours=hours)]
    )
    if first.kind is Kind.COLUMN:
        assert second.kind is Kind.COLUMN
        assert second.story != first.story
    else:
        assert (second.kind, second.story) == (Kind.REPEAT, first.story)


@given(st.integers(1, 28), st.integers(1, 28))
def test_another_days_column_is_a_column_of_its_own(one: int, other: int) -> None:
    first, second = judged(
        [report(f"Price analysis 6/{one}: BTC"), report(f"Price analysis 6/{other}: ETH", hours=24)]
    )
    assert first.kind is second.kind is Kind.COLUMN
    assert first.story != second.story


UNRELATED = [
    report("Norwegian town heats homes with warm water of miners", publisher="A"),
    report("Football league drops sponsor over missing licence", publisher="A"),
    report("Dormant whale wakes up after eleven years of sleep", publisher="A"),
    report("Museum sells its first tokenized print to a collector", publisher="A"),
    report("Developers postpone Fenwick testnet because of a bug", publisher="A"),
]
RETOLD = [
    report("A town in Norway heats homes with warm water of miners", publisher="B", hours=2),
    report("League drops football sponsor over missing licence", publisher="B", hours=2),
    report("Whale that was dormant wakes up after eleven years", publisher="B", hours=2),
    report("First tokenized print sold by museum to collector", publisher="B", hours=2),
    report("Fenwick testnet postponed by developers after bug", publisher="B", hours=2),
]


@settings(deadline=None)
@given(st.permutations(UNRELATED), st.permutations(RETOLD))
def test_the_order_of_unrelated_stories_does_not_matter(
    first: list[Report], second: list[Report]
) -> None:
    verdicts = judged([*first, *second])
    stories = {verdict.report: verdict.story for verdict in verdicts}
    assert [verdict.kind for verdict in verdicts] == [Kind.NEW] * 5 + [Kind.REPEAT] * 5
    for one, other in zip(UNRELATED, RETOLD, strict=True):
        assert stories[one.id] == stories[other.id]


@settings(deadline=None)
@given(STREAMS, STREAMS)
def test_a_memory_rebuilt_from_rows_answers_alike(
    before: list[Report], after: list[Report]
) -> None:
    live, rebuilt = LiveStories(), LiveStories()
    for each in before:
        verdict = RECOGNISER(live, each)
        rebuilt.forget(each.at, RECOGNISER.window)
        RECOGNISER.remember(rebuilt, each, verdict.story, verdict.kind)
    for each in after:
        assert RECOGNISER(live, each) == RECOGNISER(rebuilt, each)
